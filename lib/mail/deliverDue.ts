import type { Database, Db } from "@/lib/db/database"
import type { Keys } from "@/lib/keys/keys"
import { giveLink } from "@/lib/mail/giveLink"
import { loadMessage, type LoadedMessage, type Unmade } from "@/lib/mail/loadMessage"
import type { Delivered, Mail, Post, Transport, Undelivered } from "@/lib/mail/mail"
import { LAID } from "@/lib/mail/mailbox"
import { ATTEMPTS, DELIVERY_SECONDS, leaseEnd, nextAttempt, nextLook, ROUND_SECONDS } from "@/lib/mail/schedule"
import { dayIn } from "@/lib/words/day"

export type Fate = "sent" | "laid" | "later" | "failed" | "dropped"

/**
 * Delivers what is due, one message after the other; people who wait for a link to sign in, or for a code, come
 * first. Any number of workers may do so at once: a claim moves a message's time forward, so that no other worker
 * finds it due, and a worker that dies leaves it to the others after the lease. Demo workspaces never write to
 * anybody.
 *
 * @param limitSeconds how long one delivery may take; what takes longer is tried again later
 * @returns how many were sent, laid into the mailbox, put off, given up, or dropped because their cause is gone
 */
export async function deliverDue(
  db: Database,
  keys: Keys,
  post: Post,
  now: Date,
  limitSeconds = DELIVERY_SECONDS,
): Promise<Record<Fate, number>> {
  const counts = { sent: 0, laid: 0, later: 0, failed: 0, dropped: 0 }
  // The clock of the round's length, not of what is due.
  const end = performance.now() + ROUND_SECONDS * 1000
  while (performance.now() < end) {
    const claim = await claimNext(db, now)
    if (!claim) break
    counts[await deliver(db, keys, post, claim, now, limitSeconds)] += 1
  }
  return counts
}

interface Claim {
  id: string
  attempts: number
  /** Of the workspace, whose days it is delivered on. */
  timeZone: string
  /** To an address that is in no directory any more, which is kept no longer than its delivery takes. */
  isToFormer: boolean
  /** Asked for by its receiver: of what they do no time is kept, but the day. */
  isLinkAgain: boolean
}

/** One statement, whose own write makes it false for the next worker; rows that another one holds are passed over. */
async function claimNext(db: Db, now: Date): Promise<Claim | undefined> {
  const claims = await db.$queryRaw<Claim[]>`
    UPDATE "Message" SET "dueAt" = ${leaseEnd(now)}, "attempts" = "attempts" + 1
    WHERE "id" = (
      SELECT "id" FROM "Message"
      WHERE "dueAt" <= ${now} AND "sentOn" IS NULL AND "failedOn" IS NULL
      ORDER BY "accessLinkId" IS NULL AND "reportCodeId" IS NULL, "dueAt" LIMIT 1 FOR UPDATE SKIP LOCKED
    )
    RETURNING "id"::text, "attempts", "address" IS NOT NULL AS "isToFormer",
      "kind" = 'linkAgain' AS "isLinkAgain",
      (SELECT "timeZone" FROM "Workspace" WHERE "Workspace"."id" = "workspaceId") AS "timeZone"`
  return claims[0]
}

async function deliver(
  db: Db,
  keys: Keys,
  post: Post,
  { id, attempts, timeZone, isToFormer, isLinkAgain }: Claim,
  now: Date,
  limitSeconds: number,
): Promise<Fate> {
  const { transport, publicUrl } = post
  const today = dayIn(timeZone, now)
  const doneAt = isLinkAgain ? dayIn("UTC", now) : now
  // A claim that outlived its lease belongs to another worker by now.
  const claimed = { id, attempts, sentOn: null, failedOn: null }
  if (attempts > ATTEMPTS) return giveUp("Its delivery was begun many times and never ended.")
  const message = await makeMessage(db, keys, post, id, today, now)
  switch (message.kind) {
    case "unwanted":
    case "noLink":
      return drop()
    case "held":
    case "keyMissing":
      return wait()
    case "altered":
      return giveUp(
        "Its link does not fit the address, which was changed outside of Parallax; put it back as it was, and then change it here.",
      )
    case "message":
  }
  if (!transport || message.isDemo) {
    if (isToFormer) return drop()
    await markLink(db, message, isLinkAgain, { laidOn: today })
    await db.message.updateMany({ where: claimed, data: { ...LAID, sentOn: today, dueAt: doneAt } })
    return "laid"
  }
  const { to, subject, text, html } = message
  const messageId = `<${id}@${new URL(publicUrl).hostname}>`
  const delivered = await withinLimit(transport, { messageId, to, subject, text, html }, limitSeconds)
  if (delivered.outcome === "sent") {
    await markLink(db, message, isLinkAgain, { deliveredOn: today })
    if (isToFormer) await db.message.deleteMany({ where: claimed })
    else await db.message.updateMany({ where: claimed, data: { sentOn: today, dueAt: doneAt, failure: null } })
    return "sent"
  }
  if (delivered.outcome === "down") await holdBack(db, now)
  return delivered.outcome === "refused" || attempts === ATTEMPTS ? giveUp(delivered.reason) : putOff(delivered)

  async function drop(): Promise<Fate> {
    await db.message.deleteMany({ where: claimed })
    return "dropped"
  }

  /** Without using up an attempt: what it waits for is not the mail server. */
  async function wait(): Promise<Fate> {
    await db.message.updateMany({ where: claimed, data: { attempts: attempts - 1, dueAt: nextLook(now) } })
    return "later"
  }

  async function giveUp(reason: string): Promise<Fate> {
    if (isToFormer) return drop()
    await db.message.updateMany({ where: claimed, data: { failedOn: today, dueAt: doneAt, failure: reason } })
    return "failed"
  }

  async function putOff({ reason }: Undelivered): Promise<Fate> {
    await db.message.updateMany({ where: claimed, data: { dueAt: nextAttempt(attempts, now), failure: reason } })
    return "later"
  }
}

/** Makes a message; a rater who has no link that can be mailed gets one. */
async function makeMessage(
  db: Db,
  keys: Keys,
  post: Post,
  id: string,
  today: Date,
  now: Date,
): Promise<LoadedMessage | Unmade> {
  const message = await loadMessage(db, keys, post, id, now)
  if (message.kind !== "noLink") return message
  const isKeyThere = await giveLink(db, keys, message.raterId, today)
  return isKeyThere ? loadMessage(db, keys, post, id, now) : { kind: "keyMissing" }
}

/** Notes the first day of each kind, for the rater to see how their link was handled, and the last day it was sent again. */
async function markLink(
  db: Db,
  { linkId }: LoadedMessage,
  isLinkAgain: boolean,
  day: { laidOn: Date } | { deliveredOn: Date },
): Promise<void> {
  if (linkId === null) return
  if (isLinkAgain) {
    const sentAgainOn = "laidOn" in day ? day.laidOn : day.deliveredOn
    await db.link.updateMany({ where: { id: linkId }, data: { sentAgainOn } })
  }
  const first = "laidOn" in day ? { laidOn: null } : { deliveredOn: null }
  await db.link.updateMany({ where: { id: linkId, ...first }, data: day })
}

/** Whatever a mail server does, or does not do: a delivery ends. */
async function withinLimit(transport: Transport, mail: Mail, seconds: number): Promise<Delivered> {
  const limit = new AbortController()
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<Delivered>((resolve) => {
    timer = setTimeout(() => {
      resolve({ outcome: "later", reason: "The mail server took too long." })
      limit.abort()
    }, seconds * 1000)
  })
  return Promise.race([transport(mail, limit.signal), late]).finally(() => clearTimeout(timer))
}

/** Where the server itself is away, what else is due waits as well, and none of it has used up an attempt. */
async function holdBack(db: Db, now: Date): Promise<void> {
  await db.message.updateMany({
    where: { sentOn: null, failedOn: null, dueAt: { lte: now }, workspace: { isDemo: false } },
    data: { dueAt: nextAttempt(1, now) },
  })
}
