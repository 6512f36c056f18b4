import { addRaters } from "@/lib/cycle/addRaters"
import { addSubjects } from "@/lib/cycle/addSubjects"
import { addSuggestedRaters } from "@/lib/cycle/addSuggestedRaters"
import { changeDetails } from "@/lib/cycle/changeDetails"
import { createCycle } from "@/lib/cycle/createCycle"
import { listSubjects } from "@/lib/cycle/listSubjects"
import type { Db } from "@/lib/db/database"
import { LONG, transact } from "@/lib/db/transact"
import { idOf, type CyclePlan, type Northwind, type PlannedCycle } from "@/lib/demo/northwind"
import type { Keys } from "@/lib/keys/keys"
import { assignCoach } from "@/lib/release/assignCoach"

/** Sets a cycle up in Northwind, by the very acts that an organiser uses. */
export async function addDraftCycle(
  db: Db,
  keys: Keys,
  { owner, coach, people }: Northwind,
  plan: CyclePlan,
  now: Date,
): Promise<PlannedCycle> {
  const {
    name,
    questionnaire,
    subjects,
    deadline,
    welcome = "",
    thanks = false,
    asksSuggested = false,
    alsoAsked,
    coached = [],
  } = plan
  return transact(
    db,
    async (tx) => {
      const cycleId = await createCycle(tx, owner, { name, questionnaire }, now)
      const personIds = subjects.map((subject) => idOf(people, subject))
      await addSubjects(tx, owner, cycleId, personIds)
      await changeDetails(tx, owner, cycleId, { changes: { deadline, welcome, thanks }, seen: null }, now)
      if (asksSuggested) await addSuggestedRaters(tx, owner, cycleId)
      const drafted = await listSubjects(tx, owner, cycleId)
      for (const subject of drafted) {
        const asked = new Set([subject.name, ...subject.raters.map((rater) => rater.name)])
        for (const [group, names] of Object.entries(alsoAsked?.(subject.name, asked) ?? {})) {
          const raters = { subjectId: subject.id, group, personIds: names.map((rater) => idOf(people, rater)) }
          const { kind } = await addRaters(tx, keys, owner, raters, now)
          if (kind !== "added") throw new Error(`Raters of Northwind were not added: ${kind}.`)
        }
        if (coached.includes(subject.name)) await assignCoach(tx, owner, subject.id, coach.userId, now)
      }
      return { cycleId, subjects: new Map(drafted.map((subject) => [subject.name, subject.id])) }
    },
    LONG,
  )
}
