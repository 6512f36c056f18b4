/** How a request of a rater's is answered that does not reach Next. */
export interface RaterReply {
  status: number
  /** Sent as JSON; nothing where it is not there. */
  said?: object
  /** Where the browser goes on. */
  location?: string
  cookie?: string
}
