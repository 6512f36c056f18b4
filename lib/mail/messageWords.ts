import type {
  AccessContent,
  CoachReportContent,
  InvitationContent,
  MessageContent,
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
  const { workspaceName, raterName, subjectName, appearsAs, asOne, deadline, minutes, welcome } = content
  const isReminder = content.kind === "reminder"
  const isSelf = appearsAs === "self"
  const asked = isSelf
    ? `${workspaceName} asks you how you see yourself on leading and on managing. Others are asked the same about you.`
    : `${workspaceName} asks you, as ${asOne}, how ${subjectName} leads and manages.`
  const day = deadline ? format.longDay(deadline) : ""
  const takes = t("mails.invitation.takes", { minutes })
  return {
    subject: invitationSubject(t, content, day),
    paragraphs: [
      `Hello ${raterName},`,
      isReminder ? `${t("mails.reminder.stillTime", { day })} ${asked}` : asked,
      ...(welcome ? [welcome] : []),
      isReminder ? takes : `${takes} ${t("mails.invitation.due", { day })}`,
      promise(content),
    ],
    button: isReminder ? "Go on with your answers" : "Begin",
    ...(appearsAs !== "self" && { more: { label: HOW[appearsAs], href: content.anonymityLink } }),
    after: [
      ...(isReminder && !isSelf
        ? ["If you would rather not answer, open the link and say so; then there will be no more reminders."]
        : []),
      "This link is yours alone. Please do not pass it on.",
    ],
  }
}

function invitationSubject(t: Translate, { kind, appearsAs, subjectName }: InvitationContent, day: string): string {
  if (kind === "invitation")
    return appearsAs === "self" ? "How do you see yourself?" : `Your feedback on ${subjectName}`
  return appearsAs === "self"
    ? t("mails.reminder.subjectOfSelf", { day })
    : t("mails.reminder.subject", { day, name: subjectName })
}

const HOW = { anonymous: "How is this anonymous?", identified: "What happens with my answers?" }

/** What happens with the answers, in two sentences; nobody is promised more than is kept. */
function promise({ appearsAs, subjectName }: InvitationContent): string {
  switch (appearsAs) {
    case "self":
      return "Your own answers appear in your report as yours. They stand beside what others say."
    case "identified":
      return `Your ratings and comments will be shown to ${subjectName} as yours. Nobody sees them before the review is closed.`
    case "anonymous":
      return `Nobody can tell who said what: your answers are sealed until the review is closed, then mixed with those of others and shown only together. ${subjectName} is not told who answered.`
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
