import { randomUUID } from "node:crypto"
import { makePassword } from "@/lib/access/makePassword"
import type { Owner } from "@/lib/authority/authority"
import { addRaters } from "@/lib/cycle/addRaters"
import { addSubjects } from "@/lib/cycle/addSubjects"
import { createCycle } from "@/lib/cycle/createCycle"
import { listSubjects } from "@/lib/cycle/listSubjects"
import type { Database } from "@/lib/db/database"
import type { CycleStory } from "@/lib/faults/ledger"
import type { Keys } from "@/lib/keys/keys"
import { createWorkspace } from "@/lib/workspace/createWorkspace"

export interface World {
  owner: Owner
  email: string
  password: string
}

/** A workspace with nobody in it. */
export async function prepareWorld(db: Database): Promise<World> {
  const email = `owner.${randomUUID()}@faults.example`
  const password = makePassword()
  const workspace = { name: "Northwind", ownerName: "Lena Brandt", email, password }
  const creation = await createWorkspace(db, workspace, "open", new Date())
  if (creation.kind !== "created") throw new Error(creation.kind)
  return { owner: creation.owner, email, password }
}

/** A draft with people of its own, two of whom are reviewed by all the others as peers. */
export async function addDraft(db: Database, keys: Keys, { owner }: World, size = 6): Promise<CycleStory> {
  const now = new Date()
  const { workspaceId } = owner
  const people = Array.from({ length: size }, (_, place) => {
    const id = randomUUID()
    return { id, workspaceId, name: `Person ${place} ${id.slice(0, 4)}`, email: `${id}@faults.example` }
  })
  await db.person.createMany({ data: people })
  const id = await createCycle(db, owner, { name: `Review ${people[0]!.id.slice(0, 8)}` }, now)
  await addSubjects(
    db,
    owner,
    id,
    people.slice(0, 2).map((person) => person.id),
  )
  const subjects = await listSubjects(db, owner, id)
  for (const { id: subjectId, personId } of subjects) {
    const personIds = people.map((person) => person.id).filter((other) => other !== personId)
    await addRaters(db, keys, owner, { subjectId, group: "peers", personIds }, now)
  }
  await db.invitation.deleteMany({ where: { cycleId: id, group: { not: "peers" } } })
  const asked = await db.invitation.findMany({
    where: { cycleId: id },
    select: { id: true, subjectId: true, rater: { select: { person: { select: { email: true } } } } },
  })
  const raters: CycleStory["raters"] = new Map()
  for (const { id: invitationId, subjectId, rater } of asked) {
    const address = rater.person!.email
    raters.set(address, [...(raters.get(address) ?? []), { id: invitationId, subjectId }])
  }
  return { id, subjects: subjects.map((subject) => subject.id), raters, launched: "no", closed: "no" }
}
