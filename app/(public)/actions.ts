"use server"

import { redirect } from "next/navigation"
import { z } from "zod"
import {
  canSignUp,
  EmailSchema,
  NewPasswordSchema,
  PasswordSignInSchema,
  TOO_OFTEN,
  WorkspaceSchema,
} from "@/app/(public)/access"
import { clientKey, parseForm, refuse, type ActionState } from "@/app/_server/action"
import { getContext } from "@/app/_server/context"
import { startSession } from "@/app/_server/session"
import {
  createWorkspace,
  requestAccessLink,
  resetPassword,
  signInWithPassword,
  useSignInLink,
} from "@/lib/access/store"
import { createDemoWorkspace } from "@/lib/demo/demo"

export async function createOwnWorkspace(_: ActionState, form: FormData): Promise<ActionState> {
  const parsed = parseForm(WorkspaceSchema, form)
  if (!parsed.ok) return parsed
  if (!(await canSignUp()))
    return refuse(parsed.values, { "": "This installation has its workspace already. Ask its owner to invite you." })
  const { db } = await getContext()
  const viewer = await createWorkspace(db, parsed.data, new Date())
  if (!viewer)
    return refuse(parsed.values, { email: "This address is in use already. Sign in instead, or use another one." })
  await startSession({ userId: viewer.userId, sessionVersion: 1 })
  redirect("/cycles")
}

export async function exploreDemo(): Promise<void> {
  if (!(await canSignUp())) redirect("/")
  const { db, secret } = await getContext()
  const { viewer } = await createDemoWorkspace(db, secret, new Date())
  await startSession({ userId: viewer.userId, sessionVersion: 1 })
  redirect("/cycles")
}

export async function signIn(_: ActionState, form: FormData): Promise<ActionState> {
  const parsed = parseForm(PasswordSignInSchema, form)
  if (!parsed.ok) return parsed
  const { db, secret } = await getContext()
  const key = await signInWithPassword(db, secret, parsed.data, await clientKey(), new Date())
  if (key === "tooOften") return refuse(parsed.values, { "": TOO_OFTEN })
  if (key === "wrong") return refuse(parsed.values, { "": "This address and password do not belong together." })
  await startSession(key)
  redirect("/")
}

export async function requestLink(purpose: "signIn" | "reset", _: ActionState, form: FormData): Promise<ActionState> {
  const kind = z.enum(["signIn", "reset"]).parse(purpose)
  const parsed = parseForm(z.object({ email: EmailSchema }), form)
  if (!parsed.ok) return parsed
  const { db, secret, configuration } = await getContext()
  const { email } = parsed.data
  const outcome = await requestAccessLink(db, secret, { email, purpose: kind }, await clientKey(), new Date())
  if (outcome === "tooOften") return refuse(parsed.values, { "": TOO_OFTEN })
  const whereabouts = configuration.mail
    ? "a message with a link is on its way."
    : "a message with a link waits in the Mailbox of its workspace. This server has no mail set up, so nothing was sent."
  return { ok: true, message: `If ${email} has an account here, ${whereabouts}` }
}

export async function signInByLink(token: string): Promise<void> {
  const { db } = await getContext()
  const key = await useSignInLink(db, z.string().parse(token), new Date())
  if (!key) redirect("/sign-in?link=used")
  await startSession(key)
  redirect("/")
}

export async function chooseNewPassword(token: string, _: ActionState, form: FormData): Promise<ActionState> {
  const parsed = parseForm(z.object({ password: NewPasswordSchema }), form)
  if (!parsed.ok) return parsed
  const { db } = await getContext()
  const key = await resetPassword(db, { token: z.string().parse(token), password: parsed.data.password }, new Date())
  if (!key) return refuse(parsed.values, { "": "This link has been used, or its hour has passed. Ask for a new one." })
  await startSession(key)
  redirect("/")
}
