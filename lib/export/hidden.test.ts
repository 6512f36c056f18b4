import { strFromU8, unzipSync } from "fflate"
import { getDocument, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs"
import { expect, test } from "vitest"
import { FormatSchema, reportFile } from "@/lib/export/file"
import { sampleInput } from "@/lib/export/testing/reports"
import { publish, withholdComment, type PublishInput } from "@/lib/report/publish"
import type { Report } from "@/lib/report/report"

const FORMATS = FormatSchema.options

/** Everything that can be read in the file of a format. */
async function readable(report: Report, format: (typeof FORMATS)[number]): Promise<string> {
  const { content } = await reportFile(report, format)
  if (format === "xlsx") return Object.values(unzipSync(content)).map((part) => strFromU8(part)).join("\n")
  if (format !== "pdf") return Buffer.from(content).toString()
  const pdf = await getDocument({ data: content, verbosity: VerbosityLevel.ERRORS }).promise
  const pages = Array.from({ length: pdf.numPages }, async (_, index) => {
    const page = await pdf.getPage(index + 1)
    const { items } = await page.getTextContent()
    return JSON.stringify(await page.getStructTree()) + items.map((item) => ("str" in item ? item.str : "")).join(" ")
  })
  return JSON.stringify(await pdf.getMetadata()) + (await Promise.all(pages)).join("\n")
}

const question = (input: PublishInput) => input.questionnaire.questions[0]!.id

test("words of raters who are not shown are in no file", async () => {
  const input = sampleInput("Tomás Silva")
  const hidden = [{ group: "peers", question: question(input), text: "PLANTED among too few" }]
  const seen = [{ group: "manager", question: question(input), text: "said by the manager" }]
  const report = publish({ ...input, comments: [...hidden, ...seen] })
  for (const format of FORMATS) {
    const text = await readable(report, format)
    expect(text).toMatch(/said by the manager/)
    expect(text).not.toMatch(/PLANTED/)
  }
})

test("a comment that was withheld is in no file, and that it was withheld is in every one", async () => {
  const input = sampleInput("Mei Lin")
  const abusive = { group: "peers", question: question(input), text: "PLANTED abuse" }
  const whole = publish({ ...input, comments: [abusive] })
  const report = withholdComment(whole, { question: question(input), index: 0 })!
  for (const format of FORMATS) {
    const text = await readable(report, format)
    expect(text).not.toMatch(/PLANTED/)
    expect(text).toMatch(format === "json" ? /"withheld": 1/ : /withheld/)
  }
})

test("answers that are hidden change no file: the same report, whatever they are", async () => {
  const input = sampleInput("Tomás Silva")
  const hidden = new Set(["peers", "reports", "others"])
  expect(input.responses.some(({ group }) => hidden.has(group))).toBe(true)
  const other = (score: number | null) => (score === null ? 1 : 6 - score)
  const turned = input.responses.map(({ group, scores }) => {
    return { group, scores: hidden.has(group) ? scores.map(other) : scores }
  })
  const [before, after] = [publish(input), publish({ ...input, responses: turned })]
  for (const format of FORMATS) expect(await readable(after, format)).toBe(await readable(before, format))
})

test("a cell that too few answered has no number in any file", async () => {
  const input = sampleInput("Dana Okafor")
  const responses = input.responses.map((response, index) =>
    response.group === "peers" && index > 3 ? { ...response, scores: [null, ...response.scores.slice(1)] } : response,
  )
  const report = publish({ ...input, responses })
  const [item] = input.questionnaire.items
  const peers = report.rows.find(({ id }) => id === "peers")!
  expect(peers.items[item!.id]).toEqual({ kind: "withheld", reason: "tooFew" })
  const name = item!.other.replace(/^./, (letter) => letter.toUpperCase())
  const csv = await readable(report, "csv")
  expect(csv).toContain(`"behaviour","Peers","Vision","${item!.other}","",,,,,"","","too few answered"`)
  // All colleagues, self, manager, then the group.
  expect(await readable(report, "pdf")).toMatch(new RegExp(`${name.replace(/ /g, "\\s+")}(\\s+[\\d.]+){3}\\s+too few`))
})
