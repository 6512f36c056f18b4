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
  /** The number by which the organisation's own systems know them. */
  number: lineSchema(40)
    .transform((text) => text || null)
    .nullable()
    .default(null),
  hasLeft: tickSchema(),
  external: tickSchema(),
})
export type PersonInput = z.infer<typeof PersonSchema>

function tickSchema() {
  return z.union([z.literal("on").transform(() => true), z.boolean()], fault("faults.tick")).default(false)
}

export interface PersonRow {
  id: string
  name: string
  email: string
  external: boolean
  /** Team or department; empty when none was entered. */
  unit: string
  /** Null where it is not known. */
  number: string | null
  /** Since when they are known to have left. */
  leftOn: Date | null
  manager: { id: string; name: string } | null
}

/** What is selected of a person. */
export const PERSON = {
  id: true,
  name: true,
  email: true,
  external: true,
  unit: true,
  number: true,
  leftOn: true,
  manager: { select: { id: true, name: true } },
} as const

/** Somebody of the directory, as a search offers them. */
export interface Match {
  id: string
  name: string
  email: string
  /** Team or department; empty when none was entered. */
  unit: string
}

/** What is selected of them. */
export const MATCH = { id: true, name: true, email: true, unit: true } as const
