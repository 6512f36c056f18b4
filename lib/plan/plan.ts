import { z } from "zod"
import { GOALS, isBegun } from "@/lib/plan/goalParts"
import type { Questionnaire } from "@/lib/questionnaire/schema"
import type { CommentPlace } from "@/lib/report/comments"
import { fault } from "@/lib/words/fault"
import { textSchema } from "@/lib/words/text"

const LONGEST = 600

/** More than a report has; what is kept of each is where it stands. */
const COMMENTS = 1000

/** What somebody makes of a behaviour in their report: a strength to keep, or a thing to work on. */
export const MarkSchema = z.enum(["keep", "work"])
export type Mark = z.infer<typeof MarkSchema>

/** A goal is kept as far as it is written: any part of it may be missing. */
export const GoalSchema = z.object({
  what: textSchema(LONGEST),
  notice: textSchema(LONGEST),
  by: z.iso
    .date({ error: fault("plan.faults.day"), abort: true })
    .refine((day) => day >= "2000-01-01" && day <= "2099-12-31", fault("plan.faults.century"))
    .nullable(),
  /** The behaviour it is about, if it is about one. */
  item: z.string().max(40).nullable(),
})
export type Goal = z.infer<typeof GoalSchema>
export type GoalPart = keyof Goal

/** What the subject of a review makes of it. It is theirs: nothing of it is in the report, or shown to organisers. */
export const PlanSchema = z.object({
  format: z.literal("parallax-plan-1"),
  /** By item id. */
  marks: z.record(z.string().max(40), MarkSchema),
  /** By their numbers, from 1; the first versions kept whole goals alone. */
  goals: z.array(GoalSchema).max(GOALS, fault("plan.faults.goals", { max: GOALS })),
  /** Comments that were taken into it, by where they stand and without a word of them (chosenComments.ts). */
  comments: z
    .array(z.object({ question: z.string().max(40), index: z.number().int().min(0).max(COMMENTS) }))
    .max(COMMENTS)
    .default([]),
})
export type Plan = z.infer<typeof PlanSchema>

export const EMPTY_GOAL: Goal = { what: "", notice: "", by: null, item: null }
export const EMPTY_PLAN: Plan = { format: "parallax-plan-1", marks: {}, goals: [], comments: [] }

/** The plan with a behaviour marked, or with its mark taken away; as it is if the questionnaire has no such behaviour. */
export function withMark(plan: Plan, { items }: Questionnaire, item: string, mark: Mark | null): Plan {
  if (!items.some(({ id }) => id === item)) return plan
  const { [item]: _, ...others } = plan.marks
  return { ...plan, marks: mark ? { ...others, [item]: mark } : others }
}

/** The plan with a comment taken into it, or out of it; as it is if the questionnaire asks no such question. */
export function withComment(plan: Plan, { questions }: Questionnaire, place: CommentPlace, isTaken: boolean): Plan {
  const { question, index } = place
  if (!questions.some(({ id }) => id === question)) return plan
  const others = plan.comments.filter((other) => other.question !== question || other.index !== index)
  return { ...plan, comments: isTaken ? [...others, { question, index }].slice(-COMMENTS) : others }
}

/** What is written into the goals, by their numbers: those parts alone that somebody has touched. */
export type GoalChanges = { number: number; parts: Partial<Goal> }[]

/**
 * The plan with these parts of its goals, and everything else as it is; a goal about a behaviour that the questionnaire
 * does not have is about none.
 */
export function withGoals(plan: Plan, { items }: Questionnaire, changes: GoalChanges): Plan {
  const goals = Array.from({ length: GOALS }, (_, index) => plan.goals[index] ?? EMPTY_GOAL)
  for (const { number, parts } of changes) {
    const goal = { ...goals[number - 1]!, ...parts }
    goals[number - 1] = { ...goal, item: items.some(({ id }) => id === goal.item) ? goal.item : null }
  }
  return { ...plan, goals: goals.slice(0, goals.findLastIndex((goal) => !isEmpty(goal)) + 1) }
}

/** The number of the first goal of which nothing is written, not even what it is about; null if there is none. */
export function firstEmptyGoal({ goals }: Plan): number | null {
  const index = goals.findIndex(isEmpty)
  if (index >= 0) return index + 1
  return goals.length < GOALS ? goals.length + 1 : null
}

function isEmpty(goal: Goal): boolean {
  return goal.item === null && !isBegun(goal)
}

/** A goal that says what will be done; how to notice it, its day and its behaviour may be missing. */
export type WrittenGoal = Goal & { number: number }

/** The goals that can be read, by whoever may, or printed. */
export function writtenGoals({ goals }: Plan): WrittenGoal[] {
  return goals.map((goal, index) => ({ ...goal, number: index + 1 })).filter(({ what }) => what !== "")
}
