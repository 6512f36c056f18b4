import type { Prisma } from "@/prisma/client/client"

/** Messages that ask a rater for answers, by their link. */
export const ASKING = { kind: { in: ["invitation", "reminder"] } } satisfies Prisma.MessageWhereInput

/** Those of them that have not been delivered or laid into the mailbox. */
export const ASKING_STILL = { ...ASKING, sentOn: null } satisfies Prisma.MessageWhereInput
