import { z } from "zod"
import { MOST_PROPOSED, WAYS, type NominatedGroup, type Rules } from "@/lib/nomination/rules"
import { parseDay } from "@/lib/words/day"
import { fault } from "@/lib/words/fault"

// What the form of the rules sends. The groups are those of the cycle's own questionnaire.

const TickSchema = z
  .literal("on")
  .optional()
  .catch(undefined)
  .transform((tick) => tick === "on")

const DaySchema = z.union(
  [
    z.literal("").transform(() => null),
    z
      .string()
      .transform(parseDay)
      .refine((day) => day !== null, fault("faults.lastDay")),
  ],
  fault("faults.lastDay"),
)

/** What can be changed at any time. */
export const LaterRulesSchema = z.object({ lastDay: DaySchema, approvesItself: TickSchema })

function numberSchema(min: number) {
  return z.coerce
    .number(fault("faults.wholeNumber"))
    .int(fault("faults.wholeNumber"))
    .min(min, fault("faults.wholeNumber"))
    .max(MOST_PROPOSED, fault("faults.atMost", { max: MOST_PROPOSED }))
}

/** The whole form, before proposals are asked for. @param groupIds those that can be proposed */
export function rulesSchema(groupIds: string[]) {
  const ofGroups: Record<string, z.ZodType<boolean | number>> = Object.fromEntries(
    groupIds.flatMap((id) => [
      [`group-${id}`, TickSchema],
      [`least-${id}`, numberSchema(0)],
      [`most-${id}`, numberSchema(1)],
    ]),
  )
  return z
    .object({ ...ofGroups, ...LaterRulesSchema.shape, way: z.enum(WAYS) })
    .superRefine((form, context) => {
      const typed: Record<string, unknown> = form
      for (const id of groupIds) {
        if (Number(typed[`least-${id}`]) <= Number(typed[`most-${id}`])) continue
        const message = fault("nomination.organising.rules.tooMany")
        context.addIssue({ code: "custom", path: [`most-${id}`], message })
      }
    })
    .transform(({ way, lastDay, approvesItself, ...form }): Rules => {
      const typed: Record<string, unknown> = form
      const groups = groupIds
        .filter((id) => typed[`group-${id}`] === true)
        .map((id): NominatedGroup => {
          return { id, least: Number(typed[`least-${id}`]), most: Number(typed[`most-${id}`]) }
        })
      return { way, groups, lastDay, approvesItself }
    })
}
