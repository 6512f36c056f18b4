import { randomUUID } from "node:crypto"
import { afterEach, expect, test } from "vitest"
import { addRaters } from "@/lib/cycle/addRaters"
import { addSuggestedRaters } from "@/lib/cycle/addSuggestedRaters"
import { findComposition } from "@/lib/cycle/findComposition"
import { launchCycle } from "@/lib/cycle/launchCycle"
import { removeRater } from "@/lib/cycle/removeRater"
import { removeSubject } from "@/lib/cycle/removeSubject"
import { undoRemoval } from "@/lib/cycle/undoRemoval"
import { testDatabase } from "@/lib/db/testing/database"
import { folderKeys } from "@/lib/keys/testing/keys"
import { deliverDue } from "@/lib/mail/deliverDue"
import { listMessages } from "@/lib/mail/listMessages"
import type { Mail } from "@/lib/mail/mail"
import { changeAddress, postBy } from "@/lib/mail/testing/post"
import { approveOverdue } from "@/lib/nomination/approveOverdue"
import { approveProposals } from "@/lib/nomination/approveProposals"
import { changeNominated } from "@/lib/nomination/changeNominated"
import { changeRules } from "@/lib/nomination/changeRules"
import { findNomination } from "@/lib/nomination/findNomination"
import { findRules } from "@/lib/nomination/findRules"
import { followNomination } from "@/lib/nomination/followNomination"
import { listNominations } from "@/lib/nomination/listNominations"
import { listTasks } from "@/lib/nomination/listTasks"
import type { Nominator } from "@/lib/nomination/nominator"
import { proposeRater, type Candidate } from "@/lib/nomination/proposeRater"
import { remindDueProposers } from "@/lib/nomination/remindDueProposers"
import { remindProposers } from "@/lib/nomination/remindProposers"
import { removeProposal } from "@/lib/nomination/removeProposal"
import { searchColleagues } from "@/lib/nomination/searchColleagues"
import { sendBackProposals } from "@/lib/nomination/sendBackProposals"
import { startNomination } from "@/lib/nomination/startNomination"
import { submitProposals } from "@/lib/nomination/submitProposals"
import { nominating, preparedNomination, tokenOf } from "@/lib/nomination/testing/nominating"
import { deletePerson } from "@/lib/people/deletePerson"
import { daysAfter } from "@/lib/words/day"

const { db } = await testDatabase()
const keys = await folderKeys()
const now = new Date("2026-03-02T09:30:00Z")
const { secret } = keys

// What is due is due wherever it is.
afterEach(async () => {
  await db.cycle.deleteMany()
})

const propose = (by: Nominator, subjectId: string, group: string, candidate: Candidate, at = now) =>
  proposeRater(db, by, subjectId, { group, candidate }, at)

const kindsOf = async (cycleId: string) => {
  const messages = await db.message.findMany({ where: { cycleId }, orderBy: { id: "asc" }, select: { kind: true } })
  return messages.map(({ kind }) => kind).toSorted()
}

async function askedAbout(subjectId: string) {
  const rows = await db.invitation.findMany({
    where: { subjectId },
    select: { group: true, rater: { select: { person: true } }, proposedBy: { select: { name: true } } },
  })
  return rows
    .map(({ group, rater, proposedBy }) => `${rater.person!.name}, ${group}, ${proposedBy?.name ?? "organiser"}`)
    .toSorted()
}

async function seenBy(by: Parameters<typeof findNomination>[1], subjectId: string): Promise<string[]> {
  const found = await findNomination(db, by, subjectId)
  return found!.groups.flatMap(({ proposals }) => proposals.map(({ proposalId }) => proposalId))
}

/** Dana proposes Mei, Bea and somebody from outside, and hands in. */
async function handedIn(rules = {}) {
  const cycle = await nominating(db, keys, now, rules)
  const dana = await cycle.linkOf("Dana Okafor")
  await propose(dana, cycle.dana, "peers", { personId: cycle.personOf("Mei Lin") })
  await propose(dana, cycle.dana, "reports", { personId: cycle.personOf("Bea Lindqvist") })
  await propose(dana, cycle.dana, "peers", { name: "Cleo Client", email: "Cleo@Client.example" })
  expect(await submitProposals(db, secret, dana, cycle.dana, false, now)).toEqual({ kind: "handedIn" })
  return { ...cycle, byDana: dana }
}

test("asking for proposals gives everyone who proposes one link and one mail, once, whoever presses twice", async () => {
  const { owner, cycleId, linkOf, dana } = await preparedNomination(db, keys, now)
  const both = await Promise.all([1, 2].map(() => startNomination(db, secret, owner, cycleId, now)))
  expect(both.map(({ kind }) => kind).toSorted()).toEqual(["notDraft", "started"])
  expect(both.find(({ kind }) => kind === "started")).toEqual({ kind: "started", mails: 2 })
  expect(await kindsOf(cycleId)).toEqual(["proposalsAsked", "proposalsAsked"])
  const tasks = await listTasks(db, await linkOf("Dana Okafor"))
  expect(tasks).toMatchObject([{ subjectId: dana, role: "proposer", isOwn: true, state: "open", proposed: 0 }])
})

test("it waits for groups, a last day before the deadline, and somebody who proposes", async () => {
  const cycle = await preparedNomination(db, keys, now)
  const { owner, cycleId } = cycle
  const rules = (await findRules(db, owner, cycleId))!
  const start = async (change: Partial<typeof rules>) => {
    await changeRules(db, owner, cycleId, { ...rules, ...change })
    return startNomination(db, secret, owner, cycleId, now)
  }
  const lack = (reason: string) => ({ kind: "incomplete", lack: reason })
  expect(await start({ groups: [] })).toEqual(lack("noGroups"))
  expect(await start({ lastDay: null })).toEqual(lack("noLastDay"))
  expect(await start({ lastDay: new Date("2026-03-01") })).toEqual(lack("lastDayPassed"))
  expect(await start({ lastDay: new Date("2026-03-16") })).toEqual(lack("afterDeadline"))
  expect(await changeRules(db, owner, cycleId, { ...rules, groups: [{ id: "self", least: 0, most: 1 }] })).toEqual({
    kind: "wrongGroup",
  })
  for (const subjectId of [cycle.dana, cycle.amir]) await changeNominated(db, owner, subjectId, false)
  expect(await start({})).toEqual(lack("nobody"))
})

test("where managers propose, one link is for all who report to them, and who has no manager proposes alone", async () => {
  const cycle = await preparedNomination(db, keys, now, { way: "managersPropose" })
  await db.person.update({ where: { id: cycle.personOf("Amir Haddad") }, data: { managerId: null } })
  const third = cycle.personOf("Mei Lin")
  await db.subject.create({ data: { id: third, cycleId: cycle.cycleId, personId: third } })
  expect(await startNomination(db, secret, cycle.owner, cycle.cycleId, now)).toMatchObject({ mails: 2 })
  const tasks = await listTasks(db, await cycle.linkOf("Ruth Castellanos"))
  expect(tasks.map(({ name, role }) => [name, role])).toEqual([
    ["Dana Okafor", "proposer"],
    ["Mei Lin", "proposer"],
  ])
  expect(await listTasks(db, await cycle.linkOf("Amir Haddad"))).toMatchObject([{ isOwn: true }])
})

test("each choice is saved at once, within the groups and numbers that are set, and can be undone", async () => {
  const { linkOf, dana, personOf, world, owner } = await nominating(db, keys, now)
  const by = await linkOf("Dana Okafor")
  const mei = { personId: personOf("Mei Lin") }
  expect(await propose(by, dana, "manager", mei)).toEqual({ kind: "wrongGroup" })
  expect(await propose(by, dana, "peers", { personId: personOf("Dana Okafor") })).toEqual({ kind: "self" })
  // She is asked as the manager already.
  expect((await propose(by, dana, "peers", { personId: personOf("Ruth Castellanos") })).kind).toBe("already")
  expect(await propose(by, dana, "peers", mei)).toEqual({ kind: "proposed", name: "Mei Lin" })
  expect((await propose(by, dana, "peers", mei)).kind).toBe("already")
  // In another group they move.
  expect((await propose(by, dana, "reports", mei)).kind).toBe("proposed")
  expect((await propose(by, dana, "peers", mei)).kind).toBe("proposed")
  // A typed address that is known is that person, whatever the name.
  const { email } = await db.person.findUniqueOrThrow({ where: { id: personOf("Bea Lindqvist") } })
  const typed = { name: "B.", email: email.toUpperCase() }
  expect(await propose(by, dana, "peers", typed)).toEqual({ kind: "proposed", name: "Bea Lindqvist" })
  expect((await propose(by, dana, "peers", { name: "Cleo", email: "cleo@client.example" })).kind).toBe("proposed")
  const kwame = { personId: personOf("Kwame Mensah") }
  expect(await propose(by, dana, "peers", kwame)).toEqual({ kind: "tooMany", most: 3 })
  const first = (await findNomination(db, by, dana))!.groups[0]!.proposals.find(({ typedAddress }) => typedAddress)!
  expect(first).toMatchObject({ name: "Cleo", typedAddress: "cleo@client.example", isOutside: true })
  const removed = await removeProposal(db, by, dana, first.proposalId, now)
  expect(removed).toEqual({
    kind: "removed",
    name: "Cleo",
    group: "peers",
    candidate: { name: "Cleo", email: "cleo@client.example" },
  })
  expect((await propose(by, dana, "peers", kwame)).kind).toBe("proposed")
  // Nobody else's, and nobody of another workspace.
  expect((await propose(by, (await nominating(db, keys, now)).dana, "peers", mei)).kind).toBe("gone")
  expect((await propose(await linkOf("Amir Haddad"), dana, "peers", mei)).kind).toBe("gone")
  await db.person.update({ where: { id: world.people.get("Kwame Mensah")! }, data: { leftOn: now } })
  await db.cycle.updateMany({ where: { workspaceId: owner.workspaceId }, data: { mostAsked: 1 } })
  const byAmir = await linkOf("Amir Haddad")
  const [task] = await listTasks(db, byAmir)
  expect((await propose(byAmir, task!.subjectId, "peers", kwame)).kind).toBe("unknownPerson")
  expect(await propose(byAmir, task!.subjectId, "peers", mei)).toEqual({ kind: "full", name: "Mei Lin" })
})

test("fewer than there should be are handed in only by who says that there are no more", async () => {
  const { linkOf, dana, cycleId, personOf, owner } = await nominating(db, keys, now)
  const by = await linkOf("Dana Okafor")
  await propose(by, dana, "peers", { personId: personOf("Mei Lin") })
  const few = { kind: "tooFew", groups: [{ id: "peers", least: 2, most: 3, proposed: 1 }] }
  expect(await submitProposals(db, secret, by, dana, false, now)).toEqual(few)
  expect(await submitProposals(db, secret, by, dana, true, now)).toEqual({ kind: "handedIn" })
  expect(await submitProposals(db, secret, by, dana, true, now)).toEqual({ kind: "handedIn" })
  // One mail to the manager, one entry by the person reviewed.
  expect(await kindsOf(cycleId)).toEqual(["approvalAsked", "proposalsAsked", "proposalsAsked"])
  const entries = await db.event.findMany({ where: { workspaceId: owner.workspaceId, kind: "raters.handedIn" } })
  expect(entries).toMatchObject([{ actor: "subject", about: { person: personOf("Dana Okafor"), raters: 1 } }])
})

test("what is handed in can be changed until it is approved or the last day is over", async () => {
  const { byDana, dana, personOf, linkOf } = await handedIn()
  const kwame = { personId: personOf("Kwame Mensah") }
  const after = daysAfter(now, 8)
  expect(await propose(byDana, dana, "reports", kwame, after)).toEqual({ kind: "over" })
  expect((await propose(byDana, dana, "reports", kwame)).kind).toBe("proposed")
  // Who approves may take out and add even then.
  const ruth = await linkOf("Ruth Castellanos")
  const [first] = await seenBy(ruth, dana)
  expect((await removeProposal(db, ruth, dana, first!, after)).kind).toBe("removed")
  expect((await approveProposals(db, ruth, dana, await seenBy(ruth, dana), after)).kind).toBe("approved")
  expect(await propose(byDana, dana, "reports", kwame)).toEqual({ kind: "approved" })
})

test("a manager approves what they have seen: it becomes raters, as the set-up would have, with who proposed them", async () => {
  const { dana, byDana, personOf, owner, linkOf, cycleId } = await handedIn()
  const ruth = await linkOf("Ruth Castellanos")
  const seen = await seenBy(ruth, dana)
  await propose(byDana, dana, "reports", { personId: personOf("Kwame Mensah") })
  expect(await approveProposals(db, ruth, dana, seen, now)).toEqual({ kind: "changedMeanwhile" })
  await propose(ruth, dana, "peers", { personId: personOf("Amir Haddad") })
  const all = await seenBy(ruth, dana)
  const twice = await Promise.all([1, 2].map(() => approveProposals(db, ruth, dana, all, now)))
  expect(twice.map((each) => "raters" in each && each.raters).toSorted()).toEqual([0, 5])
  expect(await askedAbout(dana)).toEqual([
    "Amir Haddad, peers, Ruth Castellanos",
    "Bea Lindqvist, reports, Dana Okafor",
    "Cleo Client, peers, Dana Okafor",
    "Dana Okafor, self, organiser",
    "Kwame Mensah, reports, Dana Okafor",
    "Mei Lin, peers, Dana Okafor",
    "Ruth Castellanos, manager, organiser",
  ])
  // Who was typed is in the directory now, as somebody from outside.
  const cleo = { workspaceId: owner.workspaceId, email: "cleo@client.example" }
  expect(await db.person.findFirst({ where: cleo })).toMatchObject({ name: "Cleo Client", external: true })
  const counts = (await listNominations(db, owner, cycleId, { search: "", page: 1, show: null })).counts
  expect(counts).toEqual({ without: 0, open: 1, handedIn: 0, sentBack: 0, approved: 1 })
  const entry = await db.event.findFirst({ where: { workspaceId: owner.workspaceId, kind: "raters.approved" } })
  expect(entry).toMatchObject({ actor: "manager", about: { raters: 5 } })
})

test("it is theirs alone to approve: neither the proposer, nor another manager, nor before it is handed in", async () => {
  const cycle = await nominating(db, keys, now)
  const by = await cycle.linkOf("Dana Okafor")
  await propose(by, cycle.dana, "peers", { personId: cycle.personOf("Mei Lin") })
  expect(await approveProposals(db, by, cycle.dana, await seenBy(by, cycle.dana), now)).toEqual({ kind: "gone" })
  await submitProposals(db, secret, await cycle.linkOf("Amir Haddad"), cycle.amir, true, now)
  const ruth = await cycle.linkOf("Ruth Castellanos")
  expect(await approveProposals(db, ruth, cycle.dana, [], now)).toEqual({ kind: "notHandedIn" })
  const other = await handedIn()
  expect(await approveProposals(db, ruth, other.dana, [], now)).toEqual({ kind: "gone" })
  expect(await approveProposals(db, cycle.owner, other.dana, [], now)).toEqual({ kind: "gone" })
  expect(await findNomination(db, ruth, other.dana)).toBeNull()
  // An organiser need not wait.
  const seen = await seenBy(cycle.owner, cycle.dana)
  expect((await approveProposals(db, cycle.owner, cycle.dana, seen, now)).kind).toBe("approved")
})

test("an organiser neither approves, adds nor takes out on their own review", async () => {
  const { dana, owner, cycleId, personOf } = await handedIn()
  const { email } = await db.person.findUniqueOrThrow({ where: { id: personOf("Dana Okafor") } })
  const self = { ...owner, email }
  const refused = { kind: "ownReview" }
  const seen = await seenBy(owner, dana)
  expect(await approveProposals(db, self, dana, seen, now)).toEqual(refused)
  expect(await sendBackProposals(db, secret, self, dana, "No", now)).toEqual(refused)
  const more = { subjectId: dana, group: "others", personIds: [personOf("Kwame Mensah")] }
  expect(await addRaters(db, keys, self, more, now)).toEqual(refused)
  const ruth = { subjectId: dana, personId: personOf("Ruth Castellanos") }
  expect(await removeRater(db, self, ruth)).toEqual(refused)
  const before = await askedAbout(dana)
  await addSuggestedRaters(db, self, cycleId)
  expect(await askedAbout(dana)).toEqual(before)
  expect((await approveProposals(db, owner, dana, seen, now)).kind).toBe("approved")
})

test("an organiser does not open the link by which their manager approves what they have proposed", async () => {
  const { owner, personOf } = await handedIn()
  const { email } = await db.person.findUniqueOrThrow({ where: { id: personOf("Dana Okafor") } })
  const kinds = async (organiser: typeof owner) => {
    return (await listMessages(db, organiser, {})).messages
      .map(({ kind, receiver }) => `${kind} to ${receiver}`)
      .toSorted()
  }
  const others = ["proposalsAsked to Amir Haddad", "proposalsAsked to Dana Okafor"]
  expect(await kinds(owner)).toEqual(["approvalAsked to Ruth Castellanos", ...others])
  expect(await kinds({ ...owner, email })).toEqual(others)
})

test("colleagues are found by name or team alone, from two letters on, ten at most, and so often", async () => {
  const { linkOf, personOf, owner } = await nominating(db, keys, now)
  const by = await linkOf("Dana Okafor")
  const search = (text: string, at = now) => searchColleagues(db, secret, by, text, at)
  await db.person.update({ where: { id: personOf("Mei Lin") }, data: { unit: "Sales" } })
  const mei = { personId: personOf("Mei Lin"), name: "Mei Lin", unit: "Sales", isOften: false }
  expect(await search("méi l")).toEqual({ kind: "found", people: [mei], more: false })
  expect(await search("sale")).toMatchObject({ people: [mei] })
  expect(await search("m")).toEqual({ kind: "tooShort" })
  // Neither what stands in addresses, nor who is in another workspace.
  expect(await search("northwind.example")).toMatchObject({ people: [] })
  const many = Array.from({ length: 12 }, (_, index) => ({
    id: randomUUID(),
    workspaceId: owner.workspaceId,
    name: `Zora ${index}`,
    email: `zora${index}@northwind.example`,
  }))
  await db.person.createMany({ data: many })
  const found = await search("zora")
  expect(found.kind === "found" && [found.people.length, found.more]).toEqual([10, true])
  let last = await search("zora")
  for (let times = 0; times < 60; times += 1) last = await search("zora")
  expect(last).toEqual({ kind: "tooOften" })
  expect((await search("zora", new Date(now.getTime() + 61_000))).kind).toBe("found")
})

test("what is sent back comes with a word, by mail, and is handed in once more", async () => {
  const { dana, byDana, linkOf, owner } = await handedIn()
  const ruth = await linkOf("Ruth Castellanos")
  const mails: Mail[] = []
  const transport = async (mail: Mail) => {
    mails.push(mail)
    return { outcome: "sent" as const }
  }
  await deliverDue(db, keys, postBy(transport), now)
  const textTo = (subject: RegExp) => mails.find((mail) => subject.test(mail.subject))?.text ?? ""
  expect(textTo(/^Please approve who is asked about Dana Okafor/)).toContain("/nominate/")
  expect(textTo(/^Who should be asked about you\?/)).toMatch(/by Monday, 9 March 2026/)
  const word = "Please add somebody from sales."
  const twice = await Promise.all([1, 2].map(() => sendBackProposals(db, secret, ruth, dana, word, now)))
  expect(twice.map(({ kind }) => kind).toSorted()).toEqual(["notHandedIn", "sentBack"])
  expect(await findNomination(db, byDana, dana)).toMatchObject({ state: "sentBack", sentBackWord: word })
  await deliverDue(db, keys, postBy(transport), now)
  expect(textTo(/look at your proposals again/)).toContain(word)
  expect(await submitProposals(db, secret, byDana, dana, false, now)).toEqual({ kind: "handedIn" })
  // One mail a day: the next comes tomorrow, and only if it still waits then.
  await deliverDue(db, keys, postBy(transport), now)
  const asked = () => mails.filter(({ subject }) => subject.startsWith("Please approve")).length
  expect(asked()).toBe(1)
  await deliverDue(db, keys, postBy(transport), daysAfter(now, 1))
  expect(asked()).toBe(2)
  await approveProposals(db, owner, dana, await seenBy(owner, dana), now)
  expect(await sendBackProposals(db, secret, owner, dana, word, now)).toEqual({ kind: "notHandedIn" })
})

test("who has not handed in is reminded three days before the last one and on it, once a day", async () => {
  const { cycleId, owner } = await handedIn()
  const at = (day: string, hour = "09:00") => new Date(`2026-03-${day}T${hour}:00Z`)
  expect(await remindDueProposers(db, secret, at("05"))).toBe(0)
  expect(await remindDueProposers(db, secret, at("06", "08:59"))).toBe(0)
  const both = await Promise.all([1, 2].map(() => remindDueProposers(db, secret, at("06"))))
  expect(both.toSorted()).toEqual([0, 1])
  // By hand on the same day: they have one already.
  const again = await remindProposers(db, secret, owner, cycleId, "everyone", at("06", "10:00"))
  expect(again).toEqual({ kind: "reminded", reminders: 0 })
  expect(await remindDueProposers(db, secret, at("07"))).toBe(0)
  expect(await remindDueProposers(db, secret, at("09"))).toBe(1)
  expect(await remindDueProposers(db, secret, at("10"))).toBe(0)
})

test("after the last day what was handed in approves itself where it is so agreed, but never a typed address", async () => {
  const { dana, amir, linkOf, personOf, owner } = await handedIn({ approvesItself: true })
  await propose(await linkOf("Amir Haddad"), amir, "peers", { personId: personOf("Mei Lin") })
  expect(await approveOverdue(db, new Date("2026-03-09T23:59:00Z"))).toBe(0)
  const night = new Date("2026-03-10T00:00:00Z")
  const both = await Promise.all([approveOverdue(db, night), approveOverdue(db, night)])
  expect(both.toSorted()).toEqual([0, 1])
  expect((await askedAbout(dana)).filter((rater) => rater.endsWith("Dana Okafor"))).toHaveLength(2)
  const waiting = (await findNomination(db, owner, dana))!
  expect(waiting.state).toBe("handedIn")
  expect(waiting.groups.flatMap(({ proposals }) => proposals)).toMatchObject([{ name: "Cleo Client" }])
  // What nobody has handed in is nobody's last word.
  expect(await findNomination(db, owner, amir)).toMatchObject({ state: "open", proposed: 1 })
  expect(await approveOverdue(db, night)).toBe(0)
})

test("the launch asks about what is not approved, drops it, ends the links, and says who proposed whom", async () => {
  const { dana, amir, owner, cycleId, linkOf, personOf } = await handedIn()
  const { token } = await linkOf("Dana Okafor")
  await propose(await linkOf("Amir Haddad"), amir, "peers", { name: "Typed", email: "typed@client.example" })
  await approveProposals(db, owner, dana, await seenBy(owner, dana), now)
  const confirmation = { unshown: [dana, amir], mailWay: "server" as const }
  const unapproved = { kind: "unapproved", subjects: [{ id: amir, name: "Amir Haddad" }] }
  expect(await launchCycle(db, keys, owner, cycleId, confirmation, now)).toEqual(unapproved)
  const launch = await launchCycle(db, keys, owner, cycleId, { ...confirmation, unapproved: [amir] }, now)
  expect(launch).toEqual({ kind: "launched", invitations: 7 })
  expect(await db.proposal.count({ where: { subject: { cycleId } } })).toBe(0)
  expect(await db.person.count({ where: { email: "typed@client.example" } })).toBe(0)
  expect(await followNomination(db, token)).toMatchObject({ kind: "launched" })
  const composition = (await findComposition(db, { cycleId, subjectId: dana })).get(dana)!
  expect(composition.proposed).toEqual([{ personId: personOf("Dana Okafor"), people: 3 }])
  expect(composition.asked).toBe(4)
})

test("with another address comes another link, and the old one ends", async () => {
  const { owner, cycleId, personOf, linkOf } = await handedIn()
  const { token } = await linkOf("Amir Haddad")
  await changeAddress(db, keys, owner, personOf("Amir Haddad"), (email) => `new.${email}`)
  expect(await followNomination(db, token)).toEqual({ kind: "unknown" })
  const moved = await tokenOf(db, keys, cycleId, personOf("Amir Haddad"))
  expect(await followNomination(db, moved)).toMatchObject({ kind: "open" })
  const mails: Mail[] = []
  const keep = async (mail: Mail) => (mails.push(mail), { outcome: "sent" as const })
  await deliverDue(db, keys, postBy(keep), now)
  const toAmir = mails.filter(({ to }) => to.name === "Amir Haddad")
  expect(toAmir.map(({ to, text }) => [to.address.slice(0, 4), text.includes(moved)])).toEqual([["new.", true]])
})

test("who is deleted is no longer proposed, and what they proposed stays", async () => {
  const { dana, owner, personOf, linkOf } = await handedIn()
  await deletePerson(db, keys, owner, personOf("Mei Lin"), now)
  const ruth = await linkOf("Ruth Castellanos")
  expect(await seenBy(ruth, dana)).toHaveLength(2)
  await propose(ruth, dana, "reports", { personId: personOf("Kwame Mensah") })
  // Without a manager an organiser approves.
  await deletePerson(db, keys, owner, personOf("Ruth Castellanos"), now)
  expect(await approveProposals(db, owner, dana, await seenBy(owner, dana), now)).toMatchObject({ raters: 3 })
  expect(await askedAbout(dana)).toContain("Kwame Mensah, reports, organiser")
})

test("taking a subject out and back brings their proposals back", async () => {
  const { dana, owner, linkOf, cycleId } = await handedIn()
  const removed = await removeSubject(db, owner, dana, now)
  if (removed.kind !== "removed") throw new Error(removed.kind)
  const by = await linkOf("Dana Okafor")
  expect(await listTasks(db, by)).toEqual([])
  await undoRemoval(db, owner, removed.removalId)
  expect(await listTasks(db, by)).toMatchObject([{ state: "handedIn", proposed: 3 }])
  // Left out of nomination, nothing can be proposed; taken in again, it is as it was.
  const { subjectId } = (await listTasks(db, by))[0]!
  await changeNominated(db, owner, subjectId, false)
  expect(await listTasks(db, by)).toEqual([])
  await changeNominated(db, owner, subjectId, true)
  expect(await listTasks(db, by)).toMatchObject([{ state: "open", proposed: 3 }])
  await db.cycle.delete({ where: { id: cycleId } })
  expect(await db.proposal.count({ where: { subjectId } })).toBe(0)
})

test("an organiser takes a single proposal out, not of their own review, and not once they are approved", async () => {
  const { owner, dana, personOf } = await handedIn()
  const [first, ...others] = await seenBy(owner, dana)
  expect(await removeProposal(db, owner, dana, first!, now)).toMatchObject({ kind: "removed" })
  expect(await removeProposal(db, owner, dana, first!, now)).toEqual({ kind: "notThere" })
  expect(await seenBy(owner, dana)).toEqual(others)
  const stranger = { ...owner, workspaceId: randomUUID() }
  expect(await removeProposal(db, stranger, dana, others[0]!, now)).toEqual({ kind: "gone" })
  const { email } = await db.person.findUniqueOrThrow({ where: { id: personOf("Dana Okafor") } })
  expect(await removeProposal(db, { ...owner, email }, dana, others[0]!, now)).toEqual({ kind: "ownReview" })
  await approveProposals(db, owner, dana, others, now)
  expect(await removeProposal(db, owner, dana, others[0]!, now)).toEqual({ kind: "approved" })
})
