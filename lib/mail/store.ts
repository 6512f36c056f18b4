import { canAdminister, canOrganise } from "@/lib/access/policies"
import type { Secret } from "@/lib/access/secret"
import type { Viewer } from "@/lib/access/viewer"
import type { Database, Db } from "@/lib/db/client"
import { dayOf } from "@/lib/db/day"
import { contentOf, isWanted } from "@/lib/mail/content"
import { ATTEMPTS, leaseEnd, nextAttempt } from "@/lib/mail/schedule"
import { oneLine, renderMessage, type RenderedMessage } from "@/lib/mail/templates"
import type { Delivered, Receiver, Transport } from "@/lib/mail/transport"
import type { MessageKind } from "@/prisma/client/enums"

export interface Delivery {
  secret: Secret
  publicUrl: string
  /** Null where no mail server is set: then messages are laid into the mailbox. */
  transport: Transport | null
  now: Date
}

/** After this long a round ends, so that the worker comes to its other duties and leases hold. */
const ROUND_SECONDS = 20

export type Fate = "sent" | "laid" | "later" | "failed" | "dropped"

/**
 * Delivers what is due, one message after the other; people who wait for a link to sign in, or for a
 * code, come first. Any
 * number of workers may do so at once: a claim moves a message's time forward, so that no other worker finds
 * it due, and a worker that dies leaves it to the others after the lease. Demo workspaces never write to
 * anybody.
 *
 * @returns how many were sent, laid into the mailbox, put off, given up, or dropped because their cause is
 * gone
 */
export async function deliverDue(db: Database, delivery: Delivery): Promise<Record<Fate, number>> {
  const counts = { sent: 0, laid: 0, later: 0, failed: 0, dropped: 0 }
  // The clock of the round's length, not of what is due.
  const end = performance.now() + ROUND_SECONDS * 1000
  while (performance.now() < end) {
    const claim = await claimNext(db, delivery.now)
    if (!claim) break
    counts[await deliver(db, delivery, claim)] += 1
  }
  return counts
}

interface Claim {
  id: string
  attempts: number
}

/**
 * One statement, whose own write makes it false for the next worker; rows that another one holds are passed
 * over.
 */
async function claimNext(db: Db, now: Date): Promise<Claim | undefined> {
  const claims = await db.$queryRaw<Claim[]>`
    UPDATE "Message" SET "dueAt" = ${leaseEnd(now)}, "attempts" = "attempts" + 1
    WHERE "id" = (
      SELECT "id" FROM "Message"
      WHERE "dueAt" <= ${now} AND "sentOn" IS NULL AND "failedOn" IS NULL
      ORDER BY "accessLinkId" IS NULL AND "reportCodeId" IS NULL, "dueAt" LIMIT 1 FOR UPDATE SKIP LOCKED
    )
    RETURNING "id"::text, "attempts"`
  return claims[0]
}

async function deliver(db: Db, delivery: Delivery, { id, attempts }: Claim): Promise<Fate> {
  const { now, transport, publicUrl } = delivery
  // A claim that outlived its lease belongs to another worker by now.
  const claimed = { id, attempts, sentOn: null, failedOn: null }
  if (attempts > ATTEMPTS) return fail("Its delivery was begun many times and never ended.")
  const message = await loadMessage(db, delivery, id)
  if (!message?.isWanted) {
    await db.message.deleteMany({ where: claimed })
    return "dropped"
  }
  if (!transport || message.isDemo) {
    await db.message.updateMany({ where: claimed, data: { ...LAID, sentOn: dayOf(now), dueAt: now } })
    return "laid"
  }
  const { to, subject, text, html } = message
  const messageId = `<${id}@${new URL(publicUrl).hostname}>`
  const delivered = await transport({ messageId, to, subject, text, html })
  if (delivered.outcome === "sent") {
    await db.message.updateMany({ where: claimed, data: { sentOn: dayOf(now), dueAt: now, failure: null } })
    return "sent"
  }
  if (delivered.outcome === "down") await holdBack(db, now)
  return delivered.outcome === "refused" || attempts === ATTEMPTS ? fail(delivered.reason) : putOff(delivered)

  async function fail(reason: string): Promise<Fate> {
    await db.message.updateMany({
      where: claimed,
      data: { failedOn: dayOf(now), dueAt: now, failure: reason },
    })
    return "failed"
  }

  async function putOff({ reason }: Exclude<Delivered, { outcome: "sent" }>): Promise<Fate> {
    await db.message.updateMany({
      where: claimed,
      data: { dueAt: nextAttempt(attempts, now), failure: reason },
    })
    return "later"
  }
}

/** Where the server itself is away, what else is due waits as well, and none of it has used up an attempt. */
async function holdBack(db: Db, now: Date): Promise<void> {
  await db.message.updateMany({
    where: { sentOn: null, failedOn: null, dueAt: { lte: now }, workspace: { isDemo: false } },
    data: { dueAt: nextAttempt(1, now) },
  })
}

/** Of a message that lies in the mailbox: it never went out, so no attempt at delivery counts. */
const LAID = { attempts: 0, failure: null }

/** A message as its receiver gets it, made anew with its link. */
export interface LoadedMessage extends RenderedMessage {
  to: Receiver
  /** Null where it carries a code instead. */
  link: string | null
}

async function loadMessage(
  db: Db,
  delivery: Pick<Delivery, "secret" | "publicUrl" | "now">,
  id: string,
): Promise<(LoadedMessage & { isWanted: boolean; isDemo: boolean }) | null> {
  const message = await db.message.findUnique({
    where: { id },
    select: {
      kind: true,
      workspace: { select: { name: true, isDemo: true } },
      user: { select: { name: true, email: true, passwordHash: true } },
      accessLink: { select: { id: true, expiresAt: true } },
      reportCode: { select: { id: true, expiresAt: true } },
      invitation: {
        select: {
          id: true,
          group: true,
          tokenVersion: true,
          submittedOn: true,
          declinedOn: true,
          withdrawnOn: true,
          person: { select: { name: true, email: true } },
          subject: { select: { person: { select: { name: true } } } },
          cycle: { select: { stage: true, deadline: true, welcome: true, questionnaire: true } },
        },
      },
      report: {
        select: {
          id: true,
          tokenVersion: true,
          releasedAt: true,
          coachReleasedAt: true,
          subject: { select: { id: true, person: { select: { name: true, email: true } } } },
          cycle: { select: { name: true } },
        },
      },
    },
  })
  const made = message && contentOf(message, delivery)
  if (!made) return null
  const { to, content } = made
  return {
    to: { name: oneLine(to.name), address: to.address },
    link: content.link,
    isWanted: isWanted(message, delivery.now),
    isDemo: message.workspace.isDemo,
    ...renderMessage(content),
  }
}

// ── The mailbox

/** What became of a message; "laid" is one that nobody was sent: it lies in the mailbox. */
export type MessageState = "waiting" | "laid" | "sent" | "failed"

export interface MailboxFilter {
  cycleId?: string
  kind?: MessageKind
  state?: MessageState
  /** From 1 upwards. */
  page?: number
}

export interface MailboxRow {
  id: string
  kind: MessageKind
  receiver: string
  /** In the directory, where the address can be mended; null for users. */
  personId: string | null
  /** Of an invitation or reminder: about whom. */
  about: string | null
  cycleName: string | null
  state: MessageState
  day: Date
  failure: string | null
  /** Whether it can be opened, where mail does not go out. */
  isReadable: boolean
}

export const PAGE_SIZE = 100

/**
 * The workspace's messages, the latest first. Links to get in belong to their user; an owner sees all of
 * them.
 */
export async function listMessages(
  db: Db,
  viewer: Viewer,
  { cycleId, kind, state, page = 1 }: MailboxFilter,
): Promise<{ messages: MailboxRow[]; total: number }> {
  if (!canOrganise(viewer)) return { messages: [], total: 0 }
  const where = {
    AND: [visibleTo(viewer), cycleId ? { cycleId } : {}, kind ? { kind } : {}, state ? IN_STATE[state] : {}],
  }
  const total = await db.message.count({ where })
  const rows = await db.message.findMany({
    where,
    orderBy: [{ dueAt: "desc" }, { id: "asc" }],
    skip: (page - 1) * PAGE_SIZE,
    take: PAGE_SIZE,
    select: {
      id: true,
      kind: true,
      dueAt: true,
      sentOn: true,
      failedOn: true,
      failure: true,
      attempts: true,
      cycle: { select: { name: true } },
      user: { select: { name: true } },
      invitation: {
        select: { person: { select: PERSON }, subject: { select: { person: { select: PERSON } } } },
      },
      report: { select: { subject: { select: { person: { select: PERSON } } } } },
    },
  })
  const messages = rows.map((row): MailboxRow => {
    const person = row.invitation?.person ?? (row.user ? undefined : row.report?.subject.person)
    return {
      id: row.id,
      kind: row.kind,
      receiver: person?.name ?? row.user?.name ?? "",
      personId: person?.id ?? null,
      about: row.invitation?.subject.person.name ?? (row.user && row.report?.subject.person.name) ?? null,
      cycleName: row.cycle?.name ?? null,
      state: stateOf(row),
      day: row.failedOn ?? row.sentOn ?? dayOf(row.dueAt),
      failure: row.failure,
      isReadable: ["waiting", "laid"].includes(stateOf(row)),
    }
  })
  return { messages, total }
}

const PERSON = { id: true, name: true }

const IN_STATE = {
  waiting: { sentOn: null, failedOn: null },
  laid: { sentOn: { not: null }, attempts: 0 },
  sent: { sentOn: { not: null }, attempts: { gt: 0 } },
  failed: { failedOn: { not: null } },
}

function stateOf({
  sentOn,
  failedOn,
  attempts,
}: {
  sentOn: Date | null
  failedOn: Date | null
  attempts: number
}): MessageState {
  if (failedOn) return "failed"
  if (!sentOn) return "waiting"
  return attempts === 0 ? "laid" : "sent"
}

/** What the mailbox has to say of itself: whether mail goes out, and what an organiser should look after. */
export async function mailboxHealth(
  db: Db,
  viewer: Viewer,
  transport: Transport | null,
): Promise<{ goesOut: boolean; isDemo: boolean; failed: number; unsent: number }> {
  const { isDemo } = await db.workspace.findUniqueOrThrow({
    where: { id: viewer.workspaceId },
    select: { isDemo: true },
  })
  const goesOut = transport !== null && !isDemo
  const count = (which: object) => db.message.count({ where: { AND: [visibleTo(viewer), which] } })
  return { goesOut, isDemo, failed: await count(IN_STATE.failed), unsent: goesOut ? await count(UNSENT) : 0 }
}

/** Written before a mail server was set, never sent, and still of use. */
const UNSENT = {
  ...IN_STATE.laid,
  OR: [
    {
      kind: "invitation" as const,
      cycle: { stage: "collecting" as const },
      invitation: { submittedOn: null, declinedOn: null, withdrawnOn: null },
    },
    { kind: "report" as const, report: { releasedAt: { not: null } } },
  ],
}

/**
 * A message as its receiver gets it, with the link. Only one that lies in the mailbox, and only where mail
 * does not go out: then the mailbox is the only way to the link, and the page says what that means. Null
 * otherwise.
 */
export async function readMessage(
  db: Db,
  viewer: Viewer,
  delivery: Delivery,
  messageId: string,
): Promise<LoadedMessage | null> {
  if (!canOrganise(viewer)) return null
  const neverSent = { OR: [IN_STATE.waiting, IN_STATE.laid] }
  // Where there is a mail server, a demo alone keeps its messages.
  const kept = delivery.transport ? { workspace: { isDemo: true } } : {}
  const where = { AND: [visibleTo(viewer), { id: messageId }, neverSent, kept] }
  const found = await db.message.findFirst({ where, select: { id: true } })
  const message = found && (await loadMessage(db, delivery, found.id))
  if (!message) return null
  const { to, subject, text, html, link } = message
  return { to, subject, text, html, link }
}

/**
 * Sends again what was not delivered: one message, after its address was mended, or all that failed or was
 * never sent, after the mail server was.
 *
 * @returns how many are on their way
 */
export async function sendAgain(
  db: Db,
  viewer: Viewer,
  which: { messageId: string } | "failed" | "unsent",
  now: Date,
): Promise<number> {
  if (!canOrganise(viewer)) return 0
  const those =
    which === "failed" ? IN_STATE.failed : which === "unsent" ? UNSENT : { ...IN_STATE.failed, id: which.messageId }
  const { count } = await db.message.updateMany({
    where: { AND: [visibleTo(viewer), those] },
    data: { sentOn: null, failedOn: null, failure: null, attempts: 0, dueAt: now },
  })
  return count
}

/** Lays a demo's messages into its mailbox at once, without waiting for a worker. */
export async function layDemoMessages(db: Db, viewer: Viewer, now: Date): Promise<void> {
  await db.message.updateMany({
    where: {
      workspaceId: viewer.workspaceId,
      workspace: { isDemo: true },
      dueAt: { lte: now },
      ...IN_STATE.waiting,
    },
    data: { ...LAID, sentOn: dayOf(now) },
  })
}

function visibleTo(viewer: Viewer) {
  const own = canAdminister(viewer) ? {} : { OR: [{ accessLinkId: null }, { userId: viewer.userId }] }
  return { workspaceId: viewer.workspaceId, ...own }
}
