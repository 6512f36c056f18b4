import { competencyName, told, whoIs, type Told } from "@/lib/report/narrative/told"
import type { Headline } from "@/lib/report/reading"
import type { Words } from "@/lib/words/words"

/** What colleagues see most, and what is worth a look; or that nothing stands out, or that nothing can be compared. */
export function behavioursSentence(words: Words, reading: Told): string {
  const { t } = words
  const { strengths, focus, others } = reading
  if (strengths.length === 0 && focus.length === 0) {
    const isAnything = Object.values(others.items).some(({ kind }) => kind === "shown")
    return isAnything ? t("report.sentences.behaviours.nobody") : t("report.sentences.behaviours.tooFew")
  }
  return told(
    strengths.length === 0 ? t("report.sentences.behaviours.nothingHigh") : mostSentence(words, reading),
    focus.length === 0 ? t("report.sentences.behaviours.nothingLow") : lookSentence(words, reading),
  )
}

function mostSentence(words: Words, reading: Told): string {
  const { t } = words
  const { behaviours, competencies } = listed(words, reading, reading.strengths)
  const who = whoIs(reading)
  if (behaviours === null) return t("report.sentences.behaviours.mostIn", { competencies: competencies! })
  if (competencies === null) return t("report.sentences.behaviours.most", { ...who, behaviours })
  return t("report.sentences.behaviours.mostBoth", { ...who, behaviours, competencies })
}

function lookSentence(words: Words, reading: Told): string {
  const { t } = words
  const { behaviours, competencies } = listed(words, reading, reading.focus)
  if (behaviours === null) return t("report.sentences.behaviours.lookIn", { competencies: competencies! })
  if (competencies === null) return t("report.sentences.behaviours.look", { behaviours })
  return t("report.sentences.behaviours.lookBoth", { behaviours, competencies })
}

/** Behaviours and competencies, each as a list; null of nothing. */
function listed({ t, format }: Words, { questionnaire }: Told, headlines: Headline[]) {
  const behaviours = headlines.flatMap((headline) => {
    if (!("item" in headline)) return []
    const { other } = questionnaire.items.find(({ id }) => id === headline.item)!
    return [t("report.sentences.behaviours.behaviour", { behaviour: other })]
  })
  const competencies = headlines.flatMap((headline) => {
    if ("item" in headline) return []
    const competency = competencyName(questionnaire, headline.competency)
    const kind = headline.isManyAlike ? "manyAlike" : "asAWhole"
    return [t(`report.sentences.behaviours.${kind}`, { competency })]
  })
  return {
    behaviours: behaviours.length > 0 ? format.list(behaviours) : null,
    competencies: competencies.length > 0 ? format.list(competencies) : null,
  }
}
