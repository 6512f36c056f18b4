import { z } from "zod"
import { SearchSchema } from "@/lib/people/search"
import type { MessageState } from "@/lib/mail/mailbox"
import type { MessageKind } from "@/prisma/client/enums"

export const KINDS = [
  "announcement",
  "invitation",
  "reminder",
  "extension",
  "linkAgain",
  "proposalsAsked",
  "proposalsReminder",
  "proposalsSentBack",
  "approvalAsked",
  "thanks",
  "report",
  "coachReport",
  "reportCode",
  "signInLink",
  "passwordReset",
  "passwordChanged",
  "newSignIn",
  "confirmAddress",
  "testMail",
  "launchStopped",
] as const satisfies MessageKind[]
export const STATES = ["waiting", "laid", "sent", "failed"] as const satisfies MessageState[]

/** What an address of the mailbox may ask for; anything else is as if it were not there. */
export const ChoiceSchema = z.object({
  cycle: z.uuid().optional().catch(undefined),
  kind: z.enum(KINDS).optional().catch(undefined),
  state: z.enum(STATES).optional().catch(undefined),
  search: SearchSchema,
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})

export type Choice = z.infer<typeof ChoiceSchema>

export function addressOf(choice: Choice): string {
  const set = Object.entries(choice).filter(([, value]) => value !== undefined && value !== "")
  return `/mailbox?${new URLSearchParams(set.map(([name, value]) => [name, String(value)]))}`
}
