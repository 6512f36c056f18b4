// A workspace with people who work together, and cycles about one of them, for tests.

import { randomUUID } from "node:crypto"
import { linkToken } from "@/lib/access/token"
import { asOrganiser, type Organiser, type Owner } from "@/lib/authority/authority"
import { followLink } from "@/lib/ballot/followLink"
import type { RaterLink } from "@/lib/ballot/raterLink"
import { submitBallot } from "@/lib/ballot/submitBallot"
import { addRaters } from "@/lib/cycle/addRaters"
import { addSubjects } from "@/lib/cycle/addSubjects"
import { createCycle } from "@/lib/cycle/createCycle"
import { launchCycle } from "@/lib/cycle/launchCycle"
import { listSubjects } from "@/lib/cycle/listSubjects"
import type { Database } from "@/lib/db/database"
import type { Secret } from "@/lib/installation/secret"
import type { Answers } from "@/lib/questionnaire/answers"
import { builtInQuestionnaire } from "@/lib/questionnaire/builtIn"
import { createWorkspace } from "@/lib/workspace/createWorkspace"

/** Ids of people: Dana, whose manager is Priya, works beside Amir and leads Mei and Tomas. */
export interface Northwind {
  owner: Owner
  priya: string
  dana: string
  amir: string
  mei: string
  tomas: string
}

export async function northwind(db: Database, now: Date, timeZone = "UTC"): Promise<Northwind> {
  const email = `${randomUUID()}@northwind.example`
  const workspace = { name: "Northwind", ownerName: "Ingrid Berg", email, password: "correct horse battery", timeZone }
  const creation = await createWorkspace(db, workspace, "open", now)
  if (creation.kind !== "created") throw new Error(creation.kind)
  const { owner } = creation
  const priya = await newPerson(db, owner, "Priya")
  const dana = await newPerson(db, owner, "Dana", priya)
  const amir = await newPerson(db, owner, "Amir", priya)
  return {
    owner,
    priya,
    dana,
    amir,
    mei: await newPerson(db, owner, "Mei", dana),
    tomas: await newPerson(db, owner, "Tomas", dana),
  }
}

export async function newPerson(
  db: Database,
  { workspaceId }: Organiser,
  name: string,
  managerId: string | null = null,
): Promise<string> {
  const id = randomUUID()
  await db.person.create({ data: { id, workspaceId, name, email: `${id}@northwind.example`, managerId } })
  return id
}

/** Another organiser of the same workspace. */
export async function colleagueOf(db: Database, owner: Owner, name: string): Promise<Organiser> {
  const { workspaceId } = owner
  const [userId, role] = [randomUUID(), "organiser" as const]
  const email = `${userId}@northwind.example`
  await db.user.create({ data: { id: userId, workspaceId, name, email, role } })
  return asOrganiser({ ...owner, userId, name, email, role })!
}

/** A draft that reviews Dana; she and Priya are asked. */
export async function draftAboutDana(db: Database, now: Date, timeZone?: string) {
  const people = await northwind(db, now, timeZone)
  const { owner, dana } = people
  const cycleId = await createCycle(db, owner, { name: "Spring" }, now)
  await addSubjects(db, owner, cycleId, { personIds: [dana], seen: null }, now)
  const [subject] = await listSubjects(db, owner, cycleId)
  return { ...people, cycleId, subjectId: subject!.id }
}

/**
 * A cycle that collects answers about Dana from herself, her manager Priya, and Amir, Mei and Tomas, all as peers;
 * with the ids of their invitations by name.
 */
export async function collectingAboutDana(db: Database, secret: Secret, now: Date, timeZone?: string) {
  const draft = await draftAboutDana(db, now, timeZone)
  const { owner, cycleId, subjectId, amir, mei, tomas } = draft
  const peers = { subjectId, group: "peers", personIds: [amir, mei, tomas], seen: null }
  await addRaters(db, secret, owner, peers, now)
  await launchCycle(db, secret, owner, cycleId, now)
  const invitations = await db.invitation.findMany({
    where: { cycleId },
    select: { id: true, person: { select: { name: true } } },
  })
  const ids = Object.fromEntries(invitations.map(({ id, person }) => [person.name, id]))
  return { ...draft, ids }
}

/** The first link of an invitation. */
export async function openLink(db: Database, secret: Secret, invitationId: string, now: Date): Promise<RaterLink> {
  const state = await followLink(db, linkToken(secret, "invitation", invitationId, 1), now)
  if (state.kind !== "open") throw new Error(`The link should be open, and is ${state.kind}`)
  return state.link
}

/** The same answer to every item, and one comment. */
export function answersOf(score: number): Answers {
  return {
    scores: Object.fromEntries(builtInQuestionnaire.items.map(({ id }) => [id, score])),
    comments: { keep: "Says clearly where we are going." },
  }
}

/** These raters answer. */
export async function answer(db: Database, secret: Secret, invitationIds: string[], now: Date): Promise<void> {
  for (const id of invitationIds) await submitBallot(db, await openLink(db, secret, id, now), answersOf(4), now)
}
