import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, test } from "vitest"
import { run } from "@/lib/command/testing/run"
import { hashOf } from "@/lib/report/digest"
import { publish } from "@/lib/report/publication"
import type { Report } from "@/lib/report/report"
import { questionnaireOf } from "@/lib/report/testing/questionnaire"
import { alike, worldOf } from "@/lib/report/testing/world"

const REPORT: Report = JSON.parse(
  JSON.stringify(
    publish(worldOf(questionnaireOf([2, 2]), [...alike("peers", 4, [3, 4, 5, 4]), ...alike("self", 1, [3, 3, 3, 3])])),
  ),
)

const check = (document: unknown) => run("recompute", ["-"], { input: JSON.stringify(document) })

test("recompute says that a published report agrees with itself", async () => {
  const folder = await mkdtemp(join(tmpdir(), "recompute-"))
  try {
    await writeFile(join(folder, "report.json"), JSON.stringify(REPORT))
    const { code, output, errors } = run("recompute", ["report.json"], { cwd: folder })
    expect([code, errors]).toEqual([0, ""])
    expect(output).toMatch(/^The report agrees with itself/)
    expect(await readdir(folder)).toEqual(["report.json"])
  } finally {
    await rm(folder, { recursive: true })
  }
})

test("recompute names every value that does not follow, with its place", () => {
  const { hash: _, ...rest } = {
    ...REPORT,
    strengths: ["q2"],
    sentences: { ...REPORT.sentences, map: "Splendid." },
  }
  const { code, output, errors } = check({ ...rest, hash: hashOf(rest) })
  expect([code, output]).toEqual([1, ""])
  expect(errors).toMatch(/^strengths\.0: is "q2"; recomputed: "q3"$/m)
  expect(errors).toMatch(/^strengths\.1: is missing; recomputed: "q2"$/m)
  expect(errors).toMatch(/^sentences\.map: is "Splendid\."; recomputed: "Colleagues see/m)
  expect(errors).toMatch(/^3 values do not follow from the published cells\.$/m)
})

test.each([
  ["no JSON", "{", "standard input: is not JSON"],
  ["another document", "{}", "This is not a report."],
  [
    "a report with a number off the scale",
    JSON.stringify({ ...REPORT, method: { ...REPORT.method, cut: 9 } }),
    "method.cut: ",
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
