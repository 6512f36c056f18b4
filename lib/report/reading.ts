import type { Collected } from "@/lib/ballot/collected"
import type { Dimension } from "@/lib/questionnaire/schema"
import type { LocalGroup, LocalQuestionnaire } from "@/lib/questionnaire/localQuestionnaire"
import type { Agreement } from "@/lib/report/disclosure"
import type { Method } from "@/lib/report/facts"
import type { Language } from "@/lib/words/language"

// What is read from a report's facts in one language: names, texts, everything derived, and sentences. Page, PDF,
// workbook, CSV and JSON are readers of this value and compute nothing.
// A number that is withheld is not a null, so that it cannot be rendered by mistake.

/** Why there is no number. */
export interface Withheld {
  kind: "withheld"
  /**
   * `tooFew` answers; `tooFewItems` shown of what a mean is made of; `noAnswer` of this row; `notAsked` of it; shown
   * `byCompetency` alone.
   */
  reason: "tooFew" | "tooFewItems" | "noAnswer" | "notAsked" | "byCompetency"
}

/** A behaviour in a row. */
export type ReadCell =
  | {
      kind: "shown"
      n: number
      band: "low" | "high" | null
      /** The counted mean, from which everything else is computed. */
      mean: number
      /** As it is read: "4.0", "≥ 4.6". */
      text: string
      agreement: Agreement | null
      /** How often each point of the scale was chosen, from 1 upwards. */
      histogram: number[] | null
    }
  | Withheld

/** A mean of cells, or a cell of a competency. */
export type Value =
  | {
      kind: "shown"
      mean: number
      /** As it is read: "4.1", or "≥ 4.6" for the cell of a competency in a band. */
      text: string
      /** Effective number of answers behind it (INSTRUMENT: harmonic mean of the published n); 1 for one rater. */
      n: number
      /** The ends of the interval; null for named raters, who are points, and for single behaviours. */
      low: number | null
      high: number | null
    }
  | Withheld

export interface ReadRow {
  id: string
  kind: "self" | "identified" | "anonymous"
  name: string
  /** The same within a sentence. */
  nameInSentence: string
  /** Ids of the rater groups in it. */
  groups: string[]
  /** How many have answered. */
  n: number
  shows: "behaviours" | "competencies"
  items: Record<string, ReadCell>
  competencies: Record<string, Value>
  dimensions: Record<Dimension, Value>
}

/** All colleagues: everyone but self, over the rows that show the very thing; withheld where no anonymous row does. */
export interface Others {
  /** Raters in the rows that are shown. */
  n: number
  items: Record<string, Value>
  competencies: Record<string, Value>
  /** The same with all groups weighted equally, named as such where it is shown. */
  competenciesByGroup: Record<string, Value>
  dimensions: Record<Dimension, Value>
  /** One effective n for both axes of the map and their difference; null where there is no place on it. */
  mapN: number | null
  /** Where the place on the map could lie; null where there is none. */
  region: Region | null
}

/** Half axes in points of the scale, and the angle of the longer one in degrees from the axis of managing. */
export interface Region {
  major: number
  minor: number
  angle: number
}

/** One decision for words and pictures (difference.ts). */
export type Verdict = "clear" | "slight" | "possible" | "tooClose"

export interface Difference {
  /** The first number shown minus the second, as they are shown. */
  shown: number
  verdict: Verdict
}

export type Standing = "strength" | "middle" | "grow"
export type Quadrant = "confirmedStrength" | "hiddenStrength" | "knownPlaceToGrow" | "blindSpot"

export interface Comparison {
  competency: string
  /** As they are shown, both over the behaviours that everybody was asked; each null where it is not shown. */
  self: number | null
  others: number | null
  /** Self minus others; null where one of them is not shown. */
  gap: Difference | null
  /** Beside the person's own average over competencies; null with fewer than three. */
  standing: Standing | null
  quadrant: Quadrant | null
  /** Whether the quadrant is only possible, since the gap is. */
  isQuadrantPossible: boolean
}

/** Something that stands out: a behaviour, or a competency where no behaviour does, or where many are alike. */
export type Headline = { item: string } | { competency: string; isManyAlike: boolean }

/** How all colleagues saw something then, as it is shown, and how they do now, over what both reviews asked alike. */
export interface Change {
  before: number
  after: number
  difference: Difference
}

/** What each block says of this person, in one or two sentences; nothing where there is no such block. */
export type Block =
  "participation" | "map" | "competencies" | "comparisons" | "behaviours" | "items" | "comments" | "agreement" | "trend"

export interface Reading {
  language: Language
  /** Whether it speaks to the person it is about, or of them. */
  reader: "subject" | "other"
  /** Names that are not in the facts. */
  subjectName: string
  cycleName: string
  /** UTC midnight of the day of the close. */
  closedOn: Date
  questionnaire: LocalQuestionnaire
  method: Method
  hash: string
  /** By rater group in the questionnaire's order; groups in which nobody was asked are left out. */
  invited: { group: LocalGroup; n: number }[]
  /** How the answers were collected; left out where that is not known. */
  collected?: Collected
  /** Self first, then identified raters, then anonymous rows. */
  rows: ReadRow[]
  others: Others
  /** By competency, the highest seen by others first. */
  comparisons: Comparison[]
  /** The person's own average over shown competencies, as others see them, as it is shown; null with fewer than three. */
  ownAverage: number | null
  /** Self minus others over everything that both are shown with, and these as they are shown; null without. */
  gap: (Difference & { self: number; others: number }) | null
  /** Leadership minus management, as others see it; null where one of them is not shown. */
  balance: Difference | null
  /** At most three, and at most two. */
  strengths: Headline[]
  focus: Headline[]
  /** Null without an earlier report. */
  trend: {
    closedOn: Date
    /** Name of the earlier cycle; null where it is not known any more. */
    cycleName: string | null
    dimensions: (Change & { dimension: Dimension })[]
    competencies: (Change & { competency: string })[]
  } | null
  comments: {
    question: string
    /** `from` is a name as it is read: "Peers", "Colleagues". */
    answers: { from: string; text: string }[]
    /** How many an organiser has withheld as abusive. */
    withheld: number
  }[]
  /** What named raters say matters most in this role, most chosen first. */
  matters: { group: LocalGroup; competencies: string[] }[]
  sentences: Record<Block, string>
}
