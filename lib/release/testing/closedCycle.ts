// A closed cycle whose reports can be released, with a coach of the first person, for tests.

import { randomUUID } from "node:crypto"
import { inviteMember } from "@/lib/access/inviteMember"
import { linkToken } from "@/lib/access/token"
import { asCoach, type Coach, type Owner } from "@/lib/authority/authority"
import { closeCycle } from "@/lib/cycle/closeCycle"
import { answeredCycle } from "@/lib/cycle/testing/answeredCycle"
import type { Database } from "@/lib/db/database"
import type { Secret } from "@/lib/installation/secret"
import { assignCoach } from "@/lib/release/assignCoach"
import { listReleases } from "@/lib/release/listReleases"
import { openingSeal } from "@/lib/release/openingSeal"
import { openReleasedReport } from "@/lib/release/openReleasedReport"
import type { Reader } from "@/lib/release/reader"

export interface ClosedCycle {
  owner: Owner
  /** Harriet, who coaches the first of the subjects. */
  coach: Coach
  cycleId: string
  /** Ids of those whom reports are about. */
  subjects: string[]
}

export async function closedCycle(
  db: Database,
  secret: Secret,
  size: { subjects: number; raters: number },
  now: Date,
): Promise<ClosedCycle> {
  const { owner, cycleId } = await answeredCycle(db, secret, size, now)
  await closeCycle(db, secret, owner, cycleId, now)
  const harriet = { name: "Harriet Cole", email: `${randomUUID()}@northwind.example`, role: "coach" as const }
  const invitation = await inviteMember(db, secret, owner, harriet, now)
  if (invitation.kind !== "invited") throw new Error(invitation.kind)
  const coach = asCoach({ ...owner, ...harriet, userId: invitation.userId })
  const { reports } = (await listReleases(db, owner, cycleId))!
  const subjects = reports.map(({ subjectId }) => subjectId)
  await assignCoach(db, owner, subjects[0]!, coach.userId, now)
  return { owner, coach, cycleId, subjects }
}

/** The token of a subject's link; each release that is taken back makes another version. */
export function reportToken(secret: Secret, subjectId: string, version = 1): string {
  return linkToken(secret, "report", subjectId, version)
}

/** The person a released report is about, in a browser that keeps the seal of the right code. */
export async function readerOf(db: Database, secret: Secret, subjectId: string, now: Date): Promise<Reader> {
  const token = reportToken(secret, subjectId)
  const locked = await openReleasedReport(db, secret, token, { seal: null, viewer: null }, now)
  if (locked.kind !== "locked") throw new Error(locked.kind)
  const seal = openingSeal(secret, locked.tokenHash, new Date(now.getTime() + 60_000))
  const opened = await openReleasedReport(db, secret, token, { seal, viewer: null }, now)
  if (opened.kind !== "open") throw new Error(opened.kind)
  return opened.reader
}
