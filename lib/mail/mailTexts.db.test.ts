import { expect, test } from "vitest"
import { submitBallot } from "@/lib/ballot/submitBallot"
import type { Organiser } from "@/lib/authority/authority"
import { testDatabase } from "@/lib/db/testing/database"
import { answersOf, colleague, linkOf } from "@/lib/demo/testing/northwind"
import { idOf } from "@/lib/demo/northwind"
import { databaseKeys } from "@/lib/keys/testing/keys"
import { readLog } from "@/lib/log/readLog"
import { changeMailText } from "@/lib/mail/changeMailText"
import { deliverDue } from "@/lib/mail/deliverDue"
import { findMailText } from "@/lib/mail/findMailText"
import { findPreview } from "@/lib/mail/findPreview"
import { findReceiver, type ReceiverChoice } from "@/lib/mail/findReceiver"
import { loadMessages } from "@/lib/mail/loadMessages"
import type { Mail } from "@/lib/mail/mail"
import { defaultText, TEXT_KINDS, type TextKind } from "@/lib/mail/mailText"
import { writeTestMail } from "@/lib/mail/writeTestMail"
import { renderMessage } from "@/lib/mail/templates"
import { later, NOW, ownerOf, postBy, PUBLIC_URL, reviewOfDana } from "@/lib/mail/testing/post"
import { wordsIn } from "@/lib/words/words"

const { db } = await testDatabase()
const keys = databaseKeys()
const words = wordsIn("en")
const place = { kind: "invitation" as TextKind, language: "en" as const }
const TEXT = { subject: "{workspace} asks", body: "Dear {name},\n\nplease help.", closing: "Ruth" }

async function preview(owner: Organiser, kind: TextKind, choice: ReceiverChoice) {
  const making = { secret: keys.secret, publicUrl: PUBLIC_URL, words, contact: null, mailWay: "server" as const }
  const personId = await findReceiver(db, owner, kind, choice)
  return personId === null ? null : findPreview(db, owner, kind, { cycleId: choice.cycleId, personId }, making)
}

/** Sends what is due. */
async function deliver(now = NOW) {
  const mails: Mail[] = []
  const transport = async (mail: Mail) => {
    mails.push(mail)
    return { outcome: "sent" as const }
  }
  await deliverDue(db, keys, postBy(transport), now)
  return mails
}

test("mails that still wait have the text that is written, of their own workspace and kind alone, with all that is fixed", async () => {
  const [{ owner }, { owner: other }] = [await reviewOfDana(db, keys), await reviewOfDana(db, keys)]
  await changeMailText(db, owner, place, { text: TEXT, seen: 0 }, NOW)
  await changeMailText(
    db,
    owner,
    { ...place, kind: "report" },
    { text: { ...TEXT, subject: "Not this" }, seen: 0 },
    NOW,
  )
  await db.message.updateMany({ where: { workspaceId: other.workspaceId }, data: { dueAt: later(1) } })
  const own = await deliver()
  expect(own.length).toBeGreaterThan(1)
  for (const { subject, text, to } of own) {
    expect(subject).toBe("Northwind asks")
    expect(text.startsWith(`Dear ${to.name},\n\nplease help.\n\nNorthwind asks you`)).toBe(true)
    expect(text.endsWith("\n\nThis link is yours alone. Please do not pass it on.\n\nRuth\n")).toBe(true)
    expect(text).toMatch(/https:\S+\/answer\/[\w-]{43}/)
  }
  for (const { text } of await deliver(later(2))) expect(text).toMatch(/^Hello /)
})

test("of mails that are made together, each has the text of its own workspace", async () => {
  const [{ owner }, { owner: other }] = [await reviewOfDana(db, keys), await reviewOfDana(db, keys)]
  await changeMailText(db, owner, place, { text: TEXT, seen: 0 }, NOW)
  await changeMailText(db, other, place, { text: { ...TEXT, subject: "Otherwise" }, seen: 0 }, NOW)
  const where = { workspaceId: { in: [owner.workspaceId, other.workspaceId] }, kind: "invitation" as const }
  const messages = await db.message.findMany({ where, select: { id: true, workspaceId: true } })
  const post = postBy(async () => ({ outcome: "sent" }))
  const made = await loadMessages(
    db,
    keys,
    post,
    messages.map(({ id }) => id),
    NOW,
  )
  for (const { id, workspaceId } of messages) {
    const subject = workspaceId === owner.workspaceId ? "Northwind asks" : "Otherwise"
    expect(made.get(id)).toMatchObject({ kind: "message", subject })
  }
})

test("of two who write one text neither undoes unseen what the other wrote; a double click is no change", async () => {
  const { owner, world } = await reviewOfDana(db, keys)
  const sam = await colleague(db, world)
  const write = (as: typeof owner | typeof sam, body: string, seen: number) =>
    changeMailText(db, as, place, { text: { ...TEXT, body }, seen }, NOW)
  const outcomes = await Promise.all([write(owner, "Hers", 0), write(sam, "His", 0)])
  expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(["changed", "changedMeanwhile"])
  const { text, edit } = await findMailText(db, owner, place)
  expect(edit).toMatchObject({ revision: 1, at: NOW })
  // The same once more, from the same form.
  expect(await write(sam, text!.body, 0)).toEqual({ kind: "changed" })
  expect((await findMailText(db, owner, place)).edit.revision).toBe(1)
  expect(await changeMailText(db, sam, place, { text: null, seen: 0 }, NOW)).toMatchObject({ kind: "changedMeanwhile" })
  expect(await changeMailText(db, sam, place, { text: null, seen: 1 }, NOW)).toEqual({ kind: "changed" })
  expect(await findMailText(db, owner, place)).toMatchObject({ text: null, edit: { revision: 2, by: "Sam Reid" } })
  // Who still has the first form before them hears of it.
  expect(await write(owner, "Hers again", 1)).toMatchObject({ kind: "changedMeanwhile", by: "Sam Reid", revision: 2 })
  const { events } = await readLog(db, owner, 2)
  expect(events.map(({ kind, about }) => [kind, about])).toEqual([
    ["mailText.reset", { mail: "invitation", language: "en" }],
    ["mailText.changed", { mail: "invitation", language: "en" }],
  ])
})

test("the default text is the one that a mail has where nothing was written", async () => {
  const { owner, cycleId } = await reviewOfDana(db, keys)
  await db.subject.updateMany({ where: { cycleId }, data: { coachId: owner.userId } })
  for (const kind of TEXT_KINDS) {
    const content = (await preview(owner, kind, { cycleId, search: "" }))!
    expect(renderMessage(words, content, defaultText(words, kind))).toEqual(renderMessage(words, content))
  }
})

test("a preview is the same whoever has answered, and has no link of anybody's", async () => {
  const { owner, world, cycle, cycleId, tokenOf } = await reviewOfDana(db, keys)
  const see = async () => {
    const shown = TEXT_KINDS.map(async (kind) => {
      const content = await preview(owner, kind, { cycleId, search: "amir" })
      return content && renderMessage(words, content)
    })
    return JSON.stringify(await Promise.all(shown))
  }
  const before = await see()
  expect(before).toContain("Amir Haddad")
  expect(before).toContain(`${PUBLIC_URL}/example-link`)
  expect(before).not.toContain(await tokenOf("Amir Haddad"))
  await submitBallot(db, keys, await linkOf(db, keys, world, cycle, NOW, "Amir Haddad"), answersOf(4), NOW)
  expect(await see()).toBe(before)
})

test("a preview finds nobody of another workspace, and nobody who does not get such a mail", async () => {
  const { owner, cycleId } = await reviewOfDana(db, keys)
  const stranger = await ownerOf(db, keys)
  for (const kind of TEXT_KINDS) {
    expect(await preview(stranger, kind, { cycleId, search: "" })).toBeNull()
    expect(await preview(owner, kind, { cycleId, search: "nobody of this name" })).toBeNull()
  }
  // There is no coach in it.
  expect(await preview(owner, "coachReport", { cycleId, search: "" })).toBeNull()
})

test("a test mail has the text as it is saved, invented people and an example's link; a double click sends one", async () => {
  const owner = await ownerOf(db, keys)
  await changeMailText(db, owner, place, { text: TEXT, seen: 0 }, NOW)
  const outcomes = [
    await writeTestMail(db, owner, "invitation", null, NOW),
    await writeTestMail(db, owner, "invitation", null, NOW),
  ]
  expect(outcomes.map(({ kind }) => kind)).toEqual(["written", "tooSoon"])
  const mails = (await deliver()).filter(({ to }) => to.address === owner.email)
  expect(mails.map(({ subject }) => subject)).toEqual(["Test: Northwind asks"])
  expect(mails[0]!.text).toContain("This is a test mail")
  expect(mails[0]!.text).toContain("Dear Alex Example,\n\nplease help.")
  expect(mails[0]!.text.match(/https:\S+/g)).toEqual([`${PUBLIC_URL}/example-link`, `${PUBLIC_URL}/anonymity`])
  expect((await writeTestMail(db, owner, "invitation", null, later(1))).kind).toBe("written")
})

test("a test mail shows what somebody gets, whoever has answered, and goes to who asked for it", async () => {
  const { owner, world, cycle, cycleId } = await reviewOfDana(db, keys)
  await deliver()
  const dana = idOf(world.people, "Dana Okafor")
  await submitBallot(db, keys, await linkOf(db, keys, world, cycle, NOW, "Amir Haddad"), answersOf(4), NOW)
  const personId = (await findReceiver(db, owner, "reminder", { cycleId, search: "amir" }))!
  await writeTestMail(db, owner, "reminder", { cycleId, personId }, NOW)
  await writeTestMail(db, owner, "report", { cycleId, personId: dana }, NOW)
  const mails = (await deliver()).filter(({ subject }) => subject.startsWith("Test: "))
  expect(mails.map(({ to }) => to.address)).toEqual([owner.email, owner.email])
  const [reminder, report] = mails.toSorted((a, b) => a.text.indexOf("report") - b.text.indexOf("report"))
  expect(reminder!.text).toContain("Amir Haddad")
  expect(reminder!.text).toContain("Dana Okafor")
  expect(report!.text).toContain("Dana Okafor")
  for (const { text } of mails) expect(text).not.toMatch(/\/(answer|report)\//)
  // It is no message of the rater's, whose reminders and failures are counted.
  expect(await db.message.count({ where: { kind: "testMail", raterId: { not: null } } })).toBe(0)
})

test("a test mail of somebody who gets no such mail any more is not sent", async () => {
  const { owner, world, cycleId } = await reviewOfDana(db, keys)
  await deliver()
  const personId = idOf(world.people, "Amir Haddad")
  await writeTestMail(db, owner, "invitation", { cycleId, personId }, NOW)
  await db.invitation.updateMany({ where: { cycleId, rater: { personId } }, data: { withdrawnOn: NOW } })
  expect(await deliver()).toEqual([])
  expect(await db.message.count({ where: { kind: "testMail", workspaceId: owner.workspaceId } })).toBe(0)
})
