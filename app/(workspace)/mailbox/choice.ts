import { z } from "zod"
import { MessageKind } from "@/prisma/client/enums"

/** What an address of the mailbox may ask for; anything else is as if it were not there. */
export const ChoiceSchema = z.object({
  cycle: z.uuid().optional().catch(undefined),
  kind: z.enum(MessageKind).optional().catch(undefined),
  state: z.enum(["waiting", "laid", "sent", "failed"]).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})

export type Choice = z.infer<typeof ChoiceSchema>

export function addressOf(choice: Choice): string {
  const set = Object.entries(choice).filter(([, value]) => value !== undefined)
  return `/mailbox?${new URLSearchParams(set.map(([name, value]) => [name, String(value)]))}`
}
