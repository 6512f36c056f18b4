export type DatabaseName = "PGlite" | "PostgreSQL"

/** What is asked of a ratio: a share of the floor's speed that is reached at least, or a multiple of its cost at most. */
export type Reach = { least: number } | { most: number }

/** Two costs of one run, of the same unit: the floor's and ours. */
export interface Measured {
  what: string
  /** None where the database makes no difference. */
  database: DatabaseName | null
  /** Of both costs, such as "ms CPU" or "MB"; less is better. */
  unit: string
  floor: number
  ours: number
  reach: Reach
}

export interface Row extends Measured {
  /** Of a share: floor ÷ ours. Of a multiple: ours ÷ floor. */
  ratio: number
  reached: boolean
}

export function rowOf(measured: Measured): Row {
  const { floor, ours, reach } = measured
  const ratio = "least" in reach ? floor / ours : ours / floor
  return { ...measured, ratio, reached: "least" in reach ? ratio >= reach.least : ratio <= reach.most }
}

/** The rows as a table for people, one line each. */
export function tableOf(rows: Row[]): string {
  const lines = [HEADING, ...rows.map(cellsOf)]
  const widths = HEADING.map((_, column) => Math.max(...lines.map((cells) => cells[column]!.length)))
  return lines
    .map((cells) =>
      cells
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join("  ")
        .trimEnd(),
    )
    .join("\n")
}

const HEADING = ["what", "database", "floor", "ours", "ratio", "reach", "reached"]

function cellsOf({ what, database, unit, floor, ours, ratio, reach, reached }: Row): string[] {
  const asked = "least" in reach ? `≥ ${reach.least}` : `≤ ${reach.most}`
  const cost = (value: number) => `${Number(value.toPrecision(3))} ${unit}`
  return [what, database ?? "", cost(floor), cost(ours), ratio.toFixed(2), asked, reached ? "yes" : "no"]
}
