import { linkToken, type LinkPurpose, type Secret } from "@/lib/access/secret"
import { dayInWords, dayOf } from "@/lib/db/day"
import type { MessageContent } from "@/lib/mail/templates"
import type { Receiver } from "@/lib/mail/transport"
import { minutesFor } from "@/lib/questionnaire/duration"
import { groupOf, type Questionnaire } from "@/lib/questionnaire/schema"
import { CODE_MINUTES, codeOf } from "@/lib/release/code"
import type { MessageKind, Stage } from "@/prisma/client/enums"

/** Why a message was written, as the outbox knows it: exactly one of the causes is there. */
export interface MessageCause {
  kind: MessageKind
  workspace: { name: string }
  invitation: {
    id: string
    group: string
    tokenVersion: number
    submittedOn: Date | null
    declinedOn: Date | null
    withdrawnOn: Date | null
    person: { name: string; email: string }
    subject: { person: { name: string } }
    cycle: { stage: Stage; deadline: Date | null; welcome: string; questionnaire: unknown }
  } | null
  report: {
    id: string
    tokenVersion: number
    releasedAt: Date | null
    coachReleasedAt: Date | null
    subject: { id: string; person: { name: string; email: string } }
    cycle: { name: string }
  } | null
  user: { name: string; email: string; passwordHash: string | null } | null
  accessLink: { id: string; expiresAt: Date } | null
  reportCode: { id: string; expiresAt: Date } | null
}

/**
 * Whether a message should still go out: not when its rater has withdrawn, declined or been withdrawn, when
 * its cycle is over, when what it reminds of is done, or when its link has ended.
 */
export function isWanted({ kind, invitation, report, accessLink, reportCode }: MessageCause, now: Date): boolean {
  switch (kind) {
    case "invitation":
    case "reminder": {
      if (!invitation || invitation.declinedOn || invitation.withdrawnOn) return false
      const { stage, deadline } = invitation.cycle
      const isDone = kind === "reminder" && invitation.submittedOn !== null
      return !isDone && stage === "collecting" && deadline !== null && dayOf(now) <= deadline
    }
    case "report":
      return report !== null && report.releasedAt !== null
    case "coachReport":
      return report !== null && report.coachReleasedAt !== null
    case "reportCode":
      return reportCode !== null && reportCode.expiresAt > now
    case "signInLink":
    case "passwordReset":
      return accessLink !== null && accessLink.expiresAt > now
  }
}

/** To whom a message goes and what it says, its link made anew; null when its cause has been deleted. */
export function contentOf(
  { kind, workspace, invitation, report, user, accessLink, reportCode }: MessageCause,
  { secret, publicUrl }: { secret: Secret; publicUrl: string },
): { to: Receiver; content: MessageContent } | null {
  const workspaceName = workspace.name
  const linkOf = (path: string, purpose: LinkPurpose, id: string, version: number) =>
    `${publicUrl}/${path}/${linkToken(secret, purpose, id, version)}`

  if (invitation && (kind === "invitation" || kind === "reminder")) {
    const { id, tokenVersion, person, subject, cycle } = invitation
    const questionnaire = cycle.questionnaire as Questionnaire
    const group = groupOf(questionnaire, invitation.group)
    const content: MessageContent = {
      kind,
      link: linkOf("answer", "invitation", id, tokenVersion),
      anonymityLink: `${publicUrl}/anonymity`,
      workspaceName,
      raterName: person.name,
      subjectName: subject.person.name,
      appearsAs: group.kind,
      asOne: group.one,
      deadline: cycle.deadline ? dayInWords(cycle.deadline) : "",
      minutes: minutesFor(questionnaire),
      welcome: cycle.welcome,
    }
    return { to: receiver(person), content }
  }
  if (report && kind === "report") {
    const { person } = report.subject
    const link = linkOf("report", "report", report.subject.id, report.tokenVersion)
    return {
      to: receiver(person),
      content: { kind, link, workspaceName, subjectName: person.name, cycleName: report.cycle.name },
    }
  }
  if (report && user && kind === "coachReport") {
    const { id, person } = report.subject
    const about = { subjectName: person.name, cycleName: report.cycle.name }
    const link = `${publicUrl}/coaching/${id}`
    return { to: receiver(user), content: { kind, link, workspaceName, coachName: user.name, ...about } }
  }
  if (report && reportCode && kind === "reportCode") {
    const { person } = report.subject
    const code = codeOf(secret, reportCode.id)
    return {
      to: receiver(person),
      content: { kind, link: null, code, workspaceName, subjectName: person.name, minutes: CODE_MINUTES },
    }
  }
  if (user && accessLink && (kind === "signInLink" || kind === "passwordReset")) {
    const link =
      kind === "signInLink"
        ? linkOf("sign-in/link", "signIn", accessLink.id, 1)
        : linkOf("reset-password", "reset", accessLink.id, 1)
    const content: MessageContent = {
      kind,
      link,
      workspaceName,
      userName: user.name,
      isNew: user.passwordHash === null,
    }
    return { to: receiver(user), content }
  }
  return null
}

function receiver({ name, email }: { name: string; email: string }): Receiver {
  return { name, address: email }
}
