/** How many rows one statement carries. */
const ROWS_AT_ONCE = 1000

/** Rows in portions that one statement can carry. */
export function portionsOf<Row>(rows: Row[]): Row[][] {
  return Array.from({ length: Math.ceil(rows.length / ROWS_AT_ONCE) }, (_, index) =>
    rows.slice(index * ROWS_AT_ONCE, (index + 1) * ROWS_AT_ONCE),
  )
}
