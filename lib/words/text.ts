import { z } from "zod"
import { fault } from "@/lib/words/fault"

/** Text as it is kept: whole characters, one kind of line end, no invisible controls, no space around it. */
export function cleanText(text: string): string {
  return (
    text
      .toWellFormed()
      .normalize("NFC")
      .replaceAll(/\r\n?|[\u0085\u2028\u2029]/g, "\n")
      // eslint-disable-next-line no-control-regex
      .replaceAll(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g, "")
      .trim()
  )
}

/** The same of a text that is one line: a line break or a tab in it becomes a space. */
export function cleanLine(text: string): string {
  return cleanText(text).replaceAll(/\s*[\n\t]+\s*/g, " ")
}

/** How long a text is, in characters as a reader counts them. */
export function lengthOf(text: string): number {
  return [...text].length
}

/** A text, or its beginning up to the end of a word, if it is longer than so many characters. */
export function beginningOf(text: string, max: number): string {
  const characters = [...text]
  if (characters.length <= max) return text
  const cut = characters.slice(0, max).join("")
  return `${/^(.*\S)\s/s.exec(cut)?.[1] ?? cut} …`
}

/** A line of text that may be empty, cleaned; at most so many characters. */
export function lineSchema(max: number) {
  return z
    .string(fault("faults.text"))
    .transform(cleanLine)
    .refine(...atMost(max))
}

/** Text of any number of lines that may be empty, cleaned; at most so many characters. */
export function textSchema(max: number) {
  return z
    .string(fault("faults.text"))
    .transform(cleanText)
    .refine(...atMost(max))
}

/** A line of text that must say something. @param empty the complaint when it does not */
export function filledLineSchema(max: number, empty: string) {
  return lineSchema(max).refine((text) => text !== "", empty)
}

/** An e-mail address, in lower case. @param wrong the complaint when it is none */
export function emailSchema(wrong: string = fault("faults.email")) {
  return lineSchema(200)
    .transform((text) => text.toLowerCase())
    .pipe(z.email(wrong))
}

function atMost(max: number) {
  return [(text: string) => lengthOf(text) <= max, fault("faults.tooLong", { max })] as const
}
