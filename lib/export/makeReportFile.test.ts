import { parse } from "csv-parse/sync"
import readSheets from "read-excel-file/node"
import { describe, expect, test } from "vitest"
import type { Format } from "@/lib/export/file"
import { makeReportFile } from "@/lib/export/makeReportFile"
import { printable } from "@/lib/export/printable"
import { generatedReports, laterReport, sampleReport } from "@/lib/export/testing/reports"
import { textOf } from "@/lib/report/reading/values"
import { trendRows } from "@/lib/report/reading/changes"
import { recompute } from "@/lib/report/recompute"
import type { Report } from "@/lib/report/report"
import { wordsIn } from "@/lib/words/words"

const REPORTS = [
  ...(["Dana Okafor", "Jonas Weber", "Tomás Silva"] as const).map((name) => sampleReport(name)),
  laterReport("Dana Okafor"),
  ...generatedReports(25),
]

async function contentOf(report: Report, format: Format): Promise<Buffer> {
  return Buffer.from((await makeReportFile(wordsIn("en"), report, format)).content)
}

type Csv = Record<string, string>[]

function isAbout(line: Csv[number], part: string, seenBy: string, about: string): boolean {
  return line["Part"] === part && line["Seen by"] === seenBy && line["Behaviour, dimension or question"] === about
}

async function csvOf(report: Report): Promise<Csv> {
  return parse(await contentOf(report, "csv"), { bom: true, columns: true })
}

async function sheetsOf(report: Report): Promise<Map<string, unknown[][]>> {
  const sheets = await readSheets(await contentOf(report, "xlsx"), { trim: false })
  return new Map(sheets.map(({ sheet, data }) => [sheet, data]))
}

describe("every published number", () => {
  test("is in the JSON file, which is the report itself and agrees with itself", async () => {
    for (const report of REPORTS) {
      const read: unknown = JSON.parse((await contentOf(report, "json")).toString())
      expect(read).toEqual(report)
      expect(recompute(read)).toEqual([])
    }
  })

  test("is in the CSV file, once, with its number of answers, and nothing else is", async () => {
    for (const report of REPORTS) {
      const lines = await csvOf(report)
      const { questionnaire, rows, others } = report
      for (const row of rows) {
        for (const item of questionnaire.items) {
          const cell = row.items[item.id]!
          const found = lines.filter((line) => isAbout(line, "behaviour", row.name, item.other))
          expect(found).toHaveLength(1)
          const [line] = found
          if (cell.kind === "withheld") expect(line).toMatchObject({ "Shown as": "", "Counted as": "", Answers: "" })
          else {
            const numbers = { "Counted as": String(cell.mean), Answers: String(cell.n) }
            expect(line).toMatchObject({ "Shown as": cell.text, ...numbers })
          }
        }
      }
      for (const { id, name } of questionnaire.competencies) {
        const value = others.competencies[id]!
        const line = lines.find(
          (each) => isAbout(each, "competency", "All colleagues", "") && each["Competency"] === name,
        )
        const ends = { Low: "", High: "" }
        if (value.kind === "withheld") expect(line).toMatchObject({ "Shown as": "", ...ends })
        else {
          const { low, high, text } = value
          expect(line).toMatchObject({ "Shown as": text, Low: String(low ?? ""), High: String(high ?? "") })
        }
      }
      const values = questionnaire.items.length + questionnaire.competencies.length + 2
      const words = report.comments.reduce((sum, { answers }) => sum + answers.length, 0)
      const alike = questionnaire.competencies.length
      const gaps = report.comparisons.filter(({ gap }) => gap !== null).length + (report.balance ? 1 : 0)
      const counts = questionnaire.groups.length + rows.length
      const method = (report.method.covariance ? 7 : 4) + (others.region?.kind === "ellipse" ? 3 : 0)
      const { earlier, trend } = report
      const then = earlier ? Object.keys(earlier.competencies).length + Object.keys(earlier.dimensions).length : 0
      const change = then + (trend ? trend.changes.length + trend.dimensions.length : 0)
      expect(lines).toHaveLength(counts + values * (rows.length + 1) + alike + gaps + change + method + words)
    }
  })

  test("is in the Excel file: a number where it is exact, words where it is a band or withheld", async () => {
    for (const report of REPORTS) {
      const sheets = await sheetsOf(report)
      expect([...sheets.keys()]).toEqual([
        "Overview",
        "Competencies",
        ...(report.trend ? ["Change"] : []),
        "Behaviours",
        "Comments",
        "Method",
      ])
      const [header, ...lines] = sheets.get("Behaviours")!
      const { questionnaire, rows, others } = report
      for (const item of questionnaire.items) {
        const line = lines.find(([, behaviour]) => behaviour === item.other)!
        for (const { name, items } of [{ name: "All colleagues", items: others.items }, ...rows]) {
          const value = items[item.id]!
          const read = line[header!.indexOf(name)]
          if (value.kind === "withheld") expect(["too few", "–"]).toContain(read)
          else if ("band" in value && value.band) expect(read).toBe(textOf(value))
          else expect(read).toBeCloseTo(value.mean, 9)
        }
      }
      const [names, ...competencies] = sheets.get("Competencies")!
      for (const { id, name } of questionnaire.competencies) {
        const line = competencies.find(([first]) => first === name)!
        const value = others.competencies[id]!
        const start = names!.indexOf("All colleagues")
        const expected = value.kind === "shown" ? [value.mean, value.low, value.high] : ["–", null, null]
        const read = line.slice(start, start + 3).map((each) => (each === "too few" ? "–" : each))
        expect(read).toEqual(expected.map((each) => (typeof each === "number" ? expect.closeTo(each, 9) : each)))
      }
      const [, ...changes] = sheets.get("Change") ?? []
      expect(changes.map(([, ...numbers]) => numbers.slice(0, 3))).toEqual(
        trendRows(report).map(({ before, after, difference }) =>
          [before, after, difference].map((each) => expect.closeTo(each, 9)),
        ),
      )
    }
  })
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
  ]

  test("stands in every format, and never as a formula", async () => {
    const report = sampleReport("Mei Lin", { comments: HOSTILE })
    const lines = (await csvOf(report)).filter((line) => line["Part"] === "comment")
    const said = lines.map((line) => line["Shown as"]!)
    for (const text of said) expect(text).not.toMatch(/^[=+\-@\t\r＝＋－＠]/)
    expect(said.map((text) => text.replace(/^'/, "")).toSorted()).toEqual(HOSTILE.map(printable).toSorted())

    const [, ...rows] = (await sheetsOf(report)).get("Comments")!
    const expected = HOSTILE.map((text) => printable(text).replace("\uFFFD", "□"))
    expect(rows.map((row) => row[2]).toSorted()).toEqual(expected.toSorted())
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
