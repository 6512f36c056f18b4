"use server"

import { redirect } from "next/navigation"
import { z } from "zod"
import { EmailSchema, NewPasswordSchema, PasswordSignInSchema, WorkspaceSchema } from "@/app/(signing-in)/forms"
import { clientKey, parseForm, refuse, type ActionState } from "@/app/_server/action"
import { findCurrentViewer, openDesk } from "@/app/_server/gates"
import { parseArgument } from "@/app/_server/ids"
import { findKnownUsers, keepSession } from "@/app/_server/session"
import { getWords } from "@/app/_server/words"
import { countAttempt } from "@/lib/access/countAttempt"
import { redeemSignInLink } from "@/lib/access/redeemSignInLink"
import { requestAccessLink } from "@/lib/access/requestAccessLink"
import { resetPassword } from "@/lib/access/resetPassword"
import { signInWithPassword } from "@/lib/access/signInWithPassword"
import { startSession } from "@/lib/access/startSession"
import { createDemoWorkspace } from "@/lib/demo/createDemoWorkspace"
import { changeOwnAddress } from "@/lib/people/changeOwnAddress"
import { createWorkspace } from "@/lib/workspace/createWorkspace"

export async function createOwnWorkspace(_: ActionState, form: FormData): Promise<ActionState> {
  const { db, secret, configuration, now } = await openDesk()
  const { t } = await getWords()
  const parsed = await parseForm(WorkspaceSchema, form)
  if (!parsed.ok) return parsed
  const isAllowed = await countAttempt(db, secret, "newWorkspace", await clientKey(), now)
  if (isAllowed === "tooOften") return refuse(parsed.values, { "": t("signIn.tooOften") })
  const creation = await createWorkspace(db, parsed.data, configuration.signUp, now)
  switch (creation.kind) {
    case "notFirst":
      return refuse(parsed.values, { "": t("home.create.notFirst") })
    case "taken":
      return refuse(parsed.values, { email: t("home.create.taken") })
    case "created":
      await keepSession(await startSession(db, creation.owner.userId, now))
      redirect("/cycles")
  }
}

export async function exploreDemo(): Promise<void> {
  const { db, keys, secret, configuration, now } = await openDesk()
  const isAllowed = await countAttempt(db, secret, "newWorkspace", await clientKey(), now)
  if (isAllowed === "tooOften") redirect("/")
  const demo = await createDemoWorkspace(db, keys, configuration.signUp, now)
  if (demo.kind === "notFirst") redirect("/")
  await keepSession(await startSession(db, demo.owner.userId, now))
  redirect("/cycles")
}

export async function signIn(_: ActionState, form: FormData): Promise<ActionState> {
  const { db, secret, now } = await openDesk()
  const { t } = await getWords()
  const parsed = await parseForm(PasswordSignInSchema, form)
  if (!parsed.ok) return parsed
  const outcome = await signInWithPassword(db, secret, parsed.data, await clientKey(), now, await findKnownUsers())
  switch (outcome.kind) {
    case "tooOften":
      return refuse(parsed.values, { "": t("signIn.tooOften") })
    case "wrong":
      return refuse(parsed.values, { "": t("signIn.wrong") })
    case "signedIn":
      await keepSession(outcome.session)
      redirect("/")
  }
}

export async function requestLink(given: unknown, _: ActionState, form: FormData): Promise<ActionState> {
  const { db, secret, configuration, now } = await openDesk()
  const { t } = await getWords()
  const purpose = parseArgument(z.enum(["signIn", "reset"]), given)
  const parsed = await parseForm(z.object({ email: EmailSchema }), form)
  if (!parsed.ok) return parsed
  const { email } = parsed.data
  const outcome = await requestAccessLink(db, secret, { email, purpose }, await clientKey(), now)
  switch (outcome.kind) {
    case "tooOften":
      return refuse(parsed.values, { "": t("signIn.tooOften") })
    case "requested":
      return {
        ok: true,
        message: configuration.mail ? t("signIn.requested", { email }) : t("signIn.requestedToMailbox", { email }),
      }
  }
}

export async function signInByLink(token: unknown): Promise<void> {
  const { db, now } = await openDesk()
  const outcome = await redeemSignInLink(db, parseArgument(z.string(), token), now, await findKnownUsers())
  switch (outcome.kind) {
    case "ended":
      redirect("/sign-in?link=used")
    case "signedIn":
      await keepSession(outcome.session)
      redirect("/")
  }
}

export async function chooseNewPassword(given: unknown, _: ActionState, form: FormData): Promise<ActionState> {
  const { db, secret, now } = await openDesk()
  const { t } = await getWords()
  const token = parseArgument(z.string(), given)
  const parsed = await parseForm(z.object({ password: NewPasswordSchema }), form)
  if (!parsed.ok) return parsed
  const { password } = parsed.data
  const outcome = await resetPassword(db, secret, { token, password }, await clientKey(), now)
  switch (outcome.kind) {
    case "ended":
      return refuse(parsed.values, { "": t("signIn.choose.ended") })
    case "tooOften":
      return refuse(parsed.values, { "": t("signIn.tooOften") })
    case "changed":
      await keepSession(outcome.session)
      redirect("/")
  }
}

/** The link alone does it, since the password was asked for before it was sent. */
export async function confirmAddress(token: unknown): Promise<void> {
  const { db, keys, now } = await openDesk()
  const outcome = await changeOwnAddress(db, keys, parseArgument(z.string(), token), now)
  redirect(`${(await findCurrentViewer()) ? "/settings" : "/sign-in"}?address=${outcome.kind}`)
}
