// `npm run colleague`: how often a colleague who remembers their own answers, or two who put theirs together, learn what
// others answered, by simulation. `-- --write` writes it into docs/what-a-colleague-learns.md, and the worst of each line
// into lib/report/learned.json, which the page "How is this anonymous?" shows. It takes a quarter of an hour.

import { writeFile } from "node:fs/promises"
import { refuse } from "@/lib/command/document"
import {
  behaviourFigure,
  competencyFigure,
  OPINIONS,
  type Figure,
  type OpinionKind,
} from "@/lib/report/colleagueFigures"
import type { Learned, LearnedOf } from "@/lib/report/learned"

const DOCUMENT = "docs/what-a-colleague-learns.md"
const FIGURES = "lib/report/learned.json"
const CELLS = 100_000
const SCALES = [5, 3, 7]
const BEHAVIOURS = [4, 5, 6, 7, 8, 9, 10, 11, 12]
const COMPETENCIES = [3, 4, 5, 6, 7]
const KINDS = Object.keys(OPINIONS) as OpinionKind[]
const NAMES: Record<OpinionKind, string> = {
  independent: "independent",
  halo: "with halo",
  high: "high means",
  itemsDiffer: "items differ",
}

const usage = "Usage: npm run colleague [-- --write]"
const given = process.argv.slice(2)
if (given.some((argument) => argument !== "--write")) refuse([usage])
else await simulate(given.length > 0)

async function simulate(isWritten: boolean): Promise<void> {
  const simulated = SCALES.map((points) => ({
    points,
    behaviours: BEHAVIOURS.map((n) => lineOf(n, (kind) => behaviourFigure(kind, simulationOf(points, n)))),
    competencies: COMPETENCIES.map((n) => lineOf(n, (kind) => competencyFigure(kind, simulationOf(points, n)))),
  }))
  const text = document(simulated)
  if (!isWritten) return console.log(text)
  const learned: Learned[] = simulated.map(({ points, behaviours, competencies }) => ({
    points,
    behaviours: behaviours.map(worstOf),
    competencies: competencies.map(worstOf),
  }))
  await writeFile(DOCUMENT, text)
  await writeFile(FIGURES, `${JSON.stringify(learned, null, 2)}\n`)
  console.log(`Wrote ${DOCUMENT} and ${FIGURES}.`)
}

/** The figures of n answers, or of n raters, by kind of opinion. */
interface Line {
  n: number
  figures: Figure[]
}

function simulationOf(m: number, n: number) {
  return { m, n, cells: CELLS, seed: 100 * m + n }
}

function lineOf(n: number, figureOf: (kind: OpinionKind) => Figure): Line {
  return { n, figures: KINDS.map(figureOf) }
}

function worstOf({ n, figures }: Line): LearnedOf {
  const worst = (values: number[]) => Number(Math.max(...values).toFixed(2))
  return { n, lone: worst(figures.map(({ lone }) => lone)), pair: worst(figures.map(({ pair }) => pair)) }
}

function document(simulated: { points: number; behaviours: Line[]; competencies: Line[] }[]): string {
  return [
    "# What a colleague can learn",
    "",
    `Simulated by \`npm run colleague -- --write\`: ${CELLS} cells for each figure, complete answers, four kinds of`,
    "opinions. In percent of cells: a colleague who remembers their own answers learns **all** others' (alone), or two who",
    "put theirs together do (pair). On five points the marks are 0.5 % for a colleague below d, where competencies alone are",
    "shown, and 2 % from d on.",
    "",
    ...simulated.flatMap(({ points, behaviours, competencies }) => [
      `## ${points} points`,
      "",
      "### Behaviours, by number of answers",
      "",
      ...table(behaviours),
      "",
      "### Competencies alone, by number of raters (four items each)",
      "",
      ...table(competencies),
      "",
      "Of three raters, two who put their answers together learn the third's mean of a competency in " +
        competencies[0]!.figures
          .map(({ kind, pairLearnsMean }) => `${pairLearnsMean!.toFixed(0)} % (${NAMES[kind]})`)
          .join(", ") +
        ".",
      "",
    ]),
  ].join("\n")
}

function table(lines: Line[]): string[] {
  const head = ["n", ...KINDS.flatMap((kind) => [`${NAMES[kind]}: alone`, "pair"])]
  const row = (cells: string[]) => `| ${cells.join(" | ")} |`
  return [
    row(head),
    row(head.map(() => "---:")),
    ...lines.map(({ n, figures }) =>
      row([String(n), ...figures.flatMap(({ lone, pair }) => [lone.toFixed(2), pair.toFixed(2)])]),
    ),
  ]
}
