import type { Value } from "@/lib/report/reading"

/** The mean of a value that is shown. */
export function shownMean(value: Value | undefined): number | null {
  return value?.kind === "shown" ? value.mean : null
}

/** How wide its interval is. */
export function widthOf(value: Value | undefined): number | null {
  return value?.kind === "shown" && value.low !== null && value.high !== null ? value.high - value.low : null
}
