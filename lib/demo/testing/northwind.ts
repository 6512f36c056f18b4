// Northwind for tests: the same people and acts as in the demo, few of them, and a cycle about Dana in any stage.

import { randomUUID } from "node:crypto"
import { linkToken } from "@/lib/access/token"
import { asOrganiser, type Organiser } from "@/lib/authority/authority"
import { followLink } from "@/lib/ballot/followLink"
import type { RaterLink } from "@/lib/ballot/raterLink"
import { submitBallot } from "@/lib/ballot/submitBallot"
import type { Database, Db } from "@/lib/db/database"
import { addClosedCycle } from "@/lib/demo/addClosedCycle"
import { addCollectingCycle } from "@/lib/demo/addCollectingCycle"
import { addDraftCycle } from "@/lib/demo/addDraftCycle"
import { makeTokens } from "@/lib/demo/makeTokens"
import type { Reaction } from "@/lib/demo/answerInvitations"
import { buildNorthwind } from "@/lib/demo/buildNorthwind"
import { CAST } from "@/lib/demo/cast"
import { idOf, type CyclePlan, type Northwind, type PlannedCycle } from "@/lib/demo/northwind"
import type { Keys } from "@/lib/keys/keys"
import type { Secret } from "@/lib/keys/secret"
import type { Answers } from "@/lib/questionnaire/answers"
import { builtInQuestionnaire } from "@/lib/questionnaire/builtIn"
import { openingSeal } from "@/lib/release/openingSeal"
import { openReleasedReport } from "@/lib/release/openReleasedReport"
import type { Reader } from "@/lib/release/reader"
import { dayIn, daysAfter } from "@/lib/words/day"

/** Ruth leads the company, Dana, Amir and Mei a department each, and Bea and Kwame work for Dana. */
const FEW = ["Ruth Castellanos", "Dana Okafor", "Amir Haddad", "Mei Lin", "Bea Lindqvist", "Kwame Mensah"]

interface NorthwindOptions {
  people?: string[]
  isDemo?: boolean
  timeZone?: string
}

/** A new Northwind; nobody else in this database is in it, and nothing waits in its outbox. */
export async function northwind(
  db: Db,
  keys: Keys,
  now: Date,
  { people = FEW, isDemo = false, timeZone = "UTC" }: NorthwindOptions = {},
): Promise<Northwind> {
  const characters = CAST.filter(({ name }) => people.includes(name))
  const settings = { admission: "open", password: null, isDemo, timeZone, characters } as const
  const built = await buildNorthwind(db, keys, settings, now)
  if (built.kind !== "built") throw new Error(`Northwind was not built: ${built.kind}`)
  await db.message.deleteMany({ where: { workspaceId: built.northwind.owner.workspaceId } })
  return built.northwind
}

/** Another organiser of the same workspace. */
export async function colleague(db: Db, { owner }: Northwind, name = "Sam Reid"): Promise<Organiser> {
  const member = { name, email: `${randomUUID()}@northwind.example`, role: "organiser" as const }
  const userId = randomUUID()
  await db.user.create({ data: { ...member, id: userId, workspaceId: owner.workspaceId } })
  return asOrganiser({ ...owner, ...member, userId })!
}

/**
 * A cycle about Dana, in which she, Ruth as her manager, and Amir, Mei, Bea and Kwame as peers are asked; or about
 * others of the few, who are then asked about one another.
 */
export function aboutDana(now: Date, plan: Partial<CyclePlan> = {}): CyclePlan {
  return {
    name: "Spring",
    subjects: ["Dana Okafor"],
    deadline: daysAfter(dayIn("UTC", now), 14),
    alsoAsked: (subject) => ({ peers: FEW.filter((name) => name !== subject && name !== "Ruth Castellanos") }),
    ...plan,
  }
}

export function draftCycle(db: Db, keys: Keys, world: Northwind, now: Date, plan = aboutDana(now)) {
  return addDraftCycle(db, keys, world, plan, now)
}

export function collectingCycle(db: Db, keys: Keys, world: Northwind, now: Date, plan = aboutDana(now)) {
  return addCollectingCycle(db, keys, world, plan, now)
}

/** Everyone has answered, where nothing else is said. */
export function closedCycle(
  db: Db,
  keys: Keys,
  world: Northwind,
  now: Date,
  plan = aboutDana(now),
  react: (link: RaterLink, place: number) => Reaction = () => ({ kind: "answers", answers: answersOf(4) }),
) {
  return addClosedCycle(db, keys, world, plan, react, { launched: now, answered: now, closed: now })
}

/** A new Northwind with a draft that reviews Dana; she and Ruth are asked, and nobody else yet. */
export async function draftAboutDana(db: Db, keys: Keys, now: Date, options?: NorthwindOptions) {
  const world = await northwind(db, keys, now, options)
  const cycle = await draftCycle(db, keys, world, now, aboutDana(now, { alsoAsked: () => ({}) }))
  return { world, ...cycle, owner: world.owner, subjectId: idOf(cycle.subjects, "Dana Okafor") }
}

/** A new Northwind with a cycle that collects answers about Dana, and what its raters do. */
export async function collectingAboutDana(db: Db, keys: Keys, now: Date, options?: NorthwindOptions) {
  const world = await northwind(db, keys, now, options)
  const cycle = await collectingCycle(db, keys, world, now)
  return {
    world,
    ...cycle,
    owner: world.owner,
    subjectId: idOf(cycle.subjects, "Dana Okafor"),
    invitationOf: async (rater: string) => (await invitationOf(db, world, cycle, rater)).id,
    linkOf: (rater: string) => linkOf(db, keys, world, cycle, now, rater),
    answer: (...raters: string[]) => answer(db, keys, world, cycle, now, raters),
  }
}

/** The same answer to every item of the built-in questionnaire, and one comment. */
export function answersOf(score: number): Answers {
  return {
    scores: Object.fromEntries(builtInQuestionnaire.items.map(({ id }) => [id, score])),
    comments: { keep: "Says clearly where we are going." },
    matters: [],
  }
}

/** The invitation of somebody to answer about somebody. */
export async function invitationOf(
  db: Db,
  { people }: Northwind,
  { cycleId, subjects }: PlannedCycle,
  rater: string,
  subject = "Dana Okafor",
): Promise<{ id: string; raterId: string }> {
  const where = { cycleId, subjectId: idOf(subjects, subject), rater: { personId: idOf(people, rater) } }
  return db.invitation.findFirstOrThrow({ where, select: { id: true, raterId: true } })
}

/** The token of the link that somebody has now. */
export async function tokenOf(
  db: Db,
  keys: Keys,
  { people }: Northwind,
  { cycleId }: PlannedCycle,
  rater: string,
): Promise<string> {
  const { id } = await db.rater.findFirstOrThrow({ where: { cycleId, personId: idOf(people, rater) } })
  return (await makeTokens(db, keys, cycleId)).get(id)!
}

/** What a rater holds about a colleague who has followed their link. */
export async function followedLink(
  db: Db,
  keys: Keys,
  token: string,
  now: Date,
  subject = "Dana Okafor",
): Promise<RaterLink> {
  const state = await followLink(db, keys, token, now)
  if (state.kind !== "open") throw new Error(`The link is ${state.kind}.`)
  const asked = state.opened.colleagues.find(({ link }) => link.subjectName === subject)
  if (!asked) throw new Error(`${subject} is not on this link.`)
  return asked.link
}

/** The same, as the rater's link opens it. */
export async function linkOf(
  db: Db,
  keys: Keys,
  world: Northwind,
  cycle: PlannedCycle,
  now: Date,
  rater: string,
  subject?: string,
): Promise<RaterLink> {
  return followedLink(db, keys, await tokenOf(db, keys, world, cycle, rater), now, subject)
}

/** These raters send answers about Dana. */
export async function answer(
  db: Db,
  keys: Keys,
  world: Northwind,
  cycle: PlannedCycle,
  now: Date,
  raters: string[],
): Promise<void> {
  for (const rater of raters)
    await submitBallot(db, keys, await linkOf(db, keys, world, cycle, now, rater), answersOf(4), now)
}

/** The token of a subject's link; each release that is taken back makes another version. */
export function reportToken(secret: Secret, subjectId: string, version = 1): string {
  return linkToken(secret, "report", subjectId, version)
}

/** The person a released report is about, in a browser that keeps the seal of the right code. */
export async function readerOf(db: Database, secret: Secret, subjectId: string, now: Date): Promise<Reader> {
  const token = reportToken(secret, subjectId)
  const locked = await openReleasedReport(db, secret, token, { seal: null, viewer: null }, now)
  if (locked.kind !== "locked") throw new Error(locked.kind)
  const seal = openingSeal(secret, locked.tokenHash, new Date(now.getTime() + 60_000))
  const opened = await openReleasedReport(db, secret, token, { seal, viewer: null }, now)
  if (opened.kind !== "open") throw new Error(opened.kind)
  return opened.reader
}
