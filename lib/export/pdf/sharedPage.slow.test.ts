import { expect, test } from "vitest"
import type { PaperSize } from "@/lib/export/file"
import { loadFonts } from "@/lib/export/pdf/loadFonts"
import { reportPdf } from "@/lib/export/pdf/report"
import { sharedPagePdf } from "@/lib/export/pdf/sharedPage"
import type { ReportCopy } from "@/lib/export/reportCopy"
import { logoOf } from "@/lib/export/testing/goesWith"
import { openPdf, pagesOf } from "@/lib/export/testing/openedPdf"
import { readable } from "@/lib/export/testing/readable"
import {
  copyOf,
  everyKindOfReport,
  generatedReports,
  laterReport,
  sampleInput,
  sampleReport,
} from "@/lib/export/testing/reports"
import { publish } from "@/lib/report/publication"
import type { Reading } from "@/lib/report/reading"
import { wordsIn } from "@/lib/words/words"

const words = wordsIn("en")

const pageOf = (report: ReportCopy, size: PaperSize = "a4") => sharedPagePdf(words, loadFonts(), report, size)

/** Every text as long as a questionnaire may have it, and as many of them. */
function longest(report: ReportCopy): ReportCopy {
  const long = (text: string, length: number) =>
    `${text} `
      .repeat(length)
      .slice(0, length - 1)
      .trimEnd()
  const { questionnaire, trend } = report.reading
  const reading: Reading = {
    ...report.reading,
    subjectName: long("Wilhelmine", 100),
    cycleName: long("Heads of department", 100),
    questionnaire: {
      ...questionnaire,
      competencies: questionnaire.competencies.map((each) => ({ ...each, name: long(each.name, 60) })),
      items: questionnaire.items.map((item) => ({ ...item, other: long(item.other, 200) })),
    },
    trend: trend && { ...trend, competencies: Array.from({ length: 4 }, () => trend.competencies).flat() },
  }
  return { ...report, reading, letterhead: { name: long("Northwind", 80), logo: { ...logoOf(), height: 24 } } }
}

test("it is one page, whatever the report has to say", async () => {
  const reports = [...everyKindOfReport(), ...generatedReports(3), longest(laterReport("Jonas Weber"))]
  for (const report of reports) {
    for (const size of ["a4", "letter"] as const) expect((await openPdf(await pageOf(report, size))).numPages).toBe(1)
  }
})

test("no group is on it, in words or for those who hear it", async () => {
  for (const report of everyKindOfReport()) {
    const text = await readable(await pageOf(report))
    const rows = report.reading.rows.filter(({ kind }) => kind !== "self")
    const groups = report.reading.questionnaire.groups.filter(({ kind }) => kind !== "self")
    expect(groups.length).toBeGreaterThan(2)
    for (const { name } of [...rows, ...groups]) expect(text).not.toContain(name)
  }
})

test("no comment is on it, not even one that the report quotes", async () => {
  const report = sampleReport("Dana Okafor", { comments: ["PLANTED: invites us all to every initiative she begins."] })
  expect(await readable(await reportPdf(words, loadFonts(), report, "a4"))).toMatch(/“PLANTED/)
  expect(await readable(await pageOf(report))).not.toContain("PLANTED")
})

test("what groups say changes nothing on it, as long as all colleagues together say the same", async () => {
  const input = sampleInput("Dana Okafor", { peers: 5, reports: 5, others: 5 })
  const swapped = input.responses.map((response) => ({
    ...response,
    group: response.group === "peers" ? "reports" : response.group === "reports" ? "peers" : response.group,
  }))
  const [before, after] = [publish(input), publish({ ...input, responses: swapped })].map((facts) =>
    copyOf(facts, "Dana Okafor"),
  )
  expect(after!.reading.rows).not.toEqual(before!.reading.rows)
  expect(await pagesOf(await openPdf(await pageOf(after!)))).toEqual(
    await pagesOf(await openPdf(await pageOf(before!))),
  )
})
