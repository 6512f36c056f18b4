import { agreementSentence } from "@/lib/report/narrative/agreement"
import { behavioursSentence } from "@/lib/report/narrative/behaviours"
import { commentsSentence } from "@/lib/report/narrative/comments"
import { comparisonsSentence } from "@/lib/report/narrative/comparisons"
import { competenciesSentence } from "@/lib/report/narrative/competencies"
import type { Facts } from "@/lib/report/narrative/facts"
import { mapSentence } from "@/lib/report/narrative/leaderManagerMap"
import { participationSentence } from "@/lib/report/narrative/participation"
import { trendSentence } from "@/lib/report/narrative/trend"
import type { Block } from "@/lib/report/report"
import type { Words } from "@/lib/words/words"

/** What each block says of this person, by fixed rules from published values; never more than the numbers carry. */
export function sentencesOf(words: Words, facts: Facts): Record<Block, string> {
  return {
    participation: participationSentence(words, facts),
    map: mapSentence(words, facts),
    competencies: competenciesSentence(words, facts),
    comparisons: comparisonsSentence(words, facts),
    behaviours: behavioursSentence(words, facts),
    items: words.t("report.sentences.items", { count: facts.questionnaire.items.length }),
    comments: commentsSentence(words, facts),
    agreement: agreementSentence(words, facts),
    trend: trendSentence(words, facts),
  }
}
