/** Somebody who is asked, as a member of a group. */
export interface Rater {
  invitationId: string
  personId: string
  name: string
  email: string
  group: string
}

/** Somebody who is reviewed in a cycle, and who is asked about them. */
export interface ReviewSubject {
  id: string
  personId: string
  name: string
  email: string
  raters: Rater[]
}
