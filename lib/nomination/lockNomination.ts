import type { Organiser } from "@/lib/authority/authority"
import { OF_SELF } from "@/lib/authority/ownReview"
import type { Transaction } from "@/lib/db/database"
import { storedRules, type Rules } from "@/lib/nomination/rules"
import { storedQuestionnaire, type RaterGroup } from "@/lib/questionnaire/schema"
import type { NominationState } from "@/prisma/client/enums"

/** A subject for whom raters can be proposed, in a cycle whose row is locked. */
export interface LockedNomination {
  subjectId: string
  personId: string
  name: string
  email: string
  ties: { userId: string }[]
  /** Null for who has no manager, or one who has left. */
  managerId: string | null
  state: NominationState
  cycleId: string
  cycleName: string
  /** About how many colleagues one person may be asked; null where there is no cap. */
  mostAsked: number | null
  workspaceId: string
  timeZone: string
  rules: Rules
  groups: RaterGroup[]
}

/**
 * Locks the cycle of a subject until the transaction ends, so that it is not launched meanwhile, and of two who change its
 * proposals the second sees what the first did. Null when no raters can be proposed for them.
 */
export async function lockNomination(
  tx: Transaction,
  { workspaceId }: Pick<Organiser, "workspaceId">,
  subjectId: string,
): Promise<LockedNomination | null> {
  const where = { id: subjectId, cycle: { workspaceId } }
  const found = await tx.subject.findFirst({ where, select: { cycleId: true } })
  if (!found) return null
  await tx.$queryRaw`SELECT 1 FROM "Cycle" WHERE "id" = ${found.cycleId}::uuid FOR UPDATE`
  const subject = await tx.subject.findFirst({
    where: { ...where, cycle: { workspaceId, stage: "nominating" }, nomination: { not: "without" } },
    select: {
      nomination: true,
      person: { select: { ...OF_SELF, id: true, name: true, manager: { select: { id: true, leftOn: true } } } },
      cycle: {
        select: {
          id: true,
          name: true,
          mostAsked: true,
          questionnaire: true,
          nominationRules: true,
          workspace: { select: { timeZone: true } },
        },
      },
    },
  })
  if (!subject?.cycle.nominationRules) return null
  const { person, cycle, nomination: state } = subject
  return {
    subjectId,
    personId: person.id,
    name: person.name,
    email: person.email,
    ties: person.ties,
    managerId: person.manager?.leftOn === null ? person.manager.id : null,
    state,
    cycleId: cycle.id,
    cycleName: cycle.name,
    mostAsked: cycle.mostAsked,
    workspaceId,
    timeZone: cycle.workspace.timeZone,
    rules: storedRules(subject.cycle.nominationRules),
    groups: storedQuestionnaire(cycle.questionnaire).groups,
  }
}
