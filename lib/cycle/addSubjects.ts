import { randomUUID } from "node:crypto"
import type { Organiser } from "@/lib/authority/authority"
import { findPeople, type FoundPerson } from "@/lib/cycle/findPeople"
import { lockDraft, type NoDraft } from "@/lib/cycle/lockDraft"
import { firstRaters } from "@/lib/cycle/suggestion"
import { writeInvitations } from "@/lib/cycle/writeInvitations"
import type { Db, Transaction } from "@/lib/db/database"
import { portionsOf } from "@/lib/db/portions"
import { LONG, transact } from "@/lib/db/transact"
import { storedQuestionnaire } from "@/lib/questionnaire/schema"

export type SubjectsAdded =
  /** How many are reviewed now who were not before. */
  | { kind: "added"; added: number }
  /** The directory lacks one of these people. */
  | { kind: "unknownPerson" }
  | NoDraft

/**
 * Adds people to be reviewed in a draft. Each is asked for a view of their own, and their manager is asked as such;
 * both can be taken out again.
 */
export async function addSubjects(
  db: Db,
  organiser: Organiser,
  cycleId: string,
  personIds: string[],
): Promise<SubjectsAdded> {
  return transact(
    db,
    async (tx): Promise<SubjectsAdded> => {
      const people = await findPeople(tx, organiser, personIds)
      if (!people) return { kind: "unknownPerson" }
      return lockDraft(tx, organiser, cycleId, async () => {
        return { kind: "added" as const, added: await writeSubjects(tx, cycleId, people) }
      })
    },
    LONG,
  )
}

/** Who is reviewed already stays as they are. */
async function writeSubjects(tx: Transaction, cycleId: string, people: FoundPerson[]): Promise<number> {
  const { questionnaire, subjects } = await tx.cycle.findUniqueOrThrow({
    where: { id: cycleId },
    select: { questionnaire: true, subjects: { select: { personId: true } } },
  })
  const known = new Set(subjects.map(({ personId }) => personId))
  const added = people.filter(({ id }) => !known.has(id)).map((person) => ({ id: randomUUID(), person }))
  for (const portion of portionsOf(added)) {
    await tx.subject.createMany({ data: portion.map(({ id, person }) => ({ id, cycleId, personId: person.id })) })
  }
  const { groups } = storedQuestionnaire(questionnaire)
  const asked = added.flatMap(({ id: subjectId, person }) => {
    return firstRaters(person, groups).map((rater) => ({ subjectId, ...rater }))
  })
  await writeInvitations(tx, cycleId, asked)
  return added.length
}
