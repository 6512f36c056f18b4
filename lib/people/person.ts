import { z } from "zod"
import { fault } from "@/lib/words/fault"
import { emailSchema, filledLineSchema, lineSchema } from "@/lib/words/text"

/** A person as typed into a form or a line of a spreadsheet. */
export const PersonSchema = z.object({
  name: filledLineSchema(100, fault("faults.name")),
  email: emailSchema(),
  managerId: z.union([z.uuid(), z.literal("").transform(() => null), z.null()], fault("faults.person")).default(null),
  /** Team or department; empty when it does not matter. */
  unit: lineSchema(60).default(""),
  external: z.union([z.literal("on").transform(() => true), z.boolean()], fault("faults.tick")).default(false),
})
export type PersonInput = z.infer<typeof PersonSchema>

export interface PersonRow {
  id: string
  name: string
  email: string
  external: boolean
  /** Team or department; empty when none was entered. */
  unit: string
  manager: { id: string; name: string } | null
}

/** What is selected of a person. */
export const PERSON = {
  id: true,
  name: true,
  email: true,
  external: true,
  unit: true,
  manager: { select: { id: true, name: true } },
} as const
