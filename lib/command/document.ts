import { readFile } from "node:fs/promises"
import { text } from "node:stream/consumers"
import type { z } from "zod"
import { sentenceOf } from "@/lib/words/fault"
import { wordsIn } from "@/lib/words/words"

/** Something that was read, or what is wrong with it: one sentence each, with its place. */
export type Read<T> = { value: T } | { complaints: string[] }

/** Reads JSON from a file, or from standard input for "-". */
export async function readDocument(source: string): Promise<Read<unknown>> {
  const place = source === "-" ? "standard input" : source
  const read = source === "-" ? text(process.stdin) : readFile(source, "utf8")
  const content = await read.catch(() => null)
  if (content === null) return { complaints: [`${place}: cannot be read`] }
  try {
    return { value: JSON.parse(content.replace(/^\uFEFF/, "")) }
  } catch (error) {
    return {
      complaints: [`${place}: is not JSON (${(error as SyntaxError).message.replaceAll(/\s+/g, " ")})`],
    }
  }
}

/** What a schema found, as "responses.0.scores.V1: Choose a whole number from 1 to 5." */
export function complaintsOf({ issues }: z.ZodError, at: PropertyKey[] = []): string[] {
  return issues.flatMap((issue) => {
    const path = [...at, ...issue.path]
    if (issue.code === "unrecognized_keys") return issue.keys.map((key) => complaint([...path, key], "is not known"))
    return [complaint(path, sentenceOf(wordsIn("en"), issue.message).replace(/^Invalid (input|option): /, ""))]
  })
}

/** One sentence with its place, from the top of the document. */
export function complaint(path: PropertyKey[], message: string): string {
  return `${path.length === 0 ? "the document" : path.map(String).join(".")}: ${message}`
}

/** Ends a command without its result. */
export function refuse(complaints: string[]): void {
  console.error(complaints.join("\n"))
  process.exitCode = 1
}
