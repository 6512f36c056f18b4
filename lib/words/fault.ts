import type { Translate, Words } from "@/lib/words/words"

/** No text begins with it: what a person types is cleaned of such characters. */
const MARK = "\u0001"

/**
 * A complaint of a schema, in no language yet: `fault("faults.tooLong", { max: 80 })` stands where Zod takes a message,
 * and becomes a sentence by `sentenceOf` where its reader's language is known. It takes the arguments that `t` takes.
 */
export const fault = ((key: string, values: object = {}) =>
  MARK + JSON.stringify([key, values])) as unknown as Translate

/** The sentence that a complaint is in a language; one that is a sentence already stays as it is. */
export function sentenceOf({ t }: Words, message: string): string {
  if (!message.startsWith(MARK)) return message
  const [key, values] = JSON.parse(message.slice(MARK.length)) as [string, object]
  // Whether they belong together was checked where the complaint was made.
  return (t as (key: string, values: object) => string)(key, values)
}
