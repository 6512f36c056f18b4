"use server"

import { revalidatePath } from "next/cache"
import { notFound, redirect } from "next/navigation"
import { z } from "zod"
import { EmailSchema, NewPasswordSchema } from "@/app/(public)/access"
import { parseForm, refuse, type ActionState } from "@/app/_server/action"
import { getContext } from "@/app/_server/context"
import { endSession, startSession } from "@/app/_server/session"
import { requireViewer } from "@/app/_server/viewer"
import { changePassword, changeSettings, deleteWorkspace, inviteMember, removeMember } from "@/lib/access/store"

const SettingsSchema = z.object({
  name: z.string().trim().min(1, "Enter a name.").max(80, "Use at most 80 characters."),
  threshold: z.coerce
    .number("Enter a whole number.")
    .int("Enter a whole number.")
    .min(3, "The threshold is never below 3.")
    .max(10, "Use at most 10."),
})

export async function saveSettings(_: ActionState, form: FormData): Promise<ActionState> {
  const viewer = await requireViewer()
  const parsed = parseForm(SettingsSchema, form)
  if (!parsed.ok) return parsed
  const { db } = await getContext()
  if (!(await changeSettings(db, viewer, parsed.data, new Date()))) notFound()
  revalidatePath("/", "layout")
  return { ok: true, message: "Saved." }
}

const MemberSchema = z.object({
  name: z.string().trim().min(1, "Enter a name.").max(100, "Use at most 100 characters."),
  email: EmailSchema,
  role: z.enum(["owner", "organiser", "coach"]),
})

export async function invite(_: ActionState, form: FormData): Promise<ActionState> {
  const viewer = await requireViewer()
  const parsed = parseForm(MemberSchema, form)
  if (!parsed.ok) return parsed
  const { db, secret } = await getContext()
  const outcome = await inviteMember(db, secret, viewer, parsed.data, new Date())
  if (outcome === "forbidden") notFound()
  if (outcome === "taken") return refuse(parsed.values, { email: "This address is in use already." })
  revalidatePath("/settings")
  return { ok: true, message: `${parsed.data.name} gets a message with a link to choose a password.` }
}

export async function remove(userId: string): Promise<void> {
  const viewer = await requireViewer()
  const { db } = await getContext()
  await removeMember(db, viewer, z.uuid().parse(userId), new Date())
  revalidatePath("/settings")
}

export async function savePassword(_: ActionState, form: FormData): Promise<ActionState> {
  const viewer = await requireViewer()
  const parsed = parseForm(z.object({ current: z.string(), next: NewPasswordSchema }), form)
  if (!parsed.ok) return parsed
  const { db } = await getContext()
  const key = await changePassword(db, viewer, parsed.data, new Date())
  if (!key) return refuse(parsed.values, { current: "This is not your present password." })
  await startSession(key)
  return { ok: true, message: "Your password is changed. Everywhere else you are signed out." }
}

export async function eraseWorkspace(_: ActionState, form: FormData): Promise<ActionState> {
  const viewer = await requireViewer()
  const parsed = parseForm(z.object({ confirmation: z.string() }), form)
  if (!parsed.ok) return parsed
  if (parsed.data.confirmation.trim() !== viewer.workspaceName) {
    return refuse(parsed.values, { confirmation: `Type “${viewer.workspaceName}” to delete it.` })
  }
  const { db } = await getContext()
  if (!(await deleteWorkspace(db, viewer))) notFound()
  await endSession()
  redirect("/")
}
