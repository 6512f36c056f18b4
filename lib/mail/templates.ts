/** What a message says; its addresses and its link are made at delivery. */
export type MessageContent = InvitationContent | ReportContent | CoachReportContent | ReportCodeContent | AccessContent

interface InvitationContent {
  kind: "invitation" | "reminder"
  link: string
  anonymityLink: string
  workspaceName: string
  raterName: string
  subjectName: string
  /** Whether the rater is asked about themselves, or will be shown by name, or together with others. */
  appearsAs: "self" | "identified" | "anonymous"
  /** One of the rater's group, after "as": "a peer". */
  asOne: string
  /** Last day, in words. */
  deadline: string
  minutes: number
  /** The organiser's own sentence, or "". */
  welcome: string
}

interface ReportContent {
  kind: "report"
  link: string
  workspaceName: string
  subjectName: string
  cycleName: string
}

interface CoachReportContent {
  kind: "coachReport"
  link: string
  workspaceName: string
  coachName: string
  subjectName: string
  cycleName: string
}

/** Without a link: this mail alone, passed on, must not lead to the report. */
interface ReportCodeContent {
  kind: "reportCode"
  link: null
  code: string
  workspaceName: string
  subjectName: string
  /** For how long it is good. */
  minutes: number
}

interface AccessContent {
  kind: "signInLink" | "passwordReset"
  link: string
  workspaceName: string
  userName: string
  /** Somebody who was added to the workspace and has no password yet. */
  isNew: boolean
}

export interface RenderedMessage {
  subject: string
  text: string
  html: string
}

/**
 * A message as its receiver gets it: plain text, and HTML of equal content. Everything that people typed is
 * text, never markup.
 */
export function renderMessage(content: MessageContent): RenderedMessage {
  const words = wordsOf(content)
  return {
    subject: oneLine(words.subject),
    text: textOf(words, content.link),
    html: htmlOf(words, content.link),
  }
}

/** One line: a name with a line break must not begin a header of its own. */
export function oneLine(text: string): string {
  // eslint-disable-next-line no-control-regex
  return text.replaceAll(/[\u0000-\u001F\u007F-\u009F\u2028\u2029]+/g, " ").trim()
}

interface Words {
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

function wordsOf(content: MessageContent): Words {
  switch (content.kind) {
    case "invitation":
    case "reminder":
      return invitationWords(content)
    case "report":
      return reportWords(content)
    case "coachReport":
      return coachReportWords(content)
    case "reportCode":
      return codeWords(content)
    case "signInLink":
      return signInWords(content)
    case "passwordReset":
      return content.isNew ? welcomeWords(content) : passwordWords(content)
  }
}

function invitationWords(content: InvitationContent): Words {
  const { workspaceName, raterName, subjectName, appearsAs, asOne, deadline, minutes, welcome } = content
  const isReminder = content.kind === "reminder"
  const isSelf = appearsAs === "self"
  const asked = isSelf
    ? `${workspaceName} asks you how you see yourself on leading and on managing. Others are asked the same about you.`
    : `${workspaceName} asks you, as ${asOne}, how ${subjectName} leads and manages.`
  const first = isReminder ? `There is still time until ${deadline}. ${asked}` : asked
  const due = isReminder ? "" : ` Please answer by ${deadline}.`
  return {
    subject: invitationSubject(content),
    paragraphs: [
      `Hello ${raterName},`,
      first,
      ...(welcome ? [welcome] : []),
      `It takes about ${minutes} minutes, on a phone or a computer, without signing in. Your answers are kept as you go.${due}`,
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

function invitationSubject({ kind, appearsAs, subjectName, deadline }: InvitationContent): string {
  if (appearsAs === "self") {
    return kind === "reminder" ? `Still time until ${deadline}: how do you see yourself?` : "How do you see yourself?"
  }
  return kind === "reminder"
    ? `Still time until ${deadline}: your feedback on ${subjectName}`
    : `Your feedback on ${subjectName}`
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

function reportWords({ subjectName, cycleName, workspaceName }: ReportContent): Words {
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

function coachReportWords({ coachName, subjectName, cycleName, workspaceName }: CoachReportContent): Words {
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

function codeWords({ code, subjectName, workspaceName, minutes }: ReportCodeContent): Words {
  return {
    subject: "The code for your report",
    paragraphs: [`Hello ${subjectName},`, `With this code you open your feedback report at ${workspaceName}:`],
    code,
    after: [
      `Type it into the page that asked for it. It works once, for ${minutes} minutes.`,
      "If you did not ask for it, somebody else has the link to your report. Without this code they cannot open it; please tell your organiser.",
    ],
  }
}

function signInWords({ userName, workspaceName }: AccessContent): Words {
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

function passwordWords({ userName, workspaceName }: AccessContent): Words {
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

function welcomeWords({ userName, workspaceName }: AccessContent): Words {
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

// ── The two forms

function textOf({ paragraphs, button, code, more, after }: Words, link: string | null): string {
  const links = [...(link ? [`${button}:\n${link}`] : []), ...(more ? [`${more.label}\n${more.href}`] : [])]
  return `${[...paragraphs, ...(code ? [code] : []), ...links, ...after].join("\n\n")}\n`
}

/**
 * Colours for both themes stand in the style element; programs that ignore it show the page's own black on
 * white.
 */
const STYLE = `
  body { margin: 0; padding: 24px 16px; font: 16px/1.6 system-ui, sans-serif; background: #faf7f2; color: #23201c; }
  a { color: #0f5f5c; }
  .button { background: #0f5f5c; color: #ffffff; }
  @media (prefers-color-scheme: dark) {
    body { background: #171512; color: #efe9df; }
    a { color: #7cc7bf; }
    .button { background: #7cc7bf; color: #0c2422; }
  }
`

function htmlOf({ subject, paragraphs, button = "", code, more, after }: Words, link: string | null): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(subject)}</title>
<style>${STYLE}</style>
</head>
<body>
<div style="max-width:560px;margin:0 auto;">
${paragraphs.map((text) => paragraph(text)).join("\n")}
${code ? `<p style="${CODE_STYLE}">${escapeHtml(code)}</p>` : ""}${link ? linkOf(escapeHtml(link), escapeHtml(button)) : ""}
${more ? `<p style="${SMALL}"><a href="${escapeHtml(more.href)}">${escapeHtml(more.label)}</a></p>` : ""}
${after.map((text) => paragraph(text, SMALL)).join("\n")}
</div>
</body>
</html>`
}

const BUTTON_STYLE = "display:inline-block;padding:12px 22px;border-radius:999px;text-decoration:none;font-weight:600;"
const CODE_STYLE = "margin:24px 0;font-size:28px;font-weight:600;letter-spacing:0.15em;"
const SMALL = "margin:0 0 16px;font-size:14px;"

function linkOf(address: string, button: string): string {
  return `<p style="margin:24px 0;"><a class="button" href="${address}" style="${BUTTON_STYLE}">${button}</a></p>
<p style="${SMALL}overflow-wrap:anywhere;">Or open this address: <a href="${address}">${address}</a></p>`
}

function paragraph(text: string, style = "margin:0 0 16px;"): string {
  return `<p style="${style}white-space:pre-line;">${escapeHtml(text)}</p>`
}

function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;")
}
