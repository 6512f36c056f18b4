import type { Progress } from "@/lib/cycle/progress"
import type { Risk } from "@/lib/cycle/risk"

// What an organiser sees of a collecting cycle. Where they are reviewed in it themselves, all of this is about the
// others: nothing here depends on who has answered about them.

/** How many subjects or raters one page of a list has. */
export const ROWS = 50

/** At most so many names stand in a sentence; the others are counted. */
export const NAMES_SHOWN = 10

export const SUBJECT_FILTERS = ["all", "atRisk", "missing", "complete", "noCoach", "unreachable"] as const
export type SubjectFilter = (typeof SUBJECT_FILTERS)[number]

export const SUBJECT_ORDERS = ["risk", "name", "missing", "coach"] as const
export type SubjectOrder = (typeof SUBJECT_ORDERS)[number]

export const RATER_FILTERS = ["missing", "unreachable", "all"] as const
export type RaterFilter = (typeof RATER_FILTERS)[number]

export const RATER_ORDERS = ["missing", "name", "asked"] as const
export type RaterOrder = (typeof RATER_ORDERS)[number]

/** A part of a list: what is searched for, and what of it. */
export interface Part<Filter> {
  search: string
  filter: Filter
}

/** What of a list is looked at. */
export interface View<Filter, Order> extends Part<Filter> {
  order: Order
  /** From 1. */
  page: number
}

/** How a group of those who are asked about somebody stands. */
export interface GroupCount extends Progress {
  /** Id of the group. */
  group: string
  missing: number
}

/** A line of the list of subjects. */
export interface SubjectLine {
  id: string
  name: string
  unit: string
  coach: string | null
  /** In no order; groups in which nobody was ever asked are left out. */
  groups: GroupCount[]
  missing: number
  /** Of those who are missing: how many could not be written to. */
  unreachable: number
  risk: Risk
}

/** A line of the list of those who are asked. */
export interface RaterLine {
  id: string
  personId: string
  name: string
  email: string
  unit: string
  asked: number
  missing: number
  /** The mail could not be delivered. */
  isUnreachable: boolean
  /** A reminder was written today; another one has to wait until tomorrow. */
  isRemindedToday: boolean
}

/** Which subjects something is done about: these, or all of a part of the list. */
export type Selection = { subjectIds: string[] } | Part<SubjectFilter>
