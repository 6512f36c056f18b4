/** What the box held and what it should have held; above nought, somebody has been at it. */
export interface Irregularities {
  /** Ballots that could not be opened, or did not say what their raters were asked. */
  notOpened: number
  /** Of invitations that were answered, without a ballot. */
  missing: number
  /** Ballots that nobody was asked for. */
  unexpected: number
}

/** Whether a count is not as it should be. */
export function isIrregular({ notOpened, missing, unexpected }: Irregularities): boolean {
  return notOpened + missing + unexpected > 0
}
