import { z } from "zod"
import type { Questionnaire } from "@/lib/questionnaire/schema"
import { fault } from "@/lib/words/fault"
import { textSchema } from "@/lib/words/text"

export const GOALS = 3
const LONGEST = 600

/** What somebody makes of a behaviour in their report: a strength to keep, or a thing to work on. */
export const MarkSchema = z.enum(["keep", "work"])
export type Mark = z.infer<typeof MarkSchema>

const filled = (missing: string) => textSchema(LONGEST).refine((text) => text !== "", missing)

export const GoalSchema = z.object({
  what: filled(fault("plan.faults.what")),
  notice: filled(fault("plan.faults.notice")),
  by: z.iso
    .date({ error: fault("plan.faults.day"), abort: true })
    .refine((day) => day >= "2000-01-01" && day <= "2099-12-31", fault("plan.faults.century")),
  /** The behaviour it is about, if it is about one. */
  item: z.string().max(40).nullable(),
})
export type Goal = z.infer<typeof GoalSchema>

/** What the subject of a review makes of it. It is theirs: nothing of it is in the report, or shown to organisers. */
export const PlanSchema = z.object({
  format: z.literal("parallax-plan-1"),
  /** By item id. */
  marks: z.record(z.string().max(40), MarkSchema),
  goals: z.array(GoalSchema).max(GOALS, fault("plan.faults.goals", { max: GOALS })),
})
export type Plan = z.infer<typeof PlanSchema>

export const EMPTY_PLAN: Plan = { format: "parallax-plan-1", marks: {}, goals: [] }

/** The plan with a behaviour marked, or with its mark taken away; as it is if the questionnaire has no such behaviour. */
export function withMark(plan: Plan, { items }: Questionnaire, item: string, mark: Mark | null): Plan {
  if (!items.some(({ id }) => id === item)) return plan
  const { [item]: _, ...others } = plan.marks
  return { ...plan, marks: mark ? { ...others, [item]: mark } : others }
}

/** The plan with these goals; one about a behaviour that the questionnaire does not have is about none. */
export function withGoals(plan: Plan, { items }: Questionnaire, goals: Goal[]): Plan {
  const known = (item: string | null) => (items.some(({ id }) => id === item) ? item : null)
  return { ...plan, goals: goals.map((goal) => ({ ...goal, item: known(goal.item) })) }
}
