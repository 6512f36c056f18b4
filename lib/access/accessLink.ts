/** What a link sent to a member is good for, and for how many minutes: the last one confirms the address that it went to. */
export const LINK_MINUTES = { signIn: 30, reset: 60, address: 60 } as const

export type AccessPurpose = keyof typeof LINK_MINUTES

/** Whose link it is. */
export interface AccessLinkHolder {
  userId: string
  /** That it confirms; null for a link of another purpose. */
  address: string | null
}
