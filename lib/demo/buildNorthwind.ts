import { inviteMember } from "@/lib/access/inviteMember"
import { makePassword } from "@/lib/access/makePassword"
import { asCoach, type Coach, type Owner } from "@/lib/authority/authority"
import type { Db, Transaction } from "@/lib/db/database"
import { transact } from "@/lib/db/transact"
import { CAST, COACH, emailOf, ORGANISER, unitOf, type Character } from "@/lib/demo/cast"
import type { Northwind } from "@/lib/demo/northwind"
import type { Keys } from "@/lib/keys/keys"
import { importPeople } from "@/lib/people/importPeople"
import { listedLines } from "@/lib/people/listed"
import { FIRST_PAGE, listPeople } from "@/lib/people/listPeople"
import { createWorkspace, type Admission } from "@/lib/workspace/createWorkspace"

export interface NorthwindSettings {
  admission: Admission
  /** The owner's; null for one who signs in by links alone. */
  password: string | null
  isDemo?: boolean
  timeZone?: string
  /** Who works there; all of the cast, where it is left out. */
  characters?: Character[]
}

/**
 * Makes Northwind: workspace, owner, coach and directory, without any cycle. Where its addresses are taken, because
 * there is one already, those of the new one carry a tag.
 */
export async function buildNorthwind(
  db: Db,
  keys: Keys,
  { admission, characters = CAST, ...settings }: NorthwindSettings,
  now: Date,
): Promise<{ kind: "built"; northwind: Northwind } | { kind: "notFirst" }> {
  return transact(db, async (tx) => {
    const tag = await freeTag(tx)
    const email = tagged(ORGANISER.email, tag)
    const workspace = { name: "Northwind", ownerName: ORGANISER.name, email, ...settings }
    const creation = await createWorkspace(tx, workspace, admission, now)
    if (creation.kind === "notFirst") return creation
    if (creation.kind === "taken") throw new Error("Somebody has taken an address of Northwind just now.")
    const { owner } = creation
    const coach = await inviteCoach(tx, keys, owner, tagged(COACH.email, tag), now)
    const people = await fillDirectory(tx, keys, owner, characters, now)
    return { kind: "built", northwind: { owner, coach, people } }
  })
}

/** "" for the first Northwind of an installation. */
async function freeTag(tx: Transaction): Promise<string> {
  const taken = await tx.user.count({ where: { email: { in: [ORGANISER.email, COACH.email] } } })
  return taken === 0 ? "" : `+${makePassword().slice(0, 8).toLowerCase()}`
}

function tagged(email: string, tag: string): string {
  return email.replace("@", `${tag}@`)
}

async function inviteCoach(tx: Transaction, keys: Keys, owner: Owner, email: string, now: Date): Promise<Coach> {
  const member = { name: COACH.name, email, role: "coach" as const }
  const invited = await inviteMember(tx, keys.secret, owner, member, now)
  if (invited.kind !== "invited") throw new Error("Somebody has taken an address of Northwind just now.")
  return asCoach({ ...owner, ...member, userId: invited.userId })
}

async function fillDirectory(
  tx: Transaction,
  keys: Keys,
  owner: Owner,
  characters: Character[],
  now: Date,
): Promise<Map<string, string>> {
  const names = new Set(characters.map(({ name }) => name))
  const people = characters.map((character) => {
    const { name, manager } = character
    const managerEmail = manager !== null && names.has(manager) ? emailOf(manager) : null
    return { name, email: emailOf(name), managerEmail, unit: unitOf(character) }
  })
  await importPeople(tx, keys, owner, { lines: listedLines(people) }, now)
  return new Map((await listPeople(tx, owner, FIRST_PAGE)).rows.map(({ id, name }) => [name, id]))
}
