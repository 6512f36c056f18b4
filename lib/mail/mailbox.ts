import type { Prisma } from "@/prisma/client/client"

/** What became of a message; "laid" is one that nobody was sent: it lies in the mailbox. */
export type MessageState = "waiting" | "laid" | "sent" | "failed"

export const IN_STATE = {
  waiting: { sentOn: null, failedOn: null },
  laid: { sentOn: { not: null }, attempts: 0 },
  sent: { sentOn: { not: null }, attempts: { gt: 0 } },
  failed: { failedOn: { not: null } },
} as const satisfies Record<MessageState, Prisma.MessageWhereInput>

/** Of a message that lies in the mailbox: it never went out, so no attempt at delivery counts. */
export const LAID = { attempts: 0, failure: null }

/**
 * Written before a mail server was set, never sent, and still of use. Invitations are none of them: their links lay where an
 * organiser can open them, so raters get new ones (lib/cycle/changeMailWay.ts). So do those who propose or approve raters, when
 * what was written to them is sent (lib/mail/giveNominationLink.ts).
 */
export const UNSENT = {
  ...IN_STATE.laid,
  OR: [
    { kind: "report", report: { releasedAt: { not: null } } },
    { kind: "coachReport", report: { coachReleasedAt: { not: null } } },
    { kind: { in: ["proposalsAsked", "proposalsSentBack", "approvalAsked"] }, cycle: { stage: "nominating" } },
  ],
} satisfies Prisma.MessageWhereInput

/** What became of a message, as its row tells it. */
export function stateOf(row: { sentOn: Date | null; failedOn: Date | null; attempts: number }): MessageState {
  if (row.failedOn) return "failed"
  if (!row.sentOn) return "waiting"
  return row.attempts === 0 ? "laid" : "sent"
}
