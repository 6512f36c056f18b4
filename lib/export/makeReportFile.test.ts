import { parse } from "csv-parse/sync"
import readSheets from "read-excel-file/node"
import { describe, expect, test } from "vitest"
import type { Format } from "@/lib/export/file"
import { makeReportFile } from "@/lib/export/makeReportFile"
import { printable } from "@/lib/export/printable"
import type { ReportCopy } from "@/lib/export/reportCopy"
import { everyKindOfReport, generatedReports, sampleReport } from "@/lib/export/testing/reports"
import type { ReadCell, Reading, Value } from "@/lib/report/reading"
import { trendRows } from "@/lib/report/reading/changes"
import { textOf } from "@/lib/report/reading/values"
import { recompute } from "@/lib/report/recompute"
import { PSEUDO_LANGUAGE } from "@/lib/words/language"
import { wordsIn } from "@/lib/words/words"

const words = wordsIn("en")
const REPORTS = [...everyKindOfReport(), ...generatedReports(25)]

async function contentOf(report: ReportCopy, format: Format): Promise<Buffer> {
  return Buffer.from((await makeReportFile(words, report, format)).content)
}

type Csv = Record<string, string>[]

async function csvOf(report: ReportCopy): Promise<Csv> {
  return parse(await contentOf(report, "csv"), { bom: true, columns: true })
}

/** The lines of one kind, with the columns that say what they are about and what is said. */
function linesOf(csv: Csv, part: string): string[][] {
  return csv
    .filter((line) => line["Part"] === part)
    .map((line) => [
      line["Seen by"]!,
      line["Competency"]!,
      line["Behaviour, dimension or question"]!,
      ...["Shown as", "Counted as", "Answers (of averages: effective)", "Low", "High"].map((column) => line[column]!),
    ])
}

async function sheetsOf(report: ReportCopy): Promise<Map<string, unknown[][]>> {
  const sheets = await readSheets(await contentOf(report, "xlsx"), { trim: false })
  return new Map(sheets.map(({ sheet, data }) => [sheet, data]))
}

const text = (value: number | null | undefined) => (value === null || value === undefined ? "" : String(value))

/** Without what keeps a spreadsheet from running it as a formula. */
const bare = (said: string) => said.replace(/^'/, "")

/** What a line of a table of comma-separated values says of a value. */
function said(value: Value | ReadCell): string[] {
  if (value.kind === "withheld") return ["", "", "", "", ""]
  const ends = "low" in value ? [text(value.low), text(value.high)] : ["", ""]
  return [value.text, text(value.mean), text(value.n), ...ends]
}

/** Everybody whose view is shown. */
function viewsOf({ rows, others }: Reading) {
  return [{ name: "All colleagues", ...others }, ...rows]
}

describe("every published number", () => {
  test("reports of every kind are among those that are looked at", () => {
    const rows = REPORTS.flatMap(({ reading }) => reading.rows)
    expect(new Set(rows.map(({ kind, shows }) => `${kind}, ${shows}`))).toEqual(
      new Set(["self, behaviours", "identified, behaviours", "anonymous, behaviours", "anonymous, competencies"]),
    )
    const reasons = rows.flatMap(({ items }) =>
      Object.values(items).flatMap((cell) => (cell.kind === "withheld" ? [cell.reason] : [])),
    )
    expect(new Set(reasons)).toEqual(new Set(["tooFew", "noAnswer", "notAsked", "byCompetency"]))
    expect(rows.some(({ groups }) => groups.length > 1)).toBe(true)
    for (const [name, isThere] of Object.entries<(reading: Reading) => boolean>({
      trend: ({ trend }) => trend !== null,
      matters: ({ matters }) => matters.length > 0,
      "no anonymous row": (reading) => reading.rows.every(({ kind }) => kind !== "anonymous"),
      "format 1": ({ method }) => method.version === 1,
      region: ({ others }) => others.region !== null,
      strengths: ({ strengths }) => strengths.length > 0,
    })) {
      expect(
        REPORTS.some(({ reading }) => isThere(reading)),
        name,
      ).toBe(true)
    }
  })

  test("is in the JSON file, which is the report with what is read of it, and agrees with itself", async () => {
    for (const report of REPORTS) {
      const read: unknown = JSON.parse((await contentOf(report, "json")).toString())
      expect(read).toEqual(JSON.parse(JSON.stringify({ report: report.facts, reading: report.reading })))
      expect(recompute(read)).toEqual([])
    }
  })

  test("is in the CSV file, once, with its number of answers, and nothing else is", async () => {
    for (const report of REPORTS) {
      const csv = await csvOf(report)
      const { reading } = report
      const { questionnaire, others, comparisons, gap, balance, method, trend } = reading
      const nameOf = (id: string) => questionnaire.competencies.find((competency) => competency.id === id)!.name
      const views = viewsOf(reading)

      expect(linesOf(csv, "behaviour")).toEqual(
        views.flatMap(({ name, items }) =>
          questionnaire.items.map(({ id, competency, other }) => [
            name,
            nameOf(competency),
            other,
            ...said(items[id]!),
          ]),
        ),
      )
      expect(linesOf(csv, "competency")).toEqual(
        views.flatMap(({ name, competencies }) =>
          questionnaire.competencies.map(({ id }) => [name, nameOf(id), "", ...said(competencies[id]!)]),
        ),
      )
      expect(linesOf(csv, "dimension")).toEqual(
        views.flatMap(({ name, dimensions: { leadership, management } }) => [
          [name, "", "Leading", ...said(leadership)],
          [name, "", "Managing", ...said(management)],
        ]),
      )
      expect(linesOf(csv, "competency, all groups alike")).toEqual(
        questionnaire.competencies.map(({ id }) => [
          "All groups alike",
          nameOf(id),
          "",
          ...said(others.competenciesByGroup[id]!),
        ]),
      )
      const differences = comparisons.flatMap(({ competency, gap }) =>
        gap ? [[nameOf(competency), words.format.signed(gap.shown, 1), text(gap.shown)]] : [],
      )
      const ofDifferences = linesOf(csv, "self against others").map((line) => [line[1], bare(line[3]!), line[4]])
      expect(ofDifferences).toEqual(differences)
      expect(linesOf(csv, "self against others, over everything").map((line) => line[4])).toEqual(
        gap ? [text(gap.shown)] : [],
      )
      expect(linesOf(csv, "leading against managing").map((line) => line[4])).toEqual(
        balance ? [text(balance.shown)] : [],
      )
      expect(linesOf(csv, "self and others on the same behaviours").map((line) => line[4])).toEqual(
        [...comparisons, ...(gap ? [gap] : [])].flatMap(({ self, others }) =>
          self !== null && others !== null ? [text(self), text(others)] : [],
        ),
      )
      const changes = [...(trend?.dimensions ?? []), ...(trend?.competencies ?? [])]
      for (const [part, of] of [
        ["in the last review, on the same behaviours", changes.map(({ before }) => before)],
        ["now, on the same behaviours", changes.map(({ after }) => after)],
        ["change since the last review", changes.map(({ difference }) => difference.shown)],
      ] as const) {
        expect(linesOf(csv, part).map((line) => line[4])).toEqual(of.map(text))
      }
      expect(linesOf(csv, "method").map((line) => line[4])).toEqual(
        [method.version, method.k, method.d, ...Object.values(method.sigmas)].map(text),
      )
      expect(linesOf(csv, "region on the map").map((line) => line[4])).toEqual(
        others.region ? [others.region.major, others.region.minor, others.region.angle].map(text) : [],
      )
      expect(linesOf(csv, "matters most in this role").map(([group, competency]) => [group, competency])).toEqual(
        reading.matters.flatMap(({ group, competencies }) => competencies.map((id) => [group.name, nameOf(id)])),
      )

      const values = questionnaire.items.length + questionnaire.competencies.length + 2
      const counted = {
        views: values * views.length,
        alike: questionnaire.competencies.length,
        comparisons: comparisons.flatMap(({ self, others, gap, standing }) => [
          ...(self !== null && others !== null ? [self, others] : []),
          ...(gap ? [gap] : []),
          ...(standing ? [standing] : []),
        ]).length,
        overall: (gap ? 3 : 0) + (balance ? 1 : 0) + (reading.ownAverage === null ? 0 : 1),
        headlines: reading.strengths.length + reading.focus.length,
        participation: reading.invited.length + reading.rows.length,
        matters: reading.matters.flatMap(({ competencies }) => competencies).length,
        region: others.region ? 3 : 0,
        changes: 3 * changes.length,
        method: 3 + Object.keys(method.sigmas).length,
        comments: reading.comments.flatMap(({ answers }) => answers).length,
        withheld: reading.comments.filter(({ withheld }) => withheld > 0).length,
      }
      expect(csv).toHaveLength(Object.values(counted).reduce((sum, count) => sum + count, 0))
    }
  })

  test("is in the Excel file: a number where it is exact, words where it is a band or withheld", async () => {
    for (const report of REPORTS) {
      const sheets = await sheetsOf(report)
      const { reading } = report
      const { questionnaire, rows, others, trend } = reading
      expect([...sheets.keys()]).toEqual([
        "Overview",
        "Competencies",
        ...(trend ? ["Change"] : []),
        "Behaviours",
        "Comments",
        "Method",
      ])
      const [header, ...lines] = sheets.get("Behaviours")!
      for (const item of questionnaire.items) {
        const line = lines.find(([, behaviour]) => behaviour === item.other)!
        for (const { name, items } of viewsOf(reading)) expectCell(line[header!.indexOf(name)], items[item.id]!)
      }
      const [names, ...competencies] = sheets.get("Competencies")!
      for (const { id, name } of questionnaire.competencies) {
        const line = competencies.find(([first]) => first === name)!
        const value = others.competencies[id]!
        const start = names!.indexOf("All colleagues")
        const [read, ...ends] = line.slice(start, start + 3)
        expectCell(read, value)
        expect(ends).toEqual(near(value.kind === "shown" ? [value.low, value.high] : [null, null]))
        expectCell(line[names!.indexOf("All groups alike")], others.competenciesByGroup[id]!)
        for (const row of rows) expectCell(line[names!.indexOf(row.name)], row.competencies[id]!)
        const { self, others: seen, gap } = reading.comparisons.find(({ competency }) => competency === id)!
        const compared = names!.indexOf("Self, compared")
        expect(line.slice(compared, compared + 3)).toEqual(near(gap ? [self, seen, gap.shown] : [null, null, null]))
      }
      const [, ...changes] = sheets.get("Change") ?? []
      expect(changes.map(([, ...numbers]) => numbers.slice(0, 3))).toEqual(
        trendRows(words, reading).map(({ before, after, difference }) => near([before, after, difference.shown])),
      )
      const overview = sheets.get("Overview")!
      for (const { name, n, dimensions } of viewsOf(reading)) {
        const line = overview.find(([first, count]) => first === name && count === n)!
        expectCell(line[2], dimensions.leadership)
        expectCell(line[5], dimensions.management)
      }
      for (const { group, n } of reading.invited) expect(overview).toContainEqual(startingWith([group.name, n]))
      for (const { group } of reading.matters) {
        expect(overview.some(([name, said]) => name === group.name && typeof said === "string")).toBe(true)
      }
    }
  })

  function expectCell(read: unknown, value: Value | ReadCell): void {
    if (value.kind === "withheld") expect(["too few", "–", "not asked", "by competency"]).toContain(read)
    else if (/[≤≥]/.test(value.text)) expect(read).toBe(textOf(value))
    else expect(read).toBeCloseTo(value.mean, 9)
  }

  function near(values: (number | null)[]): unknown[] {
    return values.map((value) => (value === null ? null : expect.closeTo(value, 9)))
  }

  function startingWith(cells: unknown[]): unknown {
    return expect.arrayContaining(cells)
  }
})

test("a cell says why there is no number: too few, not asked, by competency", async () => {
  const csv = await csvOf(REPORTS.find(({ reading }) => reading.rows.some(({ shows }) => shows === "competencies"))!)
  const reasons = new Set(csv.filter((line) => line["Part"] === "behaviour").map((line) => line["Withheld because"]))
  expect(reasons).toContain("not asked of this group")
  expect(reasons).toContain("shown by competency alone, since too few answered for single behaviours")
})

test("in another language every word of a file is in that language, and every number is the same", async () => {
  const facts = sampleReport().facts
  const { copyOf } = await import("@/lib/export/testing/reports")
  const other = wordsIn(PSEUDO_LANGUAGE)
  const file = await makeReportFile(other, copyOf(facts, "Dana Okafor", other), "csv")
  const lines: string[][] = parse(Buffer.from(file.content), { bom: true })
  const [header, ...rest] = lines
  for (const name of header!) expect(name).toMatch(/[^ -~]/)
  for (const [part] of rest) expect(part).toMatch(/[^ -~]/)
})

describe("what people wrote", () => {
  const HOSTILE = [
    "<script>alert(1)</script> & ]]> <b>",
    "=cmd|' /C calc'!A0",
    "+1+1",
    "-2+3",
    "@SUM(A1)",
    "\t=1+1",
    "\r=1+1",
    "＝1+1",
    `"quoted", and; separated\r\nin lines`,
    "שלום, مرحبا, 你好, 👩🏽‍💻",
    "null\0byte and half \uD83D a character",
    "_x0041_",
    "toString",
  ]

  test("stands in every format, and never as a formula", async () => {
    const report = sampleReport("Mei Lin", { comments: HOSTILE })
    const lines = (await csvOf(report)).filter((line) => line["Part"] === "comment")
    const said = lines.map((line) => line["Shown as"]!)
    for (const text of said) expect(text).not.toMatch(/^[=+\-@\t\r＝＋－＠]/)
    expect(said.map((text) => text.replace(/^'/, "")).toSorted()).toEqual(HOSTILE.map(printable).toSorted())

    const [, ...rows] = (await sheetsOf(report)).get("Comments")!
    const expected = HOSTILE.map((text) => printable(text).replace("\uFFFD", "□").trimEnd())
    expect(rows.map((row) => String(row[2]).trimEnd()).toSorted()).toEqual(expected.toSorted())
  })

  test("a very long comment is whole in CSV and JSON, and cut with a note in a cell of Excel", async () => {
    const long = "Many words. ".repeat(4000)
    const report = sampleReport("Mei Lin", { comments: [long] })
    expect((await csvOf(report)).at(-1)!["Shown as"]).toBe(long)
    const cell = String((await sheetsOf(report)).get("Comments")![1]![2])
    expect(cell).toHaveLength(32_767)
    expect(cell).toMatch(/Cut here: a cell holds no more/)
  })
})
