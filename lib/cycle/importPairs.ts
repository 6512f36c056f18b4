import { randomUUID } from "node:crypto"
import type { Organiser } from "@/lib/authority/authority"
import { nobodyBut } from "@/lib/authority/ownReview"
import { findDraftPairs } from "@/lib/cycle/findDraftPairs"
import { keepRaters } from "@/lib/cycle/keepRaters"
import { lockDraft, type NoDraft } from "@/lib/cycle/lockDraft"
import { comparePairs, type DraftPairs, type PairComparison } from "@/lib/cycle/pairComparison"
import type { PairLine } from "@/lib/cycle/pairLines"
import type { Db, Transaction } from "@/lib/db/database"
import { portionsOf } from "@/lib/db/portions"
import { recordEvent } from "@/lib/log/recordEvent"
import type { Choices } from "@/lib/people/comparison"
import type { ImportProgress } from "@/lib/people/importPeople"
import { lockDirectory } from "@/lib/people/lockDirectory"

export interface PairList {
  lines: PairLine[]
  choices?: Choices
  /** Whether new subjects are asked for their own view where the list does not say so. */
  withSelf?: boolean
}

export type PairImport =
  | {
      kind: "imported"
      /** How many people are new in the directory, are reviewed now, and are asked now or as members of another group. */
      people: number
      subjects: number
      raters: number
      /** Lines that could not be taken over. */
      unreadable: number[]
    }
  /** It says who is asked about the organiser, and raters are proposed: others say so. */
  | { kind: "ownReview" }
  | NoDraft

/**
 * Takes over who is asked about whom into a draft, in one transaction whatever their number. Somebody who is in another
 * group already moves to the one of the list; nobody is taken out.
 */
export async function importPairs(
  db: Db,
  organiser: Organiser,
  cycleId: string,
  { lines, choices = {}, withSelf = false }: PairList,
  now: Date,
  onProgress: (progress: ImportProgress) => void = () => {},
): Promise<PairImport> {
  return lockDraft(db, organiser, cycleId, async (tx, { name: cycleName, stage }): Promise<PairImport> => {
    await lockDirectory(tx, organiser)
    const draft = (await findDraftPairs(tx, organiser, cycleId))!
    const comparison = comparePairs(lines, draft, choices)
    if (stage === "nominating" && (await isAboutSelf(tx, organiser, comparison))) return { kind: "ownReview" }
    const written = await write(tx, organiser, cycleId, { draft, comparison, withSelf }, onProgress)
    const { coached, ...counts } = written
    if (coached + counts.people + counts.subjects + counts.raters > 0) {
      await recordEvent(tx, organiser, { kind: "pairs.imported", about: { cycle: cycleId, cycleName, ...counts } }, now)
    }
    return { kind: "imported", ...counts, unreadable: comparison.unreadable.map(({ line }) => line) }
  })
}

/** Whether it says of somebody anew that they are asked about the organiser. */
async function isAboutSelf(tx: Transaction, organiser: Organiser, { planned }: PairComparison): Promise<boolean> {
  const { workspaceId } = organiser
  const self = await tx.person.findMany({ where: { workspaceId, ...nobodyBut(organiser) }, select: { email: true } })
  const own = new Set(self.map(({ email }) => email))
  return planned.some(({ subject, rater, kind }) => rater !== null && kind !== "unchanged" && own.has(subject.email))
}

async function write(
  tx: Transaction,
  { workspaceId }: Organiser,
  cycleId: string,
  { draft, comparison, withSelf }: { draft: DraftPairs; comparison: PairComparison; withSelf: boolean },
  onProgress: (progress: ImportProgress) => void,
) {
  const { planned, newPeople, withoutSelf } = comparison
  const people = newPeople.map(({ name, email }) => ({ id: randomUUID(), workspaceId, name, email }))
  const ids = new Map([...draft.people, ...people].map(({ id, email }) => [email, id]))
  const personOf = ({ email }: { email: string }) => ids.get(email)!

  const subjectIds = new Map(draft.subjects.map(({ personId, id }) => [personId, id]))
  const subjects: { id: string; cycleId: string; personId: string }[] = []
  const coaches = new Map<string, string>()
  for (const { subject, coachId } of planned) {
    const personId = personOf(subject)
    if (!subjectIds.has(personId)) {
      const id = randomUUID()
      subjectIds.set(personId, id)
      subjects.push({ id, cycleId, personId })
    }
    if (coachId !== null) coaches.set(subjectIds.get(personId)!, coachId)
  }
  for (const { id, coachId } of draft.subjects) if (coaches.get(id) === coachId) coaches.delete(id)

  const self = withSelf ? draft.groups.find(({ kind }) => kind === "self") : undefined
  const own = self ? withoutSelf.map((subject) => ({ subject, rater: subject, group: self.id })) : []
  const before = new Map(draft.asked.map(({ subjectId, personId, group }) => [`${subjectId} ${personId}`, group]))
  const wanted = [...planned, ...own].flatMap(({ subject, rater, group }) => {
    if (!rater || group === null) return []
    const [subjectId, personId] = [subjectIds.get(personOf(subject))!, personOf(rater)]
    return { subjectId, personId, group, before: before.get(`${subjectId} ${personId}`) }
  })
  const asked = wanted.filter(({ before }) => before === undefined)
  const moved = wanted.filter(({ before, group }) => before !== undefined && before !== group)

  let done = 0
  const of = people.length + subjects.length + asked.length + moved.length
  const inPortions = async <Row>(rows: Row[], statement: (portion: Row[]) => Promise<unknown>) => {
    for (const portion of portionsOf(rows)) {
      await statement(portion)
      onProgress({ done: (done += portion.length), of })
    }
  }
  await inPortions(people, (data) => tx.person.createMany({ data }))
  await inPortions(subjects, (data) => tx.subject.createMany({ data }))
  await inPortions(
    [...coaches],
    (portion) => tx.$executeRaw`
      UPDATE "Subject" SET "coachId" = list."coach"
      FROM unnest(${portion.map(([id]) => id)}::uuid[], ${portion.map(([, coach]) => coach)}::uuid[]) AS list("id", "coach")
      WHERE "Subject"."id" = list."id"`,
  )
  const raters = new Map<string, string>()
  for (const portion of portionsOf([...new Set(asked.map(({ personId }) => personId))])) {
    for (const [personId, raterId] of await keepRaters(tx, cycleId, portion)) raters.set(personId, raterId)
  }
  await inPortions(asked, (portion) =>
    tx.invitation.createMany({
      data: portion.map(({ subjectId, personId, group }) => {
        return { id: randomUUID(), cycleId, subjectId, raterId: raters.get(personId)!, group }
      }),
    }),
  )
  await inPortions(
    moved,
    (portion) => tx.$executeRaw`
      UPDATE "Invitation" SET "group" = list."group"
      FROM unnest(
        ${portion.map(({ subjectId }) => subjectId)}::uuid[], ${portion.map(({ personId }) => personId)}::uuid[],
        ${portion.map(({ group }) => group)}::text[]
      ) AS list("subject", "person", "group")
      JOIN "Rater" ON "Rater"."cycleId" = ${cycleId}::uuid AND "Rater"."personId" = list."person"
      WHERE "Invitation"."subjectId" = list."subject" AND "Invitation"."raterId" = "Rater"."id"`,
  )
  return {
    people: people.length,
    subjects: subjects.length,
    raters: asked.length + moved.length,
    coached: coaches.size,
  }
}
