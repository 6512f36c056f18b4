import { headlineText } from "@/lib/report/reading/headlines"
import { clearestGap } from "@/lib/report/reading/inShort"
import { competencyOf } from "@/lib/report/reading/parts"
import type { Comparison, Reading } from "@/lib/report/reading"
import type { Words } from "@/lib/words/words"

/** Open questions for a talk about the report: ones that suit any report, and ones that this report asks. */
export function talkQuestions(words: Words, reading: Reading): string[] {
  const { t } = words
  const [strength] = reading.strengths
  const [place] = reading.focus
  const gap = clearestGap(reading.comparisons)
  return [
    t("talk.surprise"),
    strength ? t("talk.strength", { what: headlineText(words, reading, strength) }) : t("talk.anyStrength"),
    ...(gap?.gap?.verdict === "clear" ? [gapQuestion(words, reading, gap)] : []),
    place ? t("talk.place", { what: headlineText(words, reading, place) }) : t("talk.anyPlace"),
    t("talk.understand"),
    t("talk.step"),
    t("talk.support"),
  ]
}

function gapQuestion({ t, format }: Words, reading: Reading, { competency, self, others, gap }: Comparison): string {
  return t("talk.gap", {
    competency: competencyOf(reading, competency).name,
    direction: gap!.shown > 0 ? "higher" : "lower",
    self: format.number(self!, 1),
    others: format.number(others!, 1),
  })
}
