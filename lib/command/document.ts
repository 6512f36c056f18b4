import { createReadStream } from "node:fs"
import { readFile } from "node:fs/promises"
import { createInterface } from "node:readline"
import { text } from "node:stream/consumers"
import type { z } from "zod"
import { sentenceOf } from "@/lib/words/fault"
import { LANGUAGES, languageOf } from "@/lib/words/language"
import { wordsIn, type Words } from "@/lib/words/words"

/** What is wrong with a document, and where: "responses.0.scores.V1"; empty where it is all of it. */
export interface Problem {
  path: string
  message: string
}

/** Something that was read, or everything that is wrong with it. */
export type Read<T> = { value: T } | { problems: Problem[] }

/** Reads JSON from a file, or from standard input for "-". */
export async function readDocument(words: Words, source: string): Promise<Read<unknown>> {
  const read = source === "-" ? text(process.stdin) : readFile(source, "utf8")
  const content = await read.catch(() => null)
  const place = placeOf(words, source)
  if (content === null) return { problems: [{ path: place, message: words.t("commands.document.unreadable") }] }
  return parseDocument(words, content, place)
}

/**
 * The lines of a file, or of standard input for "-", one after the other as they come.
 * @throws what the file system says of a file that cannot be read
 */
export function linesOf(source: string): AsyncIterable<string> {
  return createInterface({ input: source === "-" ? process.stdin : createReadStream(source), crlfDelay: Infinity })
}

/** What a place is called that no document names. */
export function placeOf({ t }: Words, source: string): string {
  return source === "-" ? t("commands.document.standardInput") : source
}

/** JSON that was read. @param place where a mistake in it is said to be */
export function parseDocument({ t }: Words, content: string, place = ""): Read<unknown> {
  try {
    return { value: JSON.parse(content.replace(/^\uFEFF/, "")) }
  } catch (error) {
    const reason = (error as SyntaxError).message.replaceAll(/\s+/g, " ")
    return { problems: [{ path: place, message: t("commands.document.notJson", { reason }) }] }
  }
}

/** What a schema found, such as "Choose a whole number from 1 to 5." at "responses.0.scores.V1". */
export function problemsOf(words: Words, { issues }: z.ZodError, at: PropertyKey[] = []): Problem[] {
  return issues.flatMap((issue) => {
    const path = [...at, ...issue.path]
    if (issue.code === "unrecognized_keys") {
      return issue.keys.map((key) => problem([...path, key], words.t("commands.document.notKnown")))
    }
    return [problem(path, sentenceOf(words, issue.message).replace(/^Invalid (input|option): /, ""))]
  })
}

export function problem(path: PropertyKey[], message: string): Problem {
  return { path: path.map(String).join("."), message }
}

/** "responses.0.group: is not a group of the questionnaire". */
export function sentencesOf({ t }: Words, problems: Problem[]): string[] {
  return problems.map(({ path, message }) => `${path === "" ? t("commands.document.allOfIt") : path}: ${message}`)
}

/** The words of a language that a command is told by its name; null for one that is not there. */
export function wordsNamed(language: string): Words | null {
  const known = languageOf(language)
  return known === language ? wordsIn(known) : null
}

/** Why a language is refused. */
export function noLanguage({ t, format }: Words, language: string): string {
  return t("commands.document.noLanguage", { language, languages: format.list([...LANGUAGES]) })
}

/** Ends a command without its result. */
export function refuse(sentences: string[]): void {
  console.error(sentences.join("\n"))
  process.exitCode = 1
}
