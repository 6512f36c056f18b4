import { describe, expect, test } from "vitest"
import { loadFonts } from "@/lib/export/pdf/loadFonts"
import { reportPdf } from "@/lib/export/pdf/report"
import { onEachPage, openPdf, pagesOf, running, textItemsOf, type OpenedPdf } from "@/lib/export/testing/openedPdf"
import {
  competenciesAloneReport,
  everyKindOfReport,
  generatedReports,
  laterReport,
  mergedReport,
  namedReport,
  sampleReport,
} from "@/lib/export/testing/reports"
import { heatOf, SIGNS, type HeatCompetency } from "@/lib/report/chart/heat"
import { changeWords, trendRows } from "@/lib/report/reading/changes"
import { comparisonRows } from "@/lib/report/reading/comparisonRows"
import { competenciesAlone } from "@/lib/report/reading/competenciesAlone"
import { headlineText, headlineValue } from "@/lib/report/reading/headlines"
import { rangeOf, textOf } from "@/lib/report/reading/values"
import type { ReportCopy } from "@/lib/export/reportCopy"
import { wordsIn } from "@/lib/words/words"

const REPORTS = [...everyKindOfReport(), ...generatedReports(6)]

const words = wordsIn("en")

async function pdfOf(report: ReportCopy, size: "a4" | "letter" = "a4"): Promise<Buffer> {
  return reportPdf(words, loadFonts(), report, size)
}

async function open(report: ReportCopy, size: "a4" | "letter" = "a4"): Promise<OpenedPdf> {
  return openPdf(await pdfOf(report, size))
}

/** All of these reports take a while where much else is going on. */
const LONG = 180_000

/** The reports on A4, each made once. */
const opened = new Map<ReportCopy, Promise<OpenedPdf>>()
async function openOnce(report: ReportCopy): Promise<OpenedPdf> {
  const pdf = opened.get(report) ?? open(report)
  opened.set(report, pdf)
  return pdf
}

describe("every published number", () => {
  test("is in the PDF, in its row", { timeout: LONG }, async () => {
    for (const report of REPORTS) {
      const text = running((await pagesOf(await openOnce(report))).join("\n"))
      const { questionnaire, rows, others } = report.reading
      for (const { cells, text: behaviour } of heatOf(words, report.reading).competencies.flatMap(linesOf)) {
        // A row: the behaviour, all colleagues, then each group with its word on agreement and its histogram.
        const texts = cells.map((cell) => running(cell.kind === "withheld" ? cell.sign : cell.text))
        const agreement = (["mixed", "high", "split"] as const).map((word) =>
          running(words.t(`report.agreement.${word}`)),
        )
        const row = texts.map((each) => `${escaped(each)}(?:${agreement.join("|")})?\\d*`).join("")
        expect(text).toMatch(new RegExp(escaped(running(behaviour)) + row))
      }
      const seen = [...rows, { name: "All colleagues", dimensions: others.dimensions }]
      for (const { name, dimensions } of text.includes("SeenbyLeading") ? seen : []) {
        const { leadership, management } = dimensions
        expect(text).toContain(running(name + rangeOf(words, leadership) + rangeOf(words, management)))
      }
      for (const { id, name } of text.includes("CompetencyAllcolleagues") ? questionnaire.competencies : []) {
        const start = name + rangeOf(words, others.competencies[id]) + textOf(others.competenciesByGroup[id])
        expect(text).toContain(running(start + rows.map((row) => textOf(row.competencies[id])).join("")))
      }
      for (const { name, self, others, difference, quadrant } of comparisonRows(words, report.reading)) {
        expect(text).toContain(running(name + self.text + others.text + difference + (quadrant ?? "–")))
      }
      for (const headline of report.reading.strengths) {
        const line = headlineText(words, report.reading, headline) + headlineValue(report.reading, headline)
        expect(text).toContain(running(line))
      }
      for (const { group, n } of report.reading.invited) expect(text).toContain(running(`${group.name}${n}`))
      for (const { name, n } of rows) expect(text).toContain(running(`${name}${n}`))
    }
  })

  test("and what has changed since the last review, with how sure that is", async () => {
    const report = laterReport("Dana Okafor")
    const text = running((await pagesOf(await open(report))).join("\n"))
    const rows = trendRows(words, report.reading)
    expect(new Set(rows.map(({ difference }) => difference.verdict)).size).toBeGreaterThan(1)
    for (const { name, before, after, difference } of rows) {
      const [then, now] = [before, after].map((value) => words.format.number(value, 1))
      expect(text).toContain(running(`${name}${then}${now}${changeWords(words, difference)}`))
    }
  })

  test("and every sentence and every comment is in it, word for word", async () => {
    const report = laterReport("Jonas Weber")
    const text = running((await pagesOf(await open(report))).join("\n"))
    for (const sentence of Object.values(report.reading.sentences)) expect(text).toContain(running(sentence))
    for (const { answers } of report.reading.comments) {
      expect(answers.length).toBeGreaterThan(0)
      for (const answer of answers) expect(text).toContain(running(answer.text + answer.from))
    }
  })

  test("and what matters in the role, and why some are shown by competency alone", async () => {
    const report = competenciesAloneReport()
    const text = running((await pagesOf(await open(report))).join("\n"))
    expect(text).toContain(running("What matters most in this role"))
    expect(text).toContain(running("Manager: Trust and Execution"))
    expect(text).toContain(running(competenciesAlone(words, report.reading, SIGNS.byCompetency)!))
    expect(competenciesAlone(words, mergedReport().reading)).toBeNull()
  })
})

describe("the file", () => {
  test("has a letter for every character of its own words", async () => {
    for (const report of [sampleReport("Jonas Weber"), competenciesAloneReport(), namedReport()]) {
      expect((await pagesOf(await open(report))).join("")).not.toContain("\uFFFD")
    }
  })

  test("numbers its pages, on A4 and on Letter", async () => {
    for (const [size, width] of [
      ["a4", 595],
      ["letter", 612],
    ] as const) {
      const pdf = await open(sampleReport(), size)
      const pages = await pagesOf(pdf)
      pages.forEach((text, index) => {
        const foot = `Dana Okafor · Heads of department, autumn · ${index + 1} of ${pages.length}`
        expect(running(text)).toContain(running(foot))
      })
      const [, , right] = (await pdf.getPage(1)).view
      expect(Math.floor(right!)).toBe(width)
    }
  })

  test("is the same, byte for byte, for the same report", async () => {
    const [one, other] = [await pdfOf(sampleReport()), await pdfOf(sampleReport())]
    expect(one.equals(other)).toBe(true)
  })
})

describe("a page", () => {
  /** Above and below what is written on it. */
  const MARGIN = { top: 76, bottom: 72 }
  const HEADING = 12
  /** Of a line, below that on which its letters stand. */
  const BELOW_LETTERS = 6
  const NOTES = "My notes"

  /** What of it is used, and whether it ends with a heading. */
  async function layoutOf(page: Awaited<ReturnType<OpenedPdf["getPage"]>>) {
    const height = page.view[3]!
    const items = (await textItemsOf(page)).filter(({ str, transform }) => {
      return str.trim() !== "" && transform[5] > MARGIN.bottom - 12 && transform[5] < height - MARGIN.top
    })
    const [last] = items.toSorted((a, b) => a.transform[5] - b.transform[5])
    const used = (height - MARGIN.top - last!.transform[5] + BELOW_LETTERS) / (height - MARGIN.top - MARGIN.bottom)
    const hasNotes = items.some(({ str, height }) => str === NOTES && height >= HEADING)
    return { used, last: last!, hasNotes, texts: items.map(({ str }) => str) }
  }

  test(
    "ends with no heading, and is used to two thirds, but before and on the notes, and at the end",
    { timeout: LONG },
    async () => {
      for (const size of ["a4", "letter"] as const) {
        for (const report of size === "a4" ? REPORTS : everyKindOfReport()) {
          const pdf = size === "a4" ? await openOnce(report) : await open(report, size)
          const pages = await onEachPage(pdf, layoutOf)
          // Cover and contents are what they are.
          for (const [index, { used, last, hasNotes }] of pages.entries()) {
            if (index < 2 || hasNotes) continue
            expect(last.height, `${size}: page ${index + 1} ends with “${last.str}”`).toBeLessThan(HEADING)
            const isEnd = index === pages.length - 1 || pages[index + 1]!.hasNotes
            if (!isEnd) expect(used, `${size}: page ${index + 1}, down to “${last.str}”`).toBeGreaterThan(2 / 3)
          }
        }
      }
    },
  )
})

describe("what people wrote", () => {
  const written = async (...comments: string[]) => pagesOf(await open(sampleReport("Mei Lin", { comments })))

  test("stands there as it was written, in any script", async () => {
    const texts = [
      "<script>alert(1)</script> & ]]>",
      "=cmd|' /C calc'!A0",
      "Привет, Γειά, Tiếng Việt, naïve café",
      "你好,世界。안녕하세요。このチーム",
      "two\nlines",
    ]
    const text = running((await written(...texts)).join("\n"))
    for (const each of texts) expect(text).toContain(running(each))
  })

  test("from right to left reads in its own order, with numbers and Latin words within", async () => {
    const text = running((await written("שלום עולם 365 ימים", "مرحبا يا English صديقي")).join("\n"))
    for (const word of ["שלום", "עולם", "365", "ימים", "English"]) expect(text).toContain(word)
    // pdf.js takes joined letters of different heights for words of their own; none is lost.
    const letters = Array.from(text.match(/\p{Script=Arabic}/gu)!)
    expect(letters.toSorted()).toEqual(Array.from("مرحباياصديقي").toSorted())
  })

  test("is no reason to fail: null bytes, half characters, emoji, what no font has, forced directions", async () => {
    const disguised = (await written("n₁ + 𝓷 = ①")).join("\n")
    expect(running(disguised)).toContain("n1+n=")
    const odd = ["nul\0l", "half \uD83D one", "👩🏽‍💻🏳️‍🌈🇩🇪", "\u{13000}\uE000", "\u202Eabc\u202C", "", " "]
    const text = (await written(...odd)).join("\n")
    expect(text).toContain("null")
    expect(text).toContain("half \uFFFD one")
    expect(text).toContain("\uFFFD\uFFFD")
    expect(text).toContain("abc")
  })

  test("of 20,000 characters flows over pages and loses none of its words", async () => {
    const long = Array.from({ length: 2857 }, (_, index) => `w${String(index).padStart(5, "0")}`).join(" ")
    const pages = await written(long)
    const numbers = pages.flatMap((page) => page.match(/w\d{5}/g) ?? [])
    expect(numbers).toHaveLength(2857)
    expect(numbers).toEqual(numbers.toSorted())
    expect(pages.filter((page) => /w\d{5}/.test(page)).length).toBeGreaterThan(3)
  })

  test("without a single blank is broken within the line, not cut", async () => {
    const text = running((await written("x".repeat(5000))).join("\n"))
    expect(text.match(/x{50,}/g)!.join("").length).toBeGreaterThanOrEqual(5000)
  })
})

/** A competency of the heat strip, and its behaviours. */
function linesOf({ name, cells, behaviours }: HeatCompetency) {
  return [{ text: name, cells }, ...behaviours]
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
}
