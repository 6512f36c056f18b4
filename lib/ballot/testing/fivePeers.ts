// Five peers of Dana who are asked about her, for tests of what raters do.

import type { Database } from "@/lib/db/database"
import { idOf } from "@/lib/demo/northwind"
import { aboutDana, collectingCycle, northwind, tokenOf } from "@/lib/demo/testing/northwind"
import type { Keys } from "@/lib/keys/keys"
import { answersSchema, type Answers } from "@/lib/questionnaire/answers"
import { builtInQuestionnaire } from "@/lib/questionnaire/builtIn"

/** The last day on which the cycle takes answers. */
export const DEADLINE = new Date("2026-03-16T00:00:00Z")

const PEERS = ["Amir Haddad", "Mei Lin", "Jonas Weber", "Priya Nair", "Tomás Silva"]

export interface FivePeers {
  workspaceId: string
  cycleId: string
  subjectId: string
  /** Of the peers' links. */
  tokens: string[]
}

/** A cycle that collects answers about Dana, from herself and five peers, in a workspace of its own. */
export async function fivePeers(db: Database, keys: Keys, now: Date, timeZone = "UTC"): Promise<FivePeers> {
  const world = await northwind(db, keys, now, { people: ["Dana Okafor", ...PEERS], timeZone })
  const plan = aboutDana(now, { deadline: DEADLINE, alsoAsked: () => ({ peers: PEERS }) })
  const cycle = await collectingCycle(db, keys, world, now, plan)
  return {
    workspaceId: world.owner.workspaceId,
    cycleId: cycle.cycleId,
    subjectId: idOf(cycle.subjects, "Dana Okafor"),
    tokens: await Promise.all(PEERS.map((peer) => tokenOf(db, keys, world, cycle, peer))),
  }
}

/** This score for the first item, "not observed" for all others, and perhaps a comment. */
export function someAnswers(score: number, comment = ""): Answers {
  const comments = comment ? { keep: comment } : {}
  return answersSchema(builtInQuestionnaire, "peers").parse({ scores: { V1: score, V2: null }, comments })
}
