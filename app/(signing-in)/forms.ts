import { z } from "zod"
import { fault } from "@/lib/words/fault"
import { isTimeZone } from "@/lib/words/day"
import { emailSchema, filledLineSchema } from "@/lib/words/text"

// What the forms of getting in ask for.

export const EmailSchema = emailSchema(fault("faults.yourEmail"))

export const SHORTEST_PASSWORD = 10

export const NewPasswordSchema = z
  .string(fault("faults.text"))
  .min(SHORTEST_PASSWORD, fault("faults.password", { min: SHORTEST_PASSWORD }))
  .max(200, fault("faults.tooLong", { max: 200 }))

export const WorkspaceSchema = z.object({
  name: filledLineSchema(80, fault("faults.workspaceName")),
  ownerName: filledLineSchema(100, fault("faults.yourName")),
  email: EmailSchema,
  password: NewPasswordSchema,
  /** Filled in by the browser; without it the owner chooses one in the settings. */
  timeZone: z.string().refine(isTimeZone).catch("UTC"),
})

export const PasswordSignInSchema = z.object({
  email: EmailSchema,
  password: z.string(fault("faults.text")).min(1, fault("faults.yourPassword")),
})
