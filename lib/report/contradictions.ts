import type { Change, Difference, Reading, Value } from "@/lib/report/reading"
import { itemOf } from "@/lib/report/reading/parts"
import { rounded } from "@/lib/report/rounded"
import { unitOf } from "@/lib/report/sigmas"

// What a careful reader of a report could object to: words that the numbers beside them do not bear out. It reads what
// is printed, in English, and knows nothing of how it was decided.

/** Each place where a report's words and numbers contradict each other, in a word or two; none where it is sound. */
export function contradictionsIn(reading: Reading): string[] {
  return [
    ...inNumbers(reading),
    ...inDifferences(reading),
    ...inStandings(reading),
    ...inMap(reading),
    ...inComparisons(reading),
    ...inCompetencies(reading),
    ...inBehaviours(reading),
    ...inTrend(reading),
  ]
}

const HAIR = 1e-9

function found(...objections: [isWrong: boolean, objection: string][]): string[] {
  return objections.filter(([isWrong]) => isWrong).map(([, objection]) => objection)
}

/** The number that is read of a value, without the sign of a band. */
function numberIn(value: Value): number | null {
  return value.kind === "shown" ? Number(value.text.replace(/^[≤≥] /, "")) : null
}

function halfPoint({ questionnaire }: Reading): number {
  return 0.5 * unitOf(questionnaire.scale.points.length)
}

// ── Numbers

/** What is printed is what is drawn, and lies in its interval; one number is the same in every block. */
function inNumbers({ others, comparisons }: Reading): string[] {
  const values = [...Object.values(others.competencies), ...Object.values(others.dimensions)]
  return [
    ...values.flatMap((value) => {
      if (value.kind === "withheld") return []
      const { mean, low, high } = value
      return found(
        [numberIn(value) !== rounded(mean), `a mean of ${mean} is printed ${value.text}`],
        [low === null || high === null || low > mean || high < mean, `an interval does not hold ${mean}`],
      )
    }),
    ...comparisons.flatMap(({ competency, others: seen }) =>
      found([numberIn(others.competencies[competency]!) !== seen, `two numbers of ${competency}`]),
    ),
  ]
}

/** Every difference that is shown, with the numbers it is of. */
function inDifferences(reading: Reading): string[] {
  const half = halfPoint(reading)
  const check = (what: string, { shown, verdict }: Difference, first: number, second: number) =>
    found(
      [shown !== rounded(first - second), `${what}: ${first} − ${second} is shown as ${shown}`],
      [shown === 0 && verdict !== "tooClose", `${what}: ${verdict} at no difference`],
      [verdict === "clear" && Math.abs(shown) < half - HAIR, `${what}: clear at ${shown}`],
      [verdict === "slight" && Math.abs(shown) >= half - HAIR, `${what}: slight at ${shown}`],
    )
  const { comparisons, gap, balance, others, trend } = reading
  const [leading, managing] = [numberIn(others.dimensions.leadership), numberIn(others.dimensions.management)]
  return [
    ...comparisons.flatMap(({ competency, gap: own, self, others: seen }) =>
      own ? check(`gap of ${competency}`, own, self!, seen!) : [],
    ),
    ...(gap ? check("overall gap", gap, gap.self, gap.others) : []),
    ...(balance ? check("balance", balance, leading!, managing!) : []),
    ...changesIn(trend).flatMap(({ before, after, difference }) => check("change", difference, after, before)),
  ]
}

function changesIn(trend: Reading["trend"]): Change[] {
  return [...(trend?.dimensions ?? []), ...(trend?.competencies ?? [])]
}

function inStandings(reading: Reading): string[] {
  const half = halfPoint(reading)
  return reading.comparisons.flatMap(({ competency, standing, others, self, gap, quadrant, isQuadrantPossible }) => {
    const average = reading.ownAverage ?? 0
    const isSure = gap?.verdict === "clear" || (isQuadrantPossible && gap?.verdict === "possible")
    const apart = self === null || others === null ? 0 : self - others
    return found(
      [standing === "strength" && others! <= average, `${competency}: a strength at ${others}, average ${average}`],
      [standing === "grow" && others! >= average, `${competency}: a place to grow at ${others}, average ${average}`],
      [quadrant === "hiddenStrength" && !(isSure && apart < 0 && standing === "strength"), `${competency}: hidden`],
      [quadrant === "blindSpot" && !(isSure && apart > 0 && standing === "grow"), `${competency}: blind spot`],
      [
        (quadrant === "hiddenStrength" || quadrant === "blindSpot") &&
          !isQuadrantPossible &&
          Math.abs(apart) < half - HAIR,
        `${competency}: ${quadrant} at ${apart}`,
      ],
    )
  })
}

// ── Sentences

function inMap({ sentences, others, balance }: Reading): string[] {
  const { leadership, management } = others.dimensions
  if (!balance || leadership.kind === "withheld" || management.kind === "withheld") return []
  const told = /leading (\d+\.\d), managing (\d+\.\d): (.*)/.exec(sentencesIn(sentences.map)[0]!)
  if (!told) return ["the map says nothing"]
  const [leading, managing, words] = [Number(told[1]), Number(told[2]), told[3]!]
  const adverb = adverbIn(words)
  const more = / more (leading|managing)/.exec(words)?.[1] ?? null
  const { major, minor, angle } = others.region!
  const across = angle > 0 ? minor : major
  const isClearOfDiagonal = Math.abs(leadership.mean - management.mean) / Math.SQRT2 > across + HAIR
  return found(
    [leading !== numberIn(leadership) || managing !== numberIn(management), "the map says other numbers"],
    [adverb !== balance.verdict, `the map says ${adverb} of ${balance.verdict}`],
    [more === "leading" && leading <= managing, `the map says more leading of ${leading}, ${managing}`],
    [more === "managing" && managing <= leading, `the map says more managing of ${leading}, ${managing}`],
    [more === null && adverb !== "tooClose", "the map does not say which"],
    [words.startsWith("as much of one") !== (leading === managing), "the map says alike"],
    [adverb !== "tooClose" && !isClearOfDiagonal, "the area touches the diagonal beside a difference"],
    [adverb === "tooClose" && leading !== managing && isClearOfDiagonal, "the area is clear of the diagonal"],
  )
}

/** How sure a sentence is. */
function adverbIn(words: string): Difference["verdict"] {
  if (words.includes("clearly")) return "clear"
  if (words.includes("slightly, but surely")) return "slight"
  return words.includes("perhaps") ? "possible" : "tooClose"
}

function inComparisons(reading: Reading): string[] {
  const { sentences, gap, comparisons } = reading
  const [first = "", ...rest] = sentencesIn(sentences.comparisons)
  const numbers = /\((\d+\.\d)(?:, (\d+\.\d))?\)/.exec(first)
  const overall = () => {
    if (!gap || !numbers) return gap ? ["the overall gap is not said"] : []
    const [self, others] = [Number(numbers[1]), Number(numbers[2] ?? numbers[1])]
    return found(
      [self !== gap.self || others !== gap.others, "the overall gap says other numbers"],
      [adverbIn(first) !== gap.verdict, `the overall gap says ${adverbIn(first)} of ${gap.verdict}`],
      [first.includes(" higher ") && self <= others, `higher: ${self}, ${others}`],
      [first.includes(" lower ") && self >= others, `lower: ${self}, ${others}`],
    )
  }
  const single = rest.flatMap((sentence) =>
    comparisons
      .filter(({ competency }) => sentence.includes(nameOf(reading, competency)))
      .flatMap(({ competency, self, others }) => {
        const isHigher = /blind spot|clearly higher/.test(sentence)
        const isPossible = sentence.includes("possibly")
        const apart = rounded((self! - others!) * (isHigher ? 1 : -1))
        return found([
          apart <= 0 || (!isPossible && apart < halfPoint(reading) - HAIR),
          `${competency}, ${self} and ${others}: ${sentence}`,
        ])
      }),
  )
  return [...overall(), ...single]
}

function inCompetencies(reading: Reading): string[] {
  const { sentences, comparisons } = reading
  const text = sentences.competencies
  const ends = /from (\d+\.\d) to (\d+\.\d)/.exec(text)
  if (ends) {
    const apart = rounded(Number(ends[2]) - Number(ends[1]))
    return found([apart >= halfPoint(reading) - HAIR, `about the same height, ${apart} apart`])
  }
  const average = Number(/average of (\d+\.\d)/.exec(text)?.[1])
  if (Number.isNaN(average)) return []
  const [high = "", low = ""] = text.includes("strength") ? text.split(/,? and (?:a place|places) to grow/) : ["", text]
  return comparisons.flatMap(({ competency, others }) => {
    const name = nameOf(reading, competency)
    return found(
      [high.includes(name) && others! <= average, `a strength in ${name}, ${others} beside ${average}`],
      [low.includes(name) && others! >= average, `a place to grow in ${name}, ${others} beside ${average}`],
    )
  })
}

/** What is named as high lies above the average of all that is shown beside it, and what is worth a look below. */
function inBehaviours(reading: Reading): string[] {
  const { strengths, focus, others, sentences, questionnaire } = reading
  const average = averageOf(Object.values(others.items))
  const check = (headlines: Reading["strengths"], way: 1 | -1) =>
    headlines.flatMap((headline) => {
      if ("item" in headline) {
        const { id, other } = itemOf(reading, headline.item)
        return found(
          [!isBeyond(others.items[id]!, average, way), `${id} is named, average ${average}`],
          [!sentences.behaviours.includes(other), `${id} is not said`],
        )
      }
      const { competency, isManyAlike } = headline
      const name = nameOf(reading, competency)
      const own = questionnaire.items.filter((item) => item.competency === competency)
      const isThere = isManyAlike
        ? own.some(({ id }) => isBeyond(others.items[id]!, average, way))
        : isBeyond(others.competencies[competency]!, reading.ownAverage!, way)
      return found([!isThere, `${name} is named`], [!sentences.behaviours.includes(name), `${name} is not said`])
    })
  const isNothing = sentences.behaviours.startsWith("Nothing stands out:")
  return [
    ...check(strengths, 1),
    ...check(focus, -1),
    ...found([isNothing && strengths.length + focus.length > 0, "nothing stands out, and something does"]),
  ]
}

function averageOf(values: Value[]): number {
  const shown = values.flatMap((value) => (value.kind === "shown" ? [value.mean] : []))
  return shown.reduce((sum, mean) => sum + mean, 0) / shown.length
}

function isBeyond(value: Value, average: number, way: 1 | -1): boolean {
  return value.kind === "shown" && (value.mean - average) * way > 0
}

function inTrend({ sentences, trend }: Reading): string[] {
  const verdicts = changesIn(trend).map(({ difference }) => difference.verdict)
  return (["clearly", "slightly, but surely", "perhaps"] as const).flatMap((words) => {
    const isSaid = sentences.trend.includes(words)
    return found([isSaid !== verdicts.includes(adverbIn(words)), `the change says ${words}`])
  })
}

function nameOf({ questionnaire }: Reading, id: string): string {
  return questionnaire.competencies.find((competency) => competency.id === id)!.name
}

/** Sentences one by one; a point within a number ends none. */
function sentencesIn(text: string): string[] {
  return text.split(/(?<=\.)\s/)
}
