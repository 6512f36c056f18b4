import { canAdminister, canOrganise } from "@/lib/access/policies"
import { linkToken, type Secret } from "@/lib/access/secret"
import type { Viewer } from "@/lib/access/viewer"
import type { Database, Db } from "@/lib/db/client"
import { dayInWords, dayOf } from "@/lib/db/day"
import { ATTEMPTS, leaseEnd, nextAttempt } from "@/lib/mail/schedule"
import { renderMessage, type MessageContent, type RenderedMessage } from "@/lib/mail/templates"
import type { Transport } from "@/lib/mail/transport"
import { minutesFor } from "@/lib/questionnaire/duration"
import { groupOf, type Questionnaire } from "@/lib/questionnaire/schema"
import type { MessageKind } from "@/prisma/client/enums"

const AT_ONCE = 50

export interface Delivery {
  secret: Secret
  publicUrl: string
  /** Null where no mail server is set: then messages are laid into the mailbox. */
  transport: Transport | null
  now: Date
}

/**
 * Delivers what is due. A claim moves a message's time forward, so that no other worker finds it due; a worker
 * that dies leaves it to the others after the lease.
 *
 * @returns how many were sent, put off, given up, or dropped because their cause is gone
 */
export async function deliverDue(db: Database, delivery: Delivery): Promise<Record<"sent" | "later" | "failed" | "dropped", number>> {
  const counts = { sent: 0, later: 0, failed: 0, dropped: 0 }
  const { now } = delivery
  for (const { id, attempts } of await claimDue(db, now)) {
    const message = await loadMessage(db, delivery, id)
    if (!message) {
      await db.message.deleteMany({ where: { id } })
      counts.dropped += 1
      continue
    }
    const { to, subject, text, html } = message
    const messageId = `<${id}@${new URL(delivery.publicUrl).hostname}>`
    const result = delivery.transport ? await delivery.transport({ messageId, to, subject, text, html }) : { outcome: "sent" as const }
    if (result.outcome === "sent") {
      await db.message.updateMany({ where: { id }, data: { sentOn: dayOf(now), failure: null } })
      counts.sent += 1
    } else if (result.outcome === "refused" || attempts >= ATTEMPTS) {
      await db.message.updateMany({ where: { id }, data: { failedOn: dayOf(now), failure: result.reason } })
      counts.failed += 1
    } else {
      await db.message.updateMany({ where: { id }, data: { dueAt: nextAttempt(attempts, now), failure: result.reason } })
      counts.later += 1
    }
  }
  return counts
}

/** One statement, whose own write makes it false for the next worker; rows that another one holds are passed over. */
async function claimDue(db: Db, now: Date): Promise<{ id: string; attempts: number }[]> {
  return db.$queryRaw`
    UPDATE "Message" SET "dueAt" = ${leaseEnd(now)}, "attempts" = "attempts" + 1
    WHERE "id" IN (
      SELECT "id" FROM "Message"
      WHERE "dueAt" <= ${now} AND "sentOn" IS NULL AND "failedOn" IS NULL
      ORDER BY "dueAt" LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED
    )
    RETURNING "id"::text, "attempts"`
}

export interface LoadedMessage extends RenderedMessage {
  to: string
  link: string
}

/** A message with its receiver and its link, made anew; null when its cause is gone and it should not be sent. */
async function loadMessage(db: Db, { secret, publicUrl, now }: Pick<Delivery, "secret" | "publicUrl" | "now">, id: string): Promise<LoadedMessage | null> {
  const message = await db.message.findUnique({
    where: { id },
    select: {
      kind: true,
      workspace: { select: { name: true } },
      user: { select: { name: true, email: true } },
      accessLink: { select: { id: true, purpose: true, expiresAt: true } },
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
          subject: { select: { person: { select: { name: true, email: true } } } },
          cycle: { select: { name: true } },
        },
      },
    },
  })
  if (!message) return null
  const { kind, invitation, report, user, accessLink } = message
  const workspaceName = message.workspace.name
  const loaded = (to: string, content: MessageContent) => ({ to, link: content.link, ...renderMessage(content) })
  const address = (path: string, purpose: Parameters<typeof linkToken>[1], id: string, version: number) =>
    `${publicUrl}/${path}/${linkToken(secret, purpose, id, version)}`

  if (invitation && (kind === "invitation" || kind === "reminder")) {
    const { cycle, person, subject } = invitation
    const isDone = invitation.submittedOn !== null && kind === "reminder"
    const isOver = cycle.stage !== "collecting" || dayOf(now) > cycle.deadline!
    if (isDone || isOver || invitation.declinedOn || invitation.withdrawnOn) return null
    const questionnaire = cycle.questionnaire as Questionnaire
    const group = groupOf(questionnaire, invitation.group)
    return loaded(person.email, {
      kind,
      link: address("answer", "invitation", invitation.id, invitation.tokenVersion),
      anonymityLink: `${publicUrl}/anonymity`,
      workspaceName,
      raterName: person.name,
      subjectName: subject.person.name,
      isSelf: group.kind === "self",
      asOne: group.one,
      isIdentified: group.kind === "identified",
      deadline: dayInWords(cycle.deadline!),
      minutes: minutesFor(questionnaire),
      welcome: cycle.welcome,
    })
  }
  if (report && kind === "report") {
    if (!report.releasedAt) return null
    const { name: subjectName, email } = report.subject.person
    const link = address("report", "report", report.id, report.tokenVersion)
    return loaded(email, { kind, link, workspaceName, subjectName, cycleName: report.cycle.name })
  }
  if (user && accessLink && (kind === "signInLink" || kind === "passwordReset")) {
    if (accessLink.expiresAt <= now) return null
    const purpose = kind === "signInLink" ? "signIn" : "reset"
    const link = address(purpose === "signIn" ? "sign-in/link" : "reset-password", purpose, accessLink.id, 1)
    return loaded(user.email, { kind, link, workspaceName, userName: user.name })
  }
  return null
}

// ── The mailbox

export interface MailboxRow {
  id: string
  kind: MessageKind
  receiver: string
  /** Of an invitation or reminder: about whom. */
  about: string | null
  cycleName: string | null
  state: "waiting" | "sent" | "failed"
  day: Date
  failure: string | null
}

/** The workspace's messages, newest first. Links to get in belong to their user; an owner sees all of them. */
export async function listMessages(db: Db, viewer: Viewer, { cycleId }: { cycleId?: string }): Promise<MailboxRow[]> {
  if (!canOrganise(viewer)) return []
  const rows = await db.message.findMany({
    where: { ...visibleTo(viewer), ...(cycleId && { cycleId }) },
    orderBy: [{ dueAt: "desc" }, { id: "asc" }],
    take: 500,
    select: {
      id: true,
      kind: true,
      dueAt: true,
      sentOn: true,
      failedOn: true,
      failure: true,
      cycle: { select: { name: true } },
      user: { select: { name: true } },
      invitation: { select: { person: { select: { name: true } }, subject: { select: { person: { select: { name: true } } } } } },
      report: { select: { subject: { select: { person: { select: { name: true } } } }, cycle: { select: { name: true } } } },
    },
  })
  return rows.map(({ id, kind, dueAt, sentOn, failedOn, failure, cycle, user, invitation, report }) => ({
    id,
    kind,
    receiver: invitation?.person.name ?? report?.subject.person.name ?? user?.name ?? "",
    about: invitation?.subject.person.name ?? null,
    cycleName: cycle?.name ?? report?.cycle.name ?? null,
    state: failedOn ? "failed" : sentOn ? "sent" : "waiting",
    day: failedOn ?? sentOn ?? dayOf(dueAt),
    failure,
  }))
}

/**
 * A message as its receiver gets it, with the link. Only where no mail server is set: then the mailbox is the only
 * way to the link, and the page says what that means. Null otherwise, or when its cause is gone.
 */
export async function readMessage(
  db: Db,
  viewer: Viewer,
  delivery: Delivery,
  messageId: string,
): Promise<LoadedMessage | null> {
  if (delivery.transport || !canOrganise(viewer)) return null
  const message = await db.message.findFirst({ where: { ...visibleTo(viewer), id: messageId }, select: { id: true } })
  return message && loadMessage(db, delivery, message.id)
}

/** Tries a failed message again, after its address was mended. */
export async function sendAgain(db: Db, viewer: Viewer, messageId: string, now: Date): Promise<boolean> {
  if (!canOrganise(viewer)) return false
  const { count } = await db.message.updateMany({
    where: { ...visibleTo(viewer), id: messageId, failedOn: { not: null } },
    data: { failedOn: null, failure: null, attempts: 0, dueAt: now },
  })
  return count === 1
}

function visibleTo(viewer: Viewer) {
  const own = canAdminister(viewer) ? {} : { OR: [{ userId: null }, { userId: viewer.userId }] }
  return { workspaceId: viewer.workspaceId, ...own }
}
