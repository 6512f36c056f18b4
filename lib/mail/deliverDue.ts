import type { Database, Db } from "@/lib/db/database"
import type { Keys } from "@/lib/keys/keys"
import { claimMessages } from "@/lib/mail/claimMessages"
import { giveLink } from "@/lib/mail/giveLink"
import { loadMessages, type LoadedMessage, type Unmade } from "@/lib/mail/loadMessages"
import type { Delivered, Mail, Post, Transport } from "@/lib/mail/mail"
import {
  dropped,
  failed,
  held,
  laid,
  putOff,
  sent,
  unbegun,
  type Claim,
  type Fate,
  type Outcome,
} from "@/lib/mail/outcome"
import { recordOutcomes } from "@/lib/mail/recordOutcomes"
import { ATTEMPTS, DELIVERY_SECONDS, nextAttempt, nextPortion, ROUND_SECONDS } from "@/lib/mail/schedule"
import { dayIn } from "@/lib/words/day"

/**
 * Delivers what is due, a portion at a time: claimed, made, sent over as many connections as there are, and written down
 * together. A portion is as large as what is sent within a second or so (schedule.ts): a worker that is killed doubles no
 * more than that, and people who wait for a link to sign in, or for a code, who come first, wait no longer. Any number of
 * workers may do so at once: a claim moves a message's time forward, so that no other worker finds it due, and a worker
 * that dies leaves it to the others after the lease. Demo workspaces never write to anybody.
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
  const atOnce = post.transport?.atOnce ?? 1
  // One alone, to begin with: whether the mail server is there at all.
  let size = 1
  while (performance.now() < end) {
    const began = performance.now()
    const claims = await claimMessages(db, now, size)
    if (claims.length === 0) break
    const outcomes = await deliver(db, keys, post, claims, now, limitSeconds, end)
    for (const { fate } of outcomes) if (fate) counts[fate] += 1
    size = Math.max(atOnce, nextPortion(size, (performance.now() - began) / 1000))
  }
  return counts
}

/** @param end by the monotonic clock: past it no delivery is begun any more */
async function deliver(
  db: Db,
  keys: Keys,
  post: Post,
  claims: Claim[],
  now: Date,
  limitSeconds: number,
  end: number,
): Promise<Outcome[]> {
  const messages = await makeMessages(db, keys, post, claims, now)
  const outcomes: Outcome[] = []
  let isDown = false
  const waiting = claims.values()
  const deliverNext = async () => {
    for (const claim of waiting) {
      if (isDown) outcomes.push(unbegun(claim, nextAttempt(1, now)))
      else if (performance.now() > end) outcomes.push(unbegun(claim, now))
      else {
        const { outcome, isServerDown } = await deliverOne(post, claim, messages.get(claim.id)!, now, limitSeconds)
        isDown ||= isServerDown
        outcomes.push(outcome)
      }
    }
  }
  const lanes = await Promise.allSettled(Array.from({ length: post.transport?.atOnce ?? 1 }, deliverNext))
  await recordOutcomes(db, outcomes)
  if (isDown) await holdBack(db, now)
  for (const lane of lanes) if (lane.status === "rejected") throw lane.reason
  return outcomes
}

/** Makes messages; a rater who has no link that can be mailed gets one. */
async function makeMessages(
  db: Db,
  keys: Keys,
  post: Post,
  claims: Claim[],
  now: Date,
): Promise<Map<string, LoadedMessage | Unmade>> {
  const ids = claims.map(({ id }) => id)
  const messages = await loadMessages(db, keys, post, ids, now)
  const again: string[] = []
  for (const { id, timeZone } of claims) {
    const message = messages.get(id)!
    if (message.kind !== "noLink") continue
    if (await giveLink(db, keys, message.raterId, dayIn(timeZone, now))) again.push(id)
    else messages.set(id, { kind: "keyMissing" })
  }
  if (again.length === 0) return messages
  return new Map([...messages, ...(await loadMessages(db, keys, post, again, now))])
}

async function deliverOne(
  { transport, publicUrl }: Post,
  claim: Claim,
  message: LoadedMessage | Unmade,
  now: Date,
  limitSeconds: number,
): Promise<{ outcome: Outcome; isServerDown: boolean }> {
  const settled = (outcome: Outcome, isServerDown = false) => ({ outcome, isServerDown })
  if (claim.attempts > ATTEMPTS)
    return settled(failed(claim, "Its delivery was begun many times and never ended.", now))
  switch (message.kind) {
    case "unwanted":
    case "noLink":
      return settled(dropped(claim))
    case "held":
    case "keyMissing":
      return settled(held(claim, now))
    case "altered": {
      const reason =
        "Its link does not fit the address, which was changed outside of Parallax; put it back as it was, and then change it here."
      return settled(failed(claim, reason, now))
    }
    case "message":
  }
  const { to, subject, text, html, linkId } = message
  if (!transport || message.isDemo) return settled(laid(claim, linkId, now))
  const messageId = `<${claim.id}@${new URL(publicUrl).hostname}>`
  const delivered = await withinLimit(transport, { messageId, to, subject, text, html }, limitSeconds)
  if (delivered.outcome === "sent") return settled(sent(claim, linkId, now))
  const isLast = delivered.outcome === "refused" || claim.attempts === ATTEMPTS
  const outcome = isLast ? failed(claim, delivered.reason, now) : putOff(claim, delivered.reason, now)
  return settled(outcome, delivered.outcome === "down")
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
