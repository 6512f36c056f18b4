import { linkToken, type LinkPurpose } from "@/lib/access/token"
import { storedStop, type LaunchStop } from "@/lib/cycle/stoppedLaunch"
import type { Secret } from "@/lib/keys/secret"
import { colleaguesOf, tasksOf, type MessageCause } from "@/lib/mail/cause"
import type { Receiver } from "@/lib/mail/mail"
import { isTextKind } from "@/lib/mail/mailText"
import { sampleContent } from "@/lib/mail/sample"
import type { Contact } from "@/lib/mail/workspaceMail"
import { minutesFor } from "@/lib/questionnaire/duration"
import { askedOf } from "@/lib/questionnaire/asked"
import { inLanguage } from "@/lib/questionnaire/localQuestionnaire"
import { groupOf, storedQuestionnaire } from "@/lib/questionnaire/schema"
import { CODE_MINUTES, codeOf } from "@/lib/release/code"
import type { Language } from "@/lib/words/language"
import type { Words } from "@/lib/words/words"
import type { MailWay, MessageKind } from "@/prisma/client/enums"

/** What a message says; its addresses and its link are made at delivery. */
export type MessageContent =
  | InvitationContent
  | LinkAgainContent
  | AnnouncementContent
  | ThanksContent
  | EndedLinkContent
  | NominationContent
  | ReportContent
  | CoachReportContent
  | ReportCodeContent
  | AccessContent
  | MemberContent
  | TestContent
  | LaunchStoppedContent

export interface InvitationContent {
  kind: "invitation" | "reminder"
  link: string
  anonymityLink: string
  workspaceName: string
  raterName: string
  /** Whom the rater is asked about, themselves first; at least one. */
  colleagues: AskedAbout[]
  /** Last day; every cycle that asks for answers has one. */
  deadline: Date | null
  /** For all of them together. */
  minutes: number
  /** The organiser's own sentence, or "". */
  welcome: string
  mailWay: MailWay
  contact: Contact | null
}

export interface AskedAbout {
  subjectName: string
  /** Whether the rater is asked about themselves, or will be shown by name, or together with others. */
  appearsAs: "self" | "identified" | "anonymous"
  /** One of the rater's group, after "as": "a peer". */
  asOne: string
}

/** The link once more: nothing of whom it is about or what was done with it, whoever asked for it, or if the day is later. */
export interface LinkAgainContent {
  kind: "linkAgain" | "extension"
  link: string
  workspaceName: string
  raterName: string
  /** Last day; every cycle that asks for answers has one. */
  deadline: Date | null
  mailWay: MailWay
  contact: Contact | null
}

/** Says that a link will come; the draft can still change, so nobody who is reviewed is named. */
export interface AnnouncementContent {
  kind: "announcement"
  link: null
  workspaceName: string
  raterName: string
  cycleName: string
  /** Of the launch. */
  day: Date
  /** How many others the rater is asked about, as it stands now. */
  colleagues: number
  isAskedOfSelf: boolean
  /** For all of them together. */
  minutes: number
  welcome: string
}

/** The same to everyone who was asked. */
export interface ThanksContent {
  kind: "thanks"
  link: null
  boxLink: string
  workspaceName: string
  raterName: string
  cycleName: string
}

/** Says that a link has ended; nothing of whom it was about or what was done with it. */
export interface EndedLinkContent {
  kind: "addressChanged" | "removed"
  link: null
  workspaceName: string
  contact: Contact | null
}

/** To who proposes raters, or approves them. */
export interface NominationContent {
  kind: "proposalsAsked" | "proposalsReminder" | "proposalsSentBack" | "approvalAsked"
  link: string
  workspaceName: string
  cycleName: string
  personName: string
  /** Last day for proposals. */
  lastDay: Date | null
  /** Whom it is about; the receiver themselves first. With what who sent the proposals back says to it, or "". */
  about: { name: string; isOwn: boolean; word: string }[]
  /** Whether it goes to a user, who signs in; to others the link is a key. */
  isToUser: boolean
}

export interface ReportContent {
  kind: "report"
  link: string
  workspaceName: string
  subjectName: string
  cycleName: string
}

export interface CoachReportContent {
  kind: "coachReport"
  link: string
  workspaceName: string
  coachName: string
  subjectName: string
  cycleName: string
}

/** Without a link: this mail alone, passed on, must not lead to the report. */
export interface ReportCodeContent {
  kind: "reportCode"
  link: null
  code: string
  workspaceName: string
  subjectName: string
  /** For how long it is good. */
  minutes: number
}

export interface AccessContent {
  kind: "signInLink" | "passwordReset"
  link: string
  workspaceName: string
  userName: string
  /** Somebody who was added to the workspace and has no password yet. */
  isNew: boolean
}

/** What has happened to a member's account, or is to be confirmed before it happens. */
export interface MemberContent {
  kind: "passwordChanged" | "newSignIn" | "confirmAddress" | "ownAddressChanged"
  /** Null where it goes to an address that is the member's no more. */
  link: string | null
  workspaceName: string
  userName: string
  /** Day of it; null of what has not happened yet. */
  day: Date | null
  /** IANA name of the zone of that day. */
  timeZone: string
}

/** How a mail looks: with people who are invented, or as somebody gets it, and a link that says that it is an example. */
export interface TestContent {
  kind: "testMail"
  link: string
  of: WritableContent
}

/** Mails that organisers may write (mailText.ts). */
export type WritableContent = InvitationContent | LinkAgainContent | ReportContent | CoachReportContent

export interface LaunchStoppedContent {
  kind: "launchStopped"
  link: string
  userName: string
  cycleName: string
  day: Date
  stop: LaunchStop
}

/** What messages and their links are made with. */
export interface Making {
  secret: Secret
  publicUrl: string
  words: Words
  /** Whom raters may ask, where owners have said so. */
  contact: Contact | null
  /** What a test mail shows; null where people are invented. */
  sample: WritableContent | null
  /** Of the link that the rater has now; null where the message is for no rater. */
  raterToken: string | null
  /** How mails with links leave now; what they say to raters goes by how it was at the launch. */
  mailWay: MailWay
}

/** To whom a message goes and what it says in a language, its link made anew; null when its cause has been deleted. */
export function contentOf(
  {
    kind,
    workspace,
    rater,
    nominator,
    address,
    report,
    user,
    cycle: ofUser,
    accessLink,
    reportCode,
    happenedOn,
    testOf,
  }: MessageCause,
  { secret, publicUrl, words, contact, raterToken, mailWay, sample }: Making,
): { to: Receiver; content: MessageContent } | null {
  const workspaceName = workspace.name
  const linkOf = (path: string, purpose: LinkPurpose, id: string, version: number) =>
    `${publicUrl}/${path}/${linkToken(secret, purpose, id, version)}`

  if (rater?.person && raterToken && (kind === "invitation" || kind === "reminder")) {
    const { person, cycle } = rater
    // The rater about themselves first, then by name.
    const inOrder = (a: AskedAbout, b: AskedAbout) =>
      Number(b.appearsAs === "self") - Number(a.appearsAs === "self") ||
      words.format.compare(a.subjectName, b.subjectName)
    const groups = groupsOf(cycle.questionnaire, words.language)
    const asked = colleaguesOf({ kind, rater }).map(({ subjectName, group }) => ({
      subjectName,
      ...groupOf({ groups }, group),
    }))
    const content: MessageContent = {
      kind,
      link: `${publicUrl}/answer/${raterToken}`,
      anonymityLink: `${publicUrl}/anonymity`,
      workspaceName,
      raterName: person.name,
      colleagues: asked
        .map(({ subjectName, kind: appearsAs, one: asOne }) => ({ subjectName, appearsAs, asOne }))
        .toSorted(inOrder),
      deadline: cycle.deadline,
      minutes: asked.reduce((sum, { minutes }) => sum + minutes, 0),
      welcome: cycle.welcome,
      mailWay: cycle.mailWay ?? "mailbox",
      contact,
    }
    return { to: receiver(person), content }
  }
  if (rater?.person && raterToken && (kind === "linkAgain" || kind === "extension")) {
    const { person, cycle } = rater
    const link = `${publicUrl}/answer/${raterToken}`
    const about = { workspaceName, raterName: person.name, deadline: cycle.deadline }
    const mailWay = cycle.mailWay ?? "mailbox"
    return { to: receiver(person), content: { kind, link, ...about, mailWay, contact } }
  }
  if (rater?.person && rater.cycle.launchPlan && kind === "announcement") {
    const { person, cycle } = rater
    const groups = groupsOf(cycle.questionnaire, words.language)
    const asked = colleaguesOf({ kind, rater }).map(({ group }) => groupOf({ groups }, group))
    const others = asked.filter((group) => group.kind !== "self").length
    const content: MessageContent = {
      kind,
      link: null,
      workspaceName,
      raterName: person.name,
      cycleName: cycle.name,
      day: cycle.launchPlan!.day,
      colleagues: others,
      isAskedOfSelf: others < asked.length,
      minutes: asked.reduce((sum, { minutes }) => sum + minutes, 0),
      welcome: cycle.welcome,
    }
    return { to: receiver(person), content }
  }
  if (rater?.person && kind === "thanks") {
    const { person, cycle } = rater
    const boxLink = `${publicUrl}/ballot-box/${cycle.id}`
    const about = { workspaceName, raterName: person.name, cycleName: cycle.name }
    return { to: receiver(person), content: { kind, link: null, boxLink, ...about } }
  }
  if (address !== null && (kind === "addressChanged" || kind === "removed")) {
    return { to: { name: "", address }, content: { kind, link: null, workspaceName, contact } }
  }
  if (nominator && isOfNomination(kind)) {
    const { id, version, person, cycle, lastDay } = nominator
    const about = tasksOf({ kind, nominator })
      .map(({ name, isOwn, sentBackWord }) => ({ name, isOwn, word: sentBackWord }))
      .toSorted((a, b) => Number(b.isOwn) - Number(a.isOwn) || words.format.compare(a.name, b.name))
    const link = linkOf("nominate", "nomination", id, version)
    const names = { workspaceName, cycleName: cycle.name, personName: person.name }
    return { to: receiver(person), content: { kind, link, ...names, lastDay, about, isToUser: false } }
  }
  if (user && ofUser && kind === "approvalAsked") {
    const link = `${publicUrl}/cycles/${ofUser.id}/setup/nomination`
    const names = { workspaceName, cycleName: ofUser.name, personName: user.name }
    const about = ofUser.handedIn.map((name) => ({ name, isOwn: false, word: "" }))
    const sorted = about.toSorted((a, b) => words.format.compare(a.name, b.name))
    return { to: receiver(user), content: { kind, link, ...names, lastDay: null, about: sorted, isToUser: true } }
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
  const member = { workspaceName, userName: user?.name ?? "", day: happenedOn, timeZone: workspace.timeZone }
  if (user && kind === "confirmAddress" && accessLink?.address) {
    const link = linkOf("confirm-address", "address", accessLink.id, 1)
    return { to: { name: user.name, address: accessLink.address }, content: { kind, link, ...member } }
  }
  if (user && kind === "ownAddressChanged" && address !== null) {
    return { to: { name: user.name, address }, content: { kind, link: null, ...member } }
  }
  if (user && (kind === "passwordChanged" || kind === "newSignIn")) {
    // Who has no password, or is not the one who changed it, cannot give the present one.
    const page = kind === "newSignIn" && user.passwordHash !== null ? "settings#password" : "forgot-password"
    return { to: receiver(user), content: { kind, link: `${publicUrl}/${page}`, ...member } }
  }
  if (user && kind === "testMail" && testOf !== null && isTextKind(testOf)) {
    const of = sample ?? sampleContent(words, testOf, { workspaceName, publicUrl, contact, mailWay })
    return { to: receiver(user), content: { kind, link: of.link, of } }
  }
  const stop = storedStop(ofUser?.launchPlan?.stopped ?? null)
  if (user && ofUser?.launchPlan && stop && kind === "launchStopped") {
    const link = `${publicUrl}/cycles/${ofUser.id}/setup/review`
    const { day } = ofUser.launchPlan
    return { to: receiver(user), content: { kind, link, userName: user.name, cycleName: ofUser.name, day, stop } }
  }
  return null
}

function isOfNomination(kind: MessageKind): kind is NominationContent["kind"] {
  return ["proposalsAsked", "proposalsReminder", "proposalsSentBack", "approvalAsked"].includes(kind)
}

interface GroupAsked {
  id: string
  kind: AskedAbout["appearsAs"]
  /** One of them, after "as". */
  one: string
  /** That it takes to answer. */
  minutes: number
}

/** What messages say of each group of a questionnaire: the same in thousands of them, so it is made once for a document. */
function groupsOf(document: unknown, language: Language): GroupAsked[] {
  const made = MADE.get(document as object)?.get(language)
  if (made) return made
  const questionnaire = inLanguage(storedQuestionnaire(document), language)
  const groups = questionnaire.groups.map(({ id, kind, one }) => {
    return { id, kind, one, minutes: minutesFor(askedOf(questionnaire, id)) }
  })
  MADE.set(document as object, new Map(MADE.get(document as object)).set(language, groups))
  return groups
}

const MADE = new WeakMap<object, Map<Language, GroupAsked[]>>()

function receiver({ name, email }: { name: string; email: string }): Receiver {
  return { name, address: email }
}
