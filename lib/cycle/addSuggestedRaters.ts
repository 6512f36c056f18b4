import { randomUUID } from "node:crypto"
import type { Organiser } from "@/lib/authority/authority"
import { changePart, type NoDraft } from "@/lib/cycle/changeDraft"
import { ratersOf } from "@/lib/cycle/draftPart"
import { findCycle } from "@/lib/cycle/findCycle"
import { keepRaters } from "@/lib/cycle/keepRaters"
import { listCandidates } from "@/lib/cycle/listCandidates"
import { listSubjects } from "@/lib/cycle/listSubjects"
import { lockCycle } from "@/lib/cycle/lockCycle"
import { suggestRaters } from "@/lib/cycle/suggestion"
import type { Db, Transaction } from "@/lib/db/database"
import { LONG, transact } from "@/lib/db/transact"

/**
 * Asks everyone whom the lines of reporting suggest, for all subjects of a draft; who is asked already stays in
 * their group, so nothing that another organiser did is undone.
 */
export async function addSuggestedRaters(
  db: Db,
  organiser: Organiser,
  cycleId: string,
  now: Date,
): Promise<{ kind: "added"; added: number } | NoDraft> {
  return transact(
    db,
    async (tx) => {
      const cycle = await lockCycle(tx, organiser, cycleId)
      switch (cycle?.stage) {
        case undefined:
          return { kind: "gone" }
        case "collecting":
        case "closed":
          return { kind: "notDraft" }
        case "draft":
          return { kind: "added", added: await writeSuggested(tx, organiser, cycleId, now) }
      }
    },
    LONG,
  )
}

async function writeSuggested(tx: Transaction, organiser: Organiser, cycleId: string, now: Date): Promise<number> {
  const cycle = await findCycle(tx, organiser, cycleId)
  const candidates = await listCandidates(tx, organiser)
  let added = 0
  for (const subject of await listSubjects(tx, organiser, cycleId)) {
    const suggested = Object.entries(suggestRaters(subject, candidates, cycle!.questionnaire.groups))
    const people = suggested.flatMap(([group, personIds]) => personIds.map((personId) => ({ personId, group })))
    if (people.length === 0) continue
    const raters = await keepRaters(
      tx,
      cycleId,
      people.map(({ personId }) => personId),
    )
    const data = people.map(({ personId, group }) => {
      return { id: randomUUID(), cycleId, subjectId: subject.id, raterId: raters.get(personId)!, group }
    })
    await changePart(tx, organiser, cycleId, { part: ratersOf(subject.id), seen: null }, now, () =>
      tx.invitation.createMany({ data }),
    )
    added += data.length
  }
  return added
}
