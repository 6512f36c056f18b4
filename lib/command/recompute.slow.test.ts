import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, test } from "vitest"
import { run } from "@/lib/command/testing/run"
import type { Facts } from "@/lib/report/facts"
import { publish } from "@/lib/report/publication"
import type { Reading } from "@/lib/report/reading"
import { questionnaireOf } from "@/lib/report/testing/questionnaire"
import { read } from "@/lib/report/testing/read"
import { alike, worldOf } from "@/lib/report/testing/world"

const report = publish(
  worldOf(questionnaireOf([2, 2]), [...alike("peers", 8, [3, 4, 5, 4]), ...alike("self", 1, [3, 3, 3, 3])]),
)
const COPY: { report: Facts; reading: Reading } = JSON.parse(JSON.stringify({ report, reading: read(report) }))

const check = (document: unknown) => run("recompute", ["-"], { input: JSON.stringify(document) })

test("recompute says that a published report agrees with itself", async () => {
  const folder = await mkdtemp(join(tmpdir(), "recompute-"))
  try {
    await writeFile(join(folder, "report.json"), JSON.stringify(COPY))
    const { code, output, errors } = run("recompute", ["report.json"], { cwd: folder })
    expect([code, errors]).toEqual([0, ""])
    expect(output).toMatch(/^The report agrees with itself/)
    expect(await readdir(folder)).toEqual(["report.json"])
  } finally {
    await rm(folder, { recursive: true })
  }
})

test("recompute names every value that does not follow, with its place", () => {
  const sentences = { ...COPY.reading.sentences, map: "Splendid." }
  const { code, output, errors } = check({ ...COPY, reading: { ...COPY.reading, balance: null, sentences } })
  expect([code, output]).toEqual([1, ""])
  expect(errors).toMatch(/^reading\.balance: is null; recomputed: \{/m)
  expect(errors).toMatch(/^reading\.sentences\.map: is "Splendid\."; recomputed: "Colleagues see/m)
  expect(errors).toMatch(/^2 values do not follow from the published cells\.$/m)
})

test.each([
  ["no JSON", "{", "standard input: is not JSON"],
  ["another document", "{}", "This is not a report."],
  [
    "a report with thresholds that are not allowed",
    JSON.stringify({ ...COPY.report, method: { ...COPY.report.method, k: 2 } }),
    "method.k: ",
  ],
])("recompute refuses %s, without a trace", (_, input, sentence) => {
  const { code, errors } = run("recompute", ["-"], { input })
  expect(code).toBe(1)
  expect(errors).toContain(sentence)
  expect(errors).not.toMatch(/^\s+at /m)
})

test("recompute says how it is called", () => {
  expect(run("recompute", []).errors).toMatch(/^Usage: npm run -s recompute/)
})
