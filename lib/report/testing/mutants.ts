import { isAskedOf, itemsOf } from "@/lib/questionnaire/schema"
import { anonymousRows, behaviourCell, partitionOf } from "@/lib/report/cells"
import { atoms, behaviourBand, type Row } from "@/lib/report/disclosure"
import { publish, type PublishInput } from "@/lib/report/publication"
import type { Publication } from "@/lib/report/testing/witness"

// What is published, and one thing more that seems harmless, or something a little different. Each of them gives
// somebody's answer away.

type Answers = (number | null)[]

/** The product's facts beside something computed for each item from the answers of each row. */
function besideCells(extra: (answers: number[], world: PublishInput, row: Row) => unknown): Publication {
  return (world) => ({
    ...publish(world),
    extra: shownRows(world).map((row) =>
      world.questionnaire.items.map((_, item) => extra(answersIn(world, row.groups, item), world, row)),
    ),
  })
}

/** The same, where nothing is said of a behaviour that is not shown. */
function besideShownCells(extra: (answers: number[], m: number) => unknown): Publication {
  return besideCells((answers, { k, questionnaire }, { shows }) =>
    shows === "competencies" || answers.length < k ? null : extra(answers, questionnaire.scale.points.length),
  )
}

/** Found by the witness, and on small worlds by brute force. */
export const MUTANTS: Record<string, Publication> = {
  "a raw overall": (world) => ({
    ...publish(world),
    extra: world.questionnaire.items.map((_, item) => sum(anonymousAnswers(world, item))),
  }),
  "small groups counted in the answers of others": (world) => ({
    ...publish(world),
    extra: world.questionnaire.items.map((_, item) => sumWithSmallGroups(world, item)),
  }),
  "no bands": besideShownCells(sum),
  "a standard deviation": besideShownCells(deviation),
  "the least and the greatest answer": besideShownCells((answers) => [Math.min(...answers), Math.max(...answers)]),
  "the share of favourable answers": besideShownCells(
    (answers, m) => answers.filter((answer) => answer >= m - 1).length,
  ),
  "a histogram unless unanimous": besideShownCells((answers, m) => histogramUpTo(answers.length - 1, answers, m)),
  "a histogram up to n − 2 alike": besideShownCells((answers, m) => histogramUpTo(answers.length - 2, answers, m)),
  "a word on agreement from three answers on": besideShownCells((answers) => deviation(answers) <= 0.75),
  "exact counts below the threshold": (world) => ({
    ...publish(world),
    extra: world.questionnaire.items.map((_, item) => anonymousAnswers(world, item).length),
  }),
  "behaviours of an atom below d, beside its competencies": besideAtoms((world, groups) =>
    world.questionnaire.items.map((_, item) =>
      behaviourCell(answersIn(world, groups, item), world.k, world.questionnaire.scale.points.length),
    ),
  ),
  "behaviours of the atoms of a merged row": besideAtoms((world, groups, shown) =>
    shown.some((row) => row.groups.join() === groups.join())
      ? null
      : world.questionnaire.items.map((_, item) =>
          behaviourCell(answersIn(world, groups, item), world.k, world.questionnaire.scale.points.length),
        ),
  ),
  "a behaviour overall over all raters": (world) => ({
    ...publish(world),
    extra: world.questionnaire.items.map((_, item) =>
      behaviourCell(anonymousAnswers(world, item), world.k, world.questionnaire.scale.points.length),
    ),
  }),
  "answers of raters below half, counted in one place": besideCompetencies((world, row, competency) =>
    row.shows === "behaviours" ? null : sum(allAnswersIn(world, row.groups, competency)),
  ),
}

/** Found by the witness on generated worlds alone: small ones on a scale of three do not reach so far. */
export const LARGE_MUTANTS: Record<string, Publication> = {
  "competencies of an atom, beside the row that it is merged into": besideAtoms((world, groups, shown) =>
    shown.some((row) => row.groups.join() === groups.join())
      ? null
      : anonymousRows(
          world.questionnaire,
          world.responses.filter(({ group }) => groups.includes(group)),
          { k: world.k, d: 99 },
        ),
  ),
  "a competency beside its behaviours, with the answers of raters below half": besideCompetencies(
    (world, row, competency) => (row.shows === "behaviours" ? sum(allAnswersIn(world, row.groups, competency)) : null),
  ),
  "a word with limits scaled to the scale": besideShownCells((answers, m) =>
    answers.length < 8 || isBanded(answers, m) ? null : deviation(answers) <= (0.75 * (m - 1)) / 4,
  ),
}

/** Tells nobody's answer, but what the table of cases keeps to itself: how many of each small group answered. */
export const GROUP_COUNTS: Publication = (world) => ({
  ...publish(world),
  extra: world.questionnaire.groups.map(({ id }) => world.responses.filter(({ group }) => group === id).length),
})

function shownRows(world: PublishInput): Row[] {
  return partitionOf(world.questionnaire, world.responses, world).shown
}

function besideAtoms(extra: (world: PublishInput, groups: string[], shown: Row[]) => unknown): Publication {
  return (world) => {
    const { parts, shown } = partitionOf(world.questionnaire, world.responses, world)
    return { ...publish(world), extra: parts.map(({ groups }) => extra(world, groups, shown)) }
  }
}

function besideCompetencies(extra: (world: PublishInput, row: Row, competency: string) => unknown): Publication {
  return (world) => ({
    ...publish(world),
    extra: shownRows(world).map((row) => world.questionnaire.competencies.map(({ id }) => extra(world, row, id))),
  })
}

function anonymousAnswers({ questionnaire, responses }: PublishInput, item: number): number[] {
  const ids = questionnaire.groups.filter(({ kind }) => kind === "anonymous").map(({ id }) => id)
  return numbersOf(responses.filter(({ group }) => ids.includes(group)).map(({ scores }) => scores[item]!))
}

function answersIn({ responses }: PublishInput, groups: string[], item: number): number[] {
  return numbersOf(responses.filter(({ group }) => groups.includes(group)).map(({ scores }) => scores[item]!))
}

function allAnswersIn(world: PublishInput, groups: string[], competency: string): number[] {
  return itemsOf(world.questionnaire, competency)
    .filter((item) => groups.every((group) => isAskedOf(item, group)))
    .flatMap((item) => answersIn(world, groups, world.questionnaire.items.indexOf(item)))
}

/** Every group by itself: large ones as their cell is counted, small ones as they are. */
function sumWithSmallGroups({ questionnaire, k, responses }: PublishInput, item: number): number {
  const m = questionnaire.scale.points.length
  const sums = questionnaire.groups
    .filter(({ kind }) => kind === "anonymous")
    .map(({ id }) => {
      const answers = numbersOf(responses.filter(({ group }) => group === id).map(({ scores }) => scores[item]!))
      const [n, s] = [answers.length, sum(answers)]
      if (n < k || atoms([{ group: id, n }], k).length === 0) return s
      const b = behaviourBand(n)
      return s <= n + b ? n + b / 2 : s >= m * n - b ? m * n - b / 2 : s
    })
  return sum(sums)
}

function isBanded(answers: number[], m: number): boolean {
  const b = behaviourBand(answers.length)
  return sum(answers) <= answers.length + b || sum(answers) >= m * answers.length - b
}

function histogramUpTo(most: number, answers: number[], m: number): number[] | null {
  if (answers.length < 5) return null
  const counts = Array.from({ length: m }, (_, index) => answers.filter((answer) => answer === index + 1).length)
  return Math.max(...counts) <= most ? counts : null
}

function deviation(answers: number[]): number {
  // In whole numbers, so that the order of the answers cannot matter.
  const n = answers.length
  const squares = sum(answers.map((answer) => answer * answer))
  return Math.sqrt((n * squares - sum(answers) ** 2) / (n * (n - 1)))
}

function numbersOf(answers: Answers): number[] {
  return answers.filter((answer) => answer !== null)
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
