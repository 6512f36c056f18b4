import { randomUUID } from "node:crypto"
import type { Ground } from "@/lib/audit/attack"
import { answersOf } from "@/lib/audit/experiment"
import { linkToken } from "@/lib/access/token"
import type { Owner } from "@/lib/authority/authority"
import { followLink } from "@/lib/ballot/followLink"
import type { Asked, RaterLink } from "@/lib/ballot/raterLink"
import { submitBallot } from "@/lib/ballot/submitBallot"
import { addRaters } from "@/lib/cycle/addRaters"
import { addSubjects } from "@/lib/cycle/addSubjects"
import { createCycle } from "@/lib/cycle/createCycle"
import { launchCycle } from "@/lib/cycle/launchCycle"
import { listSubjects } from "@/lib/cycle/listSubjects"
import { sendAnnouncements } from "@/lib/cycle/sendAnnouncements"
import { setLaunchDay } from "@/lib/cycle/setLaunchDay"
import type { Database } from "@/lib/db/database"
import type { Keys } from "@/lib/keys/keys"
import { deliverDue } from "@/lib/mail/deliverDue"
import type { Mail, OwnMail, Post, Transport } from "@/lib/mail/mail"
import { approveProposals } from "@/lib/nomination/approveProposals"
import { changeRules } from "@/lib/nomination/changeRules"
import { followNomination } from "@/lib/nomination/followNomination"
import { proposeRater } from "@/lib/nomination/proposeRater"
import { startNomination } from "@/lib/nomination/startNomination"
import { submitProposals } from "@/lib/nomination/submitProposals"
import type { PresentWay } from "@/lib/outbox/mailWay"
import { importPeople } from "@/lib/people/importPeople"
import { listedLines } from "@/lib/people/listed"
import { FIRST_PAGE, listPeople } from "@/lib/people/listPeople"
import { dayIn, daysAfter } from "@/lib/words/day"
import { wordsIn } from "@/lib/words/words"
import { createWorkspace } from "@/lib/workspace/createWorkspace"

/** Who is asked about whom, by name: subject, group, raters. */
export type Plan = Record<string, Record<string, string[]>>

/** A cycle that collects, and everything that its experimenter holds. */
export interface Review {
  db: Database
  query: Ground["query"]
  keys: Keys
  owner: Owner
  cycleId: string
  /** Ids by name. */
  people: Map<string, string>
  subjects: Map<string, string>
  /** Every mail that left, the earliest first; none while there is no mail server. */
  mails: Mail[]
  post: Post
  now: Date
}

/** Whoever runs the reviews, where they are in the directory themselves. */
export const RUNNER = "Auditor"

/** The first day of every review of the audit. */
const START = new Date("2026-03-02T09:00:00Z")

interface ReviewOptions {
  way?: PresentWay
  /** Who else is in the directory. */
  alsoKnown?: string[]
  /** Whether those who are asked are told of it before. */
  isAnnounced?: boolean
  /** Subjects who propose their raters themselves, but for their managers. */
  proposing?: string[]
}

/** Sets a cycle up by the product's own acts, launches it, and delivers its mails. */
export async function buildReview(
  { db, query }: Ground,
  keys: Keys,
  plan: Plan,
  { way = { mailWay: "server" }, alsoKnown = [], isAnnounced = false, proposing = [] }: ReviewOptions = {},
): Promise<Review> {
  const owner = await newOwner(db)
  const names = new Set([
    ...Object.entries(plan).flatMap(([who, groups]) => [who, ...Object.values(groups).flat()]),
    ...alsoKnown,
  ])
  const emailOf = (name: string) => (name === RUNNER ? owner.email : addressOf(name, owner))
  const lines = listedLines([...names].map((name) => ({ name, email: emailOf(name) })))
  await importPeople(db, keys, owner, { lines }, START)
  const people = new Map((await listPeople(db, owner, FIRST_PAGE)).rows.map(({ id, name }) => [name, id]))
  const cycleId = await createCycle(db, owner, { name: "Audit" }, START)
  const personIds = Object.keys(plan).map((name) => people.get(name)!)
  await addSubjects(db, owner, cycleId, personIds)
  const subjects = new Map((await listSubjects(db, owner, cycleId)).map(({ id, name }) => [name, id]))
  const isProposed = (name: string, group: string) => proposing.includes(name) && group !== "manager"
  for (const [name, groups] of Object.entries(plan)) {
    for (const [group, raters] of Object.entries(groups)) {
      if (isProposed(name, group)) continue
      const ids = raters.map((rater) => people.get(rater)!)
      await addRaters(db, keys, owner, { subjectId: subjects.get(name)!, group, personIds: ids }, START)
    }
  }
  if (proposing.length > 0) await startProposing(db, keys, owner, cycleId)
  for (const name of proposing) {
    const place = { cycleId, subjectId: subjects.get(name)!, personId: people.get(name)! }
    const raters = Object.entries(plan[name]!).flatMap(([group, raters]) => {
      return isProposed(name, group) ? raters.map((rater) => ({ group, personId: people.get(rater)! })) : []
    })
    await proposeRaters(db, keys, owner, place, raters)
  }
  const mails: Mail[] = []
  const review = {
    db,
    query,
    keys,
    owner,
    cycleId,
    people,
    subjects,
    mails,
    post: postOf(mails, owner, way),
    now: START,
  }
  const all = [...subjects.values()]
  const confirmation = { unshown: all, unapproved: all, ...way }
  if (isAnnounced) {
    await setLaunchDay(db, owner, cycleId, { ...confirmation, day: daysAfter(dayIn("UTC", START), 1) }, START)
    await sendAnnouncements(db, owner, cycleId, START)
    await deliver(review)
  }
  const launch = await launchCycle(db, keys, owner, cycleId, confirmation, START)
  if (launch.kind !== "launched") throw new Error(`A review of the audit is ${launch.kind}.`)
  await deliver(review)
  return review
}

async function startProposing(db: Database, keys: Keys, owner: Owner, cycleId: string): Promise<void> {
  const groups = ["peers", "reports"].map((id) => ({ id, least: 0, most: 30 }))
  const rules = { way: "organisersApprove" as const, groups, lastDay: START, approvesItself: false }
  await changeRules(db, owner, cycleId, rules)
  const started = await startNomination(db, keys.secret, owner, cycleId, START)
  if (started.kind !== "started") throw new Error(`Proposals of the audit are ${started.kind}.`)
}

/** Somebody proposes raters by their link, and the owner approves them. */
async function proposeRaters(
  db: Database,
  keys: Keys,
  owner: Owner,
  { cycleId, subjectId, personId }: { cycleId: string; subjectId: string; personId: string },
  raters: { group: string; personId: string }[],
): Promise<void> {
  const { id, version } = await db.nominator.findUniqueOrThrow({ where: { cycleId_personId: { cycleId, personId } } })
  const link = await followNomination(db, linkToken(keys.secret, "nomination", id, version))
  if (link.kind !== "open") throw new Error(`A link of the audit is ${link.kind}.`)
  for (const { group, personId } of raters) {
    await proposeRater(db, link.nominator, subjectId, { group, candidate: { personId } }, START)
  }
  await submitProposals(db, keys.secret, link.nominator, subjectId, true, START)
  const proposals = await db.proposal.findMany({ where: { subjectId }, select: { id: true } })
  const seen = proposals.map((proposal) => proposal.id)
  const approval = await approveProposals(db, owner, subjectId, seen, START)
  if (approval.kind !== "approved") throw new Error(`Proposals of the audit are ${approval.kind}.`)
}

/** Mail that is kept, by the installation's server or by one that the owner has set, or no server at all. */
export function postOf(mails: Mail[], { workspaceId }: Owner, { mailWay, mailAccount }: PresentWay): Post {
  const keep = async (mail: Mail) => {
    mails.push(mail)
    return { outcome: "sent" as const }
  }
  return {
    transport: mailWay === "server" ? keep : null,
    own: new Map(mailWay === "page" ? [[workspaceId, ownMail(keep, mailAccount)]] : []),
    publicUrl: "https://audit.example",
    words: wordsIn("en"),
  }
}

function ownMail(transport: Transport, account: string): OwnMail {
  return { server: { account, transport, locked: new Uint8Array() }, senderName: "", contact: null }
}

export async function newOwner(db: Database): Promise<Owner> {
  const workspace = { name: "Audit", ownerName: RUNNER, email: `${randomUUID()}@audit.example`, password: null }
  const creation = await createWorkspace(db, workspace, "open", START)
  if (creation.kind !== "created") throw new Error(`A workspace of the audit is ${creation.kind}.`)
  return creation.owner
}

/** Somebody's first address. */
export function addressOf(name: string, { workspaceId }: { workspaceId: string }): string {
  return `${name.toLowerCase().replaceAll(" ", ".")}@${workspaceId.slice(0, 8)}.example`
}

export async function deliver({ db, keys, post }: Review, at = START): Promise<void> {
  await deliverDue(db, keys, post, at)
}

/** The tokens that were mailed to an address, the latest last. */
export function tokensTo({ mails }: Pick<Review, "mails">, address: string): string[] {
  return mails.filter(({ to }) => to.address === address).flatMap(({ text }) => tokensIn(text))
}

export function tokensIn(text: string): string[] {
  return [...text.matchAll(/\/answer\/([\w-]{43})/g)].map(([, token]) => token!)
}

/** What a rater finds about a subject behind a token; null where it opens nothing about them. */
export async function openLink(
  { db, keys }: Review,
  token: string | undefined,
  subject: string,
  at = START,
): Promise<Asked | null> {
  const state = await followLink(db, keys, token ?? "", at)
  if (state.kind !== "open") return null
  return state.opened.colleagues.find(({ link }) => link.subjectName === subject) ?? null
}

/** The same by the latest mail to somebody's first address. */
export async function linkOf(review: Review, rater: string, subject: string, at = START): Promise<RaterLink> {
  const asked = await openLink(review, tokensTo(review, addressOf(rater, review.owner)).at(-1), subject, at)
  if (!asked) throw new Error(`${rater} has no link about ${subject}.`)
  return asked.link
}

/** Somebody answers about somebody, all items with the same score; the receipt. */
export async function send(review: Review, rater: string, subject: string, score: number): Promise<string> {
  const link = await linkOf(review, rater, subject)
  const sent = await submitBallot(review.db, review.keys, link, answersOf([score, score, score], newWord()), review.now)
  if (sent.kind !== "submitted") throw new Error(`A ballot of the audit is ${sent.kind}.`)
  return sent.receipt
}

/** A word that is nowhere but where it was put. */
export function newWord(): string {
  return `planted${randomUUID().replaceAll("-", "")}`
}
