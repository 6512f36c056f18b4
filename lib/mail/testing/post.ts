// What mail is delivered with in tests, and a cycle whose invitations are due.

import { requestAccessLink } from "@/lib/access/requestAccessLink"
import type { Owner } from "@/lib/authority/authority"
import type { Database } from "@/lib/db/database"
import type { CyclePlan, Northwind } from "@/lib/demo/northwind"
import { aboutDana, collectingCycle, invitationOf, northwind, tokenOf } from "@/lib/demo/testing/northwind"
import type { Keys } from "@/lib/keys/keys"
import { openTransport } from "@/lib/mail/openTransport"
import type { Transport } from "@/lib/mail/mail"
import { editPerson } from "@/lib/people/editPerson"
import { wordsIn } from "@/lib/words/words"

export const PUBLIC_URL = "https://feedback.example.org"
export const NOW = new Date("2026-03-02T09:00:00Z")
export const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000)

/** Mail by the server of the installation. */
export const BY_SERVER = { mailWay: "server" } as const

export const postBy = (transport: Transport | null) => ({
  transport,
  own: new Map(),
  publicUrl: PUBLIC_URL,
  words: wordsIn("en"),
})

/** @param options beside the address, as an operator may write them */
export function transportTo(port: number, { user = "", options = "" } = {}): Transport {
  const url = `smtp://${user && `${user}@`}127.0.0.1:${port}/${options}`
  return openTransport({ url, from: "Parallax <parallax@example.org>", dkim: null })
}

export async function ownerOf(db: Database, keys: Keys, { isDemo = false } = {}): Promise<Owner> {
  return (await northwind(db, keys, NOW, { isDemo, people: [] })).owner
}

/** An owner who has asked for a link to sign in, which is the one message due. */
export async function ownerWithLink(
  db: Database,
  keys: Keys,
  { name, isDemo }: { name?: string; isDemo?: boolean } = {},
): Promise<Owner> {
  const owner = await ownerOf(db, keys, { isDemo: isDemo ?? false })
  if (name) await db.user.update({ where: { id: owner.userId }, data: { name } })
  await requestAccessLink(db, keys.secret, { email: owner.email, purpose: "signIn" }, owner.email, NOW)
  return owner
}

/**
 * A cycle that collects answers about Dana from herself and her peers Amir and Mei, or those who are named, each with
 * an invitation due.
 */
export async function reviewOfDana(
  db: Database,
  keys: Keys,
  peers = ["Amir Haddad", "Mei Lin"],
  plan: Partial<CyclePlan> = {},
) {
  const world: Northwind = await northwind(db, keys, NOW, { people: ["Dana Okafor", ...peers] })
  const asked = aboutDana(NOW, { mailWay: "server", alsoAsked: () => ({ peers }), ...plan })
  const cycle = await collectingCycle(db, keys, world, NOW, asked)
  return {
    world,
    owner: world.owner,
    cycle,
    cycleId: cycle.cycleId,
    idOf: async (name: string) => (await invitationOf(db, world, cycle, name)).id,
    raterOf: async (name: string) => (await invitationOf(db, world, cycle, name)).raterId,
    tokenOf: (name: string) => tokenOf(db, keys, world, cycle, name),
  }
}

/** Gives somebody of the directory another address, as an organiser does. @returns the new one */
export async function changeAddress(
  db: Database,
  keys: Keys,
  owner: Owner,
  personId: string,
  change: (email: string) => string,
): Promise<string> {
  const { name, email, managerId, number, external, unit } = await db.person.findUniqueOrThrow({
    where: { id: personId },
  })
  const person = { name, email: change(email), managerId, number, hasLeft: false, external, unit }
  const { kind } = await editPerson(db, keys, owner, personId, person, NOW)
  if (kind !== "changed") throw new Error(`The address was not changed: ${kind}.`)
  return person.email
}
