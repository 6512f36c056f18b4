import { atoms, type Atom } from "@/lib/report/disclosure"
import type { PublishInput } from "@/lib/report/publication"
import type { Responses } from "@/lib/report/testing/world"

/** Anything that publishes answers: the product's function, or one that is wrong on purpose. */
export type Publication = (world: PublishInput) => unknown

/** Everything that is published, to the last letter. */
function published(publication: Publication, world: PublishInput, responses: Responses): string {
  return JSON.stringify(publication({ ...world, responses }))
}

/** How the anonymous raters of a world are shown together. */
export function atomsOf({ questionnaire, k }: Pick<PublishInput, "questionnaire" | "k">, responses: Responses): Atom[] {
  const anonymous = questionnaire.groups.filter(({ kind }) => kind === "anonymous")
  return atoms(
    anonymous.map(({ id }) => ({ group: id, n: responses.filter(({ group }) => group === id).length })),
    k,
  )
}

/** One answer: whose (index into the responses) and to what (index into the items). */
interface Place {
  rater: number
  item: number
}

// ── Every answer could have been another

/**
 * The anonymous raters' answers to which this publication may have pinned somebody: those for which the data
 * set that ought to look the same does not. None for a publication that keeps the promise.
 */
export function pinnedAnswers(publication: Publication, world: PublishInput): Place[] {
  const { responses } = world
  const truth = published(publication, world, responses)
  const proven = new Set<string>()
  return answersOf(world).filter(({ rater, item }) => {
    if (proven.has(`${rater} ${item}`)) return false
    const other = witness(world, { rater, item })
    if (!isComplete(world, other) || published(publication, world, other) !== truth) return true
    // One witness speaks for every answer that it changes.
    other.forEach(({ scores }, index) => {
      if (scores[item] !== responses[index]!.scores[item]) proven.add(`${index} ${item}`)
    })
    return !proven.has(`${rater} ${item}`)
  })
}

/**
 * Another complete data set in which this answer is another number.
 *
 * The answer is swapped with a different one of the same cell. In a unanimous cell it moves up by one and
 * another moves down; at an end of the scale it moves by one within the band. An answer that nobody sees may
 * be any.
 */
export function witness(world: PublishInput, { rater, item }: Place): Responses {
  const { questionnaire, k, responses } = world
  const m = questionnaire.scale.points.length
  const own = responses[rater]!.scores[item]!
  const cell = cellMembers(world, { rater, item })
  if (cell.length < k) return changed(responses, item, [[rater, (own % m) + 1]])
  const different = cell.find((index) => responses[index]!.scores[item] !== own)
  if (different !== undefined) {
    return changed(responses, item, [
      [rater, responses[different]!.scores[item]!],
      [different, own],
    ])
  }
  if (own === 1) return changed(responses, item, [[rater, 2]])
  if (own === m) return changed(responses, item, [[rater, m - 1]])
  const another = cell.find((index) => index !== rater)!
  return changed(responses, item, [
    [rater, own + 1],
    [another, own - 1],
  ])
}

/** Who gave a number in the same cell; nobody if the rater is in no atom. */
function cellMembers(world: PublishInput, { rater, item }: Place): number[] {
  const { responses } = world
  const atom = atomsOf(world, responses).find(({ groups }) => groups.includes(responses[rater]!.group))
  return responses.flatMap(({ group, scores }, index) =>
    atom?.groups.includes(group) && typeof scores[item] === "number" ? [index] : [],
  )
}

function answersOf({ questionnaire, responses }: PublishInput): Place[] {
  return responses.flatMap(({ group, scores }, rater) =>
    isAnonymous(questionnaire, group) ? scores.flatMap((score, item) => (score === null ? [] : [{ rater, item }])) : [],
  )
}

function isAnonymous(questionnaire: PublishInput["questionnaire"], groupId: string): boolean {
  return questionnaire.groups.some(({ id, kind }) => id === groupId && kind === "anonymous")
}

function changed(responses: Responses, item: number, scores: [rater: number, score: number | null][]): Responses {
  const next = new Map(scores)
  return responses.map((response, rater) =>
    next.has(rater) ? { ...response, scores: response.scores.with(item, next.get(rater)!) } : response,
  )
}

/** The same raters in the same groups, and every number on the scale. */
function isComplete({ questionnaire, responses }: PublishInput, other: Responses): boolean {
  const m = questionnaire.scale.points.length
  return (
    other.length === responses.length &&
    other.every(
      ({ group, scores }, rater) =>
        group === responses[rater]!.group &&
        scores.length === responses[rater]!.scores.length &&
        scores.every((score) => score === null || (Number.isInteger(score) && score >= 1 && score <= m)),
    )
  )
}

// ── What is hidden has no influence

/**
 * The changes of hidden answers, in words, that this publication shows; none for one that keeps the promise.
 */
export function visibleHiddenChanges(publication: Publication, world: PublishInput): string[] {
  const truth = published(publication, world, world.responses)
  return hiddenChanges(world)
    .filter(({ responses }) => published(publication, world, responses) !== truth)
    .map(({ change }) => change)
}

/**
 * Other data sets that differ only in what nobody may see: answers in cells below the threshold, which may be
 * any or none; whoever is in no atom, who may answer anything or not at all; and which of the small groups of
 * an atom somebody belongs to.
 */
export function hiddenChanges(world: PublishInput): { change: string; responses: Responses }[] {
  const { questionnaire, k, responses } = world
  const m = questionnaire.scale.points.length
  const parts = atomsOf(world, responses)
  return responses.flatMap(({ group, scores }, rater) => {
    if (!isAnonymous(questionnaire, group)) return []
    const atom = parts.find(({ groups }) => groups.includes(group))
    const answers = scores.flatMap((score, item) => {
      const n = cellMembers(world, { rater, item }).length
      if (atom && (n >= k || (score === null && n + 1 >= k))) return []
      // The next point of the scale, and none at all; every other is tried by brute force on small worlds.
      const others = [((score ?? rater) % m) + 1, null].filter((other) => other !== score)
      return others.map((other) => ({
        change: `rater ${rater}, item ${item}: ${score} → ${other}`,
        responses: changed(responses, item, [[rater, other]]),
      }))
    })
    const moves = (atom?.isRest ? atom.groups : []).flatMap((other) => {
      const moved = responses.with(rater, { group: other, scores })
      const isSame = JSON.stringify(atomsOf(world, moved)) === JSON.stringify(parts)
      return other !== group && isSame ? [{ change: `rater ${rater}: ${group} → ${other}`, responses: moved }] : []
    })
    const leaving = atom ? [] : [{ change: `rater ${rater} leaves`, responses: responses.toSpliced(rater, 1) }]
    return [...answers, ...moves, ...leaving]
  })
}
