/** The state of an invitation, as its dates tell it. */
export type InvitationState = "missing" | "answered" | "declined" | "withdrawn"

export interface InvitationDates {
  submittedOn: Date | null
  declinedOn: Date | null
  withdrawnOn: Date | null
}

export function stateOf({ submittedOn, declinedOn, withdrawnOn }: InvitationDates): InvitationState {
  if (withdrawnOn) return "withdrawn"
  if (declinedOn) return "declined"
  return submittedOn ? "answered" : "missing"
}

/** How far a set of invitations has come. Who was withdrawn no longer counts as invited. */
export interface Progress {
  invited: number
  answered: number
  declined: number
  withdrawn: number
}

export function progressOf(states: InvitationState[]): Progress {
  const count = (state: InvitationState) => states.filter((each) => each === state).length
  const withdrawn = count("withdrawn")
  return { invited: states.length - withdrawn, answered: count("answered"), declined: count("declined"), withdrawn }
}
