import type { Database, Transaction } from "@/lib/db/database"
import { transact } from "@/lib/db/transact"
import { enqueueMessages } from "@/lib/outbox/enqueueMessages"
import { dayIn } from "@/lib/words/day"

/** How many are answered in one transaction. */
const AT_ONCE = 100

/**
 * Writes a message with their link to everyone who has asked for it and is a rater, one for each cycle that collects, or
 * proposes or approves raters in one that is set up; a duty of the worker, apart from the page that asked. To all other
 * addresses nothing is written. Any number of workers may do so at once: a request is answered by whoever deletes it.
 *
 * @returns how many requests there were
 */
export async function answerLinkRequests(db: Database, now: Date): Promise<number> {
  let answered = 0
  for (;;) {
    const count = await transact(db, (tx) => answerSome(tx, now))
    answered += count
    if (count < AT_ONCE) return answered
  }
}

async function answerSome(tx: Transaction, now: Date): Promise<number> {
  const requests = await tx.$queryRaw<{ id: string; address: string }[]>`
    DELETE FROM "LinkRequest" WHERE "id" IN (
      SELECT "id" FROM "LinkRequest" ORDER BY "id" LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED
    ) RETURNING "id"::text, "address"`
  const asking = new Map(requests.map(({ id, address }) => [address, id]))
  // Whether they have answered is not asked: whoever has may take it back, and a mail tells nothing of it.
  const raters = await tx.rater.findMany({
    where: {
      person: { email: { in: [...asking.keys()] } },
      cycle: { stage: "collecting" },
      invitations: { some: { withdrawnOn: null } },
      // Two requests at once bring one mail.
      messages: { none: { kind: "linkAgain", sentOn: null, failedOn: null } },
    },
    select: { id: true, cycleId: true, person: { select: { email: true, workspaceId: true } } },
  })
  const messages = raters.map(({ id: raterId, cycleId, person }) => ({
    workspaceId: person!.workspaceId,
    kind: "linkAgain" as const,
    uniqueKey: `linkAgain:${raterId}:${asking.get(person!.email)!}`,
    // The day alone: of what a rater does no time is kept.
    dueAt: dayIn("UTC", now),
    cycleId,
    raterId,
  }))
  await enqueueMessages(tx, messages)
  await writeToNominators(tx, asking, now)
  return requests.length
}

/**
 * The same to those who propose or approve raters; whether there is something to do for them is told at delivery.
 *
 * @param asking a request of each address
 */
async function writeToNominators(tx: Transaction, asking: Map<string, string>, now: Date): Promise<void> {
  const nominators = await tx.nominator.findMany({
    where: { person: { email: { in: [...asking.keys()] } }, cycle: { stage: "nominating" } },
    select: {
      id: true,
      cycleId: true,
      person: { select: { email: true, workspaceId: true } },
      messages: { where: { sentOn: null, failedOn: null, dueAt: { lte: now } }, select: { kind: true } },
    },
  })
  const messages = nominators.flatMap(({ id: nominatorId, cycleId, person, messages: waiting }) => {
    // Two requests at once bring one mail.
    const wanted = BY_NOMINATION_LINK.filter((kind) => waiting.every((message) => message.kind !== kind))
    return wanted.map((kind) => ({
      workspaceId: person.workspaceId,
      kind,
      uniqueKey: `${kind}:${nominatorId}:again ${asking.get(person.email)!}`,
      dueAt: dayIn("UTC", now),
      cycleId,
      nominatorId,
    }))
  })
  await enqueueMessages(tx, messages)
}

/** To propose, and to approve. */
const BY_NOMINATION_LINK = ["proposalsAsked", "approvalAsked"] as const
