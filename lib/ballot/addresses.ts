/** The page of one colleague on a rater's link; a step of answering about them. */
export function addressOf({ token, id }: { token: string; id: string }, step?: string): string {
  return `${listAddress(token)}/${id}${step === undefined ? "" : `?step=${step}`}`
}

/** The page that asks before what was sent is taken back, or before a rater declines. */
export function askingAddress(place: { token: string; id: string }, whether: "decline" | "take-back"): string {
  return `${addressOf(place)}/${whether}`
}

/** Where the browser sends what is typed there, to have it kept. */
export function draftAddress(place: { token: string; id: string }): string {
  return `${addressOf(place)}/draft`
}

/** Where it sends what was kept. */
export function sendingAddress(place: { token: string; id: string }): string {
  return `${addressOf(place)}/send`
}

/** The page of the link itself. */
export function listAddress(token: string): string {
  return `/answer/${token}`
}

/** The page on which all colleagues are rated at once, behaviour by behaviour. */
export function sideAddress(token: string, behaviour?: string): string {
  return `${listAddress(token)}/side-by-side${behaviour === undefined ? "" : `?behaviour=${behaviour}`}`
}

/** The page that asks before a rater declines to answer about everyone. */
export function declineAllAddress(token: string): string {
  return `${listAddress(token)}/decline`
}
