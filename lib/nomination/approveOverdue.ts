import type { Database } from "@/lib/db/database"
import { lockNomination } from "@/lib/nomination/lockNomination"
import { writeApproved } from "@/lib/nomination/writeApproved"

/**
 * Approves what was handed in and nobody has looked at by the end of the last day, where a cycle says so; a duty of the
 * worker. Never somebody whose address was typed: those wait for a person who approves them.
 *
 * @returns for how many subjects
 */
export async function approveOverdue(db: Database, now: Date): Promise<number> {
  const due = await db.$queryRaw<{ subjectId: string; workspaceId: string }[]>`
    SELECT subject."id"::text AS "subjectId", cycle."workspaceId"::text
    FROM "NominationRules" AS rules
    JOIN "Cycle" AS cycle ON cycle."id" = rules."cycleId" AND cycle."stage" = 'nominating'
    JOIN "Workspace" AS workspace ON workspace."id" = cycle."workspaceId"
    JOIN "Subject" AS subject ON subject."cycleId" = cycle."id" AND subject."nomination" = 'handedIn'
    WHERE rules."approvesItself"
      AND rules."lastDay" < (${now.toISOString()}::timestamptz AT TIME ZONE workspace."timeZone")::date
      AND (
        EXISTS (SELECT FROM "Proposal" WHERE "subjectId" = subject."id" AND "personId" IS NOT NULL)
        OR NOT EXISTS (SELECT FROM "Proposal" WHERE "subjectId" = subject."id")
      )
    ORDER BY subject."id"`
  let approved = 0
  for (const { subjectId, workspaceId } of due) {
    approved += await db.$transaction(async (tx) => {
      const locked = await lockNomination(tx, { workspaceId }, subjectId)
      // Another worker, or a person, was faster.
      if (locked?.state !== "handedIn" || !(await isStillDue(tx, subjectId))) return 0
      await writeApproved(tx, { workspaceId, userId: "schedule" }, locked, false, now)
      return 1
    })
  }
  return approved
}

async function isStillDue(tx: Parameters<typeof lockNomination>[0], subjectId: string): Promise<boolean> {
  const all = await tx.proposal.count({ where: { subjectId } })
  return all === 0 || (await tx.proposal.count({ where: { subjectId, personId: { not: null } } })) > 0
}
