import { randomUUID } from "node:crypto"
import type { Organiser } from "@/lib/authority/authority"
import { isSelf, OF_SELF } from "@/lib/authority/ownReview"
import { anonymousOf, hasAnonymousPart } from "@/lib/cycle/anonymousPart"
import { hasPassed } from "@/lib/cycle/deadline"
import { inviteRaters } from "@/lib/cycle/inviteRaters"
import { listOtherReviews } from "@/lib/cycle/listOtherReviews"
import { lockCollecting, type LockedCycle } from "@/lib/cycle/lockCycle"
import { repeatsOf, type Repeat } from "@/lib/cycle/repeats"
import { firstRaters } from "@/lib/cycle/suggestion"
import { writeInvitations } from "@/lib/cycle/writeInvitations"
import type { Db, Transaction } from "@/lib/db/database"
import { LONG, transact } from "@/lib/db/transact"
import { findLinkKey } from "@/lib/keys/findLinkKey"
import { KEY_REF, type Keys } from "@/lib/keys/keys"
import { queryOf } from "@/lib/keys/query"
import { recordEvent } from "@/lib/log/recordEvent"
import { storedQuestionnaire, type RaterGroup } from "@/lib/questionnaire/schema"
import { dayIn } from "@/lib/words/day"

export interface LateSubject {
  personId: string
  /** Beside the person themselves, and their manager as the directory knows them. */
  raters: { personId: string; group: string }[]
  /** Whether it is meant, whatever is worth a second look. */
  isConfirmed: boolean
}

export type LateSubjectAdded =
  /** How many are asked about them. */
  | { kind: "added"; subjectId: string; raters: number }
  | { kind: "already" }
  /** The directory lacks one of these people. */
  | { kind: "unknownPerson" }
  /** There is no such group, or it is not one for these people. */
  | { kind: "wrongGroup" }
  /** Somebody is to be asked as a member of two groups. */
  | { kind: "twice"; name: string }
  /** It was not confirmed, and the report will have no anonymous part, or nearly repeats another. */
  | { kind: "unconfirmed"; name: string; tooFew: { colleagues: number; threshold: number } | null; repeats: Repeat[] }
  /** The last day for answers is over. */
  | { kind: "tooLate" }
  /** It is the organiser: another one adds them. */
  | { kind: "ownReview" }
  | { kind: "keyMissing" }
  | { kind: "notCollecting" }
  | { kind: "gone" }

/**
 * Adds somebody to those who are reviewed while the cycle collects: who is asked about them gets a message at once, by
 * the link that they have or a new one, and the review closes with the cycle. Raters read that they were asked later.
 */
export async function addLateSubject(
  db: Db,
  keys: Keys,
  organiser: Organiser,
  cycleId: string,
  late: LateSubject,
  now: Date,
): Promise<LateSubjectAdded> {
  return transact(
    db,
    async (tx): Promise<LateSubjectAdded> => {
      const locked = await lockCollecting(tx, organiser, cycleId)
      return locked.kind === "locked" ? add(tx, keys, organiser, locked.cycle, late, now) : locked
    },
    LONG,
  )
}

async function add(
  tx: Transaction,
  keys: Keys,
  organiser: Organiser,
  { id: cycleId, name: cycleName }: LockedCycle,
  { personId, raters, isConfirmed }: LateSubject,
  now: Date,
): Promise<LateSubjectAdded> {
  const { workspaceId, timeZone } = organiser
  const cycle = await tx.cycle.findUniqueOrThrow({
    where: { id: cycleId },
    select: { ...KEY_REF, questionnaire: true, threshold: true, behaviourThreshold: true, deadline: true },
  })
  if (hasPassed(cycle.deadline!, dayIn(timeZone, now))) return { kind: "tooLate" }
  const people = await tx.person.findMany({
    where: { workspaceId, id: { in: [personId, ...raters.map((rater) => rater.personId)] } },
    select: { ...OF_SELF, id: true, name: true, managerId: true, unit: true },
  })
  const known = new Map(people.map((person) => [person.id, person]))
  const person = known.get(personId)
  if (!person || raters.some((rater) => !known.has(rater.personId))) return { kind: "unknownPerson" }
  if (isSelf(organiser, person)) return { kind: "ownReview" }
  const { threshold, behaviourThreshold } = cycle
  const showing = { questionnaire: storedQuestionnaire(cycle.questionnaire), threshold, behaviourThreshold }
  const { groups } = showing.questionnaire
  if (raters.some((rater) => !suits(rater, personId, groups))) return { kind: "wrongGroup" }
  const twice = raters.find((rater, index) => raters.findIndex((each) => each.personId === rater.personId) < index)
  if (twice) return { kind: "twice", name: known.get(twice.personId)!.name }
  if ((await tx.subject.count({ where: { cycleId, personId } })) > 0) return { kind: "already" }

  const chosen = new Set(raters.map((rater) => rater.personId))
  const asked = [...firstRaters(person, groups).filter((rater) => !chosen.has(rater.personId)), ...raters]
  if (!isConfirmed) {
    const colleagues = anonymousOf(asked, groups).length
    const tooFew = hasAnonymousPart(asked, showing) ? null : { colleagues, threshold }
    const others = await listOtherReviews(tx, organiser, cycleId, [personId])
    const repeats = repeatsOf({ personId, raters: asked }, showing, others)
    if (tooFew || repeats.length > 0) return { kind: "unconfirmed", name: person.name, tooFew, repeats }
  }
  const key = await findLinkKey(queryOf(tx), keys, cycle)
  if (!key) return { kind: "keyMissing" }
  const subjectId = randomUUID()
  await tx.subject.create({ data: { id: subjectId, cycleId, personId, unit: person.unit } })
  const ids = await writeInvitations(
    tx,
    cycleId,
    asked.map((rater) => ({ subjectId, ...rater })),
  )
  await inviteRaters(tx, key, organiser, cycleId, ids, now)
  const about = { cycle: cycleId, cycleName, person: personId, raters: ids.length }
  await recordEvent(tx, organiser, { kind: "subject.added", about }, now)
  return { kind: "added", subjectId, raters: ids.length }
}

/** Only the subject is "self", and the subject is nothing else. */
function suits({ personId, group }: LateSubject["raters"][number], subject: string, groups: RaterGroup[]): boolean {
  const kind = groups.find(({ id }) => id === group)?.kind
  return kind !== undefined && (personId === subject) === (kind === "self")
}
