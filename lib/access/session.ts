/** What a cookie holds of a session: its row's id. Whether it is still good, the row says. */
export interface SessionKey {
  sessionId: string
}

export const SESSION_DAYS = 14
