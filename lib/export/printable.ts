/**
 * Text that every format can carry: line ends as one character, half characters made whole (U+FFFD), and without
 * control characters, which neither XML nor a printed page can show.
 */
export function printable(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, "\n")
    .replace(/[^\P{Cc}\n\t]|[\uFFFE\uFFFF]/gu, "")
}
