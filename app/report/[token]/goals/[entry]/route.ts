import { fileHeaders, noFile } from "@/app/_report/download"
import { openReport } from "@/app/_server/gates"
import { getWords } from "@/app/_server/words"
import { calendarEntry } from "@/lib/plan/calendarEntry"
import { findOwnPlan } from "@/lib/plan/findOwnPlan"
import { writtenGoals } from "@/lib/plan/plan"
import { inLanguage } from "@/lib/questionnaire/localQuestionnaire"

type Address = { params: Promise<{ token: string; entry: string }> }

/** One of one's own goals for a calendar: "2.ics" is the second, if it has a day. */
export async function GET(_: Request, { params }: Address): Promise<Response> {
  const { token, entry } = await params
  const { db, now, opened } = await openReport(token)
  if (opened.kind !== "open") return noFile(opened.kind)
  const { subjectId, facts } = opened.reader
  const found = await findOwnPlan(db, opened.reader)
  const goal = found && writtenGoals(found.plan).find(({ number }) => `${number}.ics` === entry)
  if (!goal) return noFile("none")
  const words = await getWords()
  const questionnaire = inLanguage(facts.questionnaire, words.language)
  const content = calendarEntry(words, { goal, subjectId, questionnaire, now })
  if (content === null) return noFile("none")
  return new Response(content, {
    headers: fileHeaders(`parallax-goal-${goal.number}.ics`, "text/calendar; charset=utf-8"),
  })
}
