import { LAID } from "@/lib/mail/mailbox"
import { nextAttempt, nextLook } from "@/lib/mail/schedule"
import { dayIn } from "@/lib/words/day"
import type { MessageKind } from "@/prisma/client/enums"

/** A message that is this worker's to deliver, until the lease has run out. */
export interface Claim {
  id: string
  kind: MessageKind
  /** This one included. */
  attempts: number
  /** What the last attempt came to. */
  failure: string | null
  /** Of the workspace, whose days it is delivered on. */
  timeZone: string
  /** To an address that is in no directory any more, which is kept no longer than its delivery takes. */
  isToFormer: boolean
  /** Somebody waits for it: a link to sign in, or a code. */
  isUrgent: boolean
}

export type Fate = "sent" | "laid" | "later" | "failed" | "dropped"

/** What became of a claimed message, as it is to be written down. */
export interface Outcome {
  claim: Claim
  /** Null where it was claimed for nothing: it is as due as before. */
  fate: Fate | null
  /** What its row says from now on; null where it is deleted. */
  row: MessageRow | null
  /** The rater's link that it carried, with the day on which it was mailed or laid. */
  link: LinkDays | null
}

export interface MessageRow {
  attempts: number
  dueAt: Date
  sentOn: Date | null
  failedOn: Date | null
  failure: string | null
}

export interface LinkDays {
  id: string
  deliveredOn: Date | null
  laidOn: Date | null
  /** Of the day alone on which it was sent once more. */
  sentAgainOn: Date | null
}

/** Kept no longer than its delivery takes: its address, or that it was written at all. */
function isForgotten({ isToFormer, kind }: Claim): boolean {
  return isToFormer || kind === "thanks"
}

/** A mail server has taken it. @param linkId of the rater's link that it carried */
export function sent(claim: Claim, linkId: string | null, now: Date): Outcome {
  const day = dayIn(claim.timeZone, now)
  const row = isForgotten(claim) ? null : done(claim, { sentOn: day, failure: null }, now)
  return { claim, fate: "sent", row, link: linkId === null ? null : daysOf(claim, linkId, { deliveredOn: day }) }
}

/** It lies in the mailbox. Who is in the directory no more has none, and so is written to no more. */
export function laid(claim: Claim, linkId: string | null, now: Date): Outcome {
  if (claim.isToFormer) return dropped(claim)
  const day = dayIn(claim.timeZone, now)
  const link = linkId === null ? null : daysOf(claim, linkId, { laidOn: day })
  return { claim, fate: "laid", row: done(claim, { ...LAID, sentOn: day }, now), link }
}

/** It is given up, with a reason that names no address. */
export function failed(claim: Claim, reason: string, now: Date): Outcome {
  if (isForgotten(claim)) return dropped(claim)
  const row = done(claim, { failedOn: dayIn(claim.timeZone, now), failure: reason }, now)
  return { claim, fate: "failed", row, link: null }
}

/** Its cause is gone. */
export function dropped(claim: Claim): Outcome {
  return { claim, fate: "dropped", row: null, link: null }
}

/** It is tried again, later with every attempt. */
export function putOff(claim: Claim, reason: string, now: Date): Outcome {
  const row = { ...waiting(claim, nextAttempt(claim.attempts, now)), failure: reason }
  return { claim, fate: "later", row, link: null }
}

/** It waits for something else than the mail server, and so has used up no attempt. */
export function held(claim: Claim, now: Date): Outcome {
  const row = { ...waiting(claim, nextLook(now)), attempts: claim.attempts - 1 }
  return { claim, fate: "later", row, link: null }
}

/** Its delivery was not begun: it has used up no attempt, and is due again at that time. */
export function unbegun(claim: Claim, dueAt: Date): Outcome {
  return { claim, fate: null, row: { ...waiting(claim, dueAt), attempts: claim.attempts - 1 }, link: null }
}

function waiting({ attempts, failure }: Claim, dueAt: Date): MessageRow {
  return { attempts, dueAt, sentOn: null, failedOn: null, failure }
}

function done(claim: Claim, change: Partial<MessageRow>, now: Date): MessageRow {
  return { ...waiting(claim, doneAt(claim, now)), ...change }
}

/** Of what receivers ask for themselves no time is kept, but the day. */
function doneAt({ kind }: Claim, now: Date): Date {
  return kind === "linkAgain" ? dayIn("UTC", now) : now
}

function daysOf({ kind }: Claim, id: string, day: { deliveredOn: Date } | { laidOn: Date }): LinkDays {
  const sentAgainOn = kind === "linkAgain" ? Object.values(day)[0]! : null
  return { id, deliveredOn: null, laidOn: null, sentAgainOn, ...day }
}
