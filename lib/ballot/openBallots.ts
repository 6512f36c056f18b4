import { linkToken } from "@/lib/access/token"
import { isAnswerTo } from "@/lib/ballot/ballotContent"
import { ballotIdOf, receiptOf } from "@/lib/ballot/receipt"
import { ballotOpener } from "@/lib/ballot/sealBallot"
import type { Transaction } from "@/lib/db/database"
import type { Secret } from "@/lib/keys/secret"
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

export interface OpenedBallots {
  /** By subject; none of whom nobody has answered. */
  answers: Map<string, OpenedAnswers>
  /** Sorted. */
  receipts: string[]
  /** Receipts of ballots that could not be opened or did not belong here, sorted. */
  damaged: string[]
}

const BALLOTS_AT_ONCE = 500

/**
 * Opens all ballots of a cycle; part of the close. Ciphertexts are read in portions, so only the answers themselves are
 * held together.
 */
export async function openBallots(
  tx: Transaction,
  secret: Secret,
  cycle: { id: string; questionnaire: Questionnaire },
  onProgress: (opened: number, of: number) => void = () => {},
): Promise<OpenedBallots> {
  const key = await tx.cycleKey.findUniqueOrThrow({ where: { cycleId: cycle.id } })
  const open = await ballotOpener(secret, cycle.id, key)
  const expected = await expectedBallots(tx, secret, cycle.id)
  const opened: OpenedBallots = { answers: new Map(), receipts: [], damaged: [] }

  let seen = 0
  for await (const ballot of ballotsOf(tx, cycle.id)) {
    if (seen++ % BALLOTS_AT_ONCE === 0) onProgress(seen - 1, expected.size)
    const content = await open(ballot.id, ballot.ciphertext)
    const asked = expected.get(ballot.id)
    const belongs = content && content.subjectId === asked?.subjectId && content.group === asked.group
    if (!belongs || !isAnswerTo(cycle.questionnaire, content)) {
      opened.damaged.push(receiptOf(ballot.id))
      continue
    }
    opened.receipts.push(receiptOf(ballot.id))
    const { subjectId, group, scores, matters, comments } = content
    const about = opened.answers.get(subjectId) ?? { responses: [], comments: [] }
    about.responses.push({ group, scores, matters })
    for (const [question, text] of Object.entries(comments)) about.comments.push({ group, question, text })
    opened.answers.set(subjectId, about)
  }
  return { ...opened, receipts: opened.receipts.toSorted(), damaged: opened.damaged.toSorted() }
}

/**
 * The ids that ballots of this cycle can have, and about whom and as what each was asked: someone who writes to the
 * database can neither stuff the box nor put words into another group's mouth.
 */
async function expectedBallots(
  tx: Transaction,
  secret: Secret,
  cycleId: string,
): Promise<Map<string, { subjectId: string; group: string }>> {
  const where = { cycleId, sent: { isNot: null } }
  const select = { id: true, tokenVersion: true, subjectId: true, group: true }
  const invitations = await tx.invitation.findMany({ where, select })
  return new Map(
    invitations.map(({ id, tokenVersion, subjectId, group }) => [
      ballotIdOf(linkToken(secret, "invitation", id, tokenVersion)),
      { subjectId, group },
    ]),
  )
}

async function* ballotsOf(tx: Transaction, cycleId: string) {
  let after = ""
  for (;;) {
    const portion = await tx.ballot.findMany({
      where: { cycleId, id: { gt: after } },
      orderBy: { id: "asc" },
      take: BALLOTS_AT_ONCE,
      select: { id: true, ciphertext: true },
    })
    yield* portion
    if (portion.length < BALLOTS_AT_ONCE) return
    after = portion.at(-1)!.id
  }
}
