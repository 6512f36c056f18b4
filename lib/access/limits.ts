/** How often something may be tried with the same key, within a window. */
export const LIMITS = {
  /** Per address and client, so that nobody shuts somebody else out by trying. */
  signIn: { limit: 10, windowMinutes: 15 },
  accessLink: { limit: 5, windowMinutes: 60 },
  /** Per client; one office may share one address. */
  client: { limit: 100, windowMinutes: 15 },
  newWorkspace: { limit: 60, windowMinutes: 60 },
  unknownLink: { limit: 60, windowMinutes: 15 },
  /** Per address, known here or not. */
  lostLink: { limit: 3, windowMinutes: 60 },
  /** Per link of somebody who proposes raters. */
  nominationSearch: { limit: 60, windowMinutes: 1 },
  /** Per report. */
  reportCode: { limit: 5, windowMinutes: 60 },
  /** Per owner. */
  testMail: { limit: 10, windowMinutes: 15 },
  codeTry: { limit: 20, windowMinutes: 60 },
} as const

export type LimitKind = keyof typeof LIMITS
