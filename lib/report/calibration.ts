import { builtInQuestionnaire } from "@/lib/questionnaire/builtIn"
import { itemsOf } from "@/lib/questionnaire/schema"
import type { PublishedRow, Sigmas } from "@/lib/report/facts"
import { contradictionsIn } from "@/lib/report/contradictions"
import { isSure } from "@/lib/report/difference"
import type { Headline, Value } from "@/lib/report/reading"
import { POPULATIONS, type PopulationKind } from "@/lib/report/simulatedRaters"
import { askable, FLAT, simulatedWorkspace, type Profile, type SimulatedReport } from "@/lib/report/simulatedReports"
import { assumedSigmas } from "@/lib/report/sigmas"
import { seededChance } from "@/lib/report/simulation"

// How often what a report says is right: reports about made-up people, of whom the truth is known, are counted.

// ── Portions: what is simulated

/** What a portion is about. */
export type Scene =
  /** People in whom leading and managing do not differ, who see themselves as others do: all competencies alike, or not. */
  | "flat"
  | "uneven"
  /** Leading and managing are half a point apart. */
  | "halfPoint"
  /** The settled self lies so far from colleagues, in every competency. */
  | "gap.5"
  | "gap1"
  | "gap1.5"
  /** Behaviours differ by so much. */
  | "alike"
  | "spread.2"
  | "spread.4"
  /** Everything at once, and an earlier report. */
  | "anything"

const PROFILES: Record<Scene, Profile> = {
  flat: FLAT,
  uneven: { ...FLAT, competencies: 0.25 },
  halfPoint: { ...FLAT, balance: 0.5 },
  "gap.5": { ...FLAT, gap: 0.5 },
  gap1: { ...FLAT, gap: 1 },
  "gap1.5": { ...FLAT, gap: 1.5 },
  alike: FLAT,
  "spread.2": { ...FLAT, behaviours: 0.2 },
  "spread.4": { ...FLAT, behaviours: 0.4 },
  anything: { competencies: 0.25, balance: 0.3, behaviours: 0.25, gap: 0.4, change: 0.4 },
}

export interface Portion {
  scene: Scene
  /** Points of the scale. */
  m: number
  population: PopulationKind
  /** Number of the workspace whose norms of thirty subjects are used; null before norms. */
  workspace: number | null
  n: number
  reports: number
  seed: number
}

export const SCALES = [3, 5, 7]
const SIZES = [3, 4, 5, 6, 8, 12, 21]
/** The number of colleagues at which most is asked of a report. */
export const USUAL = 8
const KINDS = Object.keys(POPULATIONS) as PopulationKind[]

/** Its raters differ more in single competencies than is assumed: only intervals are held to it. */
export const EDGE: PopulationKind = "edge"

/** Everything that a run simulates. @param share of the full number of reports */
export function portions(share: number): Portion[] {
  const some = (reports: number) => Math.max(1, Math.round(reports * share))
  const of = (scene: Scene, workspace: number | null, sizes: number[], reports: number) =>
    SCALES.flatMap((m) =>
      KINDS.filter((kind) => kind !== EDGE || ((scene === "flat" || scene === "uneven") && workspace === null)).flatMap(
        (population) => sizes.map((n) => ({ scene, m, population, workspace, n, reports: some(reports) })),
      ),
    )
  const both = (scene: Scene, sizes: number[], reports: number) => [
    ...of(scene, null, sizes, reports),
    ...WORKSPACES.flatMap((workspace) => of(scene, workspace, sizes, reports / WORKSPACES.length)),
  ]
  return [
    ...(["flat", "uneven"] as const).flatMap((scene) => [
      ...of(scene, null, SIZES, 300),
      ...WORKSPACES.flatMap((workspace) => of(scene, workspace, SIZES, 80)),
    ]),
    ...both("halfPoint", [5, USUAL, 12], 400),
    ...(["gap.5", "gap1", "gap1.5"] as const).flatMap((scene) => both(scene, [USUAL], 200)),
    ...(["alike", "spread.2", "spread.4"] as const).flatMap((scene) => of(scene, null, [USUAL], 500)),
    ...of("anything", null, SIZES, 72),
  ].map((portion, place) => ({ ...portion, seed: 1000 + place }))
}

const WORKSPACES = [1, 2, 3, 4]

// ── What is counted

const { items: ITEMS } = builtInQuestionnaire
/** Ids of the behaviours that anonymous colleagues are asked, and of those in the first third of the questionnaire. */
const ASKABLE = askable(builtInQuestionnaire).map(({ id }) => id)
const FIRST_THIRD = new Set(ITEMS.slice(0, Math.floor(ITEMS.length / 3)).map(({ id }) => id))

/** So many of so many. */
interface Count {
  times: number
  of: number
}

export type Counted =
  | "competencyHeld"
  | "dimensionHeld"
  | "balance"
  | "standing"
  /** The same, but for competencies of two behaviours. */
  | "standingOfMany"
  /** The same, of people in the upper half of their workspace. */
  | "standingOfHigh"
  /** Of a self that is as steady as colleagues on average, and of one that is as steady as some colleague. */
  | "gap"
  | "gapOfMany"
  | "gapOfHigh"
  | "gapOfAny"
  | "overallGap"
  | "eachGap"
  | "bareHeadline"
  | "earlyHeadline"
  | "trueHeadline"
  | "contradicted"

export interface Outcome {
  portion: Portion
  counts: Record<Counted, Count>
  /** The first of the contradictions, to be looked at. */
  contradictions: string[]
}

/** @param sigmas in place of those that the product would use: tests break them to see that it shows */
export function simulated(portion: Portion, sigmas?: Sigmas): Outcome {
  const { scene, m, population, workspace, n, reports } = portion
  const chance = seededChance(portion.seed)
  const made = simulatedWorkspace(population, m)
  const used = sigmas ?? (workspace === null ? assumedSigmas(m) : made.norms(seededChance(workspace * 7919 + m)))
  const counts = countsOfNothing()
  const contradictions: string[] = []
  for (let report = 0; report < reports; report += 1) {
    const one = made.report({ n, profile: PROFILES[scene], sigmas: used }, chance)
    const objections = contradictionsIn(one.reading)
    contradictions.push(...objections.slice(0, 5 - contradictions.length))
    const seen = { ...countsOf(one), contradicted: { times: objections.length > 0 ? 1 : 0, of: 1 } }
    for (const [name, { times, of }] of Object.entries(seen)) {
      counts[name as Counted].times += times
      counts[name as Counted].of += of
    }
  }
  return { portion, counts, contradictions }
}

function countsOfNothing(): Record<Counted, Count> {
  const none = () => ({ times: 0, of: 0 })
  return {
    competencyHeld: none(),
    dimensionHeld: none(),
    balance: none(),
    standing: none(),
    standingOfMany: none(),
    standingOfHigh: none(),
    gap: none(),
    gapOfMany: none(),
    gapOfHigh: none(),
    gapOfAny: none(),
    overallGap: none(),
    eachGap: none(),
    bareHeadline: none(),
    earlyHeadline: none(),
    trueHeadline: none(),
    contradicted: none(),
  }
}

function countsOf({
  facts,
  reading,
  truth,
  isSelfUsual,
  isLow,
}: SimulatedReport): Record<Exclude<Counted, "contradicted">, Count> {
  const { others, balance, comparisons, gap, strengths, focus } = reading
  // Where one row is all there is, it is what all colleagues say.
  const rows = reading.rows.filter(({ kind }) => kind !== "self")
  const seen = rows.length > 1 ? [others, ...rows.filter(({ kind }) => kind === "anonymous")] : [others]
  const gaps = comparisons.filter(({ gap }) => gap)
  const clear = gaps.filter(({ gap }) => gap?.verdict === "clear")
  const standings = comparisons.filter(({ standing }) => standing)
  const apart = standings.filter(({ standing }) => standing !== "middle")
  const headlines = [...strengths, ...focus]
  const items = headlines.flatMap((headline) => ("item" in headline ? [headline.item] : []))
  const isTrue = (way: 1 | -1) => (headline: Headline) =>
    "item" in headline && isAmongFive(truth.items, headline.item, way)
  return {
    competencyHeld: held(
      seen.map((each) => each.competencies),
      truth.competencies,
    ),
    dimensionHeld: held(
      seen.map((each) => each.dimensions),
      truth.dimensions,
    ),
    balance: oneOf(balance !== null, balance !== null && isSure(balance)),
    standing: oneOf(standings.length > 0, apart.length > 0),
    standingOfMany: oneOf(standings.length > 0, apart.some(isOfMany)),
    standingOfHigh: oneOf(!isLow && standings.length > 0, apart.length > 0),
    gap: oneOf(isSelfUsual && gaps.length > 0, clear.length > 0),
    gapOfMany: oneOf(isSelfUsual && gaps.length > 0, clear.some(isOfMany)),
    gapOfHigh: oneOf(isSelfUsual && !isLow && gaps.length > 0, clear.length > 0),
    gapOfAny: oneOf(!isSelfUsual && gaps.length > 0, clear.length > 0),
    overallGap: oneOf(gap !== null, gap?.verdict === "clear"),
    eachGap: { times: clear.length, of: gaps.length },
    bareHeadline: {
      times: headlines.filter((headline) => !facts.rows.some((row) => isBehind(row, headline))).length,
      of: headlines.length,
    },
    earlyHeadline: { times: items.filter((item) => FIRST_THIRD.has(item)).length, of: items.length },
    trueHeadline: {
      times: strengths.filter(isTrue(1)).length + focus.filter(isTrue(-1)).length,
      of: items.length,
    },
  }
}

function held(values: Record<string, Value>[], truth: Record<string, number>): Count {
  const shown = values
    .flatMap((each) => Object.entries(each))
    .flatMap(([id, value]) => (value.kind === "shown" ? [{ ...value, id }] : []))
  const times = shown.filter(({ id, low, high }) => low! <= truth[id]! && truth[id]! <= high!).length
  return { times, of: shown.length }
}

function oneOf(isAsked: boolean, isSo: boolean): Count {
  return { times: isAsked && isSo ? 1 : 0, of: isAsked ? 1 : 0 }
}

/** Whether colleagues are asked more than two behaviours of a competency. */
function isOfMany({ competency }: { competency: string }): boolean {
  return itemsOf({ items: askable(builtInQuestionnaire) }, competency).length > 2
}

/** Whether an anonymous row has a cell of what is named. */
function isBehind(row: PublishedRow, headline: Headline): boolean {
  if ("item" in headline) return row.shows === "behaviours" && headline.item in row.behaviours
  const own = ITEMS.filter(({ competency }) => competency === headline.competency)
  return row.shows === "competencies"
    ? headline.competency in row.competencies
    : own.some(({ id }) => id in row.behaviours)
}

function isAmongFive(truth: Record<string, number>, item: string, way: 1 | -1): boolean {
  return ASKABLE.filter((id) => (truth[id]! - truth[item]!) * way > 0).length < 5
}

/** The share of askable behaviours that stand in the first third of the questionnaire, in percent. */
export const SHARE_OF_FIRST_THIRD = (100 * ASKABLE.filter((id) => FIRST_THIRD.has(id)).length) / ASKABLE.length

/** In percent; nothing where there was nothing to count. */
export function shareOf(outcomes: Outcome[], name: Counted): number[] {
  const of = outcomes.reduce((sum, { counts }) => sum + counts[name].of, 0)
  const times = outcomes.reduce((sum, { counts }) => sum + counts[name].times, 0)
  return of === 0 ? [] : [(100 * times) / of]
}
