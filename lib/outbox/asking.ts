import type { Prisma } from "@/prisma/client/client"

/** Messages that carry a rater's link: they ask for answers, say until when, or give the link once more. */
export const ASKING = {
  kind: { in: ["invitation", "reminder", "extension", "linkAgain"] },
} satisfies Prisma.MessageWhereInput

/** Those of them that have not been delivered or laid into the mailbox. */
export const ASKING_STILL = { ...ASKING, sentOn: null } satisfies Prisma.MessageWhereInput

/** What the close deletes: those, what announced them, and what asked to propose who would be asked. */
export const BEFORE_CLOSE = {
  kind: {
    in: [
      ...ASKING.kind.in,
      "announcement",
      "proposalsAsked",
      "proposalsReminder",
      "proposalsSentBack",
      "approvalAsked",
    ],
  },
} satisfies Prisma.MessageWhereInput
