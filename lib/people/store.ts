import { randomUUID } from "node:crypto"
import { canOrganise } from "@/lib/access/policies"
import { audit } from "@/lib/access/store"
import type { Secret } from "@/lib/access/secret"
import type { Viewer } from "@/lib/access/viewer"
import { eraseBallots } from "@/lib/ballot/store"
import type { Database, Db } from "@/lib/db/client"
import type { PastedPerson } from "@/lib/people/paste"
import type { PersonInput } from "@/lib/people/person"

export interface PersonRow {
  id: string
  name: string
  email: string
  external: boolean
  /** Team or department; empty when none was entered. */
  unit: string
  manager: { id: string; name: string } | null
}

const ROW = {
  id: true,
  name: true,
  email: true,
  external: true,
  unit: true,
  manager: { select: { id: true, name: true } },
} as const

/** The workspace's directory, by name. */
export async function listPeople(db: Db, viewer: Viewer): Promise<PersonRow[]> {
  if (!canOrganise(viewer)) return []
  return db.person.findMany({
    where: { workspaceId: viewer.workspaceId },
    select: ROW,
    orderBy: [{ name: "asc" }, { id: "asc" }],
  })
}

/** A person, with the open cycles that deleting them would reach into. */
export async function findPerson(db: Db, viewer: Viewer, personId: string) {
  if (!canOrganise(viewer)) return null
  return db.person.findFirst({
    where: { id: personId, workspaceId: viewer.workspaceId },
    select: {
      ...ROW,
      reviews: { select: { cycle: { select: { id: true, name: true, stage: true } } } },
      _count: { select: { invitations: true, manages: true } },
    },
  })
}

export type PersonChange = { ok: true; personId: string } | { ok: false; reason: "taken" | "loop" | "notFound" }

export async function addPerson(db: Database, viewer: Viewer, person: PersonInput, now: Date): Promise<PersonChange> {
  if (!canOrganise(viewer)) return { ok: false, reason: "notFound" }
  return db.$transaction(async (tx) => {
    if (person.managerId && !(await isHere(tx, viewer, person.managerId))) return { ok: false, reason: "notFound" }
    const id = randomUUID()
    const data = { ...person, id, workspaceId: viewer.workspaceId }
    const { count } = await tx.person.createMany({ data: [data], skipDuplicates: true })
    if (count === 0) return { ok: false, reason: "taken" }
    await audit(tx, viewer, "person.added", { person: id }, now)
    return { ok: true, personId: id }
  })
}

export async function editPerson(
  db: Database,
  viewer: Viewer,
  personId: string,
  person: PersonInput,
  now: Date,
): Promise<PersonChange> {
  if (!canOrganise(viewer)) return { ok: false, reason: "notFound" }
  const { workspaceId } = viewer
  return db.$transaction(async (tx) => {
    if (!(await isHere(tx, viewer, personId))) return { ok: false, reason: "notFound" }
    if (person.managerId) {
      if (!(await isHere(tx, viewer, person.managerId))) return { ok: false, reason: "notFound" }
      if (await reportsTo(tx, person.managerId, personId)) return { ok: false, reason: "loop" }
    }
    const taken = await tx.person.findFirst({
      where: { workspaceId, email: person.email, id: { not: personId } },
      select: { id: true },
    })
    if (taken) return { ok: false, reason: "taken" }
    await tx.person.update({ where: { id: personId }, data: person })
    await audit(tx, viewer, "person.changed", { person: personId }, now)
    return { ok: true, personId }
  })
}

/**
 * Erases a person: as a subject with their reports, as a rater with their invitations, drafts and, in open
 * cycles, their sealed ballots. Answers that were counted in a closed cycle can no longer be told apart.
 */
export async function deletePerson(
  db: Database,
  secret: Secret,
  viewer: Viewer,
  personId: string,
  now: Date,
): Promise<boolean> {
  if (!canOrganise(viewer)) return false
  return db.$transaction(async (tx) => {
    if (!(await isHere(tx, viewer, personId))) return false
    const open = { cycle: { stage: "collecting" as const } }
    const invitations = await tx.invitation.findMany({
      where: { ...open, OR: [{ personId }, { subject: { personId } }] },
      select: { id: true, tokenVersion: true },
    })
    await eraseBallots(tx, secret, invitations)
    await tx.person.delete({ where: { id: personId } })
    await audit(tx, viewer, "person.deleted", { person: personId }, now)
    return true
  })
}

/** Adds pasted people; addresses that are known already get the new name and, where given, manager and unit. Says how many were new. */
export async function importPeople(
  db: Database,
  viewer: Viewer,
  people: PastedPerson[],
  now: Date,
): Promise<{ added: number; changed: number; unknownManagers: string[] }> {
  if (!canOrganise(viewer)) return { added: 0, changed: 0, unknownManagers: [] }
  const { workspaceId } = viewer
  return db.$transaction(async (tx) => {
    const data = people.map(({ name, email }) => ({ id: randomUUID(), workspaceId, name, email }))
    const { count: added } = await tx.person.createMany({ data, skipDuplicates: true })
    const rows = await tx.person.findMany({ where: { workspaceId }, select: { id: true, email: true } })
    const ids = new Map(rows.map(({ id, email }) => [email, id]))
    const unknownManagers: string[] = []
    for (const { name, email, managerEmail, unit } of people) {
      const id = ids.get(email)!
      const managerId = managerEmail === null ? null : (ids.get(managerEmail) ?? null)
      if (managerEmail && !managerId) unknownManagers.push(managerEmail)
      const canHave = managerId !== null && managerId !== id && !(await reportsTo(tx, managerId, id))
      await tx.person.update({
        where: { id },
        data: { name, ...(canHave && { managerId }), ...(unit !== null && { unit }) },
      })
    }
    await audit(tx, viewer, "people.imported", { added, changed: people.length - added }, now)
    return { added, changed: people.length - added, unknownManagers }
  })
}

async function isHere(db: Db, viewer: Viewer, personId: string): Promise<boolean> {
  const where = { id: personId, workspaceId: viewer.workspaceId }
  return (await db.person.findFirst({ where, select: { id: true } })) !== null
}

/** Whether the first person is, or reports over any number of steps to, the second. */
async function reportsTo(db: Db, personId: string, aboveId: string): Promise<boolean> {
  for (let id: string | null = personId; id !== null;) {
    if (id === aboveId) return true
    const person: { managerId: string | null } | null = await db.person.findUnique({
      where: { id },
      select: { managerId: true },
    })
    id = person?.managerId ?? null
  }
  return false
}
