import type {
  AccessContent,
  AskedAbout,
  CoachReportContent,
  EndedLinkContent,
  InvitationContent,
  LinkAgainContent,
  MemberContent,
  MessageContent,
  NominationContent,
  ReportCodeContent,
  ReportContent,
  TestContent,
} from "@/lib/mail/content"
import { announcementWords, extensionWords, launchStoppedWords, thanksWords } from "@/lib/mail/cycleMailWords"
import { defaultText, filled, paragraphsOf, type MailText, type TextKind, type Values } from "@/lib/mail/mailText"
import { contactText, type Contact } from "@/lib/mail/workspaceMail"
import type { Translate, Words } from "@/lib/words/words"

/** What a message says, in the order in which it is read. */
export interface MessageWords {
  subject: string
  paragraphs: string[]
  /** What the one button says; a mail without a link has none. */
  button?: string
  /** What is to be typed where it was asked for. */
  code?: string
  /** A page to read more on. */
  more?: { label: string; href: string }
  after: string[]
}

/** @param written what an organiser has written for this kind of mail; null where it has the default text */
export function messageWords(words: Words, content: MessageContent, written: MailText | null = null): MessageWords {
  switch (content.kind) {
    case "invitation":
    case "reminder":
      return invitationWords(words, content, written)
    case "linkAgain":
      return linkAgainWords(words, content, written)
    case "extension":
      return extensionWords(words, content)
    case "announcement":
      return announcementWords(words, content)
    case "thanks":
      return thanksWords(words, content)
    case "addressChanged":
    case "removed":
      return endedLinkWords(words, content)
    case "proposalsAsked":
    case "proposalsReminder":
    case "proposalsSentBack":
    case "approvalAsked":
      return nominationWords(words, content)
    case "report":
      return reportWords(words, content, written)
    case "coachReport":
      return coachReportWords(words, content, written)
    case "reportCode":
      return codeWords(words, content)
    case "signInLink":
      return signInWords(words, content)
    case "passwordReset":
      return content.isNew ? welcomeWords(words, content) : passwordWords(words, content)
    case "launchStopped":
      return launchStoppedWords(words, content)
    case "passwordChanged":
    case "newSignIn":
    case "confirmAddress":
    case "ownAddressChanged":
      return memberWords(words, content)
    case "testMail":
      return testWords(words, content, written)
  }
}

/** The free text of a kind of mail, with what its placeholders stand for. */
function textOf(words: Words, kind: TextKind, written: MailText | null, values: Values) {
  const text = filled(written ?? defaultText(words, kind), values)
  return { subject: text.subject, opening: paragraphsOf(text.body), closing: paragraphsOf(text.closing) }
}

function invitationWords(words: Words, content: InvitationContent, written: MailText | null): MessageWords {
  const { t, format } = words
  const { workspaceName, raterName, colleagues, deadline, minutes, welcome } = content
  const isReminder = content.kind === "reminder"
  const others = colleagues.filter(({ appearsAs }) => appearsAs !== "self")
  const isSelf = others.length === 0
  const mayDecline = colleagues.length > 1 ? "mails.reminder.mayDeclineMany" : "mails.reminder.mayDecline"
  const day = deadline ? format.longDay(deadline) : ""
  const takes = t("mails.invitation.takes", { minutes })
  const asked = askedWords({ t, format }, workspaceName, colleagues)
  const text = textOf(words, content.kind, written, { name: raterName, workspace: workspaceName })
  return {
    subject: text.subject || invitationSubject(t, content, day),
    paragraphs: [
      ...text.opening,
      isReminder ? `${t("mails.reminder.stillTime", { day })} ${asked}` : asked,
      ...(welcome ? [welcome] : []),
      isReminder ? takes : `${takes} ${t("mails.invitation.due", { day })}`,
      ...promise({ t, format }, content),
    ],
    button: isReminder ? t("mails.reminder.button") : t("mails.invitation.button"),
    ...(!isSelf && { more: { label: howWords(t, others), href: content.anonymityLink } }),
    after: [
      ...(isReminder && !isSelf ? [t(mayDecline)] : []),
      t(`mails.invitation.yours.${content.mailWay}`),
      ...questions(t, content),
      ...text.closing,
    ],
  }
}

/** Who is asked about whom, as what. */
function askedWords({ t, format }: Pick<Words, "t" | "format">, workspace: string, colleagues: AskedAbout[]): string {
  const others = colleagues.filter(({ appearsAs }) => appearsAs !== "self")
  const [first] = others
  const isAskedOfSelf = others.length < colleagues.length
  if (!first) return t("mails.invitation.asksSelf", { workspace })
  if (others.length === 1 && !isAskedOfSelf) {
    return t("mails.invitation.asks", { workspace, one: first.asOne, name: first.subjectName })
  }
  const names = others.map(({ subjectName, asOne }) => t("mails.invitation.nameAs", { name: subjectName, one: asOne }))
  const about = { workspace, list: format.list(names), count: others.length }
  return t(isAskedOfSelf ? "mails.invitation.asksWithSelf" : "mails.invitation.asksMany", about)
}

function invitationSubject(t: Translate, { kind, colleagues }: InvitationContent, day: string): string {
  const others = colleagues.filter(({ appearsAs }) => appearsAs !== "self")
  const isAskedOfSelf = others.length < colleagues.length
  const several = isAskedOfSelf ? "withSelf" : "many"
  const form = colleagues.length > 1 ? several : isAskedOfSelf ? "self" : "one"
  return t(`mails.${kind}.subject.${form}`, { day, name: others[0]?.subjectName ?? "", count: others.length })
}

function howWords(t: Translate, others: AskedAbout[]): string {
  const isAnonymous = others.some(({ appearsAs }) => appearsAs === "anonymous")
  return t(`mails.invitation.${isAnonymous ? "howAnonymous" : "whatHappens"}`)
}

/** What happens with the answers; nobody is promised more than is kept. */
function promise({ t, format }: Pick<Words, "t" | "format">, { colleagues, mailWay }: InvitationContent): string[] {
  const named = colleagues.filter(({ appearsAs }) => appearsAs === "identified")
  const anonymous = colleagues.filter(({ appearsAs }) => appearsAs === "anonymous")
  const isAskedOfSelf = colleagues.some(({ appearsAs }) => appearsAs === "self")
  const only = colleagues.length === 1 ? colleagues[0]!.subjectName : null
  const many = only === null ? "Many" : ""
  return [
    ...(isAskedOfSelf ? [t("mails.promise.self")] : []),
    ...(named.length > 0 && only !== null ? [t("mails.promise.identified", { name: only })] : []),
    ...(named.length > 0 && only === null
      ? [t("mails.promise.identifiedMany", { names: format.list(named.map(({ subjectName }) => subjectName)) })]
      : []),
    ...(anonymous.length > 0 ? [t(`mails.promise.anonymous.${mailWay}${many}`, { name: only ?? "" })] : []),
  ]
}

function linkAgainWords(words: Words, content: LinkAgainContent, written: MailText | null): MessageWords {
  const { t, format } = words
  const { workspaceName: workspace, raterName, deadline, mailWay } = content
  const text = textOf(words, "linkAgain", written, { name: raterName, workspace })
  return {
    subject: text.subject,
    paragraphs: [
      ...text.opening,
      t("mails.linkAgain.text", { workspace, day: deadline ? format.longDay(deadline) : "" }),
    ],
    button: t("mails.linkAgain.button"),
    after: [
      t("mails.linkAgain.unasked"),
      t(`mails.invitation.yours.${mailWay}`),
      ...questions(t, content),
      ...text.closing,
    ],
  }
}

function endedLinkWords({ t }: Words, { kind, workspaceName: workspace, contact }: EndedLinkContent): MessageWords {
  const known = contact ? contactText(contact) : ""
  const text =
    kind === "addressChanged" && known
      ? t("mails.addressChanged.textTo", { workspace, contact: known })
      : t(`mails.${kind}.text`, { workspace })
  return { subject: t(`mails.${kind}.subject`, { workspace }), paragraphs: [text], after: [] }
}

/** Whom a rater may ask. As text, and never as the address for replies: a reply quotes the link. */
function questions(t: Translate, { contact }: { contact: Contact | null }): string[] {
  return contact ? [t("mails.questions", { contact: contactText(contact) })] : []
}

function nominationWords({ t, format }: Words, content: NominationContent): MessageWords {
  const { kind, workspaceName: workspace, cycleName: cycle, personName, lastDay, about, isToUser } = content
  const others = about.filter(({ isOwn }) => !isOwn).map(({ name }) => name)
  const whose = others.length === about.length ? "others" : others.length === 0 ? "own" : "both"
  const values = { workspace, cycle, whose, names: format.list(others), count: others.length }
  const day = lastDay ? format.longDay(lastDay) : ""
  const said = kind === "proposalsSentBack" ? about.filter(({ word }) => word !== "") : []
  return {
    subject: t(`nomination.mails.${kind}.subject`, { ...values, day }),
    paragraphs: [
      t("mails.hello", { name: personName }),
      t(`nomination.mails.${kind}.text`, values),
      ...said.map(({ name, isOwn, word }) => (isOwn ? word : t("nomination.mails.wordOn", { name, word }))),
      ...(kind === "approvalAsked" || day === "" ? [] : [t("nomination.mails.due", { day })]),
    ],
    button: t(`nomination.mails.${kind}.button`),
    after: [t(isToUser ? "nomination.mails.signIn" : "nomination.mails.yours")],
  }
}

function reportWords(words: Words, content: ReportContent, written: MailText | null): MessageWords {
  const { subjectName: name, cycleName: cycle, workspaceName: workspace } = content
  const text = textOf(words, "report", written, { name, cycle, workspace })
  return {
    subject: text.subject,
    paragraphs: text.opening,
    button: words.t("mails.report.button"),
    after: [words.t("mails.report.alone"), ...text.closing],
  }
}

function coachReportWords(words: Words, content: CoachReportContent, written: MailText | null): MessageWords {
  const { coachName: name, subjectName: person, cycleName: cycle, workspaceName: workspace } = content
  const text = textOf(words, "coachReport", written, { name, person, cycle, workspace })
  return {
    subject: text.subject,
    paragraphs: text.opening,
    button: words.t("mails.coachReport.button"),
    after: [words.t("mails.coachReport.signIn"), ...text.closing],
  }
}

function codeWords({ t }: Words, { code, subjectName, workspaceName, minutes }: ReportCodeContent): MessageWords {
  return {
    subject: t("mails.code.subject"),
    paragraphs: [t("mails.hello", { name: subjectName }), t("mails.code.opens", { workspace: workspaceName })],
    code,
    after: [t("mails.code.works", { minutes }), t("mails.code.unasked")],
  }
}

function signInWords({ t }: Words, { userName, workspaceName: workspace }: AccessContent): MessageWords {
  return {
    subject: t("mails.signIn.subject", { workspace }),
    paragraphs: [t("mails.hello", { name: userName }), t("mails.signIn.text", { workspace })],
    button: t("mails.signIn.button"),
    after: [t("mails.signIn.unasked")],
  }
}

function passwordWords({ t }: Words, { userName, workspaceName: workspace }: AccessContent): MessageWords {
  return {
    subject: t("mails.password.subject", { workspace }),
    paragraphs: [t("mails.hello", { name: userName }), t("mails.password.text", { workspace })],
    button: t("mails.password.button"),
    after: [t("mails.password.unasked")],
  }
}

function welcomeWords({ t }: Words, { userName, workspaceName: workspace }: AccessContent): MessageWords {
  return {
    subject: t("mails.welcome.subject", { workspace }),
    paragraphs: [
      t("mails.hello", { name: userName }),
      t("mails.welcome.text", { workspace }),
      t("mails.welcome.works"),
    ],
    button: t("mails.password.button"),
    after: [t("mails.welcome.unasked")],
  }
}

function memberWords({ t, format }: Words, content: MemberContent): MessageWords {
  const { kind, userName, workspaceName: workspace, timeZone } = content
  const day = content.day ? format.longDay(content.day) : ""
  return {
    subject: t(`mails.${kind}.subject`, { workspace }),
    paragraphs: [t("mails.hello", { name: userName }), t(`mails.${kind}.text`, { workspace, day, timeZone })],
    ...(kind !== "ownAddressChanged" && { button: t(`mails.${kind}.button`) }),
    after: [t(`mails.${kind}.unasked`, { workspace })],
  }
}

/** The mail as it is, and before it what it is. */
function testWords(words: Words, { of }: TestContent, written: MailText | null): MessageWords {
  const { t } = words
  const shown = messageWords(words, of, written)
  return {
    ...shown,
    subject: t("mails.testMail.subject", { subject: shown.subject }),
    paragraphs: [t("mails.testMail.about"), ...shown.paragraphs],
  }
}
