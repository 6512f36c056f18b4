import { EDGE, SCALES, shareOf, type Counted, type Outcome, type Portion, type Scene } from "@/lib/report/calibration"
import type { Mark } from "@/lib/report/calibrationMarks"
import type { Sigmas } from "@/lib/report/facts"
import { POPULATIONS, type PopulationKind } from "@/lib/report/simulatedRaters"
import { simulatedWorkspace } from "@/lib/report/simulatedReports"
import { assumedSigmas, unitOf } from "@/lib/report/sigmas"
import { seededChance } from "@/lib/report/simulation"

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

// ── Tables

function table(head: string[], lines: string[][]): string[] {
  const row = (cells: string[]) => `| ${cells.join(" | ")} |`
  return [row(head), row(head.map((_, place) => (place === 0 ? "---" : "---:"))), ...lines.map(row)]
}

/** Every mark, and by points of the scale what was reached. */
export function markTable(marks: Mark[]): string[] {
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

/** Shares of one count, in lines and columns of one kind each. */
function shares<Line, Column>(
  outcomes: Outcome[],
  { lines, columns }: { lines: [string, Line][]; columns: [string, Column][] },
  name: Counted,
  isIn: (portion: Portion, line: Line, column: Column) => boolean,
): string[] {
  return table(
    ["", ...columns.map(([title]) => title)],
    lines
      .filter(([, line]) => outcomes.some(({ portion }) => columns.some(([, column]) => isIn(portion, line, column))))
      .map(([title, line]) => [
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

/** A scale, before norms or with them. */
interface Setting {
  m: number
  isMeasured: boolean
}

const SETTINGS = SCALES.flatMap((m) =>
  [false, true].map((isMeasured): [string, Setting] => [
    `${m} points, ${isMeasured ? "with" : "before"} norms`,
    { m, isMeasured },
  ]),
)

function isIn({ m, workspace }: Portion, setting: Setting): boolean {
  return m === setting.m && (workspace !== null) === setting.isMeasured
}

function byNumber(outcomes: Outcome[], name: Counted): string[] {
  const usual = outcomes.filter(({ portion }) => portion.population !== EDGE)
  const sizes = [...new Set(usual.map(({ portion }) => portion.n))]
  const columns = sizes.map((n): [string, number] => [`n = ${n}`, n])
  return shares(usual, { lines: SETTINGS, columns }, name, (portion, line, n) => isIn(portion, line) && portion.n === n)
}

function byPopulation(outcomes: Outcome[], name: Counted): string[] {
  const kinds = KINDS.filter((kind) => outcomes.some(({ portion }) => portion.population === kind))
  const columns = kinds.map((kind): [string, PopulationKind] => [NAMES[kind], kind])
  return shares(
    outcomes,
    { lines: SETTINGS, columns },
    name,
    (portion, line, kind) => isIn(portion, line) && portion.population === kind,
  )
}

// ── The document

interface Detail {
  name: Counted
  title: string
  scenes: Scene[]
}

const DETAILS: Detail[] = [
  { name: "competencyHeld", title: "Intervals of competencies that hold the true mean", scenes: ["flat", "uneven"] },
  {
    name: "dimensionHeld",
    title: "Intervals of leading and managing that hold the true mean",
    scenes: ["flat", "uneven"],
  },
  { name: "balance", title: "More leading or managing said where there is none", scenes: ["flat", "uneven"] },
  { name: "balance", title: "Half a point more leading or managing found", scenes: ["halfPoint"] },
  { name: "standing", title: "A strength or a place to grow where all competencies are alike", scenes: ["flat"] },
  { name: "gap", title: "A clear gap where there is none", scenes: ["flat", "uneven"] },
  { name: "trueHeadline", title: "Behaviours rightly named, at a spread of .2", scenes: ["spread.2"] },
  { name: "trueHeadline", title: "Behaviours rightly named, at a spread of .4", scenes: ["spread.4"] },
]

/** What was found, for people to read. */
export function calibrationDocument(marks: Mark[], outcomes: Outcome[]): string {
  const reports = outcomes.reduce((sum, { portion }) => sum + portion.reports, 0)
  return [
    "# How often a report is right",
    "",
    `Simulated by \`npm run calibrate -- --write\`: ${reports} reports about made-up people, of whom it is known what all`,
    "raters of their kind would say. Each is published and read by the product's own functions, from answers to sentences.",
    "Numbers are percent, of reports unless another thing is named. Where a range stands, it goes from the lowest to the",
    "highest of the kinds of raters below, or of workspaces, and all of it has to keep to the mark.",
    "",
    ...markTable(marks),
    "",
    "## Where it falls short",
    "",
    ...SCALES.flatMap((points) => missedAt(points, marks)),
    "",
    ...REASONS,
    "",
    "## Who answers",
    "",
    ...RATERS,
    "",
    `What norms of ${SUBJECTS} subjects find among them, rounded up as norms are, in points of a scale of five:`,
    "",
    ...sigmaTable(),
    "",
    "Then, for the most of what is counted, shares by number of colleagues (but for raters at the edge), and by kind of",
    "raters, over all these numbers.",
    "",
    ...DETAILS.flatMap(({ name, title, scenes }) => {
      const own = outcomes.filter(({ portion }) => scenes.includes(portion.scene))
      const isOfMany = new Set(own.map(({ portion }) => portion.n)).size > 1
      return [`## ${title}`, "", ...(isOfMany ? [...byNumber(own, name), ""] : []), ...byPopulation(own, name), ""]
    }),
  ].join("\n")
}

/** Which marks are missed on a scale, and how far. */
function missedAt(points: number, marks: Mark[]): string[] {
  const asked = marks.flatMap(({ reached, ...mark }) =>
    reached.filter((each) => each.points === points && each.isMet !== null).map((each) => ({ ...mark, ...each })),
  )
  const missed = asked.filter(({ isMet }) => !isMet)
  return [
    `- **${points} points**: ${asked.length - missed.length} of ${asked.length} marks are met.`,
    ...missed.map(
      ({ what, least, most, lowest, highest }) =>
        `  - ${what}: ${rangeText(lowest, highest)}, mark ${markText(least, most)}`,
    ),
  ]
}

const REASONS = [
  "None of this is a formula that the program computes in another way than it is written. What is missed has these reasons:",
  "",
  "1. **Norms are one number for a whole workspace.** Answers about people with a high mean lie close together, since the",
  "   scale ends there; those about others scatter more than the workspace does on average, and about them a little too much",
  "   is said. In the upper half of workspaces it is at most 5 % on average, on five and on seven points. The assumed",
  "   deviations are mostly larger than those that norms find, and hide this.",
  "2. **A competency of few behaviours has more noise than one of many**, and one deviation stands for all. Of _Business",
  "   results_ colleagues are asked two behaviours, the others have three or four, and a quarter to a third of the reports",
  "   that say too much say it of this one competency alone. Without it, again, it is at most 5 % on average over workspaces,",
  "   on five and on seven points. A deviation by number of behaviours would mend this; the method has none.",
  "3. **A self-rating is one rater.** Who answers less steadily than colleagues do on average is told of a clear gap more",
  "   often; nothing in a report shows how steadily somebody answers.",
  "4. **Three points are coarse.** Most answers about well-seen people are at the end of the scale; there a published band",
  "   counts as its middle, which draws means of few answers upwards, and half a point of a scale of five is a quarter of a",
  "   point. A settled self between two points answers now one and now the other, with more noise than is assumed. On three",
  "   points differences of self and others are to be read with care; five or seven points are better.",
]

const RATERS = [
  "The built-in questionnaire, on scales of 3, 5 and 7 points; 3, 4, 5, 6, 8, 12 or 21 colleagues, half of the time peers",
  "alone, else a manager, peers, direct reports and others; thresholds of 3 and 5. Raters are mild or severe in general",
  "(halo), lean to leading or managing, think their own way about every competency, answer unequally steadily (a third each",
  "with 0.6, 0.9 and 1.35 times the noise), and leave out 0 to 15 % each. The mean of a person is 3.6 to 4.2 on five points,",
  "4.2 to 4.6 with _high means_. A self that is _settled_ has one opinion of every behaviour, around which its answers",
  "scatter; unless it is said otherwise as much as those of raters do on average. Norms are those of workspaces with thirty",
  "subjects, four for each kind of raters. The kind _at the edge_ differs more in single competencies than is assumed, and",
  "only its intervals are held to the marks.",
]
