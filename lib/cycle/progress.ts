/** The state of an invitation of a cycle that is not closed: the close forgets who has answered or declined. */
export type InvitationState = "missing" | "answered" | "declined" | "withdrawn"

/** What of an invitation, and of the rows beside it, tells its state. */
export const STATE = { withdrawnOn: true, sent: true, declined: true } as const

export interface StateRows {
  withdrawnOn: Date | null
  sent: object | null
  declined: object | null
}

export function stateOf({ withdrawnOn, sent, declined }: StateRows): InvitationState {
  if (withdrawnOn) return "withdrawn"
  if (declined) return "declined"
  return sent ? "answered" : "missing"
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
