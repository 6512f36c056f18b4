import { dayIn } from "@/lib/words/day"
import type { MessageKind, Stage } from "@/prisma/client/enums"

/** Why a message was written, as the outbox knows it: exactly one of the causes is there. */
export interface MessageCause {
  kind: MessageKind
  workspace: { name: string; timeZone: string }
  invitation: {
    id: string
    group: string
    tokenVersion: number
    withdrawnOn: Date | null
    sent: object | null
    declined: object | null
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
 * Whether a message should still go out: not when its rater has declined or been withdrawn, when its cycle is over,
 * when what it reminds of is done, or when its link has ended.
 */
export function isWanted(
  { kind, workspace, invitation, report, accessLink, reportCode }: MessageCause,
  now: Date,
): boolean {
  switch (kind) {
    case "invitation":
    case "reminder": {
      if (!invitation || invitation.declined || invitation.withdrawnOn) return false
      const { stage, deadline } = invitation.cycle
      const isDone = kind === "reminder" && invitation.sent !== null
      return !isDone && stage === "collecting" && deadline !== null && dayIn(workspace.timeZone, now) <= deadline
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
