/** What a message says; its addresses and its link are made at delivery. */
export type MessageContent =
  | {
      kind: "invitation" | "reminder"
      link: string
      anonymityLink: string
      workspaceName: string
      raterName: string
      subjectName: string
      /** Whether the rater is asked about themselves. */
      isSelf: boolean
      /** "a peer"; identified raters are told that they are shown as themselves. */
      asOne: string
      isIdentified: boolean
      /** Last day, in words. */
      deadline: string
      minutes: number
      /** The organiser's own sentence, or "". */
      welcome: string
    }
  | { kind: "report"; link: string; workspaceName: string; subjectName: string; cycleName: string }
  | { kind: "signInLink" | "passwordReset"; link: string; workspaceName: string; userName: string }

export interface RenderedMessage {
  subject: string
  text: string
  html: string
}

/** A message as its receiver gets it: plain text, and HTML of equal content. Everything in it is text, never markup. */
export function renderMessage(content: MessageContent): RenderedMessage {
  const { subject, paragraphs, button, after } = wordsOf(content)
  const link = content.link
  const text = [...paragraphs, `${button}:\n${link}`, ...after].join("\n\n") + "\n"
  return { subject: headerText(subject), text, html: htmlOf(subject, paragraphs, button, link, after) }
}

interface Words {
  subject: string
  paragraphs: string[]
  button: string
  after: string[]
}

function wordsOf(content: MessageContent): Words {
  switch (content.kind) {
    case "invitation":
    case "reminder":
      return invitationWords(content)
    case "report":
      return {
        subject: `Your feedback report is ready: ${content.cycleName}`,
        paragraphs: [
          `Hello ${content.subjectName},`,
          `your colleagues have answered, and your report of “${content.cycleName}” is ready. It shows how you see yourself on leading and on managing, and how others see you.`,
          "Take half an hour in a quiet place. Begin with what goes well; it is on the first page.",
        ],
        button: "Read your report",
        after: ["This link is for you alone. Whoever has it can read your report, so please do not pass it on.", content.workspaceName],
      }
    case "signInLink":
      return {
        subject: `Sign in to ${content.workspaceName}`,
        paragraphs: [`Hello ${content.userName},`, `here is your link to sign in to ${content.workspaceName}. It works once, for half an hour.`],
        button: "Sign in",
        after: ["If you did not ask for it, do nothing: without the link, nothing happens."],
      }
    case "passwordReset":
      return {
        subject: `Choose a password for ${content.workspaceName}`,
        paragraphs: [`Hello ${content.userName},`, `with this link you can choose a password for ${content.workspaceName}. It works once, for an hour.`],
        button: "Choose a password",
        after: ["If you did not ask for it, do nothing: your password stays as it is."],
      }
  }
}

function invitationWords(content: Extract<MessageContent, { kind: "invitation" | "reminder" }>): Words {
  const { workspaceName, raterName, subjectName, isSelf, asOne, isIdentified, deadline, minutes, welcome } = content
  const isReminder = content.kind === "reminder"
  const about = isSelf ? "yourself" : subjectName
  const ask = isSelf
    ? `${workspaceName} asks you how you see yourself on leading and on managing. Your colleagues are asked the same about you.`
    : `${workspaceName} asks you, as ${asOne}, how ${subjectName} leads and manages.`
  const promise = isSelf
    ? "Your own answers are shown to you, beside what others say."
    : isIdentified
      ? `Your answers will be shown to ${subjectName} as yours.`
      : `Nobody can tell who said what: your answers are sealed until the end, then mixed with those of others and shown only together. ${subjectName} will not see who answered.`
  return {
    subject: isReminder ? `Still time: feedback on ${about} until ${deadline}` : isSelf ? "How do you see yourself?" : `Your feedback on ${subjectName}`,
    paragraphs: [
      `Hello ${raterName},`,
      ask,
      ...(welcome ? [welcome] : []),
      `It takes about ${minutes} minutes, on a phone or a computer, without signing in. Your answers are kept as you go. Please answer by ${deadline}.`,
      promise,
    ],
    button: isReminder ? "Continue" : "Begin",
    after: [
      ...(isReminder ? ["If you would rather not answer, open the link and say so; then there will be no more reminders."] : []),
      ...(isSelf ? [] : [`How is this anonymous? ${content.anonymityLink}`]),
      "This link is yours alone. Please do not pass it on.",
    ],
  }
}

/** One line: a name with a line break must not begin a header of its own. */
function headerText(text: string): string {
  // eslint-disable-next-line no-control-regex
  return text.replaceAll(/[\u0000-\u001F\u007F\u2028\u2029]+/g, " ").trim()
}

function htmlOf(subject: string, paragraphs: string[], button: string, link: string, after: string[]): string {
  const paragraph = (text: string, style = "") => `<p style="margin:0 0 16px;white-space:pre-line;${style}">${escapeHtml(text)}</p>`
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(subject)}</title>
</head>
<body style="margin:0;padding:24px 16px;font:16px/1.6 system-ui,sans-serif;">
<div style="max-width:560px;margin:0 auto;">
${paragraphs.map((text) => paragraph(text)).join("\n")}
<p style="margin:24px 0;"><a href="${escapeHtml(link)}" style="display:inline-block;padding:12px 22px;border-radius:999px;background:#0f5f5c;color:#ffffff;text-decoration:none;font-weight:600;">${escapeHtml(button)}</a></p>
<p style="margin:0 0 24px;font-size:14px;overflow-wrap:anywhere;">Or open this address: <a href="${escapeHtml(link)}">${escapeHtml(link)}</a></p>
${after.map((text) => paragraph(text, "font-size:14px;")).join("\n")}
</div>
</body>
</html>`
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;").replaceAll("'", "&#39;")
}
