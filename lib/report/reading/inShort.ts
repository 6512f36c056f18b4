import { whoIs } from "@/lib/report/narrative/told"
import { changeSentence } from "@/lib/report/narrative/trend"
import { headlineText, headlineValue } from "@/lib/report/reading/headlines"
import { competencyOf, selfOf } from "@/lib/report/reading/parts"
import { quotesFor, type Quote } from "@/lib/report/reading/quotes"
import { numberText } from "@/lib/report/reading/values"
import type { Comparison, Headline, Reading, Verdict } from "@/lib/report/reading"
import { rounded } from "@/lib/report/rounded"
import type { Words } from "@/lib/words/words"

/** The first page of a report, beside the map: everything on it is said again further down, with its numbers. */
export interface InShort {
  /** Where colleagues see the person, and what that means for work; null where there is no place on the map. */
  map: string
  means: string | null
  /** At most three, and at most two. */
  strengths: ShortHeadline[]
  focus: ShortHeadline[]
  /** In place of both, where nothing stands out or can be compared. */
  nothing: string | null
  /** The clearest difference between self and others, or why there is none. */
  gap: string
  /** Null without an earlier report. */
  change: string | null
  /** What named raters say matters most in this role, group by group. */
  matters: { group: string; competencies: string }[]
  next: string
}

export interface ShortHeadline {
  headline: Headline
  /** "Keeps promises". */
  text: string
  /** How all colleagues see it: "4.6". */
  value: string
  quote: Quote | null
}

export function inShort(words: Words, reading: Reading): InShort {
  const { strengths, focus, trend, sentences, matters, reader } = reading
  const quotes = quotesFor(reading, strengths)
  const told = (headline: Headline, quote: Quote | null): ShortHeadline => {
    return { headline, text: headlineText(words, reading, headline), value: headlineValue(reading, headline), quote }
  }
  return {
    map: sentences.map,
    means: meansSentence(words, reading),
    strengths: strengths.map((headline, index) => told(headline, quotes[index]!)),
    focus: focus.map((headline) => told(headline, null)),
    nothing: strengths.length + focus.length === 0 ? sentences.behaviours : null,
    gap: gapSentence(words, reading),
    change: trend && changeSentence(words, reading, trend),
    matters: matters.map(({ group, competencies }) => ({
      group: group.name,
      competencies: words.format.list(competencies.map((id) => competencyOf(reading, id).name)),
    })),
    next: words.t(`inShort.nextStep.${reader}`, { name: reading.subjectName }),
  }
}

/** A position on the map in words of the scale, and in what people meet at work. */
function meansSentence({ t }: Words, { balance, others, questionnaire }: Reading): string | null {
  const { leadership, management } = others.dimensions
  if (!balance || leadership.kind === "withheld" || management.kind === "withheld") return null
  const { points } = questionnaire.scale
  const place = (mean: number) => {
    const lower = Math.floor(mean + 0.25)
    const [at, next] = [points[lower - 1]!, points[lower]]
    const isAt = Math.abs(mean - lower) <= 0.25 || !next
    if (isAt) return t("inShort.means.at", { point: at.label.toLowerCase() })
    return t("inShort.means.between", { lower: at.label.toLowerCase(), upper: next.label.toLowerCase() })
  }
  const isSure = balance.verdict === "clear" || balance.verdict === "slight"
  const more = isSure ? (balance.shown > 0 ? "leading" : "managing") : "both"
  const places = { leading: place(rounded(leadership.mean)), managing: place(rounded(management.mean)) }
  return `${t("inShort.means.places", places)} ${t(`inShort.means.${more}`)}`
}

const SUREST: Verdict[] = ["clear", "slight", "possible"]

function gapSentence(words: Words, reading: Reading): string {
  const { t } = words
  const { comparisons, others } = reading
  if (!selfOf(reading)) return t("report.sentences.comparisons.noSelf")
  if (!comparisons.some(({ gap }) => gap)) return t("report.sentences.comparisons.tooFew")
  const about = { ...whoIs(reading), raters: others.n }
  const found = clearestGap(comparisons)
  if (!found) return t("inShort.gaps.none", about)
  const { competency, self, others: seen, gap } = found
  const { name } = competencyOf(reading, competency)
  const numbers = { self: numberText(words, self!), others: numberText(words, seen!) }
  const said = { ...about, ...numbers, competency: name, direction: gap!.shown > 0 ? "higher" : "lower" }
  switch (gap!.verdict) {
    case "clear":
      return t("inShort.gaps.clear", said)
    case "slight":
      return t("inShort.gaps.slight", said)
    case "possible":
    case "tooClose":
      return t("inShort.gaps.possible", said)
  }
}

/** The surest, and of these the largest; null where none is even possible. */
export function clearestGap(comparisons: Comparison[]): Comparison | null {
  const size = ({ gap }: Comparison) => Math.abs(gap!.shown)
  const found = SUREST.map((verdict) => comparisons.filter(({ gap }) => gap?.verdict === verdict)).find(
    ({ length }) => length > 0,
  )
  return found?.toSorted((a, b) => size(b) - size(a))[0] ?? null
}
