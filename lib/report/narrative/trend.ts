import { competencyName, type Facts } from "@/lib/report/narrative/facts"
import type { Words } from "@/lib/words/words"

/** What has clearly changed since an earlier report; nothing where there is none. */
export function trendSentence({ t, format }: Words, { trend: since, earlier, questionnaire }: Facts): string {
  if (!since || !earlier) return ""
  const cycle = earlier.cycle.name
  const changes = [
    ...since.dimensions.map((change) => ({ ...change, name: t(`report.sentences.trend.${change.dimension}`) })),
    ...since.changes.map((change) => ({ ...change, name: competencyName(questionnaire, change.competency) })),
  ]
  if (changes.length === 0) return t("report.sentences.trend.tooFew", { cycle })
  const clear = changes.filter(({ certainty }) => certainty === "clear")
  if (clear.length === 0) return t("report.sentences.trend.unclear", { cycle })
  const namesOf = (some: typeof clear) => format.list(some.map(({ name }) => name))
  const more = namesOf(clear.filter(({ difference }) => difference > 0))
  const less = namesOf(clear.filter(({ difference }) => difference < 0))
  const seen =
    more && less
      ? t("report.sentences.trend.both", { more, less })
      : more
        ? t("report.sentences.trend.more", { names: more })
        : t("report.sentences.trend.less", { names: less })
  return clear.length < changes.length
    ? t("report.sentences.trend.some", { cycle, changes: seen })
    : t("report.sentences.trend.all", { cycle, changes: seen })
}
