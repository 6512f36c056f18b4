import { inviteMember, createWorkspace, listMembers, randomPassword } from "@/lib/access/store"
import { linkToken, type Secret } from "@/lib/access/secret"
import type { Viewer } from "@/lib/access/viewer"
import { declineInvitation, findInvitation, saveDraft, submitBallot, type RaterInvitation } from "@/lib/ballot/store"
import { closeCycle } from "@/lib/collecting/store"
import {
  addRaters,
  addSubjects,
  addSuggestedRaters,
  createCycle,
  launchCycle,
  listSubjects,
  updateCycle,
} from "@/lib/cycle/store"
import type { Database } from "@/lib/db/client"
import { dayOf } from "@/lib/db/day"
import { CAST, COACH, emailOf, ORGANISER, unitOf } from "@/lib/demo/cast"
import { scoresBy, seededChance, type Chance, type Profile } from "@/lib/demo/profile"
import { LEADS } from "@/lib/demo/leads"
import { LAST_YEAR, ORDINARY, PROFILES } from "@/lib/demo/profiles"
import { layDemoMessages } from "@/lib/mail/store"
import { importPeople } from "@/lib/people/store"
import { answersSchema } from "@/lib/questionnaire/answers"
import { releaseReports, type Audience } from "@/lib/release/store"

/** The closed cycle's: six heads of department, and six who lead within one. */
const REVIEWED: Record<string, Profile> = { ...PROFILES, ...LEADS }

export interface Demo {
  viewer: Viewer
  email: string
  /** Shown once; it is random, since a demo may stand on a public address. */
  password: string
}

const DAY = 86_400_000

/**
 * A workspace to look around in: about thirty people and four cycles: one being set up, one collecting, one closed
 * with its reports, and one of the year before. All of it is made by the very functions that the product runs on. Where there is a
 * demo already, the addresses of the new one carry a tag.
 */
export async function createDemoWorkspace(db: Database, secret: Secret, now: Date): Promise<Demo> {
  const password = randomPassword()
  const ago = (days: number) => new Date(now.getTime() - days * DAY)
  const workspaceOf = (email: string) => {
    return createWorkspace(
      db,
      { name: "Northwind", ownerName: ORGANISER.name, email, password, isDemo: true },
      ago(430),
    )
  }
  // Only the first one has the plain address.
  const first = await workspaceOf(ORGANISER.email)
  const tag = first ? "" : `+${randomPassword().slice(0, 6).toLowerCase()}`
  const email = tagged(ORGANISER.email, tag)
  const viewer = first ?? (await workspaceOf(email))!

  const people = CAST.map((character) => {
    const { name, manager } = character
    return { name, email: emailOf(name), managerEmail: manager && emailOf(manager), unit: unitOf(character) }
  })
  await importPeople(db, viewer, people, ago(430))
  const { workspaceId } = viewer
  const rows = await db.person.findMany({ where: { workspaceId }, select: { id: true, name: true } })
  const ids = new Map(rows.map(({ id, name }) => [name, id]))
  const stage: Stage = {
    db,
    secret,
    viewer,
    chance: seededChance(360),
    people: ids,
    written: new Map(),
    later: ago(-7),
  }
  await inviteMember(db, secret, viewer, { ...COACH, email: tagged(COACH.email, tag), role: "coach" }, ago(429))

  // A year before, with chance of its own and without comments, which are told once.
  const before = { ...stage, chance: seededChance(12) }
  const lastYear = { name: "Leaders, last autumn", profiles: LAST_YEAR, coached: [] }
  await closedCycle(before, lastYear, (days) => ago(days + 364))
  const thisYear = {
    name: "Leaders, autumn",
    profiles: REVIEWED,
    coached: ["Dana Okafor", "Jonas Weber", "Priya Nair"],
  }
  await closedCycle(stage, thisYear, ago)
  // Nobody looks for mail of long ago, and it would lie between what is new.
  const longAgo = [{ kind: "invitation" as const }, { cycle: { name: lastYear.name } }]
  await db.message.deleteMany({ where: { cycle: { workspaceId, stage: "closed" }, OR: longAgo } })
  // With chance of its own, so that it stays as it is when others have more to tell.
  await collectingCycle({ ...stage, chance: seededChance(7) }, now, ago)
  await draftCycle(stage, now)
  await layDemoMessages(db, viewer, now)
  return { viewer, email, password }
}

function tagged(email: string, tag: string): string {
  return email.replace("@", `${tag}@`)
}

interface Stage {
  db: Database
  secret: Secret
  viewer: Viewer
  chance: Chance
  /** Ids by name. */
  people: Map<string, string>
  /** How many comments of a stock have been used. */
  written: Map<string[], number>
  /** A day ahead. */
  later: Date
}

type Ago = (days: number) => Date

async function closedCycle(
  stage: Stage,
  { name, profiles, coached }: { name: string; profiles: Record<string, Profile>; coached: string[] },
  ago: Ago,
): Promise<void> {
  const { db, secret, viewer } = stage
  const cycleId = await newCycle(stage, name, Object.keys(profiles), ago(45))
  await updateCycle(db, viewer, cycleId, {
    // Still ahead, so that no worker closes it while it is being answered; set right after the close.
    deadline: dayOf(stage.later),
    welcome: "This is for learning, not for pay or promotion. Please be as concrete as you can.",
  })
  await addSuggestedRaters(db, viewer, cycleId)
  for (const subject of await listSubjects(db, viewer, cycleId)) {
    const asked = new Set(subject.raters.map(({ name }) => name))
    const outsiders = CAST.filter(({ name, manager }) => !asked.has(name) && !LEADERSHIP.has(manager))
    const start = Math.floor(stage.chance() * (outsiders.length - 4))
    const personIds = outsiders.slice(start, start + 4).map(({ name }) => stage.people.get(name)!)
    await addRaters(db, secret, viewer, { subjectId: subject.id, group: "others", personIds }, ago(45))
  }
  await coachFor(stage, cycleId, coached)
  await launchCycle(db, secret, viewer, cycleId, ago(40))

  for (const { invitation, profile, order } of await invitationsOf(stage, cycleId, profiles, ago(39))) {
    const limit = profile.answers?.[invitation.group.id]
    const isMissed = limit === undefined ? misses(stage, invitation) : order >= limit
    if (!isMissed) await answer(stage, invitation, profile, ago(30))
  }
  await closeCycle(db, secret, viewer, cycleId, ago(19))
  await db.cycle.update({ where: { id: cycleId }, data: { deadline: dayOf(ago(20)) } })
  const subjects = await listSubjects(db, viewer, cycleId)
  for (const { id: subjectId, name } of subjects) {
    const to = RELEASED[name]
    if (to) await releaseReports(db, secret, viewer, cycleId, { whose: { subjectId }, to }, ago(15))
  }
}

/** Whose reports have gone on to their readers. */
const RELEASED: Record<string, Audience> = { "Dana Okafor": "subject", "Mei Lin": "subject", "Jonas Weber": "coach" }

/** One of twelve does not find the time. */
function misses({ chance }: Stage, { group }: RaterInvitation): boolean {
  return chance() < 0.08 && group.kind === "anonymous"
}

/** Who reports to the chief or to nobody leads a department, or the company. */
const LEADERSHIP = new Set<string | null>(["Ruth Castellanos", null])

async function collectingCycle(stage: Stage, now: Date, ago: Ago): Promise<void> {
  const { db, secret, viewer } = stage
  const names = ["Kwame Mensah", "Samuel Adeyemi", "Clara Moreau", "Aisha Rahman"]
  const cycleId = await newCycle(stage, "Team leads, winter", names, ago(6))
  await updateCycle(db, viewer, cycleId, { deadline: dayOf(new Date(now.getTime() + 9 * DAY)) })
  await addSuggestedRaters(db, viewer, cycleId)
  for (const subject of await listSubjects(db, viewer, cycleId)) {
    const others = ["Priya Nair", "Jonas Weber", "Lotte Vermeer", "Liam Byrne"].map((name) => stage.people.get(name)!)
    const asked = new Set(subject.raters.map(({ personId }) => personId))
    const personIds = others.filter((id) => !asked.has(id) && id !== subject.personId)
    await addRaters(db, secret, viewer, { subjectId: subject.id, group: "others", personIds }, ago(6))
  }
  await launchCycle(db, secret, viewer, cycleId, ago(5))
  for (const { invitation, profile, order } of await invitationsOf(stage, cycleId, REVIEWED, ago(4))) {
    const fate = stage.chance()
    if (fate < 0.5) await answer(stage, invitation, profile, ago(3))
    else if (fate < 0.6 && invitation.group.kind === "anonymous" && order > 0) {
      await declineInvitation(db, invitation, ago(3))
    } else if (fate < 0.75) await begin(stage, invitation, profile, ago(2))
  }
}

async function draftCycle(stage: Stage, now: Date): Promise<void> {
  const { db, viewer } = stage
  const names = ["Dana Okafor", "Amir Haddad", "Priya Nair"]
  const cycleId = await newCycle(stage, "Heads of department, next spring", names, now)
  await updateCycle(db, viewer, cycleId, { deadline: dayOf(new Date(now.getTime() + 120 * DAY)) })
}

async function newCycle({ db, viewer, people }: Stage, name: string, subjects: string[], at: Date) {
  const cycleId = (await createCycle(db, viewer, { name }, at))!
  const personIds = subjects.map((subject) => people.get(subject)!)
  await addSubjects(db, viewer, cycleId, personIds)
  return cycleId
}

async function coachFor({ db, viewer, people }: Stage, cycleId: string, names: string[]): Promise<void> {
  const coach = (await listMembers(db, viewer)).find(({ role }) => role === "coach")!
  const personIds = names.map((name) => people.get(name)!)
  await db.subject.updateMany({
    where: { cycleId, personId: { in: personIds } },
    data: { coachId: coach.userId },
  })
}

/** Every rater's invitation, as their link opens it, with the place of the rater in the group. */
async function invitationsOf({ db, secret }: Stage, cycleId: string, profiles: Record<string, Profile>, at: Date) {
  const rows = await db.invitation.findMany({
    where: { cycleId },
    orderBy: [{ subject: { person: { name: "asc" } } }, { group: "asc" }, { person: { name: "asc" } }],
    select: { id: true, tokenVersion: true },
  })
  const found: { invitation: RaterInvitation; profile: Profile; order: number }[] = []
  for (const { id, tokenVersion } of rows) {
    const state = await findInvitation(db, linkToken(secret, "invitation", id, tokenVersion), at)
    if (state.kind !== "open") throw new Error(`An invitation of the demo is ${state.kind}.`)
    const { invitation } = state
    const { subjectId, group } = invitation
    const isBeside = (other: RaterInvitation) => other.subjectId === subjectId && other.group.id === group.id
    const order = found.filter((before) => isBeside(before.invitation)).length
    found.push({ invitation, profile: profiles[invitation.subjectName] ?? ORDINARY, order })
  }
  return found
}

async function answer(stage: Stage, invitation: RaterInvitation, profile: Profile, at: Date): Promise<void> {
  const { db, chance } = stage
  const { questionnaire } = invitation.cycle
  const scores = scoresBy(questionnaire, profile, invitation.group.id, chance)
  const comments = commentsBy(invitation.group.id, profile, stage)
  await submitBallot(db, invitation, answersSchema(questionnaire).parse({ scores, comments }), at)
}

/** Begins and does not send. */
async function begin({ db, chance }: Stage, invitation: RaterInvitation, profile: Profile, at: Date): Promise<void> {
  const scores = scoresBy(invitation.cycle.questionnaire, profile, invitation.group.id, chance)
  const some = Object.fromEntries(Object.entries(scores).slice(0, 9))
  await saveDraft(db, invitation, { scores: some, comments: {} }, at)
}

/** Colleagues write to some of the questions; no text is written twice. */
function commentsBy(group: string, { words }: Profile, { chance, written }: Stage): Record<string, string> {
  if (group === "self" || group === "manager") return words[group] ?? {}
  const comments: Record<string, string> = {}
  for (const [question, stock] of Object.entries(words.colleagues)) {
    const used = written.get(stock) ?? 0
    const text = stock[used]
    if (text === undefined || chance() < 0.35) continue
    written.set(stock, used + 1)
    comments[question] = text
  }
  return comments
}
