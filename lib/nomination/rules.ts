import { z } from "zod"
import { hasPassed } from "@/lib/cycle/deadline"
import type { LocalGroup } from "@/lib/questionnaire/localQuestionnaire"
import type { RaterGroup } from "@/lib/questionnaire/schema"
import { NominationState, NominationWay } from "@/prisma/client/enums"

export const WAYS = Object.values(NominationWay)

export const STATES = Object.values(NominationState)

/** How many raters of a group are proposed, unless the organiser says otherwise. */
export const USUAL_NUMBERS = { least: 3, most: 8 }

/** More of one group nobody proposes. */
export const MOST_PROPOSED = 30

/** So many days before the last one, those are reminded who have not handed in. */
export const NOMINATION_REMINDERS = [3, 0]

const StoredGroupsSchema = z.array(
  z.object({
    id: z.string(),
    /** Fewer can be handed in all the same, by who says that there are no more. */
    least: z.number().int().min(0),
    most: z.number().int().min(1),
  }),
)

/** A rater group whose members are proposed, and how many. */
export type NominatedGroup = z.infer<typeof StoredGroupsSchema>[number]

/** How raters are proposed in a cycle. */
export interface Rules {
  way: NominationWay
  groups: NominatedGroup[]
  lastDay: Date | null
  /** Whether what was handed in is approved by itself after the last day. */
  approvesItself: boolean
}

/** The rules as the database holds them. */
export function storedRules({ groups, ...rules }: Omit<Rules, "groups"> & { groups: unknown }): Rules {
  return { ...rules, groups: StoredGroupsSchema.parse(groups) }
}

/** The groups that can be proposed: nobody proposes who answers about themselves. */
export function proposable<Group extends RaterGroup | LocalGroup>(groups: Group[]): Group[] {
  return groups.filter(({ kind }) => kind !== "self")
}

/** Why nobody can be asked for proposals yet. */
export type RulesLack = "noRules" | "noGroups" | "noLastDay" | "lastDayPassed" | "afterDeadline"

/** What is missing before proposals are asked for; null when nothing is. @param today where the workspace is */
export function lackOfRules(rules: Rules | null, deadline: Date | null, today: Date): RulesLack | null {
  if (!rules) return "noRules"
  if (rules.groups.length === 0) return "noGroups"
  if (!rules.lastDay) return "noLastDay"
  if (hasPassed(rules.lastDay, today)) return "lastDayPassed"
  return deadline !== null && rules.lastDay >= deadline ? "afterDeadline" : null
}

/** Whether who proposes can still change something. */
export function isOpenOn({ lastDay }: Pick<Rules, "lastDay">, today: Date): boolean {
  return lastDay === null || !hasPassed(lastDay, today)
}
