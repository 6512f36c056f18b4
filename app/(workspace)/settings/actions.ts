"use server"

import { revalidatePath } from "next/cache"
import { notFound, redirect } from "next/navigation"
import { z } from "zod"
import { EmailSchema, NewPasswordSchema, PasswordSignInSchema } from "@/app/(signing-in)/forms"
import { parseForm, refuse, type ActionState } from "@/app/_server/action"
import { requireOwner, requireViewer } from "@/app/_server/gates"
import { parseId } from "@/app/_server/ids"
import { dropSession, keepSession } from "@/app/_server/session"
import { getWords } from "@/app/_server/words"
import { changePassword } from "@/lib/access/changePassword"
import { changeRole } from "@/lib/access/changeRole"
import { inviteMember } from "@/lib/access/inviteMember"
import { requestAddressChange } from "@/lib/access/requestAddressChange"
import { removeMember } from "@/lib/access/removeMember"
import { removeTies } from "@/lib/access/removeTies"
import { GREATEST_THRESHOLD } from "@/lib/cycle/details"
import { listOldCycles } from "@/lib/cycle/listOldCycles"
import { LEAST } from "@/lib/report/disclosure"
import { isTimeZone } from "@/lib/words/day"
import { fault } from "@/lib/words/fault"
import { filledLineSchema } from "@/lib/words/text"
import { changeLogo } from "@/lib/workspace/changeLogo"
import { changeRetention } from "@/lib/workspace/changeRetention"
import { changeSettings } from "@/lib/workspace/changeSettings"
import { deleteWorkspace } from "@/lib/workspace/deleteWorkspace"
import { LARGEST_LOGO_BYTES, MOST_PIXELS } from "@/lib/workspace/makeLogo"
import { removeLogo } from "@/lib/workspace/removeLogo"
import { RETENTION_MONTHS } from "@/lib/workspace/retention"

/** Never below what nothing is ever published below. */
function thresholdSchema(least: number, tooFew: string) {
  return z.coerce
    .number(fault("faults.wholeNumber"))
    .int(fault("faults.wholeNumber"))
    .min(least, tooFew)
    .max(GREATEST_THRESHOLD, fault("faults.atMost", { max: GREATEST_THRESHOLD }))
}

const SettingsSchema = z.object({
  name: filledLineSchema(80, fault("faults.name")),
  threshold: thresholdSchema(LEAST.k, fault("faults.threshold", { min: LEAST.k })),
  behaviourThreshold: thresholdSchema(LEAST.d, fault("faults.behaviourThreshold", { min: LEAST.d })),
  timeZone: z.string(fault("faults.timeZone")).refine(isTimeZone, fault("faults.timeZone")),
})

export async function saveSettings(_: ActionState, form: FormData): Promise<ActionState> {
  const { db, owner, now } = await requireOwner()
  const { t } = await getWords()
  const parsed = await parseForm(SettingsSchema, form)
  if (!parsed.ok) return parsed
  const { raisedTo: behaviourThreshold } = await changeSettings(db, owner, parsed.data, now)
  revalidatePath("/", "layout")
  const isRaised = behaviourThreshold !== null
  const saved = isRaised ? t("settings.workspace.savedRaised", { behaviourThreshold }) : t("settings.workspace.saved")
  return { ok: true, message: saved }
}

const LogoSchema = z.object({
  logo: z
    .file(fault("settings.logo.none"))
    .min(1, fault("settings.logo.none"))
    .max(LARGEST_LOGO_BYTES, fault("settings.logo.tooLarge")),
})

export async function saveLogo(_: ActionState, form: FormData): Promise<ActionState> {
  const { db, owner, now } = await requireOwner()
  const { t } = await getWords()
  const parsed = await parseForm(LogoSchema, form)
  if (!parsed.ok) return parsed
  const outcome = await changeLogo(db, owner, new Uint8Array(await parsed.data.logo.arrayBuffer()), now)
  switch (outcome.kind) {
    case "refused":
      return refuse(parsed.values, { logo: t(`settings.logo.${outcome.because}`, { most: MOST_PIXELS }) })
    case "changed":
      revalidatePath("/settings", "layout")
      return { ok: true, message: t("settings.logo.saved") }
  }
}

export async function dropLogo(): Promise<void> {
  const { db, owner, now } = await requireOwner()
  await removeLogo(db, owner, now)
  revalidatePath("/settings", "layout")
}

const RetentionSchema = z.object({
  months: z
    .enum(["", ...RETENTION_MONTHS.map(String)], fault("faults.retention"))
    .transform((months) => (months === "" ? null : Number(months))),
  confirmed: z.literal("on").optional(),
})

/** What would be erased at once is named first. */
export async function saveRetention(_: ActionState, form: FormData): Promise<ActionState> {
  const { db, owner, now } = await requireOwner()
  const { t, format } = await getWords()
  const parsed = await parseForm(RetentionSchema, form)
  if (!parsed.ok) return parsed
  const { months, confirmed } = parsed.data
  const old = months === null ? [] : await listOldCycles(db, owner, months, now)
  if (old.length > 0 && !confirmed) {
    const cycles = format.list(old.map(({ name }) => t("events.quoted", { name })))
    return refuse(parsed.values, { months: t("settings.retention.old", { count: old.length, cycles }) })
  }
  await changeRetention(db, owner, months, now)
  revalidatePath("/settings", "layout")
  const count = old.length
  const saved = count > 0 ? t("settings.retention.savedErasing", { count }) : t("settings.retention.saved")
  return { ok: true, message: saved }
}

const MemberSchema = z.object({
  name: filledLineSchema(100, fault("faults.name")),
  email: EmailSchema,
  role: z.enum(["owner", "organiser", "coach"], fault("faults.role")),
})

export async function invite(_: ActionState, form: FormData): Promise<ActionState> {
  const { db, secret, owner, now } = await requireOwner()
  const { t } = await getWords()
  const parsed = await parseForm(MemberSchema, form)
  if (!parsed.ok) return parsed
  const outcome = await inviteMember(db, secret, owner, parsed.data, now)
  switch (outcome.kind) {
    case "taken":
      return refuse(parsed.values, { email: t("settings.members.taken") })
    case "invited":
      revalidatePath("/settings", "layout")
      return { ok: true, message: t("settings.members.done", { name: parsed.data.name }) }
  }
}

/** The page offers nobody whom this refuses; a member who is gone already is gone. */
export async function remove(userId: unknown): Promise<void> {
  const { db, owner, now } = await requireOwner()
  await removeMember(db, owner, parseId(userId), now)
  revalidatePath("/settings", "layout")
}

/** The page offers it of other members alone; a tie that is gone already is gone. */
export async function untie(userId: unknown): Promise<void> {
  const { db, owner, now } = await requireOwner()
  await removeTies(db, owner, parseId(userId), now)
  revalidatePath("/settings", "layout")
}

const RoleSchema = MemberSchema.pick({ role: true })

export async function saveRole(userId: unknown, _: ActionState, form: FormData): Promise<ActionState> {
  const { db, owner, now } = await requireOwner()
  const { t } = await getWords()
  const id = parseId(userId)
  const parsed = await parseForm(RoleSchema, form)
  if (!parsed.ok) return parsed
  const outcome = await changeRole(db, owner, id, parsed.data.role, now)
  revalidatePath("/settings", "layout")
  switch (outcome.kind) {
    case "gone":
      notFound()
    case "lastOwner":
      return refuse(parsed.values, { role: t("settings.members.lastOwner") })
    case "changed":
      return { ok: true, message: t("settings.members.roleSaved") }
  }
}

export async function savePassword(_: ActionState, form: FormData): Promise<ActionState> {
  const { db, secret, viewer, now } = await requireViewer()
  const { t } = await getWords()
  const parsed = await parseForm(z.object({ current: z.string(), next: NewPasswordSchema }), form)
  if (!parsed.ok) return parsed
  const outcome = await changePassword(db, secret, viewer, parsed.data, now)
  switch (outcome.kind) {
    case "wrong":
      return refuse(parsed.values, { current: t("settings.password.wrong") })
    case "tooOften":
      return refuse(parsed.values, { "": t("signIn.tooOften") })
    case "changed":
      await keepSession(outcome.session)
      return { ok: true, message: t("settings.password.changed") }
  }
}

export async function changeAddress(_: ActionState, form: FormData): Promise<ActionState> {
  const { db, secret, viewer, now } = await requireViewer()
  const { t } = await getWords()
  const parsed = await parseForm(PasswordSignInSchema, form)
  if (!parsed.ok) return parsed
  const outcome = await requestAddressChange(db, secret, viewer, parsed.data, now)
  switch (outcome.kind) {
    case "wrong":
      return refuse(parsed.values, { password: t("settings.address.wrong") })
    case "tooOften":
      return refuse(parsed.values, { "": t("signIn.tooOften") })
    case "same":
    case "taken":
      return refuse(parsed.values, { email: t(`settings.address.${outcome.kind}`) })
    case "requested":
      return { ok: true, message: t("settings.address.requested", { email: parsed.data.email }) }
  }
}

export async function eraseWorkspace(_: ActionState, form: FormData): Promise<ActionState> {
  const { db, keys, owner, now } = await requireOwner()
  const { t } = await getWords()
  const parsed = await parseForm(z.object({ confirmation: z.string() }), form)
  if (!parsed.ok) return parsed
  if (parsed.data.confirmation.trim() !== owner.workspaceName) {
    return refuse(parsed.values, { confirmation: t("settings.erase.wrong", { name: owner.workspaceName }) })
  }
  await deleteWorkspace(db, keys, owner, now)
  await dropSession()
  redirect("/")
}
