import { createHash } from "node:crypto"
import type { Facts } from "@/lib/report/facts"

/**
 * SHA-256 of a report's facts, all but its hash and the words of comments, so that these can be erased in every version.
 * Keys are sorted, so that a database may reorder them.
 */
export function factsHash(facts: Omit<Facts, "hash">): string {
  const comments = facts.comments.map(({ answers, ...rest }) => ({ ...rest, answers: answers.map(({ from }) => from) }))
  const { hash: _, ...rest } = facts as Facts
  return digestOf({ ...rest, comments })
}

/** SHA-256 of any value of JSON, in whatever order its keys come. */
export function digestOf(value: unknown): string {
  return createHash("sha256").update(canonical(value)).digest("hex")
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`
  if (value === null || typeof value !== "object") return JSON.stringify(value) ?? "null"
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined)
  return `{${entries
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`)
    .join(",")}}`
}
