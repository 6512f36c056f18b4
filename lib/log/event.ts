import type { MailWay, MessageKind, Role } from "@/prisma/client/enums"

/** A cycle by its id and the name that the organiser gave it, which stays readable when the cycle is deleted. */
type OfCycle = { cycle: string; cycleName: string }

/** A person of the directory, by id alone: the name goes when the person is deleted. */
type OfPerson = { person: string }

type OfSubject = OfCycle & OfPerson
type OfReport = OfSubject & { report: string }
type Nothing = Record<never, never>

/**
 * Everything that is written into the log, by kind, with what it is about: ids, numbers and words that name nobody.
 * What a rater does is no event, anywhere.
 */
export interface Events {
  "workspace.created": Nothing
  "workspace.changed": { threshold: number; behaviourThreshold: number; timeZone: string }
  /** 0: closed cycles are kept. */
  "workspace.retention": { months: number }
  "workspace.logo": Nothing
  "workspace.logoRemoved": Nothing
  /** A mail server that an owner has set, without what lets in. */
  "mail.server": { host: string; sender: string }
  "mail.serverRemoved": Nothing
  /** The sender's name, and whom raters may ask. */
  "mail.names": Nothing
  "mailText.changed": { mail: MessageKind; language: string }
  /** The default text is taken again. */
  "mailText.reset": { mail: MessageKind; language: string }
  "member.invited": { user: string; role: Role }
  "member.role": { user: string; role: Role }
  "member.removed": { user: string }
  /** They have said at a launch that they are this person. */
  "member.tied": OfPerson
  /** They have said at the launch that they are nobody who is reviewed in it. */
  "member.nobody": OfCycle
  /** An owner has said of a member that they are not the person to whom they were tied. */
  "member.untied": { user: string }
  /** Of their own account. */
  "member.address": Nothing
  "password.changed": Nothing
  "person.added": OfPerson
  "person.changed": OfPerson
  "person.deleted": OfPerson
  /** The last two are not known of the first lists that were taken over. */
  "people.imported": { added: number; changed: number; moved?: number; left?: number }
  "pairs.imported": OfCycle & { people: number; subjects: number; raters: number }
  "cycle.created": OfCycle
  /** Begun again from another cycle. */
  "cycle.cloned": OfCycle & { from: string; fromName: string }
  "cycle.launched": OfCycle & { invitations: number }
  /** The day on which it launches by itself, as a date field's value. */
  "cycle.launchDay": OfCycle & { day: string }
  "cycle.launchDayRemoved": OfCycle
  /** It could not be launched on that day as it was. */
  "cycle.launchStopped": OfCycle & { day: string }
  /** With to how many it was announced. */
  "cycle.announced": OfCycle & { raters: number }
  /** Without the number where somebody who reads the log is reviewed: it would tell how many have not answered about them. */
  "cycle.reminded": OfCycle & { reminders?: number }
  /** Days before the last one, as they are typed. */
  "cycle.reminderDays": OfCycle & { days: string }
  /** The new deadline as a date field's value; with how many were told, where somebody was. */
  "cycle.extended": OfCycle & { deadline: string; told?: number }
  /**
   * The two before the last are not known of those that were closed by the first version; the last says how many are thanked,
   * where they are.
   */
  "cycle.closed": OfCycle & {
    counted: number
    damaged: number
    missing?: number
    unexpected?: number
    thanked?: number
  }
  /** Mails with links leave in another way now; everyone asked got a new link. */
  "cycle.mailWay": OfCycle & { raters: number; way: MailWay }
  /** The key was lost: everyone was asked again, with a new link. */
  "cycle.collectedAgain": OfCycle & { invitations: number }
  "cycle.deleted": OfCycle
  "cycle.expired": OfCycle
  /** While it collects; with how many are asked about them. */
  "subject.added": OfSubject & { raters: number }
  "raters.added": OfSubject & { raters: number }
  "rater.withdrawn": OfSubject
  /** With how many were asked for proposals. */
  "nomination.started": OfCycle & { mails: number }
  "nomination.reminded": OfCycle & { reminders: number }
  /** With how many are proposed. */
  "raters.handedIn": OfSubject & { raters: number }
  "raters.approved": OfSubject & { raters: number }
  "raters.sentBack": OfSubject
  "report.released": OfReport
  "report.releasedToCoach": OfReport
  "report.opened": OfReport
  "report.withdrawn": OfReport
  "comment.withheld": OfReport & { version: number }
  "plan.shared": OfSubject
  "plan.unshared": OfSubject
  /** The day as a date field's value. */
  "talk.held": OfReport & { day: string }
  "talk.takenBack": OfReport
  "coach.assigned": OfSubject
  "coach.removed": OfSubject
  /** The same of several at once. */
  "coaches.assigned": OfCycle & { subjects: number }
  "coaches.removed": OfCycle & { subjects: number }
}

export type EventKind = keyof Events

/** What was done, and what about. */
export type Event = { [Kind in EventKind]: { kind: Kind; about: Events[Kind] } }[EventKind]

/**
 * Who did it, in which workspace: a user's id, the day that was agreed, the age that was set, the days on which reminders go
 * out, or the person a report or a review is about, and that person's manager, who need no account.
 */
export interface Actor {
  workspaceId: string
  userId: string | "deadline" | "retention" | "schedule" | "subject" | "manager"
}
