import { randomUUID } from "node:crypto"
import type { Organiser } from "@/lib/authority/authority"
import { changeDraft, type ChangedMeanwhile, type NoDraft } from "@/lib/cycle/changeDraft"
import { keepRaters } from "@/lib/cycle/keepRaters"
import { findPeople } from "@/lib/cycle/findPeople"
import { firstRaters } from "@/lib/cycle/suggestion"
import type { Db, Transaction } from "@/lib/db/database"
import { LONG, transact } from "@/lib/db/transact"
import { storedQuestionnaire } from "@/lib/questionnaire/schema"

export type SubjectsAdded =
  /** How many are reviewed now who were not before. */
  | { kind: "added"; added: number }
  /** The directory lacks one of these people. */
  | { kind: "unknownPerson" }
  | ChangedMeanwhile
  | NoDraft

/**
 * Adds people to be reviewed in a draft. Each is asked for a view of their own, and their manager is asked as such;
 * both can be taken out again.
 */
export async function addSubjects(
  db: Db,
  organiser: Organiser,
  cycleId: string,
  { personIds, seen }: { personIds: string[]; seen: number | null },
  now: Date,
): Promise<SubjectsAdded> {
  return transact(
    db,
    async (tx): Promise<SubjectsAdded> => {
      const people = await findPeople(tx, organiser, personIds)
      if (!people) return { kind: "unknownPerson" }
      const change = await changeDraft(tx, organiser, cycleId, { part: "subjects", seen }, now, () =>
        writeSubjects(tx, cycleId, people),
      )
      return change.kind === "changed" ? { kind: "added", added: change.result } : change
    },
    LONG,
  )
}

/** Who is reviewed already stays as they are. */
async function writeSubjects(
  tx: Transaction,
  cycleId: string,
  people: { id: string; managerId: string | null }[],
): Promise<number> {
  const { questionnaire, subjects } = await tx.cycle.findUniqueOrThrow({
    where: { id: cycleId },
    select: { questionnaire: true, subjects: { select: { personId: true } } },
  })
  const known = new Set(subjects.map(({ personId }) => personId))
  const added = people.filter(({ id }) => !known.has(id)).map((person) => ({ id: randomUUID(), person }))
  await tx.subject.createMany({ data: added.map(({ id, person }) => ({ id, cycleId, personId: person.id })) })

  const { groups } = storedQuestionnaire(questionnaire)
  const asked = added.flatMap(({ id: subjectId, person }) => {
    return firstRaters(person, groups).map((rater) => ({ subjectId, ...rater }))
  })
  const raters = await keepRaters(
    tx,
    cycleId,
    asked.map(({ personId }) => personId),
  )
  const invitations = asked.map(({ subjectId, personId, group }) => {
    return { id: randomUUID(), cycleId, subjectId, raterId: raters.get(personId)!, group }
  })
  await tx.invitation.createMany({ data: invitations })
  return added.length
}
