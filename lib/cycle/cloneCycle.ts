import { randomUUID } from "node:crypto"
import type { Organiser } from "@/lib/authority/authority"
import { measureRaters } from "@/lib/cycle/measureRaters"
import { cyclesOf } from "@/lib/cycle/scope"
import type { Db } from "@/lib/db/database"
import { LONG, transact } from "@/lib/db/transact"
import { recordEvent } from "@/lib/log/recordEvent"
import { storedQuestionnaire } from "@/lib/questionnaire/schema"

/**
 * Begins a cycle again, of whatever stage: a new draft with its questionnaire, thresholds, mails and cap, the people
 * reviewed with their coaches, and who was asked about them in which groups. Dates are chosen anew. Who has left, was
 * withdrawn or was deleted is not copied. It goes by who was asked, and nothing tells who has answered.
 */
export async function cloneCycle(
  db: Db,
  organiser: Organiser,
  { cycleId, name }: { cycleId: string; name: string },
  now: Date,
): Promise<{ kind: "cloned"; cycleId: string } | { kind: "gone" }> {
  const { workspaceId } = organiser
  return transact(
    db,
    async (tx) => {
      const cycle = await tx.cycle.findFirst({
        where: { id: cycleId, ...cyclesOf(organiser) },
        select: {
          name: true,
          questionnaire: true,
          threshold: true,
          behaviourThreshold: true,
          reminderDays: true,
          thanks: true,
          welcome: true,
          mostAsked: true,
          workspace: { select: { threshold: true, behaviourThreshold: true } },
        },
      })
      if (!cycle) return { kind: "gone" }
      const { workspace: least, reminderDays, thanks, welcome, mostAsked } = cycle
      const threshold = Math.max(cycle.threshold, least.threshold)
      const id = randomUUID()
      await tx.cycle.create({
        data: {
          id,
          workspaceId,
          name,
          questionnaire: storedQuestionnaire(cycle.questionnaire),
          threshold,
          behaviourThreshold: Math.max(cycle.behaviourThreshold, least.behaviourThreshold, threshold),
          reminderDays,
          thanks,
          welcome,
          mostAsked,
          createdAt: now,
        },
      })
      await tx.$executeRaw`
        INSERT INTO "Subject" ("id", "cycleId", "personId", "coachId")
        SELECT gen_random_uuid(), ${id}::uuid, subject."personId", subject."coachId"
        FROM "Subject" AS subject
        JOIN "Person" AS person ON person."id" = subject."personId" AND person."leftOn" IS NULL
        WHERE subject."cycleId" = ${cycleId}::uuid`
      await tx.$executeRaw`
        INSERT INTO "Rater" ("id", "cycleId", "personId")
        SELECT gen_random_uuid(), ${id}::uuid, person."id"
        FROM "Person" AS person
        WHERE person."leftOn" IS NULL AND person."id" IN (
          SELECT rater."personId"
          FROM "Rater" AS rater JOIN "Invitation" AS invitation ON invitation."raterId" = rater."id"
          WHERE rater."cycleId" = ${cycleId}::uuid AND invitation."withdrawnOn" IS NULL
        )`
      const invitations = await tx.$executeRaw`
        INSERT INTO "Invitation" ("id", "cycleId", "subjectId", "raterId", "group")
        SELECT gen_random_uuid(), ${id}::uuid, subject."id", rater."id", invitation."group"
        FROM "Invitation" AS invitation
        JOIN "Subject" AS before ON before."id" = invitation."subjectId"
        JOIN "Subject" AS subject ON subject."cycleId" = ${id}::uuid AND subject."personId" = before."personId"
        JOIN "Rater" AS once ON once."id" = invitation."raterId"
        JOIN "Rater" AS rater ON rater."cycleId" = ${id}::uuid AND rater."personId" = once."personId"
        WHERE invitation."cycleId" = ${cycleId}::uuid AND invitation."withdrawnOn" IS NULL`
      // Who was asked about somebody who is not copied alone is nobody's rater.
      await tx.rater.deleteMany({ where: { cycleId: id, invitations: { none: {} } } })
      await measureRaters(tx, invitations)
      const about = { cycle: id, cycleName: name, from: cycleId, fromName: cycle.name }
      await recordEvent(tx, organiser, { kind: "cycle.cloned", about }, now)
      return { kind: "cloned", cycleId: id }
    },
    LONG,
  )
}
