/** One published value of a report: what it is about, who said so, and how it is shown. */
export interface Line {
  /** What kind of value this is. */
  part:
    | "invited"
    | "answered"
    | "behaviour"
    | "competency"
    | "competency, all groups alike"
    | "dimension"
    | "self against others"
    | "leading against managing"
    | "region on the map"
    | "in the last review"
    | "change since the last review"
    | "method"
    | "comment"
    | "comments withheld"
  /** Whose view: a rater group as it is shown, or all colleagues. */
  seenBy: string
  competency: string
  /** The behaviour, the dimension, or the question. */
  about: string
  /** As it is read: "4.0", "≥ 4.7", or the words of a comment. */
  shown: string
  /** The number that everything above it is computed from; a count; or a difference. */
  counted: number | null
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
