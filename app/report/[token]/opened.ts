import { clientKey } from "@/app/_server/action"
import { getContext } from "@/app/_server/context"
import { countAttempt } from "@/lib/access/store"
import { findReleasedReport } from "@/lib/report/store"
import type { Report } from "@/lib/report/report"

/** What the link of a released report leads to: page and files ask here, and nowhere else. */
export type OpenedReport = { kind: "open"; report: Report } | { kind: "none" } | { kind: "tooOften" }

export async function openReport(token: string): Promise<OpenedReport> {
  const { db, secret } = await getContext()
  const report = await findReleasedReport(db, token)
  if (report) return { kind: "open", report }
  const isAllowed = await countAttempt(db, secret, "unknownLink", await clientKey(), new Date())
  return { kind: isAllowed ? "none" : "tooOften" }
}
