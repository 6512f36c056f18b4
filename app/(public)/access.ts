import { z } from "zod"
import { getContext } from "@/app/_server/context"
import { hasWorkspace } from "@/lib/access/store"

// What the forms of getting in ask for, and who may use them.

/** Whether a visitor may create a workspace on this installation. */
export async function canSignUp(): Promise<boolean> {
  const { db, configuration } = await getContext()
  return configuration.signUp === "open" || !(await hasWorkspace(db))
}

export const EmailSchema = z.string().trim().toLowerCase().pipe(z.email("Enter your e-mail address."))

export const NewPasswordSchema = z
  .string()
  .min(10, "Choose a password of at least 10 characters.")
  .max(200, "Use at most 200 characters.")

export const WorkspaceSchema = z.object({
  name: z
    .string()
    .trim()
    .min(1, "Name your workspace, for instance after your organisation.")
    .max(80, "Use at most 80 characters."),
  ownerName: z.string().trim().min(1, "Enter your name.").max(100, "Use at most 100 characters."),
  email: EmailSchema,
  password: NewPasswordSchema,
})

export const PasswordSignInSchema = z.object({
  email: EmailSchema,
  password: z.string().min(1, "Enter your password."),
})

export const TOO_OFTEN = "That was tried too often. Please wait a quarter of an hour and try again."
