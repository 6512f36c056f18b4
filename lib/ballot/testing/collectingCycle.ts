// A cycle that collects answers, made without the rooms after this one, for tests.

import { randomUUID } from "node:crypto"
import { linkToken, tokenHash } from "@/lib/access/token"
import type { BallotContent } from "@/lib/ballot/ballotContent"
import { followLink } from "@/lib/ballot/followLink"
import { issueCycleKey } from "@/lib/ballot/issueCycleKey"
import type { RaterLink } from "@/lib/ballot/raterLink"
import { ballotIdOf } from "@/lib/ballot/receipt"
import { sealBallot } from "@/lib/ballot/sealBallot"
import type { Database } from "@/lib/db/database"
import type { Secret } from "@/lib/installation/secret"
import { answersSchema, type Answers } from "@/lib/questionnaire/answers"
import { builtInQuestionnaire } from "@/lib/questionnaire/builtIn"
import { createWorkspace } from "@/lib/workspace/createWorkspace"

/** The last day on which the cycle takes answers. */
export const DEADLINE = new Date("2026-03-16T00:00:00Z")

const RATERS = ["Amir Haddad", "Mei Lin", "Jonas Weber", "Priya Nair", "Tomás Silva"]

interface CollectingCycle {
  workspaceId: string
  cycleId: string
  subjectId: string
  /** Of the five raters' links. */
  tokens: string[]
}

/** A cycle that collects answers about Dana, from five peers, in a workspace of its own. */
export async function collectingCycle(
  db: Database,
  secret: Secret,
  now: Date,
  timeZone = "UTC",
): Promise<CollectingCycle> {
  const workspaceId = await newWorkspace(db, timeZone, now)
  const [cycleId, subjectId] = [randomUUID(), randomUUID()]
  const people = ["Dana Okafor", ...RATERS].map((name) => {
    return { id: randomUUID(), workspaceId, name, email: `${randomUUID()}@x.example` }
  })
  await db.person.createMany({ data: people })
  await db.cycle.create({
    data: {
      id: cycleId,
      workspaceId,
      name: "Spring",
      stage: "collecting",
      questionnaire: builtInQuestionnaire,
      threshold: 3,
      deadline: DEADLINE,
      createdAt: now,
      launchedAt: now,
      subjects: { create: { id: subjectId, personId: people[0]!.id } },
    },
  })
  await db.$transaction((tx) => issueCycleKey(tx, secret, cycleId))
  const tokens: string[] = []
  for (const { id: personId } of people.slice(1)) {
    const id = randomUUID()
    const token = linkToken(secret, "invitation", id, 1)
    await db.invitation.create({
      data: { id, cycleId, subjectId, personId, group: "peers", tokenHash: tokenHash(token) },
    })
    tokens.push(token)
  }
  return { workspaceId, cycleId, subjectId, tokens }
}

async function newWorkspace(db: Database, timeZone: string, now: Date): Promise<string> {
  const email = `${randomUUID()}@northwind.example`
  const owner = { name: "Northwind", ownerName: "Lena", email, password: "x".repeat(12), timeZone }
  const creation = await createWorkspace(db, owner, "open", now)
  if (creation.kind !== "created") throw new Error(creation.kind)
  return creation.owner.workspaceId
}

/** What a rater holds who has followed their link. */
export async function linkOf(db: Database, token: string, now: Date): Promise<RaterLink> {
  const state = await followLink(db, token, now)
  if (state.kind !== "open" && state.kind !== "declined") throw new Error(state.kind)
  return state.link
}

/** This score for the first item, "not observed" for all others, and perhaps a comment. */
export function someAnswers(score: number, comment = ""): Answers {
  const comments = comment ? { keep: comment } : {}
  return answersSchema(builtInQuestionnaire).parse({ scores: { V1: score, V2: null }, comments })
}

/** Lays ballots of so many further raters into the box at once, which submitting does one by one. */
export async function layBallots(
  db: Database,
  secret: Secret,
  { workspaceId, cycleId, subjectId }: CollectingCycle,
  count: number,
  answersOf: (rater: number) => Pick<BallotContent, "scores" | "comments">,
  now: Date,
): Promise<{ id: string; rater: number }[]> {
  const { publicKey } = await db.cycleKey.findUniqueOrThrow({ where: { cycleId } })
  const raters = Array.from({ length: count }, () => ({ id: randomUUID(), personId: randomUUID() }))
  await db.person.createMany({
    data: raters.map(({ personId: id }) => ({ id, workspaceId, name: "R", email: `${id}@x.example` })),
  })
  await db.invitation.createMany({
    data: raters.map((rater) => ({ ...rater, cycleId, subjectId, group: "others", submittedOn: now })),
  })
  const ballots = await Promise.all(
    raters.map(async ({ id: invitationId }, rater) => {
      const id = ballotIdOf(linkToken(secret, "invitation", invitationId, 1))
      const content = { subjectId, group: "others", ...answersOf(rater) }
      return { id, rater, ciphertext: await sealBallot(publicKey, { cycleId, ballotId: id }, content) }
    }),
  )
  await db.ballot.createMany({ data: ballots.map(({ id, ciphertext }) => ({ id, cycleId, ciphertext })) })
  return ballots
}
