import { z } from "zod"
import { hasOwnSubject, PLACEHOLDERS, type TextKind } from "@/lib/mail/mailText"
import { fault } from "@/lib/words/fault"
import { filledLineSchema, lineSchema, textSchema } from "@/lib/words/text"

/** In characters. */
export const LONGEST = { subject: 150, body: 4000, closing: 1000 }

/** What the form of a kind of mail sends: plain text, with the placeholders of that kind and no other braces. */
export function mailTextSchema(kind: TextKind) {
  const subject = hasOwnSubject(kind)
    ? lineSchema(LONGEST.subject)
    : filledLineSchema(LONGEST.subject, fault("faults.nothingWritten"))
  return z.object({
    subject: subject.superRefine(checkBraces(kind)),
    body: textSchema(LONGEST.body)
      .refine((text) => text !== "", fault("faults.nothingWritten"))
      .superRefine(checkBraces(kind)),
    closing: textSchema(LONGEST.closing).superRefine(checkBraces(kind)),
  })
}

/** Complains about what stands in braces and is no placeholder here, with the one that it looks most like. */
function checkBraces(kind: TextKind) {
  const known: readonly string[] = PLACEHOLDERS[kind]
  return (text: string, context: z.RefinementCtx<string>) => {
    const names = [...text.matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name!)
    const unknown = names.find((name) => !known.includes(name))
    const message =
      unknown === undefined
        ? /[{}]/.test(text.replaceAll(/\{[^{}]*\}/g, "")) && fault("faults.openBrace", { example: `{${known[0]}}` })
        : /^(link|url|button)$/i.test(unknown.trim())
          ? fault("faults.noLinkPlaceholder")
          : fault("faults.unknownPlaceholder", { given: `{${unknown}}`, nearest: `{${nearestOf(unknown, known)}}` })
    if (message) context.addIssue({ code: "custom", message })
  }
}

function nearestOf(given: string, known: readonly string[]): string {
  return known.toSorted((a, b) => editsBetween(given, a) - editsBetween(given, b))[0]!
}

/** Levenshtein's distance without regard to case: how many characters to add, leave out or replace. */
function editsBetween(a: string, b: string): number {
  const [from, to] = [[...a.toLowerCase()], [...b.toLowerCase()]]
  let row = Array.from({ length: to.length + 1 }, (_, place) => place)
  for (const [i, letter] of from.entries()) {
    const next = [i + 1]
    for (const [j, other] of to.entries())
      next.push(Math.min(next[j]! + 1, row[j + 1]! + 1, row[j]! + Number(letter !== other)))
    row = next
  }
  return row.at(-1)!
}
