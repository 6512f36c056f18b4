import type {
  AccessContent,
  AskedAbout,
  CoachReportContent,
  EndedLinkContent,
  InvitationContent,
  LinkAgainContent,
  MessageContent,
  NominationContent,
  ReportCodeContent,
  ReportContent,
} from "@/lib/mail/content"
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

export function messageWords(words: Words, content: MessageContent): MessageWords {
  switch (content.kind) {
    case "invitation":
    case "reminder":
      return invitationWords(words, content)
    case "linkAgain":
      return linkAgainWords(words, content)
    case "addressChanged":
    case "removed":
      return endedLinkWords(words, content)
    case "proposalsAsked":
    case "proposalsReminder":
    case "proposalsSentBack":
    case "approvalAsked":
      return nominationWords(words, content)
    case "report":
      return reportWords(content)
    case "coachReport":
      return coachReportWords(content)
    case "reportCode":
      return codeWords(words, content)
    case "signInLink":
      return signInWords(content)
    case "passwordReset":
      return content.isNew ? welcomeWords(content) : passwordWords(content)
  }
}

function invitationWords({ t, format }: Words, content: InvitationContent): MessageWords {
  const { workspaceName, raterName, colleagues, deadline, minutes, welcome } = content
  const isReminder = content.kind === "reminder"
  const others = colleagues.filter(({ appearsAs }) => appearsAs !== "self")
  const isSelf = others.length === 0
  const mayDecline = colleagues.length > 1 ? "mails.reminder.mayDeclineMany" : "mails.reminder.mayDecline"
  const day = deadline ? format.longDay(deadline) : ""
  const takes = t("mails.invitation.takes", { minutes })
  const asked = askedWords({ t, format }, workspaceName, colleagues)
  return {
    subject: invitationSubject(t, content, day),
    paragraphs: [
      t("mails.hello", { name: raterName }),
      isReminder ? `${t("mails.reminder.stillTime", { day })} ${asked}` : asked,
      ...(welcome ? [welcome] : []),
      isReminder ? takes : `${takes} ${t("mails.invitation.due", { day })}`,
      ...promise({ t, format }, content),
    ],
    button: isReminder ? t("mails.reminder.button") : t("mails.invitation.button"),
    ...(!isSelf && { more: { label: howWords(t, others), href: content.anonymityLink } }),
    after: [
      ...(isReminder && !isSelf ? [t(mayDecline)] : []),
      t(`mails.invitation.yours.${content.isMailed ? "mailed" : "laid"}`),
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
function promise({ t, format }: Pick<Words, "t" | "format">, { colleagues, isMailed }: InvitationContent): string[] {
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
    ...(anonymous.length > 0
      ? [t(`mails.promise.${isMailed ? "anonymous" : "anonymousLaid"}${many}`, { name: only ?? "" })]
      : []),
  ]
}

function linkAgainWords({ t, format }: Words, content: LinkAgainContent): MessageWords {
  const { workspaceName: workspace, raterName, deadline, isMailed } = content
  return {
    subject: t("mails.linkAgain.subject", { workspace }),
    paragraphs: [
      t("mails.hello", { name: raterName }),
      t("mails.linkAgain.text", { workspace, day: deadline ? format.longDay(deadline) : "" }),
    ],
    button: t("mails.linkAgain.button"),
    after: [t("mails.linkAgain.unasked"), t(`mails.invitation.yours.${isMailed ? "mailed" : "laid"}`)],
  }
}

function endedLinkWords({ t }: Words, { kind, workspaceName }: EndedLinkContent): MessageWords {
  return {
    subject: t(`mails.${kind}.subject`, { workspace: workspaceName }),
    paragraphs: [t(`mails.${kind}.text`, { workspace: workspaceName })],
    after: [],
  }
}

function nominationWords({ t, format }: Words, content: NominationContent): MessageWords {
  const { kind, workspaceName: workspace, cycleName: cycle, personName, lastDay, about } = content
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
    after: [t("nomination.mails.yours")],
  }
}

function reportWords({ subjectName, cycleName, workspaceName }: ReportContent): MessageWords {
  return {
    subject: `Your feedback report is ready: ${cycleName}`,
    paragraphs: [
      `Hello ${subjectName},`,
      `Your report of “${cycleName}” at ${workspaceName} is ready. It shows how you see yourself on leading and on managing, and how others see you.`,
      "Take half an hour in a quiet place. Begin with what goes well.",
    ],
    button: "Read your report",
    after: ["This link is for you alone. When you open it, we send a code to this address, so that nobody else can."],
  }
}

function coachReportWords({ coachName, subjectName, cycleName, workspaceName }: CoachReportContent): MessageWords {
  return {
    subject: `For you to read: the report of ${subjectName}`,
    paragraphs: [
      `Hello ${coachName},`,
      `The report of ${subjectName}, whom you coach, is ready: “${cycleName}” at ${workspaceName}.`,
      `On its page you see whether ${subjectName} has it already; if not, you can pass it on when you are ready to talk about it.`,
    ],
    button: "Read the report",
    after: ["You need to sign in to read it."],
  }
}

function codeWords({ t }: Words, { code, subjectName, workspaceName, minutes }: ReportCodeContent): MessageWords {
  return {
    subject: "The code for your report",
    paragraphs: [`Hello ${subjectName},`, `With this code you open your feedback report at ${workspaceName}:`],
    code,
    after: [
      t("mails.code.works", { minutes }),
      "If you did not ask for it, somebody else has the link to your report. Without this code they cannot open it; please tell your organiser.",
    ],
  }
}

function signInWords({ userName, workspaceName }: AccessContent): MessageWords {
  return {
    subject: `Sign in to ${workspaceName}`,
    paragraphs: [
      `Hello ${userName},`,
      `Here is your link to sign in to ${workspaceName}. It works once, for half an hour.`,
    ],
    button: "Sign in",
    after: ["If you did not ask for it, do nothing: without the link, nothing happens."],
  }
}

function passwordWords({ userName, workspaceName }: AccessContent): MessageWords {
  return {
    subject: `Choose a new password for ${workspaceName}`,
    paragraphs: [
      `Hello ${userName},`,
      `With this link you can choose a new password for ${workspaceName}. It works once, for an hour.`,
    ],
    button: "Choose a password",
    after: ["If you did not ask for it, do nothing: your password stays as it is."],
  }
}

function welcomeWords({ userName, workspaceName }: AccessContent): MessageWords {
  return {
    subject: `Welcome to ${workspaceName}`,
    paragraphs: [
      `Hello ${userName},`,
      `You have been added to ${workspaceName} on Parallax, where leading and managing are seen from several sides. Choose a password, and you are in.`,
      "The link works once, for an hour. After that, ask for a new one under “Forgot your password?” on the sign-in page.",
    ],
    button: "Choose a password",
    after: ["If this means nothing to you, do nothing."],
  }
}
