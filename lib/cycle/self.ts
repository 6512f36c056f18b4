/** Who a user is among those who are reviewed, as they say at a launch. */
export type Self = { personId: string } | "nobody"

/** What is known of it before they say it. */
export interface KnownSelf {
  /** Who they are in the directory, whatever is said; mostly nobody, or one. */
  people: { name: string; isReviewed: boolean }[]
  /** Whether they have said to be none of those who are reviewed, and these are the same still. */
  isNobody: boolean
}

/** What whoever launches is told, or asked, of it. */
export interface Launcher {
  known: KnownSelf
  /** Who is reviewed, to choose from; nobody where nothing is asked. */
  reviewed: { personId: string; name: string; email: string }[]
}
