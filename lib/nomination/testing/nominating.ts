// A cycle about Dana and Amir for whom raters are being proposed; both report to Ruth.

import { linkToken } from "@/lib/access/token"
import type { Database } from "@/lib/db/database"
import { idOf } from "@/lib/demo/northwind"
import { aboutDana, draftCycle, northwind } from "@/lib/demo/testing/northwind"
import type { Keys } from "@/lib/keys/keys"
import { changeRules } from "@/lib/nomination/changeRules"
import { followNomination } from "@/lib/nomination/followNomination"
import type { Nominator } from "@/lib/nomination/nominator"
import type { Rules } from "@/lib/nomination/rules"
import { startNomination } from "@/lib/nomination/startNomination"
import { dayIn, daysAfter } from "@/lib/words/day"

/** A draft with its rules, before proposals are asked for. */
export async function preparedNomination(db: Database, keys: Keys, now: Date, rules: Partial<Rules> = {}) {
  const world = await northwind(db, keys, now)
  const plan = aboutDana(now, { subjects: ["Dana Okafor", "Amir Haddad"], alsoAsked: () => ({}) })
  const { cycleId, subjects } = await draftCycle(db, keys, world, now, plan)
  const { owner } = world
  await changeRules(db, owner, cycleId, {
    way: "managersApprove",
    groups: [
      { id: "peers", least: 2, most: 3 },
      { id: "reports", least: 0, most: 2 },
    ],
    lastDay: daysAfter(dayIn("UTC", now), 7),
    approvesItself: false,
    ...rules,
  })
  return {
    world,
    owner,
    cycleId,
    dana: idOf(subjects, "Dana Okafor"),
    amir: idOf(subjects, "Amir Haddad"),
    personOf: (name: string) => idOf(world.people, name),
    linkOf: async (name: string) => linkOf(db, keys, cycleId, idOf(world.people, name)),
  }
}

export async function nominating(db: Database, keys: Keys, now: Date, rules: Partial<Rules> = {}) {
  const prepared = await preparedNomination(db, keys, now, rules)
  const started = await startNomination(db, keys.secret, prepared.owner, prepared.cycleId, now)
  if (started.kind !== "started") throw new Error(`Raters are not proposed: ${JSON.stringify(started)}.`)
  return prepared
}

async function linkOf(db: Database, keys: Keys, cycleId: string, personId: string): Promise<Nominator> {
  const link = await followNomination(db, await tokenOf(db, keys, cycleId, personId))
  if (link.kind !== "open") throw new Error(`A link of a proposer is ${link.kind}.`)
  return link.nominator
}

/** As it is mailed now. */
export async function tokenOf(db: Database, keys: Keys, cycleId: string, personId: string): Promise<string> {
  const { id, version } = await db.nominator.findUniqueOrThrow({ where: { cycleId_personId: { cycleId, personId } } })
  return linkToken(keys.secret, "nomination", id, version)
}
