/** What a link sent to a member's address is good for, and for how many minutes. */
export const LINK_MINUTES = { signIn: 30, reset: 60 } as const

export type AccessPurpose = keyof typeof LINK_MINUTES
