import { localeOf, type Language } from "@/lib/words/language"

/** How dates, numbers and lists are written in one language. Days are UTC midnights (day.ts); moments need a zone. */
export interface Format {
  /** "16 March 2026" */
  day(day: Date): string
  /** "Monday, 16 March 2026" */
  longDay(day: Date): string
  /** "16 March 2026 at 14:02" */
  moment(moment: Date, timeZone: string): string
  /** "14:02" */
  time(moment: Date, timeZone: string): string
  /** "1,234"; with so many digits after the point, "4.10" */
  number(value: number, digits?: number): string
  /** "+0.7", "−0.4", "0.0" */
  signed(value: number, digits: number): string
  /** "a, b and c" */
  list(parts: string[]): string
  /** "a, b, c", of texts or of elements */
  row<Part>(parts: Part[]): (string | Part)[]
  /** "this, that or the other" */
  alternatives(parts: string[]): string
  /** For sorting names. */
  compare(a: string, b: string): number
}

/** The one place where `Intl` is asked for words. Made once for each language: that takes longer than to draw a form. */
export function formatOf(language: Language): Format {
  const format = made.get(language) ?? makeFormat(language)
  made.set(language, format)
  return format
}

const made = new Map<Language, Format>()

function makeFormat(language: Language): Format {
  const locale = localeOf(language)
  const day = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" })
  const longDay = new Intl.DateTimeFormat(locale, { dateStyle: "full", timeZone: "UTC" })
  const list = new Intl.ListFormat(locale)
  const row = new Intl.ListFormat(locale, { type: "unit" })
  const alternatives = new Intl.ListFormat(locale, { type: "disjunction" })
  const collator = new Intl.Collator(locale)
  const numbers = new Map<number | undefined, Intl.NumberFormat>()
  const number = (value: number, digits?: number) => {
    // Making a format takes twenty times as long as using one, and a report has hundreds of numbers.
    const format =
      numbers.get(digits) ??
      new Intl.NumberFormat(locale, { minimumFractionDigits: digits ?? 0, maximumFractionDigits: digits ?? 20 })
    numbers.set(digits, format)
    return format.format(value)
  }
  return {
    day: (date) => day.format(date),
    longDay: (date) => longDay.format(date),
    moment: (date, timeZone) =>
      new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "short", timeZone }).format(date),
    time: (date, timeZone) => new Intl.DateTimeFormat(locale, { timeStyle: "short", timeZone }).format(date),
    number,
    signed: (value, digits) => {
      const text = number(Math.abs(value), digits)
      return Number(Math.abs(value).toFixed(digits)) === 0 ? text : `${value > 0 ? "+" : "−"}${text}`
    },
    list: (parts) => list.format(parts),
    row: (parts) => {
      const places = parts.map((_, place) => String(place))
      return row.formatToParts(places).map(({ type, value }) => (type === "element" ? parts[Number(value)]! : value))
    },
    alternatives: (parts) => alternatives.format(parts),
    compare: (a, b) => collator.compare(a, b),
  }
}
