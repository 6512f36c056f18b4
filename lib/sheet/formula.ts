/** What a spreadsheet would run as a formula, with the apostrophes that stand before it already. */
const FORMULA = /^'*[=+\-@\t\r＝＋－＠]/u

/** A cell that no spreadsheet runs: an apostrophe before it makes it text. `plainCell` takes exactly that away again. */
export function safeCell(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell
}

/** A cell of a file as it was meant: without the apostrophe that kept it from being a formula. */
export function plainCell(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell
}
