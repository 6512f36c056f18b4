import type { MessageContent } from "@/lib/mail/content"
import type { MailText } from "@/lib/mail/mailText"
import { messageWords, type MessageWords } from "@/lib/mail/messageWords"
import { oneLine } from "@/lib/mail/oneLine"
import type { Words } from "@/lib/words/words"

export interface RenderedMessage {
  subject: string
  text: string
  html: string
}

/**
 * A message as its receiver gets it: plain text, and HTML of equal content. Everything that people typed is
 * text, never markup.
 */
export function renderMessage(words: Words, content: MessageContent, written: MailText | null = null): RenderedMessage {
  const said = messageWords(words, content, written)
  return {
    subject: oneLine(said.subject),
    text: textOf(said, content.link),
    html: htmlOf(words, said, content.link),
  }
}

/** A mail of one paragraph, without a link. */
export function renderPlain(words: Words, { subject, text }: { subject: string; text: string }): RenderedMessage {
  const said = { subject: oneLine(subject), paragraphs: [text], after: [] }
  return { subject: said.subject, text: textOf(said, null), html: htmlOf(words, said, null) }
}

// ── The two forms

function textOf({ paragraphs, button, code, more, after }: MessageWords, link: string | null): string {
  const links = [...(link ? [`${button}:\n${link}`] : []), ...(more ? [`${more.label}\n${more.href}`] : [])]
  return `${[...paragraphs, ...(code ? [code] : []), ...links, ...after].join("\n\n")}\n`
}

/**
 * Colours for both themes stand in the style element; programs that ignore it show the page's own black on
 * white.
 */
const STYLE = `
  body { margin: 0; padding: 24px 16px; font: 16px/1.6 system-ui, sans-serif; overflow-wrap: break-word; background: #faf7f2; color: #23201c; }
  a { color: #0f5f5c; }
  .button { background: #0f5f5c; color: #ffffff; }
  @media (prefers-color-scheme: dark) {
    body { background: #171512; color: #efe9df; }
    a { color: #7cc7bf; }
    .button { background: #7cc7bf; color: #0c2422; }
  }
`

function htmlOf(
  { t, language }: Words,
  { subject, paragraphs, button = "", code, more, after }: MessageWords,
  link: string | null,
): string {
  return `<!doctype html>
<html lang="${language}">
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
${code ? `<p style="${CODE_STYLE}">${escapeHtml(code)}</p>` : ""}${link ? linkOf(escapeHtml(link), escapeHtml(button), escapeHtml(t("mails.openAddress"))) : ""}
${more ? `<p style="${SMALL}"><a href="${escapeHtml(more.href)}">${escapeHtml(more.label)}</a></p>` : ""}
${after.map((text) => paragraph(text, SMALL)).join("\n")}
</div>
</body>
</html>`
}

const BUTTON_STYLE = "display:inline-block;padding:12px 22px;border-radius:999px;text-decoration:none;font-weight:600;"
const CODE_STYLE = "margin:24px 0;font-size:28px;font-weight:600;letter-spacing:0.15em;"
const SMALL = "margin:0 0 16px;font-size:14px;"

function linkOf(address: string, button: string, openAddress: string): string {
  return `<p style="margin:24px 0;"><a class="button" href="${address}" style="${BUTTON_STYLE}">${button}</a></p>
<p style="${SMALL}overflow-wrap:anywhere;">${openAddress} <a href="${address}">${address}</a></p>`
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
