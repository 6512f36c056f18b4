import type { Database, Db } from "@/lib/db/database"
import type { Keys } from "@/lib/keys/keys"
import { claimMessages, type Whose } from "@/lib/mail/claimMessages"
import { deliverWithin } from "@/lib/mail/deliverWithin"
import { giveLink } from "@/lib/mail/giveLink"
import { giveNominationLink } from "@/lib/mail/giveNominationLink"
import { loadMessages, type LoadedMessage, type Unmade } from "@/lib/mail/loadMessages"
import { listDue } from "@/lib/mail/listDue"
import type { OwnMail, Post, Transport } from "@/lib/mail/mail"
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
import { recordFault } from "@/lib/mail/recordFault"
import { recordOutcomes } from "@/lib/mail/recordOutcomes"
import { ATTEMPTS, DELIVERY_SECONDS, nextAttempt, nextPortion, ROUND_SECONDS } from "@/lib/mail/schedule"
import { dayIn } from "@/lib/words/day"
import type { MailFault } from "@/prisma/client/enums"

/** A way for mail, and whose mail takes it. */
interface Exit {
  /** Null for the mailbox. */
  transport: Transport | null
  whose: Whose
  /** The setting of the one workspace whose server it is; null for what all the others share. */
  own: { workspaceId: string; locked: Uint8Array } | null
}

/**
 * Delivers what is due, a portion at a time: claimed, made, sent over as many connections as there are, and written down
 * together. A portion is as large as what is sent within a second or so (schedule.ts): a worker that is killed doubles no
 * more than that, and people who wait for a link to sign in, or for a code, who come first, wait no longer. Any number of
 * workers may do so at once: a claim moves a message's time forward, so that no other worker finds it due, and a worker
 * that dies leaves it to the others after the lease. Demo workspaces never write to anybody.
 *
 * Each mail server has portions of its own, at the same time as the others: one that is away holds back nobody else's.
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
  const exits = await listExits(db, post, now)
  const rounds = await Promise.allSettled(
    exits.map(async (exit) => {
      for await (const { fate } of deliverBy(db, keys, post, exit, now, limitSeconds, end)) if (fate) counts[fate] += 1
    }),
  )
  for (const round of rounds) if (round.status === "rejected") throw round.reason
  return counts
}

/** The way that all share, and each server of a workspace's own for which something is due. */
async function listExits(db: Db, { transport, own }: Post, now: Date): Promise<Exit[]> {
  const servers = new Map<string, NonNullable<OwnMail["server"]>>()
  for (const [workspaceId, { server }] of own) if (server) servers.set(workspaceId, server)
  const apart = [...servers.keys()]
  const due = await listDue(db, apart, now)
  return [
    { transport, whose: { but: apart }, own: null },
    ...due.map((workspaceId) => {
      const { transport, locked } = servers.get(workspaceId)!
      return { transport, whose: { of: workspaceId }, own: { workspaceId, locked } }
    }),
  ]
}

async function* deliverBy(
  db: Db,
  keys: Keys,
  post: Post,
  exit: Exit,
  now: Date,
  limitSeconds: number,
  end: number,
): AsyncGenerator<Outcome> {
  const atOnce = exit.transport?.atOnce ?? 1
  let isKnownToSend = false
  // One alone, to begin with: whether the mail server is there at all.
  let size = 1
  while (performance.now() < end) {
    const began = performance.now()
    const claims = await claimMessages(db, now, size, exit.whose)
    if (claims.length === 0) break
    const { outcomes, fault } = await deliver(db, keys, post, exit, claims, now, limitSeconds, end)
    const hasSent = outcomes.some(({ fate }) => fate === "sent")
    // Said once in a round.
    if (fault || (hasSent && !isKnownToSend)) await recordFault(db, exit.own, fault)
    isKnownToSend ||= hasSent
    yield* outcomes
    size = Math.max(atOnce, nextPortion(size, (performance.now() - began) / 1000))
  }
}

/** @param end by the monotonic clock: past it no delivery is begun any more */
async function deliver(
  db: Db,
  keys: Keys,
  post: Post,
  { transport, whose }: Exit,
  claims: Claim[],
  now: Date,
  limitSeconds: number,
  end: number,
): Promise<{ outcomes: Outcome[]; fault: MailFault | null }> {
  const messages = await makeMessages(db, keys, post, claims, now)
  const outcomes: Outcome[] = []
  let fault: MailFault | null = null
  const waiting = claims.values()
  const deliverNext = async () => {
    for (const claim of waiting) {
      if (fault) outcomes.push(unbegun(claim, nextAttempt(1, now)))
      else if (performance.now() > end) outcomes.push(unbegun(claim, now))
      else {
        const tried = await deliverOne(transport, post, claim, messages.get(claim.id)!, now, limitSeconds)
        fault ??= tried.fault
        outcomes.push(tried.outcome)
      }
    }
  }
  const lanes = await Promise.allSettled(Array.from({ length: transport?.atOnce ?? 1 }, deliverNext))
  await recordOutcomes(db, outcomes)
  if (fault) await holdBack(db, whose, now)
  for (const lane of lanes) if (lane.status === "rejected") throw lane.reason
  return { outcomes, fault }
}

/** Makes messages; a rater, or who proposes, and has no link that can be mailed gets one. */
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
    if ("nominatorId" in message.of) {
      await giveNominationLink(db, keys.secret, message.of.nominatorId)
      again.push(id)
    } else if (await giveLink(db, keys, message.of.raterId, dayIn(timeZone, now))) again.push(id)
    else messages.set(id, { kind: "keyMissing" })
  }
  if (again.length === 0) return messages
  return new Map([...messages, ...(await loadMessages(db, keys, post, again, now))])
}

async function deliverOne(
  transport: Transport | null,
  { publicUrl }: Post,
  claim: Claim,
  message: LoadedMessage | Unmade,
  now: Date,
  limitSeconds: number,
): Promise<{ outcome: Outcome; fault: MailFault | null }> {
  const settled = (outcome: Outcome, fault: MailFault | null = null) => ({ outcome, fault })
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
  const { to, senderName, subject, text, html, linkId } = message
  if (!transport || message.isDemo) return settled(laid(claim, linkId, now))
  const messageId = `<${claim.id}@${new URL(publicUrl).hostname}>`
  const delivered = await deliverWithin(transport, { messageId, to, senderName, subject, text, html }, limitSeconds)
  if (delivered.outcome === "sent") return settled(sent(claim, linkId, now))
  const isLast = delivered.outcome === "refused" || claim.attempts === ATTEMPTS
  const outcome = isLast ? failed(claim, delivered.reason, now) : putOff(claim, delivered.reason, now)
  return settled(outcome, delivered.outcome === "down" ? delivered.fault : null)
}

/** Where the server itself is away, what else it is to send waits as well, and none of it has used up an attempt. */
async function holdBack(db: Db, whose: Whose, now: Date): Promise<void> {
  const workspaceId = "of" in whose ? whose.of : { notIn: whose.but }
  await db.message.updateMany({
    where: { sentOn: null, failedOn: null, dueAt: { lte: now }, workspaceId, workspace: { isDemo: false } },
    data: { dueAt: nextAttempt(1, now) },
  })
}
