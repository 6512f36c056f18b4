import { isAskedOf, itemsOf } from "@/lib/questionnaire/schema"
import { partitionOf } from "@/lib/report/cells"
import type { PublishInput } from "@/lib/report/publication"
import type { Responses } from "@/lib/report/testing/world"

/** Anything that publishes answers: the product's function, or one that is wrong on purpose. */
export type Publication = (world: PublishInput) => unknown

/** Everything that is published, to the last letter. */
function published(publication: Publication, world: PublishInput, responses: Responses): string {
  return JSON.stringify(publication({ ...world, responses }))
}

/** One answer: whose (index into the responses) and to what (index into the items). */
interface Place {
  rater: number
  item: number
}

// ── Every answer could have been another

/**
 * The anonymous raters' answers to which this publication may have pinned somebody: those for which the data set that
 * ought to look the same does not. None for a publication that keeps the promise.
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
      scores.forEach((score, place) => {
        if (score !== responses[index]!.scores[place]) proven.add(`${index} ${place}`)
      })
    })
    return !proven.has(`${rater} ${item}`)
  })
}

/**
 * Another complete data set in which this answer is another number.
 *
 * The answer is swapped with a different one of the same cell, which is a behaviour of a row, or a competency of a row
 * across its items. In a unanimous cell it moves up by one and another moves down; at an end of the scale it moves by
 * one within the band. An answer that stands behind no cell may be any.
 */
export function witness(world: PublishInput, place: Place): Responses {
  const { questionnaire, responses } = world
  const m = questionnaire.scale.points.length
  const scoreAt = ({ rater, item }: Place) => responses[rater]!.scores[item]!
  const own = scoreAt(place)
  const cell = cellAround(world, place)
  if (!cell) return changed(responses, [[place, (own % m) + 1]])
  const different = cell.find((other) => scoreAt(other) !== own)
  if (different) {
    return changed(responses, [
      [place, scoreAt(different)],
      [different, own],
    ])
  }
  if (own === 1) return changed(responses, [[place, 2]])
  if (own === m) return changed(responses, [[place, m - 1]])
  const another = cell.find(({ rater, item }) => rater !== place.rater || item !== place.item)!
  return changed(responses, [
    [place, own + 1],
    [another, own - 1],
  ])
}

/** The answers that stand behind the same published cell as this one; null if it stands behind none. */
function cellAround(world: PublishInput, { rater, item }: Place): Place[] | null {
  const { questionnaire, k, responses } = world
  const row = rowOf(world, responses[rater]!.group)
  if (!row) return null
  const members = responses.flatMap(({ group }, index) => (row.groups.includes(group) ? [index] : []))
  if (row.shows === "behaviours") {
    const cell = members
      .filter((index) => responses[index]!.scores[item] !== null)
      .map((index) => ({ rater: index, item }))
    return cell.length < k ? null : cell
  }
  const { competency } = questionnaire.items[item]!
  const counted = members.filter((index) => isCounted(world, index, competency))
  if (counted.length < k || !counted.includes(rater) || !isShownAlone(world, row.groups, competency)) return null
  return counted.flatMap((index) =>
    placesOf(world, competency)
      .filter((place) => responses[index]!.scores[place] !== null)
      .map((place) => ({ rater: index, item: place })),
  )
}

function rowOf(world: PublishInput, group: string) {
  const { shown } = partitionOf(world.questionnaire, world.responses, world)
  return shown.find(({ groups }) => groups.includes(group)) ?? null
}

function placesOf({ questionnaire }: PublishInput, competency: string): number[] {
  return questionnaire.items.flatMap((item, place) => (item.competency === competency ? [place] : []))
}

/** Whether a rater answered at least half of what they were asked of a competency. */
function isCounted(world: PublishInput, rater: number, competency: string): boolean {
  const { group, scores } = world.responses[rater]!
  const asked = placesOf(world, competency).filter((place) => isAskedOf(world.questionnaire.items[place]!, group))
  const answered = asked.filter((place) => scores[place] !== null).length
  return answered > 0 && answered * 2 >= asked.length
}

function isShownAlone({ questionnaire }: PublishInput, groups: string[], competency: string): boolean {
  const common = itemsOf(questionnaire, competency).filter((item) => groups.every((group) => isAskedOf(item, group)))
  return common.length >= 2
}

function answersOf({ questionnaire, responses }: PublishInput): Place[] {
  return responses.flatMap(({ group, scores }, rater) =>
    isAnonymous(questionnaire, group) ? scores.flatMap((score, item) => (score === null ? [] : [{ rater, item }])) : [],
  )
}

function isAnonymous(questionnaire: PublishInput["questionnaire"], groupId: string): boolean {
  return questionnaire.groups.some(({ id, kind }) => id === groupId && kind === "anonymous")
}

function changed(responses: Responses, scores: [Place, number | null][]): Responses {
  return responses.map((response, index) => {
    const own = scores.filter(([{ rater }]) => rater === index)
    if (own.length === 0) return response
    const next = [...response.scores]
    for (const [{ item }, score] of own) next[item] = score
    return { ...response, scores: next }
  })
}

/** The same raters in the same groups, the same answers missing, and every number on the scale. */
function isComplete({ questionnaire, responses }: PublishInput, other: Responses): boolean {
  const m = questionnaire.scale.points.length
  return (
    other.length === responses.length &&
    other.every(
      ({ group, scores }, rater) =>
        group === responses[rater]!.group &&
        scores.length === responses[rater]!.scores.length &&
        scores.every((score, item) =>
          score === null
            ? responses[rater]!.scores[item] === null
            : responses[rater]!.scores[item] !== null && Number.isInteger(score) && score >= 1 && score <= m,
        ),
    )
  )
}

// ── What is hidden has no influence

/** The changes of hidden answers, in words, that this publication shows; none for one that keeps the promise. */
export function visibleHiddenChanges(publication: Publication, world: PublishInput): string[] {
  const truth = published(publication, world, world.responses)
  return hiddenChanges(world)
    .filter(({ responses }) => published(publication, world, responses) !== truth)
    .map(({ change }) => change)
}

/**
 * Other data sets that differ only in what nobody may see: answers that stand behind no cell, which may be any, or none;
 * whoever is in no row, who may answer anything or not at all; and which of the small groups of a row somebody belongs
 * to, where both are asked the same.
 */
export function hiddenChanges(world: PublishInput): { change: string; responses: Responses }[] {
  const { questionnaire, responses } = world
  const m = questionnaire.scale.points.length
  return responses.flatMap(({ group, scores }, rater) => {
    if (!isAnonymous(questionnaire, group)) return []
    const row = rowOf(world, group)
    const answers = scores.flatMap((score, item) => {
      if (!isAskedOf(questionnaire.items[item]!, group)) return []
      // The next point of the scale, and none at all; every other is tried by brute force on small worlds.
      return [((score ?? rater) % m) + 1, null]
        .filter((other) => other !== score && isHidden(world, { rater, item }, other))
        .map((other) => ({
          change: `rater ${rater}, item ${item}: ${score} → ${other}`,
          responses: changed(responses, [[{ rater, item }, other]]),
        }))
    })
    const moves = (row?.isRest ? row.groups : []).flatMap((other) => {
      const moved = responses.with(rater, { group: other, scores })
      const shape = (all: Responses) => JSON.stringify(partitionOf(questionnaire, all, world).shown)
      const areAskedAlike = questionnaire.items.every((item) => isAskedOf(item, group) === isAskedOf(item, other))
      const isSame = areAskedAlike && shape(moved) === shape(responses)
      return other !== group && isSame ? [{ change: `rater ${rater}: ${group} → ${other}`, responses: moved }] : []
    })
    const leaving = row ? [] : [{ change: `rater ${rater} leaves`, responses: responses.toSpliced(rater, 1) }]
    return [...answers, ...moves, ...leaving]
  })
}

/** Whether an answer stands behind no published cell, neither as it is nor as it would be. */
function isHidden(world: PublishInput, place: Place, other: number | null): boolean {
  const after = { ...world, responses: changed(world.responses, [[place, other]]) }
  return isUnseen(world, place) && isUnseen(after, place) && seenBy(world, place) === seenBy(after, place)
}

function isUnseen(world: PublishInput, place: Place): boolean {
  return world.responses[place.rater]!.scores[place.item] === null || cellAround(world, place) === null
}

/** How many raters stand behind the cell that this answer is nearest to: a missing answer counts where it is not given. */
function seenBy(world: PublishInput, { rater, item }: Place): number {
  const { questionnaire, k, responses } = world
  const row = rowOf(world, responses[rater]!.group)
  if (!row) return 0
  const members = responses.flatMap(({ group }, index) => (row.groups.includes(group) ? [index] : []))
  const n =
    row.shows === "behaviours"
      ? members.filter((index) => responses[index]!.scores[item] !== null).length
      : members.filter((index) => isCounted(world, index, questionnaire.items[item]!.competency)).length
  return n < k ? 0 : n
}
