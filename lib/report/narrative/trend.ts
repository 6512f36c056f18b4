import { competencyName, told, type Told } from "@/lib/report/narrative/told"
import type { Verdict } from "@/lib/report/reading"
import type { Words } from "@/lib/words/words"

/** What has changed since an earlier report, as sure as it is, and what is compared; nothing where there is none. */
export function trendSentence(words: Words, reading: Told): string {
  if (!reading.trend) return ""
  const said = changeSentence(words, reading, reading.trend)
  const isNothing = reading.trend.dimensions.length + reading.trend.competencies.length === 0
  return isNothing ? said : told(said, words.t("report.sentences.trend.common"))
}

/** What has changed since that earlier report. */
export function changeSentence(words: Words, { questionnaire }: Told, trend: NonNullable<Told["trend"]>): string {
  const { t } = words
  const named = [
    ...trend.dimensions.map(({ dimension, difference }) => ({
      name: t(`report.sentences.trend.${dimension}`),
      ...difference,
    })),
    ...trend.competencies.map(({ competency, difference }) => ({
      name: competencyName(questionnaire, competency),
      ...difference,
    })),
  ]
  return t("report.sentences.trend.since", {
    cycle: trend.cycleName === null ? "none" : "named",
    cycleName: trend.cycleName ?? "",
    changes: changesIn(words, named),
  })
}

interface NamedChange {
  name: string
  shown: number
  verdict: Verdict
}

function changesIn({ t, format }: Words, all: NamedChange[]): string {
  if (all.length === 0) return t("report.sentences.trend.tooFew")
  const named = (verdict: Verdict, isMore: boolean) => {
    const found = all.filter((change) => change.verdict === verdict && change.shown > 0 === isMore)
    return found.length > 0 ? format.list(found.map(({ name }) => name)) : null
  }
  const phrases = PHRASES.flatMap(({ verdict, isMore, phrase }) => {
    const names = named(verdict, isMore)
    return names ? [t(`report.sentences.trend.${phrase}`, { names })] : []
  })
  if (phrases.length === 0) return t("report.sentences.trend.unclear")
  const changes = phrases.reduce((before, next) => t("report.sentences.trend.joined", { before, next }))
  return all.some(({ verdict }) => verdict === "tooClose")
    ? t("report.sentences.trend.some", { changes })
    : t("report.sentences.trend.all", { changes })
}

const PHRASES = [
  { verdict: "clear", isMore: true, phrase: "more" },
  { verdict: "clear", isMore: false, phrase: "less" },
  { verdict: "slight", isMore: true, phrase: "slightlyMore" },
  { verdict: "slight", isMore: false, phrase: "slightlyLess" },
  { verdict: "possible", isMore: true, phrase: "possiblyMore" },
  { verdict: "possible", isMore: false, phrase: "possiblyLess" },
] as const
