import type { ReportCell, Value } from "@/lib/report/report"
import type { Words } from "@/lib/words/words"

/** "4.1", or a dash for what is not shown. */
export function textOf(value: Value | ReportCell | undefined): string {
  return value?.kind === "shown" ? value.text : "–"
}

/** "4.1 (3.8 to 4.4)". */
export function rangeOf(value: Value | undefined): string {
  if (value?.kind !== "shown" || value.low === null || value.high === null) return textOf(value)
  return `${value.text} (${value.low.toFixed(1)} to ${value.high.toFixed(1)})`
}

/** Why there is no number: "too few" answers, or none. */
export function withheldText({ reason }: Extract<ReportCell, { kind: "withheld" }>): string {
  return reason === "tooFew" ? "too few" : "–"
}

/** "+0.7", "−0.4", "0.0"; rounded as the values of a report are. */
export function signed({ format }: Words, value: number): string {
  return format.signed(Number(value.toFixed(1)), 1)
}
