/** That most behaviours were given the same point of the scale. */
export interface Alike {
  /** How many answers are the same, */
  same: number
  /** of how many. */
  of: number
  point: number
}

const FEWEST_ANSWERS = 10
const SHARE_ALIKE = 0.8

/**
 * Whether one point of the scale was given to at least four fifths of the behaviours that were answered, of ten or more.
 * It may well be meant: it is asked, gently, and changes nothing.
 * @param scores one for each behaviour; what was not observed (null) or not answered (undefined) does not count
 */
export function alikeIn(scores: (number | null | undefined)[]): Alike | null {
  const given = scores.filter((score) => typeof score === "number")
  if (given.length < FEWEST_ANSWERS) return null
  const timesOf = (point: number) => given.filter((score) => score === point).length
  const point = [...new Set(given)].find((each) => timesOf(each) / given.length >= SHARE_ALIKE)
  return point === undefined ? null : { same: timesOf(point), of: given.length, point }
}

const FEW_WORDS = 3

/** What people write to say that they have nothing to say; asking them when it was would be odd. */
const NOTHING = /^(?:n\/?a|nil|no|none|no comments?|nothing(?: to add| else)?|not applicable)[.!]?$/i

/**
 * Whether a comment says something in so few words, three at most, that it can hardly name a situation, what was done and
 * what came of it. Words are counted as the language has them, with spaces between them or without.
 */
export function isBrief(comment: string): boolean {
  const text = comment.trim()
  // An older browser counts no words; it must not lose a page over that.
  if (NOTHING.test(text) || typeof Intl.Segmenter !== "function") return false
  let words = 0
  for (const { isWordLike } of new Intl.Segmenter("en", { granularity: "word" }).segment(text)) {
    if (isWordLike) words += 1
    if (words > FEW_WORDS) return false
  }
  return words > 0
}
