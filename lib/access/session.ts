/** What a cookie holds of a session: its row's id. Whether it is still good, the row says. */
export interface SessionKey {
  sessionId: string
}

/** A session that has just begun, and whose it is. */
export interface BegunSession extends SessionKey {
  userId: string
}

export const SESSION_DAYS = 14
