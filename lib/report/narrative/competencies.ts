import { competencyName, type Facts } from "@/lib/report/narrative/facts"
import type { Words } from "@/lib/words/words"

/** What colleagues see highest and lowest, where the two are far enough apart. */
export function competenciesSentence({ t }: Words, { comparisons: sorted, others, questionnaire }: Facts): string {
  const shown = sorted.flatMap(({ competency }) => {
    const value = others.competencies[competency]
    return value?.kind === "shown" ? [{ name: competencyName(questionnaire, competency), ...value }] : []
  })
  const [top, bottom] = [shown[0], shown.at(-1)]
  if (!top || !bottom || shown.length < 2) return t("report.sentences.competencies.tooFew")
  const ends = { low: bottom.text, high: top.text }
  if (top.mean - bottom.mean < 0.5) return t("report.sentences.competencies.alike", ends)
  return t("report.sentences.competencies.ranked", { highest: top.name, lowest: bottom.name, ...ends })
}
