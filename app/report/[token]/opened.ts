import { cookies } from "next/headers"
import { clientKey } from "@/app/_server/action"
import { getContext } from "@/app/_server/context"
import { findCurrentViewer } from "@/app/_server/viewer"
import { countAttempt } from "@/lib/access/store"
import { isOpeningSeal, OPEN_HOURS, openingSeal } from "@/lib/release/code"
import { findReleasedReport, recordOpening, type ReleasedReport } from "@/lib/release/store"

/** What the link of a released report leads to: page, files and plan ask here, and nowhere else. */
export type OpenedReport =
  | { kind: "open"; released: ReleasedReport }
  | { kind: "locked"; released: ReleasedReport }
  | { kind: "none" }
  | { kind: "tooOften" }

/** Opens a released report where this browser has shown that it may; each day's first time is written down. */
export async function openReport(token: string): Promise<OpenedReport> {
  const { db, secret } = await getContext()
  const now = new Date()
  const released = await findReleasedReport(db, token)
  if (!released) {
    const isAllowed = await countAttempt(db, secret, "unknownLink", await clientKey(), now)
    return { kind: isAllowed ? "none" : "tooOften" }
  }
  if (!(await isSubjectHere(released, now))) return { kind: "locked", released }
  await recordOpening(db, released.reportId, "subject", now)
  return { kind: "open", released }
}

/** By a code that was sent to the subject's address, or signed in with that address. */
async function isSubjectHere({ tokenHash, subjectEmail, workspaceId }: ReleasedReport, now: Date): Promise<boolean> {
  const { secret } = await getContext()
  const kept = (await cookies()).get(COOKIE)?.value
  if (kept && isOpeningSeal(secret, tokenHash, kept, now)) return true
  const viewer = await findCurrentViewer()
  return viewer !== null && viewer.email === subjectEmail && viewer.workspaceId === workspaceId
}

const COOKIE = "parallax-report"
const HOUR = 60 * 60

/** Keeps a report open in this browser until the evening, under its own address alone. */
export async function keepOpen(token: string, { tokenHash }: ReleasedReport, now: Date): Promise<void> {
  const { secret, configuration } = await getContext()
  const until = new Date(now.getTime() + OPEN_HOURS * HOUR * 1000)
  const jar = await cookies()
  jar.set(COOKIE, openingSeal(secret, tokenHash, until), {
    httpOnly: true,
    sameSite: "lax",
    secure: configuration.publicUrl.startsWith("https:"),
    path: `/report/${token}`,
    maxAge: OPEN_HOURS * HOUR,
  })
}
