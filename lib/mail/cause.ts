import { SET_UP_STAGES } from "@/lib/cycle/stages"
import { dayIn } from "@/lib/words/day"
import type { NominationRole } from "@/lib/nomination/roles"
import type { MailWay, MessageKind, NominationState, Stage } from "@/prisma/client/enums"

/** That a rater is asked about somebody. */
export interface AskedOf {
  subjectName: string
  /** Of the rater, as the questionnaire has it. */
  group: string
  isWithdrawn: boolean
  isAnswered: boolean
  isDeclined: boolean
}

/** On which day a draft launches by itself, or was to. */
interface LaunchPlanCause {
  day: Date
  stopped: unknown
}

/** That somebody proposes raters for a subject, or approves them. */
export interface NominationTask {
  name: string
  isOwn: boolean
  role: NominationRole
  state: NominationState
  sentBackWord: string
}

/** Why a message was written, as the outbox knows it: exactly one of the causes is there. */
export interface MessageCause {
  kind: MessageKind
  workspace: { name: string; timeZone: string }
  /** Where it goes to nobody in the directory. */
  address: string | null
  rater: {
    person: { name: string; email: string } | null
    invitations: AskedOf[]
    cycle: {
      id: string
      name: string
      stage: Stage
      deadline: Date | null
      welcome: string
      questionnaire: unknown
      mailWay: MailWay | null
      mailAccount: string | null
      launchPlan: LaunchPlanCause | null
    }
  } | null
  nominator: {
    id: string
    version: number
    /** Whether the present link has lain in the mailbox. */
    isLaid: boolean
    person: { name: string; email: string }
    cycle: { name: string; stage: Stage }
    lastDay: Date | null
    tasks: NominationTask[]
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
  accessLink: { id: string; expiresAt: Date; address: string | null } | null
  /** Of a message to a user about a cycle. */
  cycle: {
    id: string
    name: string
    launchPlan: LaunchPlanCause | null
    /** For whom proposals are handed in that this user may approve; names. */
    handedIn: string[]
  } | null
  reportCode: { id: string; expiresAt: Date } | null
  /** Day of what a member is told of. */
  happenedOn: Date | null
  /** The kind of mail that a test mail shows. */
  testOf: MessageKind | null
}

/** A cause of which nothing is there. */
export const NO_CAUSE = {
  address: null,
  rater: null,
  nominator: null,
  report: null,
  user: null,
  cycle: null,
  accessLink: null,
  reportCode: null,
  happenedOn: null,
  testOf: null,
} as const satisfies Omit<MessageCause, "kind" | "workspace">

/** Those of a rater's colleagues whom a message is about: a reminder names only what is missing. */
export function colleaguesOf({ kind, rater }: Pick<MessageCause, "kind" | "rater">): AskedOf[] {
  const asked = (rater?.invitations ?? []).filter(({ isWithdrawn, isDeclined }) => !isWithdrawn && !isDeclined)
  return kind === "reminder" ? asked.filter(({ isAnswered }) => !isAnswered) : asked
}

/** What of somebody's proposing and approving a message is about. */
export function tasksOf({ kind, nominator }: Pick<MessageCause, "kind" | "nominator">): NominationTask[] {
  const tasks = nominator?.tasks ?? []
  const proposing = tasks.filter(({ role }) => role === "proposer")
  switch (kind) {
    case "proposalsAsked":
      return proposing.filter(({ state }) => state !== "approved")
    case "proposalsReminder":
      return proposing.filter(({ state }) => state === "open" || state === "sentBack")
    case "proposalsSentBack":
      return proposing.filter(({ state }) => state === "sentBack")
    case "approvalAsked":
      return tasks.filter(({ role, state }) => role === "approver" && state === "handedIn")
    default:
      return []
  }
}

/**
 * Whether a message should still go out: not when its rater has declined or been withdrawn, when its cycle is over,
 * when what it reminds of, or asks to propose or to approve, is done, or when its link has ended.
 */
export function isWanted(
  {
    kind,
    workspace,
    rater,
    nominator,
    address,
    cycle,
    report,
    user,
    accessLink,
    reportCode,
    happenedOn,
    testOf,
  }: MessageCause,
  now: Date,
): boolean {
  switch (kind) {
    case "announcement": {
      if (!rater?.person || colleaguesOf({ kind, rater }).length === 0) return false
      const { stage, launchPlan } = rater.cycle
      return (
        SET_UP_STAGES.includes(stage) &&
        launchPlan?.stopped === null &&
        dayIn(workspace.timeZone, now) <= launchPlan.day
      )
    }
    case "invitation":
    case "reminder": {
      if (!rater?.person || colleaguesOf({ kind, rater }).length === 0) return false
      return takesAnswers(rater.cycle)
    }
    // Also to who has answered or declined: whether it goes out says nothing about that, and both can be taken back.
    case "extension":
    case "linkAgain":
      return isAsked() && takesAnswers(rater!.cycle)
    // To all of them again: after the close nothing tells who has answered.
    case "thanks":
      return isAsked() && rater!.cycle.stage === "closed"
    case "addressChanged":
    case "removed":
      return address !== null && rater?.cycle.stage === "collecting"
    case "proposalsAsked":
    case "proposalsReminder":
    case "proposalsSentBack":
      return isNominating() && !isPast(nominator!.lastDay) && tasksOf({ kind, nominator }).length > 0
    case "approvalAsked":
      if (user !== null) return cycle !== null && cycle.handedIn.length > 0
      return isNominating() && tasksOf({ kind, nominator }).length > 0
    case "report":
      return report !== null && report.releasedAt !== null
    case "coachReport":
      return report !== null && report.coachReleasedAt !== null
    case "reportCode":
      return reportCode !== null && reportCode.expiresAt > now
    case "signInLink":
    case "passwordReset":
    case "confirmAddress":
      return accessLink !== null && accessLink.expiresAt > now
    case "passwordChanged":
    case "newSignIn":
    case "ownAddressChanged":
      return user !== null && happenedOn !== null
    case "testMail":
      return user !== null && testOf !== null
    case "launchStopped":
      return cycle?.launchPlan != null && cycle.launchPlan.stopped !== null
  }

  function isAsked(): boolean {
    return rater?.person != null && rater.invitations.some(({ isWithdrawn }) => !isWithdrawn)
  }

  function takesAnswers({ stage, deadline }: { stage: Stage; deadline: Date | null }): boolean {
    return stage === "collecting" && deadline !== null && !isPast(deadline)
  }

  function isNominating(): boolean {
    return nominator?.cycle.stage === "nominating"
  }

  function isPast(day: Date | null): boolean {
    return day !== null && dayIn(workspace.timeZone, now) > day
  }
}
