import type { Goal, GoalPart } from "@/lib/plan/plan"

// How goals stand on their form. Free of schemas, so that a browser needs little of it.

export const GOALS = 3

/** The number of each goal, from 1. */
export const GOAL_NUMBERS = Array.from({ length: GOALS }, (_, index) => index + 1)

export const GOAL_PARTS: GoalPart[] = ["what", "notice", "by", "item"]

/** What the form calls a part of a goal: "goal2-what". */
export function goalField(number: number, part: GoalPart): string {
  return `goal${number}-${part}`
}

/** The number of the goal that a field is a part of. */
export function goalNumber(field: string): number {
  return Number(/^goal(\d)/.exec(field)?.[1])
}

/** What the form calls what a field had when its page was made. */
export function formerField(name: string): string {
  return `${name}-was`
}

/** What every field of the form has, by its name. */
export type GoalFields = Record<string, string>

/** The fields of these goals; empty ones where there is no goal. */
export function fieldsOf(goals: Goal[]): GoalFields {
  return Object.fromEntries(
    GOAL_NUMBERS.flatMap((number) =>
      GOAL_PARTS.map((part) => [goalField(number, part), goals[number - 1]?.[part] ?? ""]),
    ),
  )
}

/** What a goal has of these fields, as it is typed. */
export function goalIn(fields: GoalFields, number: number): Goal {
  const typed = (part: GoalPart) => fields[goalField(number, part)]?.trim() ?? ""
  return { what: typed("what"), notice: typed("notice"), by: typed("by") || null, item: typed("item") || null }
}

/** Whether something is written of a goal; a behaviour alone says nothing yet. */
export function isBegun({ what, notice, by }: Goal): boolean {
  return what !== "" || notice !== "" || by !== null
}

/** What a goal that is begun still lacks to be whole. */
export function missingParts(goal: Goal): Exclude<GoalPart, "item">[] {
  return isBegun(goal) ? (["what", "notice", "by"] as const).filter((part) => !goal[part]) : []
}
