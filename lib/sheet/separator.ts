/** What may stand between two cells; where nothing else tells, the earlier one does. */
const SEPARATORS = ["\t", ";", ",", "|"] as const

export type Separator = (typeof SEPARATORS)[number]

/** How many characters and records of a text tell its separator. */
const SAMPLE = { characters: 200_000, records: 300 }

/**
 * What separates the cells of a text, judged by how alike its records become: a separator that one cell happens to hold
 * makes one record different, the true one makes nearly all of them equally long. Addresses that stand alone in their cell
 * speak for it as well.
 */
export function separatorOf(text: string): Separator {
  const sample = text.slice(0, SAMPLE.characters)
  const scored = SEPARATORS.map((separator) => ({ separator, score: scoreOf(recordsOf(sample, separator)) }))
  return scored.reduce((best, other) => (other.score > best.score + 1e-9 ? other : best)).separator
}

/** 0 for a separator that does not occur. */
function scoreOf(records: string[][]): number {
  const counts = new Map<number, number>()
  for (const { length } of records) counts.set(length, (counts.get(length) ?? 0) + 1)
  const [cells, alike] = [...counts].reduce((best, other) => (other[0] > 1 && other[1] > best[1] ? other : best), [
    1, 0,
  ] as [number, number])
  const addresses = records.filter((cells) => cells.some((cell) => ADDRESS.test(cell))).length
  return (alike / records.length) * (1 + addresses / records.length) * (1 + Math.min(cells, 10) / 100)
}

const ADDRESS = /^\s*[^\s@<>,;|"]+@[^\s@<>,;|"]+\s*$/

/**
 * Records as far as a sample goes; a quoted cell may hold separators and line ends. Where a quotation mark never ends, all
 * are ordinary characters.
 */
function recordsOf(text: string, separator: Separator, quote: string | null = '"'): string[][] {
  const records: string[][] = []
  let record: string[] = []
  let cell = ""
  // Within quotation marks now; in a cell that began with one.
  let [isWithin, isQuoted] = [false, false]
  for (const character of text) {
    if (character === quote && (isQuoted || cell.trim() === "")) {
      ;[isWithin, isQuoted] = [!isWithin, true]
    } else if ((character === separator || character === "\n") && !isWithin) {
      record.push(cell)
      ;[cell, isQuoted] = ["", false]
      if (character === separator) continue
      if (record.length > 1 || record[0]!.trim() !== "") records.push(record)
      record = []
      if (records.length >= SAMPLE.records) return records
    } else cell += character
  }
  if (isWithin && text.length < SAMPLE.characters) return recordsOf(text, separator, null)
  records.push([...record, cell])
  return records
}
