// Northwind for tests: the same people and acts as in the demo, few of them, and a cycle about Dana in any stage.

import { randomUUID } from "node:crypto"
import { linkToken } from "@/lib/access/token"
import { asOrganiser, type Organiser } from "@/lib/authority/authority"
import { followLink } from "@/lib/ballot/followLink"
import type { RaterLink } from "@/lib/ballot/raterLink"
import type { Db } from "@/lib/db/database"
import { addClosedCycle } from "@/lib/demo/addClosedCycle"
import { addCollectingCycle } from "@/lib/demo/addCollectingCycle"
import { addDraftCycle } from "@/lib/demo/addDraftCycle"
import type { Reaction } from "@/lib/demo/answerInvitations"
import { buildNorthwind } from "@/lib/demo/buildNorthwind"
import { CAST } from "@/lib/demo/cast"
import { idOf, type CyclePlan, type Northwind, type PlannedCycle } from "@/lib/demo/northwind"
import type { Secret } from "@/lib/installation/secret"
import type { Answers } from "@/lib/questionnaire/answers"
import { builtInQuestionnaire } from "@/lib/questionnaire/builtIn"
import { dayIn, daysAfter } from "@/lib/words/day"

/** Ruth leads the company, Dana, Amir and Mei a department each, and Bea and Kwame work for Dana. */
const FEW = ["Ruth Castellanos", "Dana Okafor", "Amir Haddad", "Mei Lin", "Bea Lindqvist", "Kwame Mensah"]

/** A new Northwind; nobody else in this database is in it, and nothing waits in its outbox. */
export async function northwind(
  db: Db,
  secret: Secret,
  now: Date,
  { people = FEW, isDemo = false, timeZone = "UTC" }: { people?: string[]; isDemo?: boolean; timeZone?: string } = {},
): Promise<Northwind> {
  const characters = CAST.filter(({ name }) => people.includes(name))
  const settings = { admission: "open", password: "correct horse battery", isDemo, timeZone, characters } as const
  const built = await buildNorthwind(db, secret, settings, now)
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

/** A cycle about Dana, in which she, Ruth as her manager, and Amir, Mei, Bea and Kwame as peers are asked. */
export function aboutDana(now: Date, plan: Partial<CyclePlan> = {}): CyclePlan {
  return {
    name: "Spring",
    subjects: ["Dana Okafor"],
    deadline: daysAfter(dayIn("UTC", now), 14),
    alsoAsked: () => ({ peers: ["Amir Haddad", "Mei Lin", "Bea Lindqvist", "Kwame Mensah"] }),
    ...plan,
  }
}

export function draftCycle(db: Db, secret: Secret, world: Northwind, now: Date, plan = aboutDana(now)) {
  return addDraftCycle(db, secret, world, plan, now)
}

export function collectingCycle(db: Db, secret: Secret, world: Northwind, now: Date, plan = aboutDana(now)) {
  return addCollectingCycle(db, secret, world, plan, now)
}

/** Everyone has answered, where nothing else is said. */
export function closedCycle(
  db: Db,
  secret: Secret,
  world: Northwind,
  now: Date,
  plan = aboutDana(now),
  react: (link: RaterLink, place: number) => Reaction = () => ({ kind: "answers", answers: answersOf(4) }),
) {
  return addClosedCycle(db, secret, world, plan, react, { launched: now, answered: now, closed: now })
}

/** The same answer to every item of the built-in questionnaire, and one comment. */
export function answersOf(score: number): Answers {
  return {
    scores: Object.fromEntries(builtInQuestionnaire.items.map(({ id }) => [id, score])),
    comments: { keep: "Says clearly where we are going." },
  }
}

/** The invitation of somebody to answer about somebody. */
export async function invitationOf(
  db: Db,
  { people }: Northwind,
  { cycleId, subjects }: PlannedCycle,
  rater: string,
  subject = "Dana Okafor",
): Promise<{ id: string; tokenVersion: number }> {
  const where = { cycleId, subjectId: idOf(subjects, subject), personId: idOf(people, rater) }
  return db.invitation.findFirstOrThrow({ where, select: { id: true, tokenVersion: true } })
}

/** The same, as the rater's link opens it. */
export async function linkOf(
  db: Db,
  secret: Secret,
  world: Northwind,
  cycle: PlannedCycle,
  now: Date,
  rater: string,
  subject?: string,
): Promise<RaterLink> {
  const { id, tokenVersion } = await invitationOf(db, world, cycle, rater, subject)
  const state = await followLink(db, linkToken(secret, "invitation", id, tokenVersion), now)
  if (state.kind !== "open") throw new Error(`The link of ${rater} is ${state.kind}.`)
  return state.link
}
