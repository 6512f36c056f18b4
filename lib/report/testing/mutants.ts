import { publish, type PublishInput } from "@/lib/report/publication"
import { atomsOf, type Publication } from "@/lib/report/testing/witness"

// What is published, and one thing more that seems harmless. Each of them gives somebody's answer away.

type Answers = (number | null)[]

/** The product's report beside something computed for each item from the answers of each atom. */
function besideCells(extra: (answers: number[], all: Answers, world: PublishInput) => unknown): Publication {
  return (world) => {
    const cells = atomsOf(world, world.responses).map(({ groups }) =>
      world.questionnaire.items.map((_, item) => {
        const all = world.responses.filter(({ group }) => groups.includes(group)).map(({ scores }) => scores[item]!)
        return extra(numbersOf(all), all, world)
      }),
    )
    return { ...publish(world), extra: cells }
  }
}

/** The same, where nothing is said of a cell below the threshold. */
function besideShownCells(extra: (answers: number[], m: number) => unknown): Publication {
  return besideCells((answers, _, { k, questionnaire }) =>
    answers.length < k ? null : extra(answers, questionnaire.scale.points.length),
  )
}

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
  "a region from these raters' own scatter": (world) => ({
    ...publish(world),
    extra: atomsOf(world, world.responses).map(({ groups }) => ownScatter(world, groups)),
  }),
  "exact counts below the threshold": (world) => ({
    ...publish(world),
    extra: world.questionnaire.items.map((_, item) => anonymousAnswers(world, item).length),
  }),
}

/**
 * Tells nobody's answer, but what the table of cases keeps to itself: how many of each small group answered.
 */
export const GROUP_COUNTS: Publication = (world) => ({
  ...publish(world),
  extra: world.questionnaire.groups.map(({ id }) => world.responses.filter(({ group }) => group === id).length),
})

function anonymousAnswers({ questionnaire, responses }: PublishInput, item: number): number[] {
  const ids = questionnaire.groups.filter(({ kind }) => kind === "anonymous").map(({ id }) => id)
  return numbersOf(responses.filter(({ group }) => ids.includes(group)).map(({ scores }) => scores[item]!))
}

/** How the raters of an atom scatter on the plane of the first item and the last, in whole numbers. */
function ownScatter({ responses }: PublishInput, groups: string[]): number {
  const places = responses
    .filter(({ group }) => groups.includes(group))
    .flatMap(({ scores }): [number, number][] => {
      const [first, last] = [scores[0] ?? null, scores.at(-1) ?? null]
      return first === null || last === null ? [] : [[first, last]]
    })
  const total = (of: (place: [number, number]) => number) => sum(places.map(of))
  return places.length * total(([x, y]) => x * y) - total(([x]) => x) * total(([, y]) => y)
}

/** Every group by itself: large ones as their cell is counted, small ones as they are. */
function sumWithSmallGroups({ questionnaire, k, responses }: PublishInput, item: number): number {
  const m = questionnaire.scale.points.length
  const sums = questionnaire.groups
    .filter(({ kind }) => kind === "anonymous")
    .map(({ id }) => {
      const answers = numbersOf(responses.filter(({ group }) => group === id).map(({ scores }) => scores[item]!))
      const [n, s] = [answers.length, sum(answers)]
      if (n < k) return s
      return s <= n + 1 ? n + 0.5 : s >= m * n - 1 ? m * n - 0.5 : s
    })
  return sum(sums)
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
