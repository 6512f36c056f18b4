import type { Db } from "@/lib/db/database"
import type { Secret } from "@/lib/keys/secret"
import { findReleasedReport } from "@/lib/release/findReleasedReport"
import { isOpeningSeal } from "@/lib/release/openingSeal"
import type { Proof, Reader, ReleasedReport } from "@/lib/release/reader"
import { releasedBy } from "@/lib/release/scope"
import { loadReport } from "@/lib/report/loadReport"
import type { Prisma } from "@/prisma/client/client"

/** What the link of a report leads to, for whoever stands before it. */
export type OpenedReport =
  | { kind: "open"; reader: Reader }
  /** It is there; a code that is sent to its address opens it. */
  | ({ kind: "locked" } & ReleasedReport)
  | { kind: "none" }

/**
 * Opens a released report for the person it is about: in a browser that keeps the seal of the right code, or where
 * somebody is signed in with the very address that the report was released to.
 */
export async function openReleasedReport(
  db: Db,
  secret: Secret,
  token: string,
  { seal, viewer }: Proof,
  now: Date,
): Promise<OpenedReport> {
  const released = await findReleasedReport(db, token)
  if (!released) return { kind: "none" }
  const isSealed = seal !== null && isOpeningSeal(secret, released.tokenHash, seal, now)
  // Without either there is nothing to look up: neither name nor address leaves the database.
  if (!isSealed && viewer === null) return { kind: "locked", ...released }
  const row = await db.report.findFirst({ where: releasedBy(released), select: READER })
  if (!row) return { kind: "none" }
  const { workspaceId, workspace } = row.cycle
  const { email } = row.subject.person
  if (!isSealed && !(viewer?.email === email && viewer.workspaceId === workspaceId)) {
    return { kind: "locked", ...released }
  }
  const found = await loadReport(db, workspaceId, released.subjectId, releasedBy(released))
  if (!found) return { kind: "none" }
  const { subjectName, cycleName, earlierCycleName, collected, facts } = found
  const opened = {
    reader: "subject" as const,
    subjectName,
    subjectEmail: email,
    timeZone: workspace.timeZone,
    cycleName,
    earlierCycleName,
    collected,
    facts,
  }
  return { kind: "open", reader: { ...released, ...opened } as Reader }
}

const READER = {
  cycle: { select: { workspaceId: true, workspace: { select: { timeZone: true } } } },
  subject: { select: { person: { select: { email: true } } } },
} satisfies Prisma.ReportSelect
