// `npm run -s calibrate`: how often what a report says is right, by reports about made-up people that the product's own
// functions publish and read. It prints each mark and what was reached, and takes about ten minutes; `-- --quick` is a
// tenth of it, `-- --json` prints marks and counts, `-- --write` writes docs/calibration.md.

import { writeFile } from "node:fs/promises"
import { parseArgs } from "node:util"
import { refuse } from "@/lib/command/document"
import {
  marksFrom,
  portions,
  SCALES,
  shareOf,
  simulated,
  type Counted,
  type Mark,
  type Outcome,
  type Portion,
} from "@/lib/report/calibration"
import type { Sigmas } from "@/lib/report/facts"
import { POPULATIONS, type PopulationKind } from "@/lib/report/simulatedRaters"
import { simulatedWorkspace } from "@/lib/report/simulatedReports"
import { assumedSigmas, unitOf } from "@/lib/report/sigmas"
import { seededChance } from "@/lib/report/simulation"

const DOCUMENT = "docs/calibration.md"
const QUICK = 0.1
/** So many subjects show what a population is like. */
const SUBJECTS = 300
const KINDS = Object.keys(POPULATIONS) as PopulationKind[]
const NAMES: Record<PopulationKind, string> = {
  mild: "mild",
  halo: "halo",
  wide: "wide apart",
  high: "high means",
  edge: "at the edge",
}

const given = argumentsGiven()
if (given === null) refuse(["Usage: npm run -s calibrate [-- --quick] [-- --json | -- --write]"])
else await calibrate(given)

function argumentsGiven(): Record<"quick" | "json" | "write", boolean> | null {
  const flag = { type: "boolean", default: false } as const
  try {
    const { values } = parseArgs({ options: { quick: flag, json: flag, write: flag } })
    return values.json && values.write ? null : values
  } catch {
    return null
  }
}

async function calibrate({ quick, json, write }: NonNullable<typeof given>): Promise<void> {
  const outcomes = portions(quick ? QUICK : 1).map((portion) => simulated(portion))
  const marks = marksFrom(outcomes)
  if (json) console.log(JSON.stringify({ marks, outcomes }, null, 2))
  else if (write) await writeFile(DOCUMENT, document(marks, outcomes))
  else console.log([...markTable(marks), "", ...contradictionsOf(outcomes)].join("\n"))
  if (write) console.log(`Wrote ${DOCUMENT}.`)
}

// ── Tables

function table(head: string[], lines: string[][]): string[] {
  const row = (cells: string[]) => `| ${cells.join(" | ")} |`
  return [row(head), row(head.map((_, place) => (place === 0 ? "---" : "---:"))), ...lines.map(row)]
}

function markTable(marks: Mark[]): string[] {
  return table(
    ["", "mark", ...SCALES.flatMap((points) => [`${points} points`, "met"])],
    marks.map(({ what, least, most, reached }) => [
      what,
      markText(least, most),
      ...SCALES.flatMap((points) => {
        const found = reached.find((each) => each.points === points)
        if (!found) return ["–", "–"]
        const { lowest, highest, isMet } = found
        return [rangeText(lowest, highest), isMet === null ? "–" : isMet ? "yes" : "**no**"]
      }),
    ]),
  )
}

function markText(least: number | undefined, most: number | undefined): string {
  const number = (value: number) => String(Math.round(value * 10) / 10)
  if (least !== undefined && most !== undefined) return `${number(least)} to ${number(most)} %`
  if (least !== undefined) return `≥ ${number(least)} %`
  return most === undefined ? "–" : most === 0 ? "0" : `≤ ${number(most)} %`
}

function rangeText(lowest: number, highest: number): string {
  const [low, high] = [percent(lowest), percent(highest)]
  return low === high ? low : `${low} … ${high}`
}

function percent(share: number): string {
  return share.toFixed(1)
}

function contradictionsOf(outcomes: Outcome[]): string[] {
  return outcomes.flatMap(({ contradictions }) => contradictions).slice(0, 10)
}

/** Shares of one count, in lines and columns of one kind each. */
function shares<Line, Column>(
  outcomes: Outcome[],
  { lines, columns }: { lines: [string, Line][]; columns: [string, Column][] },
  name: Counted,
  isIn: (portion: Portion, line: Line, column: Column) => boolean,
): string[] {
  return table(
    ["", ...columns.map(([title]) => title)],
    lines.map(([title, line]) => [
      title,
      ...columns.map(([, column]) => {
        const [share] = shareOf(
          outcomes.filter(({ portion }) => isIn(portion, line, column)),
          name,
        )
        return share === undefined ? "–" : percent(share)
      }),
    ]),
  )
}

const SIGMAS = ["competency", "dimension", "difference", "rater", "noise", "item"] as const
const SYMBOLS: Record<(typeof SIGMAS)[number], string> = {
  competency: "σ_c",
  dimension: "σ_d",
  difference: "σ_D",
  rater: "σ_r",
  noise: "σ_s",
  item: "σ_i",
}

/** The deviations that norms of many subjects find in each population, beside those that are assumed, in u. */
function sigmaTable(): string[] {
  const line = (name: string, m: number, sigmas: Sigmas) => [
    name,
    String(m),
    ...SIGMAS.map((each) => (sigmas[each] / unitOf(m)).toFixed(2)),
  ]
  return table(
    ["raters", "points", ...SIGMAS.map((each) => SYMBOLS[each])],
    SCALES.flatMap((m) => [
      line("_assumed_", m, assumedSigmas(m)),
      ...KINDS.map((kind) => line(NAMES[kind], m, simulatedWorkspace(kind, m).norms(seededChance(m), SUBJECTS))),
    ]),
  )
}

function byNumber(outcomes: Outcome[], name: Counted): string[] {
  const own = outcomes.filter(
    ({ portion: { scene } }) => scene === "flat" || (scene === "uneven" && name !== "standing"),
  )
  const sizes = [...new Set(own.map(({ portion }) => portion.n))]
  const both = SCALES.flatMap((m) =>
    [false, true].map((isMeasured): [string, { m: number; isMeasured: boolean }] => [
      `${m} points, ${isMeasured ? "with" : "before"} norms`,
      { m, isMeasured },
    ]),
  )
  return shares(
    own.filter(({ portion }) => portion.population !== "edge"),
    { lines: both, columns: sizes.map((n) => [`n = ${n}`, n]) },
    name,
    ({ m, n, workspace }, line, column) => m === line.m && (workspace !== null) === line.isMeasured && n === column,
  )
}

function byPopulation(outcomes: Outcome[], name: Counted): string[] {
  const own = outcomes.filter(
    ({ portion: { scene } }) => scene === "flat" || (scene === "uneven" && name !== "standing"),
  )
  return shares(
    own,
    {
      lines: KINDS.map((kind) => [NAMES[kind], kind]),
      columns: SCALES.flatMap((m) =>
        [false, true].map((isMeasured): [string, { m: number; isMeasured: boolean }] => [
          `${m} points, ${isMeasured ? "with" : "before"}`,
          { m, isMeasured },
        ]),
      ),
    },
    name,
    ({ m, population, workspace }, line, column) =>
      population === line && m === column.m && (workspace !== null) === column.isMeasured,
  )
}

// ── The document

const DETAILS: [Counted, string][] = [
  ["competencyHeld", "Intervals of competencies that hold the true mean"],
  ["dimensionHeld", "Intervals of leading and managing that hold the true mean"],
  ["balance", "More leading or managing said where there is none"],
  ["standing", "A strength or a place to grow where all competencies are alike"],
  ["gap", "A clear gap where there is none"],
]

function document(marks: Mark[], outcomes: Outcome[]): string {
  const reports = outcomes.reduce((sum, { portion }) => sum + portion.reports, 0)
  return [
    "# How often a report is right",
    "",
    `Simulated by \`npm run calibrate -- --write\`: ${reports} reports about made-up people, of whom it is known what all raters`,
    "of their kind would say. Each is published and read by the product's own functions, from answers to sentences, on",
    "thresholds of 3 and 5. Numbers are percent.",
    "",
    ...markTable(marks),
    "",
    "Where a range stands, it is that of the kinds of raters below, or of workspaces.",
    "",
    ...FINDINGS,
    "",
    "## Who answers",
    "",
    ...RATERS,
    "",
    `What norms of ${SUBJECTS} subjects find among them, rounded up as norms are, in points of a scale of five:`,
    "",
    ...sigmaTable(),
    "",
    ...DETAILS.flatMap(([name, title]) => [
      `## ${title}`,
      "",
      ...byNumber(outcomes, name),
      "",
      "By kind of raters, before norms and with them:",
      "",
      ...byPopulation(outcomes, name),
      "",
    ]),
  ].join("\n")
}

const FINDINGS: string[] = []

const RATERS = [
  "The built-in questionnaire, on scales of 3, 5 and 7 points; 3, 4, 5, 6, 8, 12 or 21 colleagues, half of the time peers",
  "alone, else a manager, peers, direct reports and others. Raters are mild or severe in general (halo), lean to leading or",
  "managing, think their own way about every competency, answer unequally steadily, and each leaves out 0 to 15 %. The mean",
  "of a person lies between 3.6 and 4.6 on five points. A self that is _settled_ has one opinion of every behaviour, and its",
  "answers scatter around it as others' do. Norms are those of workspaces with thirty subjects, four for each kind of raters.",
  "The kind _at the edge_ differs more in single competencies than is assumed, and only its intervals are held to the marks.",
]
