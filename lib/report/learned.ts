import simulated from "@/lib/report/learned.json"

/** In how many of a hundred cells all others' answers are learnt, at the worst of four kinds of opinions. */
export interface LearnedOf {
  /** Answers to a behaviour, or raters of a competency. */
  n: number
  /** By a colleague who remembers their own answers. */
  lone: number
  /** By two who put theirs together. */
  pair: number
}

export interface Learned {
  /** Of the scale. */
  points: number
  behaviours: LearnedOf[]
  competencies: LearnedOf[]
}

/** What `npm run colleague` found, the scale of five points first (docs/what-a-colleague-learns.md has all of it). */
export const LEARNED: Learned[] = simulated
