import { agreementSentence } from "@/lib/report/narrative/agreement"
import { behavioursSentence } from "@/lib/report/narrative/behaviours"
import { commentsSentence } from "@/lib/report/narrative/comments"
import { comparisonsSentence } from "@/lib/report/narrative/comparisons"
import { competenciesSentence } from "@/lib/report/narrative/competencies"
import { mapSentence } from "@/lib/report/narrative/leaderManagerMap"
import { participationSentence } from "@/lib/report/narrative/participation"
import type { Told } from "@/lib/report/narrative/told"
import { trendSentence } from "@/lib/report/narrative/trend"
import type { Block } from "@/lib/report/reading"
import type { Words } from "@/lib/words/words"

/** What each block says of this person, by fixed rules from what is read; never more than the numbers carry. */
export function sentencesOf(words: Words, reading: Told): Record<Block, string> {
  const { questionnaire, method } = reading
  return {
    participation: participationSentence(words, reading),
    map: mapSentence(words, reading),
    competencies: competenciesSentence(words, reading),
    comparisons: comparisonsSentence(words, reading),
    behaviours: behavioursSentence(words, reading),
    items: words.t("report.sentences.items", { count: questionnaire.items.length, k: method.k }),
    comments: commentsSentence(words, reading),
    agreement: agreementSentence(words, reading),
    trend: trendSentence(words, reading),
  }
}
