import { inSentence, type Competency, type Item } from "@/lib/questionnaire/schema"
import type { Block, Report } from "@/lib/report/report"

/** What sentences are written from: the report's own published values. */
type Facts = Omit<Report, "sentences" | "hash">

/** What each block says of this person, by fixed rules from published values; never more than the numbers carry. */
export function sentencesOf(facts: Facts): Record<Block, string> {
  return {
    participation: participation(facts),
    map: map(facts),
    competencies: competencies(facts),
    comparisons: comparisons(facts),
    behaviours: behaviours(facts),
    items: items(facts),
    comments: comments(facts),
    agreement: agreement(facts),
    trend: trend(facts),
  }
}

function participation({ rows, participation: { isAnonymousShown }, subject, method }: Facts): string {
  const others = rows.filter(({ kind }) => kind !== "self")
  const self = rows.some(({ kind }) => kind === "self") ? "" : ` ${subject.name} has not answered about themselves.`
  if (others.length === 0)
    return `Too few colleagues have answered to show anything without giving somebody away.${self}`
  const nameOfRow = ({ name, n, kind }: Facts["rows"][number]) =>
    kind === "identified" && n === 1 ? `the ${inSentence(name)}` : `${inSentence(name)} (${n})`
  const people = list(others.map(nameOfRow))
  const merged = isAnonymousShown
    ? " Groups with fewer answers than " + method.threshold + " are shown together with others."
    : ` Fewer than ${method.threshold} others answered, so theirs are not shown.`
  return `This report is made from the answers of ${people}.${merged}${self}`
}

function map({ others, balance, rows, subject }: Facts): string {
  const { leadership, management } = others.dimensions
  if (leadership.kind === "withheld" || management.kind === "withheld" || !balance) {
    return "There are too few answers to place anything on the map."
  }
  const seen = `Colleagues see ${subject.name} leading ${leadership.text} and managing ${management.text}`
  const more = balance.difference > 0 ? "leading" : "managing"
  const verdict =
    balance.certainty === "clear"
      ? `the difference is clear: more ${more} than ${more === "leading" ? "managing" : "leading"}.`
      : balance.certainty === "possible"
        ? `there may be more ${more} than ${more === "leading" ? "managing" : "leading"}, but with ${ratersOf(others.n)} it is not certain.`
        : Math.abs(balance.difference) < 0.25
          ? "the two are in balance."
          : `the difference is too close to call with ${ratersOf(others.n)}.`
  const self = rows.find(({ kind }) => kind === "self")
  return `${seen}; ${verdict}${selfOnMap(self, others)}`
}

function ratersOf(n: number): string {
  return n === 1 ? "one rater" : `${n} raters`
}

function selfOnMap(self: Facts["rows"][number] | undefined, others: Facts["others"]): string {
  if (!self) return ""
  const { leadership, management } = self.dimensions
  if (leadership.kind === "withheld" || management.kind === "withheld") return ""
  const differences = (["leadership", "management"] as const).flatMap((dimension) => {
    const [own, seen] = [self.dimensions[dimension], others.dimensions[dimension]]
    if (own.kind === "withheld" || seen.kind === "withheld") return []
    const difference = own.mean - seen.mean
    return Math.abs(difference) < 0.5
      ? []
      : [
          `${difference > 0 ? "higher" : "lower"} on ${dimension === "leadership" ? "leading" : "managing"} (${own.text})`,
        ]
  })
  return differences.length === 0 ? " The self-rating lies close by." : ` The self-rating is ${list(differences)}.`
}

function competencies({ comparisons: sorted, others, questionnaire }: Facts): string {
  const shown = sorted.filter(({ competency }) => others.competencies[competency]?.kind === "shown")
  if (shown.length < 2) return "There are too few answers to compare competencies."
  const [top, bottom] = [shown[0]!, shown.at(-1)!].map(({ competency }) => ({
    name: nameOf(questionnaire.competencies, competency),
    value: others.competencies[competency]!,
  }))
  if (top!.value.kind === "withheld" || bottom!.value.kind === "withheld") return ""
  const spread = top!.value.mean - bottom!.value.mean
  if (spread < 0.5)
    return `Colleagues see all competencies at about the same height, from ${bottom!.value.text} to ${top!.value.text}.`
  return `Colleagues see ${top!.name} highest, at ${top!.value.text}, and ${bottom!.name} lowest, at ${bottom!.value.text}.`
}

function comparisons({ comparisons: all, questionnaire, rows, subject }: Facts): string {
  if (!rows.some(({ kind }) => kind === "self")) return "Without a self-rating there is nothing to compare."
  const gaps = all.flatMap(({ gap }) => (gap ? [gap] : []))
  if (gaps.length === 0) return "There are too few answers to compare the self-rating with."
  const named = (quadrant: "hiddenStrength" | "blindSpot", certainty: "clear" | "possible") =>
    all
      .filter((each) => each.quadrant === quadrant && each.gap?.certainty === certainty)
      .map(({ competency }) => nameOf(questionnaire.competencies, competency))
  const parts = [
    [named("hiddenStrength", "clear"), `a hidden strength, since others see more of it than ${subject.name} does`],
    [named("hiddenStrength", "possible"), "possibly a hidden strength"],
    [named("blindSpot", "clear"), `a blind spot, since ${subject.name} sees more of it than others do`],
    [named("blindSpot", "possible"), "possibly a blind spot"],
  ] as const
  const found = parts.filter(([names]) => names.length > 0).map(([names, words]) => `${list([...names])}: ${words}.`)
  if (found.length > 0) return found.join(" ")
  const isAlike = gaps.every(({ certainty }) => certainty === "tooClose")
  const more = isAlike ? "; no difference is large enough to speak of" : ", though not equally much of each"
  return `${subject.name} and others see the same strengths and the same places to grow${more}.`
}

function behaviours({ strengths, focus, questionnaire, subject }: Facts): string {
  if (strengths.length === 0) return "There are too few answers to order behaviours."
  const first = `What colleagues see most: ${subject.name} ${list(strengths.map((id) => behaviour(questionnaire.items, id)))}.`
  if (focus.length === 0) return `${first} Nothing stands out as low.`
  return `${first} Worth a look: how often ${subject.name} ${list(focus.map((id) => behaviour(questionnaire.items, id)))}.`
}

function items({ questionnaire }: Facts): string {
  return `Every one of the ${questionnaire.items.length} behaviours, group by group. “≤” and “≥” stand where an exact number would tell single answers; “too few” where fewer than the threshold answered.`
}

function comments({ comments: all, participation: { isAnonymousShown } }: Facts): string {
  const count = all.reduce((sum, { answers }) => sum + answers.length, 0)
  const withheld = all.reduce((sum, entry) => sum + entry.withheld, 0)
  const note =
    withheld === 0
      ? ""
      : ` ${withheld === 1 ? "One comment was" : `${withheld} comments were`} withheld by the organiser.`
  const few = isAnonymousShown ? "" : " Comments of raters whose answers are not shown are not shown either."
  if (count === 0) return `Nobody wrote a comment that can be shown.${note}${few}`
  return `${count === 1 ? "One comment" : `${count} comments`}, word for word, in no order that says anything about who wrote them.${note}${few}`
}

function agreement({ rows }: Facts): string {
  const words = rows.flatMap(({ items: cells }) =>
    Object.values(cells).flatMap((each) => (each.kind === "shown" && each.agreement ? [each.agreement] : [])),
  )
  if (words.length === 0) {
    const cells = rows.flatMap(({ kind, items }) => (kind === "atom" ? Object.values(items) : []))
    const isEnough = cells.some((each) => each.kind === "shown" && each.n >= 5)
    const why = isEnough ? "where there are as many, they lie at an end of the scale" : "there are fewer here"
    return `Agreement is shown from five answers on; ${why}.`
  }
  const split = words.filter((word) => word === "split").length
  const high = words.filter((word) => word === "high").length
  if (high * 2 >= words.length) return "Raters of the same group mostly agree with one another."
  if (split * 4 >= words.length)
    return "Raters of the same group often see different things; an average hides that, so look at the behaviours where views are split."
  const where = split > 0 ? "; look at the behaviours where views are split" : ""
  return `Raters of the same group agree in part${where}.`
}

function trend({ trend: since, earlier, questionnaire }: Facts): string {
  if (!since || !earlier) return ""
  const named = [
    ...since.dimensions.map((change) => ({ ...change, name: AS_A_WHOLE[change.dimension] })),
    ...since.changes.map((change) => ({ ...change, name: nameOf(questionnaire.competencies, change.competency) })),
  ]
  const start = `Since “${earlier.cycle.name}”`
  if (named.length === 0) return `${start} nothing can be compared: there are too few answers.`
  const clear = named.filter(({ certainty }) => certainty === "clear")
  if (clear.length === 0) return `${start} no difference is large enough to tell it from a change of raters.`
  const parts = [
    { word: "more", names: clear.filter(({ difference }) => difference > 0).map(({ name }) => name) },
    { word: "less", names: clear.filter(({ difference }) => difference < 0).map(({ name }) => name) },
  ]
  const seen = parts
    .filter(({ names }) => names.length > 0)
    .map(({ word, names }) => `clearly ${word} of ${list(names)}`)
  const rest =
    clear.length < named.length ? "; the other differences are too small to tell from a change of raters" : ""
  return `${start} colleagues see ${seen.join(", and ")}${rest}.`
}

const AS_A_WHOLE = { leadership: "leading as a whole", management: "managing as a whole" }

function nameOf(all: Pick<Competency, "id" | "name">[], id: string): string {
  return all.find((entry) => entry.id === id)!.name
}

function behaviour(all: Item[], id: string): string {
  return `“${all.find((item) => item.id === id)!.other}”`
}

/** "a", "a and b", "a, b and c". */
function list(parts: string[]): string {
  return parts.length < 2 ? (parts[0] ?? "") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`
}
