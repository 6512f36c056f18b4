import type { Collected } from "@/lib/ballot/collected"
import { inLanguage, type LocalQuestionnaire } from "@/lib/questionnaire/localQuestionnaire"
import { groupOf } from "@/lib/questionnaire/schema"
import { COLLEAGUES } from "@/lib/report/comments"
import { balanceOf, comparisonsOf } from "@/lib/report/comparisons"
import { countedRows } from "@/lib/report/counted"
import { estimatesOf } from "@/lib/report/estimates"
import type { Facts } from "@/lib/report/facts"
import { headlinesOf } from "@/lib/report/headlines"
import { sentencesOf } from "@/lib/report/narrative"
import { othersOf } from "@/lib/report/others"
import type { Reading } from "@/lib/report/reading"
import { readRows, type Source } from "@/lib/report/rows"
import { trendOf } from "@/lib/report/trend"
import { parseDay } from "@/lib/words/day"
import type { Words } from "@/lib/words/words"

/** Names that are not in the facts. */
export interface Names {
  /** To whom it speaks: to others, unless it says that it is the subject. */
  reader?: Reading["reader"]
  subject: string
  cycle: string
  /** Of the cycle of the earlier report; null where there is none, or it is not known any more. */
  earlierCycle: string | null
  /** How the answers were collected, where that is known. */
  collected?: Collected | null
}

/**
 * What is read from a report's facts in one language: names, texts, everything derived, and sentences. The same facts
 * give the same reading, in whatever order their database keeps them.
 */
export function readingOf(facts: Facts, words: Words, names: Names): Reading {
  const counted = countedRows(facts)
  const estimates = estimatesOf(facts.questionnaire, counted)
  const questionnaire = inLanguage(facts.questionnaire, words.language)
  const reader = names.reader ?? "other"
  const source: Source = { words, reader, facts, questionnaire, counted, estimates }
  const others = othersOf(source)
  const self = estimates.rows[counted.findIndex(({ kind }) => kind === "self")] ?? null
  const compared = comparisonsOf(facts, self, estimates.colleagues)
  const trend = trendOf(
    facts,
    counted,
    compared.comparisons.map(({ competency }) => competency),
  )
  const told = {
    language: words.language,
    reader,
    subjectName: names.subject,
    cycleName: names.cycle,
    closedOn: parseDay(facts.closedOn)!,
    questionnaire,
    method: facts.method,
    hash: facts.hash,
    invited: facts.invited
      .filter(({ n }) => n > 0)
      .map(({ group, n }) => ({ group: groupOf(questionnaire, group), n })),
    ...(names.collected && { collected: names.collected }),
    rows: readRows(source),
    others,
    ...compared,
    balance: balanceOf(facts, others),
    ...headlinesOf(facts, counted, estimates.colleagues, compared.comparisons),
    trend: trend && { closedOn: parseDay(facts.earlier!.closedOn)!, cycleName: names.earlierCycle, ...trend },
    comments: facts.comments.map((entry) => readComments(words, questionnaire, entry)),
    matters: facts.matters.map(({ group, chosen }) => ({
      group: groupOf(questionnaire, group),
      competencies: questionnaire.competencies
        .filter(({ id }) => chosen[id])
        .toSorted((a, b) => chosen[b.id]! - chosen[a.id]!)
        .map(({ id }) => id),
    })),
  }
  return { ...told, sentences: sentencesOf(words, told) }
}

function readComments(
  { t }: Words,
  questionnaire: LocalQuestionnaire,
  { question, answers, withheld }: Facts["comments"][number],
): Reading["comments"][number] {
  const nameOf = (from: string) =>
    from === COLLEAGUES ? t("report.terms.colleagues") : groupOf(questionnaire, from).name
  const kept = answers.flatMap(({ from, text }) => (text === null ? [] : [{ from: nameOf(from), text }]))
  // Words that were erased here are withheld in a later version.
  return { question, answers: kept, withheld: withheld + answers.length - kept.length }
}
