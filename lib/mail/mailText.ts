import { oneLine } from "@/lib/mail/oneLine"
import type { Words } from "@/lib/words/words"
import type { MessageKind } from "@/prisma/client/enums"

// What organisers may write of a mail: its subject, how it begins and how it ends. The rest is fixed, whatever is written:
// who is asked about whom, until when, what happens with the answers, the link, and whose it is (messageWords.ts).

/** Kinds of mails that organisers may write, with what may stand in braces for what each receiver is told. */
export const PLACEHOLDERS = {
  invitation: ["name", "workspace"],
  reminder: ["name", "workspace"],
  linkAgain: ["name", "workspace"],
  report: ["name", "cycle", "workspace"],
  coachReport: ["name", "person", "cycle", "workspace"],
} as const satisfies Partial<Record<MessageKind, readonly string[]>>

export type TextKind = keyof typeof PLACEHOLDERS
export type Placeholder = (typeof PLACEHOLDERS)[TextKind][number]

export const TEXT_KINDS = Object.keys(PLACEHOLDERS) as TextKind[]

export interface MailText {
  /** "" where the subject follows from whom it is about (invitation and reminder). */
  subject: string
  /** Before what is fixed; an empty line begins another paragraph. */
  body: string
  /** After it; may be empty. */
  closing: string
}

/** What the placeholders of a kind stand for. */
export type Values = Partial<Record<Placeholder, string>>

export function isTextKind(kind: string): kind is TextKind {
  return Object.hasOwn(PLACEHOLDERS, kind)
}

/** Whether the subject of this kind may be left to Parallax. */
export function hasOwnSubject(kind: TextKind): boolean {
  return kind === "invitation" || kind === "reminder"
}

/** What a kind of mail says where nobody has written another text. */
export function defaultText({ t }: Words, kind: TextKind): MailText {
  const [name, person, cycle, workspace] = ["{name}", "{person}", "{cycle}", "{workspace}"]
  switch (kind) {
    case "invitation":
    case "reminder":
      return { subject: "", body: t("mails.hello", { name }), closing: "" }
    case "linkAgain":
      return { subject: t("mails.linkAgain.subject", { workspace }), body: t("mails.hello", { name }), closing: "" }
    case "report":
      return {
        subject: t("mails.report.subject", { cycle }),
        body: t("mails.report.body", { name, cycle, workspace }),
        closing: "",
      }
    case "coachReport":
      return {
        subject: t("mails.coachReport.subject", { person }),
        body: t("mails.coachReport.body", { name, person, cycle, workspace }),
        closing: "",
      }
  }
}

/** A text with its placeholders filled, once: what a name has in braces stays as it is. */
export function filled({ subject, body, closing }: MailText, values: Values): MailText {
  const fill = (text: string) =>
    text.replaceAll(IN_BRACES, (braces, name: string) => oneLine(values[name.trim() as Placeholder] ?? braces))
  return { subject: fill(subject), body: fill(body), closing: fill(closing) }
}

export function paragraphsOf(text: string): string[] {
  return text.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== "")
}

const IN_BRACES = /\{([^{}]*)\}/g
