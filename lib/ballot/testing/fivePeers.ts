// Five peers of Dana who are asked about her, for tests of what raters do.

import { linkToken } from "@/lib/access/token"
import { followLink } from "@/lib/ballot/followLink"
import type { RaterLink } from "@/lib/ballot/raterLink"
import type { Database } from "@/lib/db/database"
import { idOf } from "@/lib/demo/northwind"
import { aboutDana, collectingCycle, invitationOf, northwind } from "@/lib/demo/testing/northwind"
import type { Secret } from "@/lib/keys/secret"
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
export async function fivePeers(db: Database, secret: Secret, now: Date, timeZone = "UTC"): Promise<FivePeers> {
  const world = await northwind(db, secret, now, { people: ["Dana Okafor", ...PEERS], timeZone })
  const plan = aboutDana(now, { deadline: DEADLINE, alsoAsked: () => ({ peers: PEERS }) })
  const cycle = await collectingCycle(db, secret, world, now, plan)
  const invitations = await Promise.all(PEERS.map((peer) => invitationOf(db, world, cycle, peer)))
  return {
    workspaceId: world.owner.workspaceId,
    cycleId: cycle.cycleId,
    subjectId: idOf(cycle.subjects, "Dana Okafor"),
    tokens: invitations.map(({ id, tokenVersion }) => linkToken(secret, "invitation", id, tokenVersion)),
  }
}

/** What a rater holds who has followed their link. */
export async function followedLink(db: Database, token: string, now: Date): Promise<RaterLink> {
  const state = await followLink(db, token, now)
  if (state.kind !== "open" && state.kind !== "declined") throw new Error(state.kind)
  return state.link
}

/** This score for the first item, "not observed" for all others, and perhaps a comment. */
export function someAnswers(score: number, comment = ""): Answers {
  const comments = comment ? { keep: comment } : {}
  return answersSchema(builtInQuestionnaire, "peers").parse({ scores: { V1: score, V2: null }, comments })
}
