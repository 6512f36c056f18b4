"use server"

import { revalidatePath } from "next/cache"
import { notFound } from "next/navigation"
import { NamesSchema, ServerSchema } from "@/app/(workspace)/settings/mail/forms"
import { giveBack, parseForm, refuse, type ActionState } from "@/app/_server/action"
import { requireOwner } from "@/app/_server/gates"
import { getWords } from "@/app/_server/words"
import { countAttempt } from "@/lib/access/countAttempt"
import { changeWorkspaceMail } from "@/lib/mail/changeWorkspaceMail"
import { checkHost } from "@/lib/mail/checkHost"
import { findMailboxHealth } from "@/lib/mail/findMailboxHealth"
import { findMailWay } from "@/lib/mail/findMailWay"
import { findWorkspaceMail } from "@/lib/mail/findWorkspaceMail"
import { lockPassword, unlockPassword } from "@/lib/mail/lockWorkspaceMail"
import { reachOf, reachWith } from "@/lib/mail/reach"
import { sendTestMail, type TestMail } from "@/lib/mail/sendTestMail"
import { opensFor, type OwnServer } from "@/lib/mail/workspaceMail"
import type { Words } from "@/lib/words/words"

/** Saves a mail server, or tries it before it is saved. */
export async function saveServer(_: ActionState, form: FormData): Promise<ActionState> {
  const { db, secret, configuration, transport, owner, now } = await requireOwner()
  // Where the installation has one, nobody sets another: there is no such form.
  if (transport) notFound()
  const words = await getWords()
  const { t } = words
  const parsed = await parseForm(ServerSchema, form)
  const typed = typedIn(form, (locked) => unlockPassword(secret, owner.workspaceId, locked))
  // A form that comes back has the password locked: it is not shown, and need not be typed again.
  const values = { ...parsed.values, typed: typed && lockPassword(secret, owner.workspaceId, typed) }
  if (!parsed.ok) return refuse(values, parsed.errors)
  const { typed: _typed, password: _password, intent, ...told } = parsed.data
  const { server: before, senderName } = await findWorkspaceMail(db, secret, owner)
  const server: OwnServer = { ...told, password: told.user === "" ? "" : typed }
  if (server.user !== "" && typed === "" && before?.password) {
    // A kept password goes where it was typed for, and nowhere else.
    if (!opensFor(before, server)) return refuse(values, { password: t("mailSettings.faults.passwordAgain") })
    server.password = before.password
  }
  const reach = reachOf(configuration)
  if ((await checkHost(server.host, reachWith(server.security, reach))) === "beyond" || !isOffered(server, reach)) {
    return server.security === "none"
      ? refuse(values, { security: t("mailSettings.faults.notOwn") })
      : refuse(values, { host: t("mailSettings.faults.beyond") })
  }
  if (intent === "test") {
    if ((await countAttempt(db, secret, "testMail", owner.userId, now)) === "tooOften")
      return refuse(values, { "": t("mailSettings.test.tooOften") })
    const outcome = await sendTestMail(words, owner, { server, reach }, senderName, configuration.publicUrl)
    return outcome.kind === "sent"
      ? giveBack(values, t("mailSettings.test.sent"))
      : refuse(values, { [FIELD[outcome.kind]]: sentenceOf(words, outcome) })
  }
  await changeWorkspaceMail(db, secret, owner, (mail) => ({ ...mail, server }), now)
  revalidatePath("/", "layout")
  const { waiting } = await findMailboxHealth(db, owner, await findMailWay(db, secret, false, owner))
  const cycles = waiting.length
  return {
    ok: true,
    message: cycles > 0 ? t("mailSettings.server.savedWaiting", { cycles }) : t("mailSettings.server.saved"),
  }
}

/** Unencrypted mail needs a network of one's own, which nobody has where anybody may create a workspace. */
function isOffered({ security }: OwnServer, reach: ReturnType<typeof reachOf>): boolean {
  return security !== "none" || reach !== "public"
}

/** The password that was typed now, or before the form came back. */
function typedIn(form: FormData, unlock: (locked: string) => string | null): string {
  const [password, typed] = [form.get("password"), form.get("typed")]
  if (typeof password === "string" && password !== "") return password
  return typeof typed === "string" && typed !== "" ? (unlock(typed) ?? "") : ""
}

/** Where what went wrong is mended. */
const FIELD: Record<Exclude<TestMail["kind"], "sent">, string> = {
  unreachable: "host",
  address: "host",
  encryption: "security",
  credentials: "user",
  sender: "sender",
  refused: "",
  later: "",
}

function sentenceOf({ t }: Words, { kind }: { kind: Exclude<TestMail["kind"], "sent"> }): string {
  return kind === "refused" || kind === "later" ? t(`mailSettings.test.${kind}`) : t(`mailSettings.fault.${kind}`)
}

/** Tries the server of the installation. */
export async function sendTest(): Promise<ActionState> {
  const { db, secret, configuration, transport, owner, now } = await requireOwner()
  if (!transport) notFound()
  const words = await getWords()
  const { t } = words
  if ((await countAttempt(db, secret, "testMail", owner.userId, now)) === "tooOften")
    return refuse({}, { "": t("mailSettings.test.tooOften") })
  const { senderName } = await findWorkspaceMail(db, secret, owner)
  const outcome = await sendTestMail(words, owner, transport, senderName, configuration.publicUrl)
  return outcome.kind === "sent"
    ? { ok: true, message: t("mailSettings.test.sent") }
    : refuse({}, { "": sentenceOf(words, outcome) })
}

export async function removeServer(): Promise<void> {
  const { db, secret, owner, now } = await requireOwner()
  await changeWorkspaceMail(db, secret, owner, (mail) => ({ ...mail, server: null }), now)
  revalidatePath("/", "layout")
}

export async function saveNames(_: ActionState, form: FormData): Promise<ActionState> {
  const { db, secret, owner, now } = await requireOwner()
  const { t } = await getWords()
  const parsed = await parseForm(NamesSchema, form)
  if (!parsed.ok) return parsed
  const { senderName, contactName, contactAddress } = parsed.data
  const contact = contactName === "" ? null : { name: contactName, address: contactAddress }
  await changeWorkspaceMail(db, secret, owner, (mail) => ({ ...mail, senderName, contact }), now)
  revalidatePath("/settings", "layout")
  return { ok: true, message: t("mailSettings.names.saved") }
}
