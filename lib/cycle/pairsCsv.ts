import type { Pair } from "@/lib/cycle/listPairs"
import { inLanguage } from "@/lib/questionnaire/localQuestionnaire"
import type { Questionnaire } from "@/lib/questionnaire/schema"
import { csvOf } from "@/lib/sheet/csv"
import type { Words } from "@/lib/words/words"

/** Who is asked about whom as a table; importing it into the same draft again changes nothing. */
export function pairsCsv({ t, language }: Words, questionnaire: Questionnaire, pairs: Pair[]): string {
  const names = new Map(inLanguage(questionnaire, language).groups.map(({ id, name }) => [id, name]))
  const headings = (["subject", "subjectEmail", "rater", "raterEmail", "group", "coach"] as const).map((column) =>
    t(`setUp.import.csv.${column}`),
  )
  const rows = pairs.map(({ subject, rater, group, coach }) => [
    subject.name,
    subject.email,
    rater?.name ?? "",
    rater?.email ?? "",
    group === null ? "" : (names.get(group) ?? group),
    coach ?? "",
  ])
  return csvOf([headings, ...rows])
}
