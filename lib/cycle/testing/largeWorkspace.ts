// A workspace of any size with a cycle in every stage, for `npm run seed:large` and the test of what pages weigh.

import { randomUUID } from "node:crypto"
import type { Owner } from "@/lib/authority/authority"
import { closeCycle } from "@/lib/cycle/closeCycle"
import { createCycle } from "@/lib/cycle/createCycle"
import { launchCycle } from "@/lib/cycle/launchCycle"
import { layBallots } from "@/lib/cycle/testing/layBallots"
import type { Database } from "@/lib/db/database"
import type { Keys } from "@/lib/keys/keys"
import { createWorkspace } from "@/lib/workspace/createWorkspace"

export interface LargeSize {
  people: number
  subjects: number
}

/** Each person leads so many others. */
const SPAN = 8

const FIRST = [
  "Ada",
  "Ben",
  "Chiara",
  "Dev",
  "Élise",
  "Farid",
  "Grace",
  "Håkon",
  "Ivy",
  "João",
  "Kofi",
  "Łucja",
  "Mina",
]
const LAST = ["Abe", "Brandt", "Costa", "Diallo", "Evans", "Fuchs", "Garcia", "Hoang", "Ibrahim", "Jensen", "Kumar"]
const TEAMS = ["Sales", "Service", "Product", "Research", "Finance", "Legal", "Plant north", "Plant south"]

/**
 * Ten people are asked about each subject: themselves, their manager, five peers and three direct reports, wherever they
 * have as many. In the collecting cycle two of three have answered.
 */
export async function largeWorkspace(
  db: Database,
  keys: Keys,
  { people, subjects }: LargeSize,
  { email, password }: { email: string; password: string },
  now: Date,
): Promise<{ owner: Owner; draft: string; collecting: string; closed: string }> {
  const workspace = { name: "Meridian", ownerName: "Lena Brandt", email, password }
  const creation = await createWorkspace(db, workspace, "open", now)
  if (creation.kind !== "created") throw new Error(`There is a user with the address ${email} already.`)
  const { owner } = creation
  const ids = await addPeople(db, owner, people)
  const draft = await addDraft(db, owner, "Everyone, next year", ids, subjects, now)
  const collecting = await addDraft(db, owner, "Everyone, this year", ids, subjects, now)
  await launch(db, keys, owner, collecting, now)
  await layBallots(db, keys, collecting, (place) => place % 3 === 0)
  const closed = await addDraft(db, owner, "Everyone, last year", ids, subjects, now)
  await launch(db, keys, owner, closed, now)
  await layBallots(db, keys, closed)
  const close = await closeCycle(db, keys, owner, closed, now)
  if (close.kind !== "closed") throw new Error(`The cycle was not closed: ${close.kind}.`)
  return { owner, draft, collecting, closed }
}

/** Everybody but the first reports to somebody. */
async function addPeople(db: Database, { workspaceId }: Owner, count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, () => randomUUID())
  const data = ids.map((id, index) => ({
    id,
    workspaceId,
    name: `${FIRST[index % FIRST.length]} ${LAST[Math.floor(index / FIRST.length) % LAST.length]} ${index}`,
    email: `person.${index}@meridian.example`,
    number: `M-${String(index).padStart(6, "0")}`,
    unit: TEAMS[Math.floor(index / SPAN) % TEAMS.length]!,
  }))
  await db.person.createMany({ data })
  const managers = ids.slice(1).map((_, index) => ids[Math.floor(index / SPAN)]!)
  await db.$executeRaw`
    UPDATE "Person" SET "managerId" = led.manager
    FROM unnest(${ids.slice(1)}::uuid[], ${managers}::uuid[]) AS led(id, manager) WHERE "Person"."id" = led.id`
  return ids
}

async function addDraft(
  db: Database,
  owner: Owner,
  name: string,
  ids: string[],
  subjects: number,
  now: Date,
): Promise<string> {
  const cycleId = await createCycle(db, owner, { name }, now)
  const reviewed = ids.slice(0, subjects).map((personId) => ({ id: randomUUID(), cycleId, personId }))
  await db.subject.createMany({ data: reviewed })
  const asked = reviewed.flatMap(({ id: subjectId }, index) => {
    return ratersOf(index, ids.length).map(({ place, group }) => ({ subjectId, personId: ids[place]!, group }))
  })
  const raters = new Map(
    [...new Set(asked.map(({ personId }) => personId))].map((personId) => [personId, randomUUID()]),
  )
  await db.rater.createMany({ data: [...raters].map(([personId, id]) => ({ id, cycleId, personId })) })
  const data = asked.map(({ subjectId, personId, group }) => {
    return { id: randomUUID(), cycleId, subjectId, raterId: raters.get(personId)!, group }
  })
  await db.invitation.createMany({ data })
  return cycleId
}

function ratersOf(index: number, people: number): { place: number; group: string }[] {
  const manager = index === 0 ? [] : [Math.floor((index - 1) / SPAN)]
  const reports = Array.from({ length: 3 }, (_, step) => index * SPAN + 1 + step).filter((place) => place < people)
  const taken = new Set([index, ...manager, ...reports])
  const others = Array.from({ length: 20 }, (_, step) => (index + step + 1) % people)
  const peers = others.filter((place) => !taken.has(place)).slice(0, 8 - reports.length)
  return [
    { place: index, group: "self" },
    ...manager.map((place) => ({ place, group: "manager" })),
    ...reports.map((place) => ({ place, group: "reports" })),
    ...peers.map((place) => ({ place, group: "peers" })),
  ]
}

async function launch(db: Database, keys: Keys, owner: Owner, cycleId: string, now: Date): Promise<void> {
  const { kind } = await launchCycle(db, keys, owner, cycleId, { unshown: [], mailWay: "mailbox" }, now)
  if (kind !== "launched") throw new Error(`The cycle was not launched: ${kind}.`)
}
