import { beforeAll, describe, expect, test } from "vitest"
import { loadFonts } from "@/lib/export/pdf/loadFonts"
import { reportPdf } from "@/lib/export/pdf/report"
import { sharedPagePdf } from "@/lib/export/pdf/sharedPage"
import {
  onEachPage,
  openPdf,
  pagesOf,
  treesOf,
  withAll,
  type Node,
  type OpenedPdf,
} from "@/lib/export/testing/openedPdf"
import { laterReport, namedReport, sampleReport } from "@/lib/export/testing/reports"
import { logoOf, planOf } from "@/lib/export/testing/goesWith"
import { wordsIn } from "@/lib/words/words"

// What PDF/UA asks for and a program can check (the Matterhorn Protocol's conditions for the parts that are in these
// files): the files say of themselves that they keep to it.

const words = wordsIn("en")

const whole = { ...laterReport("Dana Okafor"), plan: planOf(), letterhead: { name: "Northwind", logo: logoOf() } }

const FILES = {
  "a report with everything": () => reportPdf(words, loadFonts(), whole, "a4"),
  "a report with comments from right to left": () => {
    return reportPdf(words, loadFonts(), sampleReport("Mei Lin", { comments: ["שלום עולם 365", "مرحبا"] }), "letter")
  },
  "a report of named raters alone": () => reportPdf(words, loadFonts(), namedReport(), "a4"),
  "a page to show": () => sharedPagePdf(words, loadFonts(), whole, "a4"),
}

describe.each(Object.entries(FILES))("%s", (_, make) => {
  let raw: string
  let pdf: OpenedPdf
  let trees: Node[]
  let nodes: Node[]

  beforeAll(async () => {
    const bytes = await make()
    raw = bytes.toString("latin1")
    pdf = await openPdf(bytes)
    trees = await treesOf(pdf)
    nodes = trees.flatMap(withAll)
  }, 60_000)

  const ofRole = (role: string) => nodes.filter((node) => node.role === role)

  test("names its title and its language, and shows the title", async () => {
    const { info, metadata } = await pdf.getMetadata()
    expect(info).toMatchObject({ Language: "en" })
    expect((info as { Title: string }).Title).toMatch(
      /^(Dana Okafor|Mei Lin|Tomás Silva) – Heads of department, autumn/,
    )
    expect(metadata?.get("pdfuaid:part")).toBe("1")
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true })
    expect(await pdf.getViewerPreferences()).toMatchObject({ DisplayDocTitle: true })
  })

  test("has all that is on a page either in its structure, once, or marked as there for the eye alone", async () => {
    const outside = await onEachPage(pdf, async (page) => {
      const tree = withAll(trees[page.pageNumber - 1]!).flatMap(({ type, id }) => (type === "content" ? [id!] : []))
      expect(tree).toHaveLength(new Set(tree).size)
      const { items } = await page.getTextContent({ includeMarkedContent: true })
      const open: { id: string | null; tag: string }[] = []
      const found: string[] = []
      for (const item of items) {
        if ("str" in item) {
          const { id, tag } = open.at(-1) ?? { id: null, tag: "nothing" }
          const isReached = tag === "Artifact" || (id !== null && tree.includes(id))
          if (item.str.trim() !== "" && !isReached) found.push(item.str)
        } else if (item.type === "endMarkedContent") open.pop()
        else open.push(item as unknown as (typeof open)[number])
      }
      return found
    })
    expect(outside.flat()).toEqual([])
  })

  test("has one title, and headings that go down by one level at a time, in the order of the outline", async () => {
    const levels = nodes.flatMap(({ role }) => (/^H\d$/.test(role ?? "") ? [Number(role!.slice(1))] : []))
    expect(levels[0]).toBe(1)
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    levels.slice(1).forEach((level, index) => expect(level - levels[index]!).toBeLessThanOrEqual(1))
    const outline = (await pdf.getOutline()) ?? []
    // The contents list the others, and are not listed themselves.
    if (outline.length > 0) expect(ofRole("H2")).toHaveLength(outline.length + 1)
  })

  test("has words, and a place, for every figure", () => {
    const figures = ofRole("Figure")
    for (const { alt, bbox } of figures) {
      expect(alt).toMatch(/\w+.*\w/)
      expect(bbox).toHaveLength(4)
    }
  })

  test("has lists of entries, tables of rows with heads that say of what they are, and contents of links", () => {
    const children = (node: Node) => (node.children ?? []).flatMap(({ role }) => (role ? [role] : []))
    for (const list of ofRole("L")) expect(new Set(children(list))).toEqual(new Set(["LI"]))
    for (const entry of ofRole("LI")) expect(children(entry).join()).toMatch(/^(Lbl,)?LBody$/)
    for (const table of ofRole("Table")) expect(new Set(children(table))).toEqual(new Set(["TR"]))
    for (const row of ofRole("TR")) expect(children(row).join()).toMatch(/^TH(,TH)*(,TD)*$/)
    for (const entry of ofRole("TOCI")) expect(children(entry)).toEqual(["Reference"])
    for (const link of ofRole("Link")) expect(link.children!.map(({ type }) => type)).toEqual(["content", "object"])
    const heads = raw.split("endobj").filter((object) => /\/S \/TH\b/.test(object))
    for (const head of heads) expect(head).toMatch(/\/Scope \/(Column|Row)/)
  })

  test("leads from contents and outline to the page that they name", async () => {
    const outline = (await pdf.getOutline()) ?? []
    const pages = await pagesOf(pdf)
    const annotations = (await onEachPage(pdf, (page) => page.getAnnotations())).flat()
    expect(annotations).toHaveLength(outline.length)
    for (const [index, { dest, contentsObj }] of annotations.entries()) {
      const [, title, number] = /^(.*), page (\d+)$/.exec(contentsObj.str as string)!
      expect(title).toBe(outline[index]!.title)
      const [ref] = (await pdf.getDestination(dest as string))!
      expect((await pdf.getPageIndex(ref as Parameters<OpenedPdf["getPageIndex"]>[0])) + 1).toBe(Number(number))
      expect(pages[Number(number) - 1]).toContain(title)
    }
    expect(raw.match(/\/Type \/Page\b/g)).toHaveLength(pages.length)
    expect(raw.match(/\/Tabs \/S\b/g)).toHaveLength(pages.length)
  })

  test("has its fonts in it, and says which letters their signs are", async () => {
    const fonts = raw.split("endobj").filter((object) => /\/Type \/Font\b/.test(object))
    expect(fonts.length).toBeGreaterThan(1)
    for (const font of fonts) {
      expect(font).toMatch(/\/Subtype \/Type0/.test(font) ? /\/ToUnicode/ : /\/CIDToGIDMap|\/FontDescriptor/)
    }
    const descriptors = raw.split("endobj").filter((object) => /\/Type \/FontDescriptor\b/.test(object))
    for (const descriptor of descriptors) expect(descriptor).toMatch(/\/FontFile[23]?/)
    expect((await pagesOf(pdf)).join("")).not.toContain("\uFFFD")
  })
})

test("a report has its parts in order, with all that is read aloud", async () => {
  const pdf = await openPdf(await FILES["a report with everything"]())
  expect((await pdf.getOutline()).map(({ title }) => title)).toEqual([
    "In short",
    "Who answered",
    "Competencies",
    "Self and others",
    "Behaviours",
    "In their own words",
    "Where raters agree, and where not",
    "Change since the last review",
    "The plan of Dana Okafor",
    "Questions for a talk",
    "My notes",
    "How to read this",
  ])
  const nodes = (await treesOf(pdf)).flatMap(withAll)
  const count = (wanted: string) => nodes.filter(({ role }) => role === wanted).length
  expect(count("TOCI")).toBe(12)
  expect(count("LI")).toBeGreaterThan(20)
  expect(count("TH")).toBeGreaterThan(30)
  expect(count("TD")).toBeGreaterThan(100)
  const figures = nodes.filter(({ role }) => role === "Figure").map(({ alt }) => alt)
  expect(figures[0]).toBe("Logo of Northwind")
  expect(figures[1]).toMatch(/^Leader–manager map\. All colleagues: leading \d\.\d, managing \d\.\d\. ./)
})
