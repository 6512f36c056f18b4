import type { Cell, Sheet, SheetData } from "write-excel-file/node"
import writeWorkbook from "write-excel-file/node"
import { printable } from "@/lib/export/printable"
import { itemsOf } from "@/lib/questionnaire/schema"
import {
  ALL_COLLEAGUES,
  ALL_GROUPS_ALIKE,
  CERTAINTY,
  fingerprint,
  howToRead,
  QUADRANT,
  textOf,
  TITLES,
  trendRows,
  withheldText,
} from "@/lib/report/reading"
import type { Report, ReportCell, Value } from "@/lib/report/report"

/** A report as an Excel workbook: five sheets, and one more where there is an earlier report. */
export function reportXlsx(report: Report): Promise<Buffer> {
  const change = report.trend ? [trend(report)] : []
  const sheets = [
    overview(report),
    competencies(report),
    ...change,
    behaviours(report),
    comments(report),
    method(report),
  ]
  return writeWorkbook(sheets, { fontFamily: "Calibri", fontSize: 11 }).toBuffer()
}

function overview(report: Report): Sheet<never> {
  const { subject, cycle, questionnaire, participation, rows, others, sentences, balance } = report
  const dimensions = [{ name: ALL_COLLEAGUES, n: others.n, dimensions: others.dimensions }, ...rows]
  const groupName = (id: string) => questionnaire.groups.find((group) => group.id === id)!.name
  return {
    sheet: "Overview",
    columns: widths(34, 14, 14, 14, 14, 14, 14, 14),
    stickyRowsCount: 1,
    data: [
      [{ value: plain(subject.name), fontWeight: "bold", fontSize: 16, height: 24 }],
      [text(cycle.name)],
      [text(`${questionnaire.title} · closed on ${cycle.closedOn}`)],
      [],
      header("Shown as", "Answered", "Leading", "low", "high", "Managing", "low", "high"),
      ...dimensions.map(({ name, n, dimensions: { leadership, management } }) => [
        text(name),
        count(n),
        ...withInterval(leadership),
        ...withInterval(management),
      ]),
      ...(balance ? [differenceRow("Leading minus managing", balance)] : []),
      [],
      header("Group", "Invited"),
      ...participation.invited.map(({ group, n }) => [text(groupName(group)), count(n)]),
      [],
      header("In words"),
      ...Object.values(sentences)
        .filter((sentence) => sentence !== "")
        .map((sentence) => [{ ...wrapped(sentence), columnSpan: 8, height: heightOf(sentence, 132) }]),
    ],
  }
}

function competencies({ questionnaire, others, rows, comparisons }: Report): Sheet<never> {
  return {
    sheet: "Competencies",
    columns: widths(28, 14, 14, 8, 8, 16, ...rows.map(() => 16), 14, 20, 26),
    stickyRowsCount: 1,
    data: [
      header(
        "Competency",
        "Dimension",
        ALL_COLLEAGUES,
        "low",
        "high",
        ALL_GROUPS_ALIKE,
        ...rows.map(({ name }) => name),
        "Self − others",
        "Difference is",
        "This is a",
      ),
      ...questionnaire.competencies.map(({ id, name, dimension }) => {
        const { gap = null, quadrant = null } = comparisons.find(({ competency }) => competency === id) ?? {}
        return [
          text(name),
          text(dimension),
          ...withInterval(others.competencies[id]),
          valueCell(others.competenciesByGroup[id]),
          ...rows.map((row) => valueCell(row.competencies[id])),
          gap && number(gap.difference, SIGNED),
          gap && text(CERTAINTY[gap.certainty]),
          quadrant && text(QUADRANT[quadrant]),
        ]
      }),
    ],
  }
}

function trend(report: Report): Sheet<never> {
  return {
    sheet: "Change",
    columns: widths(28, 14, 14, 14, 20),
    stickyRowsCount: 1,
    data: [
      header(`${ALL_COLLEAGUES} on`, `Then: ${report.earlier!.cycle.closedOn}`, "Now", "Difference", "Difference is"),
      ...trendRows(report).map(({ name, before, after, difference, certainty }) => [
        text(name),
        number(before),
        number(after),
        number(difference, SIGNED),
        text(CERTAINTY[certainty]),
      ]),
    ],
  }
}

/** Every group in four columns: the value, how many answered, a word on agreement, how often each point was chosen. */
function behaviours({ questionnaire, others, rows }: Report): Sheet<never> {
  const groups = rows.flatMap(({ name }) => [name, `${name}: answers`, `${name}: agreement`, `${name}: by point`])
  return {
    sheet: "Behaviours",
    columns: widths(26, 60, 15, ...rows.flatMap(() => [14, 10, 12, 16])),
    stickyRowsCount: 1,
    data: [
      header("Competency", "Behaviour", ALL_COLLEAGUES, ...groups),
      ...questionnaire.competencies.flatMap(({ id, name }) =>
        itemsOf(questionnaire, id).map((item) => [
          text(name),
          { ...wrapped(item.other), height: heightOf(item.other, 60) },
          valueCell(others.items[item.id]),
          ...rows.flatMap((row) => cellColumns(row.items[item.id]!)),
        ]),
      ),
    ],
  }
}

function comments({ questionnaire, comments: all }: Report): Sheet<never> {
  const rows = all.flatMap(({ question, answers, withheld }): SheetData => {
    const words = questionnaire.questions.find(({ id }) => id === question)!.other
    const note = withheld > 0 ? [[wrapped(words), null, text(`${withheld} withheld by the organiser`)]] : []
    return [
      ...answers.map(({ from, text: comment }) => [
        wrapped(words),
        { ...text(from), alignVertical: "top" as const },
        { ...wrapped(comment), height: heightOf(comment, 90) },
      ]),
      ...note,
    ]
  })
  return {
    sheet: "Comments",
    columns: widths(36, 20, 90),
    stickyRowsCount: 1,
    data: [header("Question", "From", TITLES.comments), ...rows],
  }
}

function method(report: Report): Sheet<never> {
  const paragraphs = [...howToRead(report), fingerprint(report)]
  return {
    sheet: "Method",
    columns: widths(110),
    stickyRowsCount: 1,
    data: [
      header("How to read this"),
      ...paragraphs.map((paragraph) => [{ ...wrapped(paragraph), height: heightOf(paragraph, 110) }]),
    ],
  }
}

// ── Cells

const ONE_DECIMAL = "0.0"
const SIGNED = "+0.0;−0.0;0.0"

/** What a cell may hold, by the format of the file. */
const LONGEST = 32_767
const CUT = " […] Cut here: a cell holds no more. The whole text is in the CSV and JSON files."

/** Words, which a spreadsheet never takes for a formula or a number. */
function text(value: string) {
  return { value: plain(value), type: String, format: "@" }
}

function plain(value: string): string {
  // What looks like an escape of the format is escaped itself; the writer drops U+FFFD, and a box is to be seen.
  const clean = printable(value)
    .replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_")
    .replaceAll("\uFFFD", "□")
  return clean.length <= LONGEST ? clean : clean.slice(0, LONGEST - CUT.length).toWellFormed() + CUT
}

function wrapped(value: string) {
  return { ...text(value), wrap: true, alignVertical: "top" as const }
}

function count(value: number) {
  return { value, type: Number, format: "0" }
}

function number(value: number, format = ONE_DECIMAL) {
  return { value, type: Number, format }
}

/** A number where the exact one is shown, words where it is a band or withheld. */
function valueCell(value: Value | ReportCell | undefined): Cell {
  if (value?.kind !== "shown") return { ...text(value ? withheldText(value) : ""), align: "right" }
  if ("band" in value && value.band) return { ...text(textOf(value)), align: "right" }
  return number(value.mean)
}

function withInterval(value: Value | undefined): Cell[] {
  if (value?.kind !== "shown" || value.low === null || value.high === null) return [valueCell(value), null, null]
  return [number(value.mean), number(value.low), number(value.high)]
}

function differenceRow(name: string, { difference, certainty }: NonNullable<Report["balance"]>): Cell[] {
  return [text(name), null, number(difference, SIGNED), text(CERTAINTY[certainty])]
}

function cellColumns(cell: ReportCell): Cell[] {
  if (cell.kind === "withheld") return [valueCell(cell), null, null, null]
  const { n, agreement, histogram } = cell
  return [valueCell(cell), count(n), agreement && text(agreement), histogram && text(histogram.join(" "))]
}

function header(...names: string[]): Cell[] {
  return names.map((name) => ({
    ...wrapped(name),
    fontWeight: "bold",
    textColor: "#ffffff",
    backgroundColor: "#0f5f5c",
  }))
}

function widths(...all: number[]): { width: number }[] {
  return all.map((width) => ({ width }))
}

/** Points that wrapped text takes in a column of so many letters; a row is at most 409 points high. */
function heightOf(value: string, letters: number): number {
  const lines = printable(value)
    .split("\n")
    .map(({ length }) => Math.max(1, Math.ceil(length / letters)))
  return Math.min(409, lines.reduce((sum, count) => sum + count, 0) * 15 + 3)
}
