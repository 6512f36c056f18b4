import { expect, test } from "vitest"
import { FormatSchema } from "@/lib/export/file"
import { makeReportFile } from "@/lib/export/makeReportFile"
import { readable } from "@/lib/export/testing/readable"
import { sampleInput } from "@/lib/export/testing/reports"
import { publish, withoutComment, type PublishInput } from "@/lib/report/publication"
import type { Report } from "@/lib/report/report"
import { wordsIn } from "@/lib/words/words"

const FORMATS = FormatSchema.options

async function readableFile(report: Report, format: (typeof FORMATS)[number]): Promise<string> {
  return readable(new Uint8Array((await makeReportFile(wordsIn("en"), report, format)).content))
}

const question = (input: PublishInput) => input.questionnaire.questions[0]!.id

test("words of raters who are not shown are in no file", async () => {
  const input = sampleInput("Tomás Silva")
  const hidden = [{ group: "peers", question: question(input), text: "PLANTED among too few" }]
  const seen = [{ group: "manager", question: question(input), text: "said by the manager" }]
  const report = publish({ ...input, comments: [...hidden, ...seen] })
  for (const format of FORMATS) {
    const text = await readableFile(report, format)
    expect(text).toMatch(/said by the manager/)
    expect(text).not.toMatch(/PLANTED/)
  }
})

test("a comment that was withheld is in no file, and that it was withheld is in every one", async () => {
  const input = sampleInput("Mei Lin")
  const abusive = { group: "peers", question: question(input), text: "PLANTED abuse" }
  const whole = publish({ ...input, comments: [abusive] })
  const report = withoutComment(whole, { question: question(input), index: 0 })!
  for (const format of FORMATS) {
    const text = await readableFile(report, format)
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
  for (const format of FORMATS) expect(await readableFile(after, format)).toBe(await readableFile(before, format))
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
  const csv = await readableFile(report, "csv")
  expect(csv).toContain(`"behaviour","Peers","Vision","${item!.other}","",,,,,"","","too few answered"`)
  // All colleagues, self, manager, then the group.
  expect(await readableFile(report, "pdf")).toMatch(
    new RegExp(`${name.replace(/ /g, "\\s+")}(\\s+[\\d.]+){3}\\s+too few`),
  )
})
