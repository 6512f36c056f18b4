import { getDocument, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs"
import type { TextItem } from "pdfjs-dist/types/src/display/api"
import { describe, expect, test } from "vitest"
import { loadFonts } from "@/lib/export/pdf/loadFonts"
import { reportPdf } from "@/lib/export/pdf/report"
import {
  competenciesAloneReport,
  everyKindOfReport,
  generatedReports,
  laterReport,
  mergedReport,
  namedReport,
  sampleReport,
} from "@/lib/export/testing/reports"
import { capital } from "@/lib/report/reading/parts"
import { changeWords, trendRows } from "@/lib/report/reading/changes"
import { comparisonRows } from "@/lib/report/reading/comparisonRows"
import { competenciesAlone } from "@/lib/report/reading/competenciesAlone"
import { headlineText, headlineValue } from "@/lib/report/reading/headlines"
import { rangeOf, textOf, withheldText } from "@/lib/report/reading/values"
import type { ReportCopy } from "@/lib/export/reportCopy"
import { wordsIn } from "@/lib/words/words"

const REPORTS = [...everyKindOfReport(), ...generatedReports(15)]

const words = wordsIn("en")

async function pdfOf({ reading }: ReportCopy, size: "a4" | "letter" = "a4"): Promise<Buffer> {
  return reportPdf(words, loadFonts(), reading, size)
}

async function open(report: ReportCopy, size: "a4" | "letter" = "a4") {
  const data = new Uint8Array(await pdfOf(report, size))
  return getDocument({ data, verbosity: VerbosityLevel.ERRORS, useSystemFonts: false }).promise
}

type Pdf = Awaited<ReturnType<typeof open>>

async function pagesOf(pdf: Pdf): Promise<string[]> {
  const pages = Array.from({ length: pdf.numPages }, async (_, index) => {
    const { items } = await (await pdf.getPage(index + 1)).getTextContent()
    const texts = items.filter((item): item is TextItem => "str" in item)
    return texts.map(({ str, hasEOL }) => str + (hasEOL ? "\n" : "")).join("")
  })
  return Promise.all(pages)
}

/** The words without their breaks, which depend on where a line ended. */
function running(text: string): string {
  return text.replace(/\s+/g, "")
}

interface Node {
  role?: string
  alt?: string
  children?: Node[]
}

async function nodesOf(pdf: Pdf): Promise<Node[]> {
  const trees = await Promise.all(
    Array.from({ length: pdf.numPages }, async (_, index) => (await pdf.getPage(index + 1)).getStructTree()),
  )
  const flat = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(flat)]
  return trees.flatMap((tree) => flat(tree as Node))
}

describe("every published number", () => {
  test("is in the PDF, in its row", async () => {
    for (const report of REPORTS) {
      const text = running((await pagesOf(await open(report))).join("\n"))
      const { questionnaire, rows, others } = report.reading
      for (const item of questionnaire.items) {
        // A row: the behaviour, all colleagues, then each group with its word on agreement and its histogram.
        const cells = rows.map((row) => row.items[item.id]!)
        const texts = cells.map((cell) => running(cell.kind === "withheld" ? withheldText(words, cell) : cell.text))
        const agreement = (["mixed", "high", "split"] as const).map((word) =>
          running(words.t(`report.agreement.${word}`)),
        )
        const row = texts.map((each) => `${escaped(each)}(?:${agreement.join("|")})?\\d*`).join("")
        const start = escaped(running(capital(item.other)) + running(textOf(others.items[item.id])))
        expect(text).toMatch(new RegExp(start + row))
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
        expect(text).toContain(running(name + self + others + difference + quadrant))
      }
      for (const headline of [...report.reading.strengths, ...report.reading.focus]) {
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
    expect(text).toContain(running(competenciesAlone(words, report.reading)!))
    expect(competenciesAlone(words, mergedReport().reading)).toBeNull()
  })
})

describe("the file", () => {
  test("names its title and language, and is tagged", async () => {
    const pdf = await open(sampleReport())
    const { info, metadata } = await pdf.getMetadata()
    expect(info).toMatchObject({ Title: "Dana Okafor – Heads of department, autumn", Language: "en" })
    expect(metadata?.get("pdfuaid:part")).toBe("1")
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true })
    expect(await pdf.getViewerPreferences()).toMatchObject({ DisplayDocTitle: true })
    expect((await pdf.getOutline()).map(({ title }) => title)).toEqual([
      "What colleagues see most",
      "What matters most in this role",
      "Who answered",
      "Leading and managing",
      "Competencies",
      "Blind spots and hidden strengths",
      "Behaviours that stand out",
      "Every behaviour",
      "In their own words",
      "Where raters agree, and where not",
      "How to read this",
    ])
  })

  test("has one title, headings, lists, tables with heads, and words for every figure", async () => {
    const nodes = await nodesOf(await open(sampleReport()))
    const count = (role: string) => nodes.filter((node) => node.role === role).length
    expect(count("H1")).toBe(1)
    expect(count("H2")).toBe(11)
    expect(count("L")).toBeGreaterThan(3)
    expect(count("LI")).toBeGreaterThan(20)
    expect(count("TH")).toBeGreaterThan(30)
    expect(count("TD")).toBeGreaterThan(100)
    const figures = nodes.filter(({ role }) => role === "Figure")
    expect(figures.length).toBeGreaterThanOrEqual(2)
    for (const { alt } of figures) expect(alt).toMatch(/\w+.*\d/)
    expect(figures[0]!.alt).toMatch(/^Leader–manager map\. All colleagues: leading \d\.\d, managing \d\.\d\. ./)
  })

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
    expect(text.match(/x{400,}/g)!.join("").length).toBeGreaterThanOrEqual(5000)
  })
})

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
}
