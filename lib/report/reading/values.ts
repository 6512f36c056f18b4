import { shownMean, type Cell } from "@/lib/report/disclosure"
import type { ReadCell, Value, Withheld } from "@/lib/report/reading"
import { rounded } from "@/lib/report/rounded"
import type { Words } from "@/lib/words/words"

/** A mean as it is read: "4.1". */
export function numberText({ format }: Words, value: number): string {
  return format.number(rounded(value), 1)
}

/** A published cell as it is read: "4.0", "≥ 4.6"; its bands are so wide (counted.ts). */
export function cellText(words: Words, cell: Cell, m: number, band: number): string {
  const bound = numberText(words, shownMean(cell, m, band))
  if ("s" in cell) return bound
  return cell.band === "low" ? words.t("report.values.atMost", { bound }) : words.t("report.values.atLeast", { bound })
}

/** "4.1", or a dash for what is not shown. */
export function textOf(value: Value | ReadCell | undefined): string {
  return value?.kind === "shown" ? value.text : "–"
}

/** "4.1 (3.8 to 4.4)". */
export function rangeOf(words: Words, value: Value | undefined): string {
  if (value?.kind !== "shown" || value.low === null || value.high === null) return textOf(value)
  const [low, high] = [numberText(words, value.low), numberText(words, value.high)]
  return words.t("report.values.range", { value: value.text, low, high })
}

/** Why there is no number: "too few" answers, "not asked", or a dash where the reason stands elsewhere. */
export function withheldText({ t }: Words, { reason }: Withheld): string {
  switch (reason) {
    case "tooFew":
      return t("report.values.tooFew")
    case "notAsked":
      return t("report.values.notAsked")
    case "byCompetency":
      return t("report.values.byCompetency")
    case "tooFewItems":
    case "noAnswer":
      return "–"
  }
}

/** The reason in words, for where a sign stands for it: "too few", "not answered". */
export function withheldWords(words: Words, reason: Withheld["reason"]): string {
  switch (reason) {
    case "tooFewItems":
      return words.t("report.values.tooFew")
    case "noAnswer":
      return words.t("reportView.behaviours.notAnswered")
    default:
      return withheldText(words, { kind: "withheld", reason })
  }
}

/** "+0.7", "−0.4", "0.0"; of a difference of shown numbers. */
export function signed({ format }: Words, difference: number): string {
  return format.signed(difference, 1)
}
