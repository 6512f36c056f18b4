import type { Organiser } from "@/lib/authority/authority"
import { isSelf, OF_SELF } from "@/lib/authority/ownReview"
import { loadIn } from "@/lib/cycle/countLoad"
import { findPeople, type FoundPerson } from "@/lib/cycle/findPeople"
import { inviteRaters } from "@/lib/cycle/inviteRaters"
import { lockCycle } from "@/lib/cycle/lockCycle"
import { cyclesOf } from "@/lib/cycle/scope"
import { writeInvitations } from "@/lib/cycle/writeInvitations"
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
  /**
   * While it collects: whom the page has named as those who get a mail, as it is confirmed; left out where one person was typed
   * in to be asked.
   */
  confirmed?: string[]
  /** From a page of the set-up, which says that nobody is asked yet: afterwards it would send mails nobody thought of. */
  inDraft?: true
}

/** Somebody who was asked as a member of another group before. */
export interface Moved {
  personId: string
  name: string
  /** Id of the group that they were in. */
  from: string
}

export type RatersAdded =
  | {
      kind: "added"
      /** How many are asked now who were not before. */
      added: number
      /** In a draft: who came from another group. */
      moved: Moved[]
      /** Names of those who would be asked more often than the cycle's cap allows; they are not asked. */
      full: string[]
    }
  /** These would get a mail each, which was not confirmed, or of others. */
  | { kind: "unconfirmed"; people: FoundPerson[] }
  /** The directory lacks one of these people. */
  | { kind: "unknownPerson" }
  /** There is no such group, or it is not one for these people: only the subject is "self", and nothing else. */
  | { kind: "wrongGroup" }
  /** It came from the set-up of a cycle that collects answers by now. */
  | { kind: "launched" }
  | { kind: "closed" }
  /** It is the organiser's own review, and raters are proposed or asked: who else is, another organiser says. */
  | { kind: "ownReview" }
  /** The key of the cycle is not in the key store, so nobody can be given a link. */
  | { kind: "keyMissing" }
  | { kind: "gone" }

/**
 * Asks people about a subject, as members of a group. In a draft somebody who is in another group already moves
 * to this one. While the cycle collects, each gets a message at once, by the link that they have
 * or a new one, and nobody moves: they were told how they will appear, and may have written under that promise. Who was
 * withdrawn is asked anew.
 *
 * Whom the page has not named gets no mail: the number and the people are confirmed first.
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
      const people = await findPeople(tx, organiser, raters.personIds)
      if (!people) return { kind: "unknownPerson" }
      switch (locked.stage) {
        // Whoever is reviewed proposes raters as others do, and does not choose them.
        case "nominating":
          return locked.isOwn ? { kind: "ownReview" } : prepare(tx, organiser, locked, raters, people)
        case "draft":
          return prepare(tx, organiser, locked, raters, people)
        case "collecting":
          if (raters.inDraft) return { kind: "launched" }
          return locked.isOwn ? { kind: "ownReview" } : ask(tx, keys, organiser, locked, raters, people, now)
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
  /** Whether it is the organiser. */
  isOwn: boolean
  groups: RaterGroup[]
  /** The cap: about how many colleagues one person may be asked; null where there is none. */
  mostAsked: number | null
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
      person: { select: OF_SELF },
      cycle: { select: { questionnaire: true, mostAsked: true } },
    },
  })
  if (!cycle || !subject) return null
  const { personId, cycleId } = subject
  const { groups } = storedQuestionnaire(subject.cycle.questionnaire)
  return {
    stage: cycle.stage,
    cycleId,
    cycleName: cycle.name,
    personId,
    isOwn: isSelf(organiser, subject.person),
    groups,
    mostAsked: subject.cycle.mostAsked,
  }
}

/** Only the subject is "self", and the subject is nothing else. */
function suits({ group, personIds }: NewRaters, { personId, groups }: LockedSubject): boolean {
  const kind = groups.find(({ id }) => id === group)?.kind
  return kind !== undefined && personIds.every((id) => (id === personId) === (kind === "self"))
}

function isAboutSelf({ groups }: LockedSubject, group: string): boolean {
  return groups.some(({ id, kind }) => id === group && kind === "self")
}

/** In a draft nobody is told yet. */
async function prepare(
  tx: Transaction,
  organiser: Organiser,
  locked: LockedSubject,
  { subjectId, group, personIds }: NewRaters,
  people: FoundPerson[],
): Promise<RatersAdded> {
  const { cycleId } = locked
  const before = await tx.invitation.findMany({
    where: { subjectId, rater: { personId: { in: personIds } } },
    select: { id: true, group: true, rater: { select: { personId: true } } },
  })
  const groupOf = new Map(before.map(({ group, rater }) => [rater.personId!, group]))
  const moving = before.filter((row) => row.group !== group)
  await tx.invitation.updateMany({ where: { id: { in: moving.map(({ id }) => id) } }, data: { group } })
  const fresh = people.filter(({ id }) => !groupOf.has(id))
  const { free, full } = await withinCap(tx, organiser, locked, isAboutSelf(locked, group), fresh)
  const added = await writeInvitations(
    tx,
    cycleId,
    free.map(({ id: personId }) => ({ subjectId, personId, group })),
  )
  const moved = people.flatMap(({ id: personId, name }): Moved[] => {
    const from = groupOf.get(personId)
    return from === undefined || from === group ? [] : [{ personId, name, from }]
  })
  return { kind: "added", added: added.length, moved, full }
}

/** Who of these people can be asked about one more, and the names of those who cannot; of themselves all can. */
async function withinCap(
  tx: Transaction,
  organiser: Organiser,
  { cycleId, mostAsked }: Pick<LockedSubject, "cycleId" | "mostAsked">,
  isSelf: boolean,
  people: FoundPerson[],
): Promise<{ free: FoundPerson[]; full: string[] }> {
  if (mostAsked === null || isSelf || people.length === 0) return { free: people, full: [] }
  const rows = await tx.$queryRaw<{ personId: string }[]>`
    SELECT load."personId"::text FROM ${loadIn(organiser, cycleId)} AS load
    WHERE load."here" >= ${mostAsked} AND load."personId" = ANY(${people.map(({ id }) => id)}::uuid[])`
  const isFull = new Set(rows.map(({ personId }) => personId))
  return {
    free: people.filter(({ id }) => !isFull.has(id)),
    full: people.filter(({ id }) => isFull.has(id)).map(({ name }) => name),
  }
}

/** While it collects. */
async function ask(
  tx: Transaction,
  keys: Keys,
  organiser: Organiser,
  locked: LockedSubject,
  { subjectId, group, personIds, confirmed }: NewRaters,
  people: FoundPerson[],
  now: Date,
): Promise<RatersAdded> {
  const { cycleId, cycleName, personId } = locked
  const cycle = await tx.cycle.findUniqueOrThrow({
    where: { id: cycleId },
    select: KEY_REF,
  })
  const key = await findLinkKey(queryOf(tx), keys, cycle)
  if (!key) return { kind: "keyMissing" }
  const before = await tx.invitation.findMany({
    where: { subjectId, rater: { personId: { in: personIds } } },
    select: { id: true, withdrawnOn: true, rater: { select: { personId: true } } },
  })
  const isAsked = new Set(before.filter(({ withdrawnOn }) => withdrawnOn === null).map(({ rater }) => rater.personId))
  const wanted = people.filter(({ id }) => !isAsked.has(id))
  const { free, full } = await withinCap(tx, organiser, locked, isAboutSelf(locked, group), wanted)
  if (confirmed && !isSameSet(confirmed, free)) return { kind: "unconfirmed", people: free }
  const isFree = new Set(free.map(({ id }) => id))
  const again = before.filter(({ withdrawnOn, rater }) => withdrawnOn !== null && isFree.has(rater.personId!))
  await tx.invitation.updateMany({
    where: { id: { in: again.map(({ id }) => id) } },
    data: { group, withdrawnOn: null },
  })
  const asked = free.map(({ id }) => ({ subjectId, personId: id, group }))
  const invited = [...(await writeInvitations(tx, cycleId, asked)), ...again.map(({ id }) => id)]
  await inviteRaters(tx, key, organiser, cycleId, invited, now)
  if (invited.length > 0) {
    const about = { cycle: cycleId, cycleName, person: personId, raters: invited.length }
    await recordEvent(tx, organiser, { kind: "raters.added", about }, now)
  }
  return { kind: "added", added: invited.length, moved: [], full }
}

function isSameSet(ids: string[], people: FoundPerson[]): boolean {
  const named = new Set(ids)
  return named.size === people.length && people.every(({ id }) => named.has(id))
}
