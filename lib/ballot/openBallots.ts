import { setImmediate as turn } from "node:timers/promises"
import { isAnswerTo } from "@/lib/ballot/ballotContent"
import { ballotPlace } from "@/lib/ballot/ballotPlace"
import type { Irregularities } from "@/lib/ballot/irregularities"
import { INVITED, isInvited } from "@/lib/ballot/linkCodes"
import { ballotOpener, type BallotPlace } from "@/lib/ballot/sealedBallot"
import type { Transaction } from "@/lib/db/database"
import type { LinkKey, SealKey } from "@/lib/keys/keys"
import type { Questionnaire } from "@/lib/questionnaire/schema"

/** What was answered about one subject, held in memory alone: nothing of it is ever written as it is. */
export interface OpenedAnswers {
  responses: {
    group: string
    /** In the questionnaire's item order; null for "not observed" and for what was not asked. */
    scores: (number | null)[]
    /** Empty but for raters who appear as themselves. */
    matters: string[]
  }[]
  comments: { group: string; question: string; text: string }[]
}

export interface OpenedBallots extends Irregularities {
  /** Ids of invitations that are none of ours: somebody has written them into the database. */
  uninvited: string[]
  /** How many were asked about each subject, by group; without those who were withdrawn. */
  invited: Map<string, Record<string, number>>
  /** By subject; none of whom nobody has answered. */
  answers: Map<string, OpenedAnswers>
  /** Sorted. */
  receipts: string[]
}

/** How many rows are read at once: the embedded database hands them out at a stretch, and requests wait meanwhile. */
const AT_ONCE = 100

/** After so many rows whatever else waits has a turn. */
const AT_A_STRETCH = 25

/** After so many it is said how far it is. */
const BALLOTS_PER_NEWS = 500

/**
 * Opens all ballots of a cycle; part of the close. Ciphertexts are read in portions, so only the answers themselves are
 * held together.
 */
export async function openBallots(
  tx: Transaction,
  keys: { link: LinkKey; seal: SealKey },
  cycle: { id: string; questionnaire: Questionnaire },
  onProgress: (opened: number, of: number) => void = () => {},
): Promise<OpenedBallots> {
  const open = await ballotOpener(keys.seal)
  const { expected, invited, uninvited } = await findExpected(tx, keys.link, cycle.id)
  const answers = new Map<string, OpenedAnswers>()
  const receipts: string[] = []
  let [seen, arrived, notOpened, unexpected] = [0, 0, 0, 0]

  for await (const ballot of ballotsOf(tx, cycle.id)) {
    if (seen % BALLOTS_PER_NEWS === 0) onProgress(seen, expected.size)
    if (++seen % AT_A_STRETCH === 0) await turn()
    const place = expected.get(ballot.id)
    if (!place) {
      unexpected += 1
      continue
    }
    arrived += 1
    const content = await open(place, Buffer.from(ballot.ciphertext, "base64"))
    if (!content || !isAnswerTo(cycle.questionnaire, place.group, content)) {
      notOpened += 1
      continue
    }
    const { receipt, scores, matters, comments } = content
    const { subjectId, group } = place
    receipts.push(receipt)
    const about = answers.get(subjectId) ?? { responses: [], comments: [] }
    about.responses.push({ group, scores, matters })
    for (const [question, text] of Object.entries(comments)) about.comments.push({ group, question, text })
    answers.set(subjectId, about)
  }
  return {
    invited,
    uninvited,
    answers,
    receipts: receipts.toSorted(),
    notOpened,
    missing: expected.size - arrived,
    unexpected,
  }
}

/**
 * Where the ballots of a cycle's invitations belong, by their ids: someone who writes to the database can neither stuff the box
 * nor put words into another group's mouth. And how many were invited.
 */
async function findExpected(tx: Transaction, key: LinkKey, cycleId: string) {
  const expected = new Map<string, BallotPlace>()
  const invited = new Map<string, Record<string, number>>()
  const uninvited: string[] = []
  let seen = 0
  for await (const invitation of invitationsOf(tx, cycleId)) {
    if (++seen % AT_A_STRETCH === 0) await turn()
    const { id: invitationId, subjectId, group, sent, withdrawnOn } = invitation
    if (!isInvited(key, invitation)) {
      uninvited.push(invitationId)
      continue
    }
    if (sent) {
      const place = ballotPlace(key, { cycleId, invitationId, linkId: sent.linkId, subjectId, group })
      expected.set(place.ballotId, place)
    }
    if (withdrawnOn) continue
    const groups = invited.get(subjectId) ?? {}
    groups[group] = (groups[group] ?? 0) + 1
    invited.set(subjectId, groups)
  }
  return { expected, invited, uninvited }
}

/** The invitations of a cycle, with the link that has answered each, if any. */
async function* invitationsOf(tx: Transaction, cycleId: string) {
  let after: string | undefined
  for (;;) {
    const portion = await tx.invitation.findMany({
      where: { cycleId, ...(after !== undefined && { id: { gt: after } }) },
      orderBy: { id: "asc" },
      take: AT_ONCE,
      select: { ...INVITED, withdrawnOn: true, sent: { select: { linkId: true } } },
    })
    yield* portion
    if (portion.length < AT_ONCE) return
    after = portion.at(-1)!.id
  }
}

/** As text: the embedded database hands bytes out ten times slower. */
async function* ballotsOf(tx: Transaction, cycleId: string) {
  let after = ""
  for (;;) {
    // Encoded only once they are chosen: a query in one encodes all that follow, for every portion.
    const portion = await tx.$queryRaw<{ id: string; ciphertext: string }[]>`
      SELECT "id", encode("ciphertext", 'base64') AS "ciphertext"
      FROM (
        SELECT "id", "ciphertext" FROM "Ballot" WHERE "cycleId" = ${cycleId}::uuid AND "id" > ${after}
        ORDER BY "id" LIMIT ${AT_ONCE}
      ) AS "portion"
      ORDER BY "id"`
    yield* portion
    if (portion.length < AT_ONCE) return
    after = portion.at(-1)!.id
  }
}
