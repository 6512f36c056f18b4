import { randomUUID } from "node:crypto"
import type { Organiser } from "@/lib/authority/authority"
import { isSelf } from "@/lib/authority/ownReview"
import { changePart, type ChangedMeanwhile } from "@/lib/cycle/changeDraft"
import { ratersOf } from "@/lib/cycle/draftPart"
import { findPeople } from "@/lib/cycle/findPeople"
import { inviteRaters } from "@/lib/cycle/inviteRaters"
import { keepRaters } from "@/lib/cycle/keepRaters"
import { lockCycle } from "@/lib/cycle/lockCycle"
import { cyclesOf } from "@/lib/cycle/scope"
import type { Db, Transaction } from "@/lib/db/database"
import { LONG, transact } from "@/lib/db/transact"
import { KEY_REF, type Keys } from "@/lib/keys/keys"
import { queryOf } from "@/lib/keys/query"
import { findLinkKey } from "@/lib/keys/findLinkKey"
import { recordEvent } from "@/lib/log/recordEvent"
import { storedQuestionnaire, type RaterGroup } from "@/lib/questionnaire/schema"
import type { Stage } from "@/prisma/client/enums"

export interface NewRaters {
  subjectId: string
  /** Id of a rater group. */
  group: string
  personIds: string[]
  /** In a draft the revision that the form showed, or null for a suggestion; it does not matter afterwards. */
  seen: number | null
  /** Taken up at one click, which is for a draft alone: afterwards it would send mails that nobody thought of. */
  isSuggestion?: boolean
}

export type RatersAdded =
  /** How many are asked now who were not before. */
  | { kind: "added"; added: number }
  /** The directory lacks one of these people. */
  | { kind: "unknownPerson" }
  /** There is no such group, or it is not one for these people: only the subject is "self", and nothing else. */
  | { kind: "wrongGroup" }
  | ChangedMeanwhile
  /** A suggestion came too late: the cycle collects answers by now. */
  | { kind: "launched" }
  | { kind: "closed" }
  /** It is the organiser's own review, and people are asked about them: who else is, another organiser says. */
  | { kind: "ownReview" }
  /** The key of the cycle is not in the key store, so nobody can be given a link. */
  | { kind: "keyMissing" }
  | { kind: "gone" }

/**
 * Asks people about a subject, as members of a group. In a draft somebody who is in another group already moves
 * to this one, unless it is a suggestion. While the cycle collects, each gets a message at once, by the link that they have
 * or a new one, and nobody moves: they were told how they will appear, and may have written under that promise. Who was
 * withdrawn is asked anew.
 */
export async function addRaters(
  db: Db,
  keys: Keys,
  organiser: Organiser,
  raters: NewRaters,
  now: Date,
): Promise<RatersAdded> {
  return transact(
    db,
    async (tx): Promise<RatersAdded> => {
      const locked = await lockSubject(tx, organiser, raters.subjectId)
      if (!locked) return { kind: "gone" }
      if (!suits(raters, locked)) return { kind: "wrongGroup" }
      if (!(await findPeople(tx, organiser, raters.personIds))) return { kind: "unknownPerson" }
      switch (locked.stage) {
        case "draft":
          return prepare(tx, organiser, locked, raters, now)
        case "collecting":
          if (raters.isSuggestion) return { kind: "launched" }
          return isSelf(organiser, locked) ? { kind: "ownReview" } : ask(tx, keys, organiser, locked, raters, now)
        case "closed":
          return { kind: "closed" }
      }
    },
    LONG,
  )
}

interface LockedSubject {
  stage: Stage
  cycleId: string
  cycleName: string
  personId: string
  email: string
  groups: RaterGroup[]
}

/** Locks the cycle of a subject, so that it stays in its stage and nobody takes the subject out of it meanwhile. */
async function lockSubject(tx: Transaction, organiser: Organiser, subjectId: string): Promise<LockedSubject | null> {
  const where = { id: subjectId, cycle: cyclesOf(organiser) }
  const found = await tx.subject.findFirst({ where, select: { cycleId: true } })
  const cycle = found && (await lockCycle(tx, organiser, found.cycleId))
  const subject = await tx.subject.findFirst({
    where,
    select: {
      personId: true,
      cycleId: true,
      person: { select: { email: true } },
      cycle: { select: { questionnaire: true } },
    },
  })
  if (!cycle || !subject) return null
  const { personId, cycleId } = subject
  const { email } = subject.person
  const { groups } = storedQuestionnaire(subject.cycle.questionnaire)
  return { stage: cycle.stage, cycleId, cycleName: cycle.name, personId, email, groups }
}

/** Only the subject is "self", and the subject is nothing else. */
function suits({ group, personIds }: NewRaters, { personId, groups }: LockedSubject): boolean {
  const kind = groups.find(({ id }) => id === group)?.kind
  return kind !== undefined && personIds.every((id) => (id === personId) === (kind === "self"))
}

/** In a draft nobody is told yet. A suggestion moves nobody whom another organiser may have put elsewhere. */
async function prepare(
  tx: Transaction,
  organiser: Organiser,
  { cycleId }: LockedSubject,
  raters: NewRaters,
  now: Date,
): Promise<RatersAdded> {
  const { subjectId, group, personIds, seen } = raters
  const change = await changePart(tx, organiser, cycleId, { part: ratersOf(subjectId), seen }, now, async () => {
    const added = await addUnknown(tx, cycleId, raters)
    if (seen !== null) {
      const rater = { personId: { in: personIds } }
      await tx.invitation.updateMany({ where: { subjectId, rater }, data: { group } })
    }
    return added.length
  })
  return change.kind === "changed" ? { kind: "added", added: change.result } : change
}

/** While it collects. */
async function ask(
  tx: Transaction,
  keys: Keys,
  organiser: Organiser,
  { cycleId, cycleName, personId }: LockedSubject,
  raters: NewRaters,
  now: Date,
): Promise<RatersAdded> {
  const { subjectId, group, personIds } = raters
  const cycle = await tx.cycle.findUniqueOrThrow({
    where: { id: cycleId },
    select: KEY_REF,
  })
  const key = await findLinkKey(queryOf(tx), keys, cycle)
  if (!key) return { kind: "keyMissing" }
  const again = await tx.invitation.findMany({
    where: { subjectId, rater: { personId: { in: personIds } }, withdrawnOn: { not: null } },
    select: { id: true },
  })
  await tx.invitation.updateMany({
    where: { id: { in: again.map(({ id }) => id) } },
    data: { group, withdrawnOn: null },
  })
  const invited = [...(await addUnknown(tx, cycleId, raters)), ...again.map(({ id }) => id)]
  await inviteRaters(tx, key, organiser, cycleId, invited, now)
  if (invited.length > 0) {
    const about = { cycle: cycleId, cycleName, person: personId, raters: invited.length }
    await recordEvent(tx, organiser, { kind: "raters.added", about }, now)
  }
  return { kind: "added", added: invited.length }
}

/** Invitations of those who have none about this subject, not even one that was withdrawn. */
async function addUnknown(
  tx: Transaction,
  cycleId: string,
  { subjectId, group, personIds }: NewRaters,
): Promise<string[]> {
  const raters = await keepRaters(tx, cycleId, personIds)
  const before = await tx.invitation.findMany({
    where: { subjectId, raterId: { in: [...raters.values()] } },
    select: { raterId: true },
  })
  const known = new Set(before.map(({ raterId }) => raterId))
  const added = [...raters.values()]
    .filter((raterId) => !known.has(raterId))
    .map((raterId) => ({ id: randomUUID(), cycleId, subjectId, raterId, group }))
  await tx.invitation.createMany({ data: added })
  return added.map(({ id }) => id)
}
