/** The page of one colleague on a rater's link; a step of answering about them. */
export function addressOf({ token, id }: { token: string; id: string }, step?: string): string {
  return `${listAddress(token)}/${id}${step === undefined ? "" : `?step=${step}`}`
}

/** The page of the link itself. */
export function listAddress(token: string): string {
  return `/answer/${token}`
}

/** The page on which all colleagues are rated at once, behaviour by behaviour. */
export function sideAddress(token: string, behaviour?: string): string {
  return `${listAddress(token)}/side-by-side${behaviour === undefined ? "" : `?behaviour=${behaviour}`}`
}
