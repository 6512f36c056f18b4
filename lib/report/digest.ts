import { createHash } from "node:crypto"
import type { Report } from "@/lib/report/report"

/** SHA-256 of a report without its hash; keys are sorted, so that a database may reorder them. */
export function hashOf(report: Omit<Report, "hash">): string {
  return createHash("sha256").update(canonical(report)).digest("hex")
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
