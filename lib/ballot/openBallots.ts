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
  /** How many were asked about each subject, by group; without those who were withdrawn. */
  invited: Map<string, Record<string, number>>
  /** By subject; none of whom nobody has answered. */
  answers: Map<string, OpenedAnswers>
  /** Sorted. */
  receipts: string[]
}

/** How many ballots are read at once: the embedded database hands them out at a stretch, and requests wait meanwhile. */
const BALLOTS_AT_ONCE = 100

/** After so many ballots whatever else waits has a turn. */
const BALLOTS_AT_A_STRETCH = 25

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
  const invitations = await listInvitations(tx, keys.link, cycle.id)
  const expected = placesOf(keys.link, cycle.id, invitations)
  const answers = new Map<string, OpenedAnswers>()
  const receipts: string[] = []
  let [seen, arrived, notOpened, unexpected] = [0, 0, 0, 0]

  for await (const ballot of ballotsOf(tx, cycle.id)) {
    if (seen % BALLOTS_PER_NEWS === 0) onProgress(seen, expected.size)
    if (++seen % BALLOTS_AT_A_STRETCH === 0) await turn()
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
    invited: countInvited(invitations),
    answers,
    receipts: receipts.toSorted(),
    notOpened,
    missing: expected.size - arrived,
    unexpected,
  }
}

/** The invitations of a cycle that are ours, with the link that has answered each, if any. */
async function listInvitations(tx: Transaction, key: LinkKey, cycleId: string) {
  const rows = await tx.invitation.findMany({
    where: { cycleId },
    select: { ...INVITED, withdrawnOn: true, sent: { select: { linkId: true } } },
  })
  return rows.filter((row) => isInvited(key, row))
}

type Invitation = Awaited<ReturnType<typeof listInvitations>>[number]

/**
 * Where the ballots of these invitations belong, by their ids: someone who writes to the database can neither stuff the box
 * nor put words into another group's mouth.
 */
function placesOf(key: LinkKey, cycleId: string, invitations: Invitation[]): Map<string, BallotPlace> {
  return new Map(
    invitations.flatMap(({ id: invitationId, subjectId, group, sent }) => {
      if (!sent) return []
      const place = ballotPlace(key, { cycleId, invitationId, linkId: sent.linkId, subjectId, group })
      return [[place.ballotId, place]]
    }),
  )
}

function countInvited(invitations: Invitation[]): Map<string, Record<string, number>> {
  const invited = new Map<string, Record<string, number>>()
  for (const { subjectId, group } of invitations.filter(({ withdrawnOn }) => !withdrawnOn)) {
    const groups = invited.get(subjectId) ?? {}
    groups[group] = (groups[group] ?? 0) + 1
    invited.set(subjectId, groups)
  }
  return invited
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
        ORDER BY "id" LIMIT ${BALLOTS_AT_ONCE}
      ) AS "portion"
      ORDER BY "id"`
    yield* portion
    if (portion.length < BALLOTS_AT_ONCE) return
    after = portion.at(-1)!.id
  }
}
