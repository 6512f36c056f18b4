import { createHash } from "node:crypto"
import type { Writings } from "@/lib/ballot/draft"
import type { Kept, Values } from "@/lib/ballot/fields"

// A form that is sent without JavaScript sends all its fields, touched or not. Beside each it carries what it was drawn with.

/** What the hidden field holds: the mark, and a digest of the value. */
export function drawnToken({ value, mark }: Kept): string {
  return `${mark}~${digestOf(value)}`
}

/**
 * The fields that were touched since the form was drawn, as writings over what it showed.
 * @param tokens what the hidden fields say, by the names of their fields; of a field without one nothing was seen
 * @param mark of this sending
 */
export function writingsOf(values: Values, tokens: Values, mark: string): Writings {
  const touched = Object.entries(values).filter(([field, value]) => tokens[field]?.split("~")[1] !== digestOf(value))
  return Object.fromEntries(
    touched.map(([field, value]) => [field, { value, mark, over: [tokens[field]?.split("~")[0] ?? ""] }]),
  )
}

/** Line ends differ between what was kept and what a browser sends. */
function digestOf(value: string): string {
  return createHash("sha256").update(value.replaceAll("\r\n", "\n").trim()).digest("base64url").slice(0, 12)
}
