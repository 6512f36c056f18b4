import { z } from "zod"

/** A person as typed into a form or a line of a spreadsheet. */
export const PersonSchema = z.object({
  name: z.string().trim().min(1, "Enter a name.").max(100, "Use at most 100 characters."),
  email: z
    .string()
    .trim()
    .toLowerCase()
    .pipe(z.email("Enter an e-mail address, such as mei.lin@example.org.").max(200, "Use at most 200 characters.")),
  managerId: z.union([z.uuid(), z.literal("").transform(() => null), z.null()]).default(null),
  /** Team or department; empty when it does not matter. */
  unit: z.string().trim().max(60, "Use at most 60 characters.").default(""),
  external: z.union([z.literal("on").transform(() => true), z.boolean()]).default(false),
})
export type PersonInput = z.infer<typeof PersonSchema>
