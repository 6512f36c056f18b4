// Which answers may be shown together, and how. Nothing unpublished ever influences a published number, and every
// anonymous answer stands behind one published cell at most, so nothing that is published adds up to anything else.
//
// Found by exhaustive check on small worlds: publishing the true overall beside hidden small cells pinned some rater's
// answer in 31 % of data sets; atoms with exact means in 27 %; atoms with bands in none; bands with a raw overall leaked
// again in 7 %; an atom's cells beside those of the row that it is merged into in 3 to 25 %. Standard deviations, minima
// and maxima, percentages, or "a histogram unless unanimous" leak again. Rounding protects nothing.

/** The smallest numbers of anonymous raters behind anything, and behind a single behaviour. */
export interface Thresholds {
  k: number
  d: number
}

/** Below these nothing is ever published, whatever a database says. */
export const LEAST: Thresholds = { k: 3, d: 4 }

/** The smallest number behind a single behaviour where nobody has chosen another. */
export function usualD(k: number): number {
  return Math.max(5, k)
}

/** @throws RangeError for thresholds below the least ones, or d below k */
export function checkThresholds({ k, d }: Thresholds): void {
  if (!(Number.isInteger(k) && k >= LEAST.k)) throw new RangeError(`k must be a whole number of at least ${LEAST.k}`)
  if (!(Number.isInteger(d) && d >= LEAST.d && d >= k)) {
    throw new RangeError(`d must be a whole number of at least ${LEAST.d}, and not below k`)
  }
}

// ── Who is shown together

/** A part of the anonymous raters: disjoint from the others, of at least k. */
export interface Atom {
  /** Ids of the rater groups in it. */
  groups: string[]
  /** How many have answered. */
  n: number
  /** Whether it is what small groups were merged into, without a large one. */
  isRest: boolean
}

/**
 * Partitions the anonymous raters, once, from the counts of responses alone.
 *
 * Groups of at least `k` stand alone. Smaller ones are merged with one another; if that is still too few, into the
 * smallest large group; if there is none, nothing anonymous is shown.
 *
 * @param counts responses per anonymous group, in the questionnaire's order (which decides ties)
 * @returns atoms, the merged one last unless it took a large group in
 */
export function atoms(counts: { group: string; n: number }[], k: number): Atom[] {
  const large = counts.filter(({ n }) => n >= k)
  const small = counts.filter(({ n }) => n >= 1 && n < k)
  const alone = large.map(({ group, n }): Atom => ({ groups: [group], n, isRest: false }))
  const rest: Atom = {
    groups: small.map(({ group }) => group),
    n: small.reduce((sum, { n }) => sum + n, 0),
    isRest: true,
  }

  if (small.length === 0) return alone
  if (rest.n >= k) return [...alone, rest]
  if (large.length === 0) return []
  const host = large.reduce((smallest, group) => (group.n < smallest.n ? group : smallest))
  const order = counts.map(({ group }) => group)
  return alone.map((atom) => {
    if (atom.groups[0] !== host.group) return atom
    const groups = [...atom.groups, ...rest.groups].toSorted((a, b) => order.indexOf(a) - order.indexOf(b))
    return { groups, n: atom.n + rest.n, isRest: false }
  })
}

/** A row of the report: an atom, or several merged, and what is shown of it. */
export interface Row extends Atom {
  shows: "behaviours" | "competencies"
}

/**
 * Puts atoms into rows, so that every rater is in exactly one. Atoms of at least `d` show their behaviours. Those below
 * are merged where together they reach `d`; otherwise each of them shows competencies alone.
 */
export function rows(parts: Atom[], d: number): Row[] {
  const low = parts.filter(({ n }) => n < d)
  const together = low.reduce((sum, { n }) => sum + n, 0)
  if (low.length > 0 && together >= d) {
    const big = parts.filter(({ n }) => n >= d).map((atom): Row => ({ ...atom, shows: "behaviours" }))
    return [...big, { groups: low.flatMap(({ groups }) => groups), n: together, isRest: false, shows: "behaviours" }]
  }
  return parts.map((atom) => ({ ...atom, shows: atom.n >= d ? "behaviours" : "competencies" }))
}

// ── What is shown of answers

/**
 * What is published of `n` answers: their exact sum, or at the ends of the scale that it lies within a band, since an
 * exact mean of all-5 would tell every answer.
 */
export type Cell = { n: number; s: number } | { n: number; band: "low" | "high" }

/** How wide the bands of a behaviour are: a colleague who knows their own answer must not learn all others'. */
export function behaviourBand(n: number): number {
  return n <= 3 ? 3 : n < 8 ? 2 : 1
}

/** The same of a competency, by the number of raters who are counted. */
export function competencyBand(r: number): number {
  return Math.max(1, 8 - r)
}

/** Bands never meet: the widest that leaves a sum between them. */
function fitting(band: number, n: number, m: number): number {
  return Math.min(band, Math.floor(((m - 1) * n - 1) / 2))
}

/**
 * Publishes `n` answers whose sum is `s`.
 * @param m top of the scale, whose bottom is 1
 */
export function cellOf(n: number, s: number, m: number, band: number): Cell {
  const b = fitting(band, n, m)
  if (s <= n + b) return { n, band: "low" }
  if (s >= m * n - b) return { n, band: "high" }
  return { n, s }
}

/** The sum that a cell counts as in everything that is computed from it: the middle of a band. */
export function countedSum(cell: Cell, m: number, band: number): number {
  if ("s" in cell) return cell.s
  const b = fitting(band, cell.n, m)
  return cell.band === "low" ? cell.n + b / 2 : m * cell.n - b / 2
}

/** What is read of a cell: its mean, or the number that stands beside "≤" or "≥". */
export function shownMean(cell: Cell, m: number, band: number): number {
  if ("s" in cell) return cell.s / cell.n
  const b = fitting(band, cell.n, m)
  return (cell.band === "low" ? cell.n + b : m * cell.n - b) / cell.n
}

// ── Words and histograms

/** From so many answers on, a cell of a behaviour may say more than its mean. */
export const MORE_FROM = 8

export type Agreement = "high" | "mixed" | "split"

/**
 * A word on how far `n` answers agree whose squared distances from their mean sum to `squares`: a standard deviation up
 * to 0.75 is high, up to 1.25 mixed. The limits are not scaled: on three points a scaled "high" would mean unanimous.
 */
export function agreementWord(squares: number, n: number): Agreement {
  const deviation = Math.sqrt(squares / (n - 1))
  return deviation <= 0.75 ? "high" : deviation <= 1.25 ? "mixed" : "split"
}

/** Whether a histogram leaves it open that all answers but three are alike. */
export function isHistogramSafe(counts: number[]): boolean {
  return Math.max(...counts) <= counts.reduce((sum, count) => sum + count, 0) - 4
}

// ── Comments

/** From so many raters in every atom on, a comment may be said to come from a group. */
export const NAMED_FROM = 5

/**
 * Whose a comment of an anonymous group is said to be: its own group's, everybody's, or nobody's, and then it is not
 * shown. A group is named only if it is an atom, and a row, by itself.
 */
export function commentSource(group: string, parts: Atom[], shown: Row[]): "group" | "colleagues" | null {
  if (!parts.some(({ groups }) => groups.includes(group))) return null
  const isAlone = shown.some(({ groups }) => groups.length === 1 && groups[0] === group)
  return isAlone && parts.every(({ n }) => n >= NAMED_FROM) ? "group" : "colleagues"
}
