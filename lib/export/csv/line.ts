import type { Translate } from "@/lib/words/words"

/** One published value of a report: what it is about, who said so, and how it is shown. */
export interface Line {
  /** What kind of value this is: a key of the messages that name it. */
  part: Part
  /** Whose view: a rater group as it is shown, or all colleagues. */
  seenBy: string
  competency: string
  /** The behaviour, the dimension, or the question. */
  about: string
  /** As it is read: "4.0", "≥ 4.6", or the words of a comment. */
  shown: string
  /** The number that everything above it is computed from; a count; or a difference. */
  counted: number | null
  /** How many answers are behind it; of an average its effective number. */
  n: number | null
  low: number | null
  high: number | null
  /** A word on agreement; how sure a difference is, and what follows from it. */
  word: string
  /** How often each point of the scale was chosen, from 1 upwards: "0 1 2 3 0". */
  histogram: string
  /** Why there is no number. */
  withheld: string
}

export type Part =
  | "invited"
  | "answered"
  | "matters"
  | "dimension"
  | "competency"
  | "competencyAlike"
  | "behaviour"
  | "compared"
  | "selfOthers"
  | "selfOthersOverall"
  | "balance"
  | "ownAverage"
  | "standing"
  | "strength"
  | "focus"
  | "region"
  | "before"
  | "after"
  | "change"
  | "method"
  | "comment"
  | "commentsWithheld"

export function partName(t: Translate, part: Part): string {
  return t(`files.csv.parts.${part}`)
}

/** A line that says nothing yet. */
export const EMPTY: Omit<Line, "part"> = {
  seenBy: "",
  competency: "",
  about: "",
  shown: "",
  counted: null,
  n: null,
  low: null,
  high: null,
  word: "",
  histogram: "",
  withheld: "",
}
