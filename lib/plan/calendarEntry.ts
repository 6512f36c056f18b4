import ical, { ICalEventTransparency } from "ical-generator"
import type { WrittenGoal } from "@/lib/plan/plan"
import type { LocalQuestionnaire } from "@/lib/questionnaire/localQuestionnaire"
import { capital } from "@/lib/report/reading/parts"
import { parseDay } from "@/lib/words/day"
import { beginningOf, cleanLine } from "@/lib/words/text"
import type { Words } from "@/lib/words/words"

/** In characters; what is longer stands whole in the description. */
const LONGEST_SUMMARY = 120
const MINUTE_MS = 60_000

/** The goal of somebody that has a day, in which questionnaire, and when its entry is made. */
export interface GoalOnDay {
  goal: WrittenGoal
  subjectId: string
  questionnaire: LocalQuestionnaire
  now: Date
}

/**
 * A goal as an entry for a calendar (RFC 5545), all day on its day; null without one. It has one id for good, so that a
 * later one takes its place, and nothing of the report but the behaviour that the goal is about: calendars are shared.
 */
export function calendarEntry({ t }: Words, { goal, subjectId, questionnaire, now }: GoalOnDay): string | null {
  const day = goal.by && parseDay(goal.by)
  if (!day) return null
  const about = questionnaire.items.find(({ id }) => id === goal.item)
  const line = cleanLine(goal.what)
  const summary = beginningOf(line, LONGEST_SUMMARY)
  const description = [
    summary !== goal.what && goal.what,
    goal.notice && t("plan.calendar.notice", { notice: goal.notice }),
    about && t("plan.calendar.item", { behaviour: capital(about.self) }),
    t("plan.calendar.from"),
  ]
  const calendar = ical({ prodId: { company: "Parallax", product: "Plan" } })
  calendar.createEvent({
    id: `${subjectId}-goal-${goal.number}@parallax`,
    // Programs take an entry that they have already only with a higher number.
    sequence: Math.floor(now.getTime() / MINUTE_MS),
    stamp: now,
    start: day,
    allDay: true,
    // Nobody is busy all day because of it.
    transparency: ICalEventTransparency.TRANSPARENT,
    summary,
    description: description.filter(Boolean).join("\n\n"),
  })
  return `${calendar.toString()}\r\n`
}
