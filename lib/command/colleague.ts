// `npm run colleague`: how often a colleague who remembers their own answers, or two who put theirs together, learn what
// others answered, by simulation. `-- --write` writes it into docs/what-a-colleague-learns.md. It takes a few minutes.

import { writeFile } from "node:fs/promises"
import {
  behaviourFigure,
  competencyFigure,
  OPINIONS,
  type Figure,
  type OpinionKind,
} from "@/lib/report/colleagueFigures"

const FILE = "docs/what-a-colleague-learns.md"
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

const text = [
  "# What a colleague can learn",
  "",
  `Simulated by \`npm run colleague -- --write\`: ${CELLS} cells for each figure, complete answers, four kinds of opinions. In percent of cells: a`,
  "colleague who remembers their own answers learns **all** others' (alone), or two who put theirs together do (pair). On",
  "five points the marks are 0.5 % for a colleague below d, where competencies alone are shown, and 2 % from d on.",
  "",
  ...SCALES.flatMap((m) => [
    `## ${m} points`,
    "",
    "### Behaviours, by number of answers",
    "",
    ...table(BEHAVIOURS, (kind, n) => behaviourFigure(kind, { m, n, cells: CELLS, seed: 100 * m + n })),
    "",
    "### Competencies alone, by number of raters (four items each)",
    "",
    ...table(COMPETENCIES, (kind, n) => competencyFigure(kind, { m, n, cells: CELLS, seed: 100 * m + n })),
    "",
    "Of three raters, two who put their answers together learn the third's mean of a competency in " +
      KINDS.map((kind) => {
        const { pairLearnsMean } = competencyFigure(kind, { m, n: 3, cells: CELLS, seed: m })
        return `${pairLearnsMean!.toFixed(0)} % (${NAMES[kind]})`
      }).join(", ") +
      ".",
    "",
  ]),
].join("\n")

if (process.argv.includes("--write")) {
  await writeFile(FILE, text)
  console.log(`Wrote ${FILE}.`)
} else {
  console.log(text)
}

function table(sizes: number[], figureOf: (kind: OpinionKind, n: number) => Figure): string[] {
  const head = ["n", ...KINDS.flatMap((kind) => [`${NAMES[kind]}: alone`, "pair"])]
  const lines = sizes.map((n) => [
    String(n),
    ...KINDS.flatMap((kind) => {
      const { lone, pair } = figureOf(kind, n)
      return [lone.toFixed(2), pair.toFixed(2)]
    }),
  ])
  const row = (cells: string[]) => `| ${cells.join(" | ")} |`
  return [row(head), row(head.map(() => "---:")), ...lines.map(row)]
}
