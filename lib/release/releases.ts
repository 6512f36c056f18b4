// The reports of a closed cycle as a list: what can be looked for, and how much of each there is.

/** How many reports one page of a list has. */
export const ROWS = 50

export const RELEASE_FILTERS = ["all", "notReleased", "withCoach", "released", "opened"] as const
export type ReleaseFilter = (typeof RELEASE_FILTERS)[number]

export interface ReleaseView {
  search: string
  filter: ReleaseFilter
  /** From 1. */
  page: number
}

/** The list as it is first shown. */
export const FIRST_PAGE: ReleaseView = { search: "", filter: "all", page: 1 }

/** Which reports something is done about: those of these subjects, or all of a part of the list. */
export type ReleaseSelection = { subjectIds: string[] } | Pick<ReleaseView, "search" | "filter">

/** What there is to do about some reports. */
export interface Waiting {
  /** Not released to the people they are about. */
  forSubjects: number
  /** Not released to coaches who are chosen. */
  forCoaches: number
  /** Released to somebody. */
  released: number
}
