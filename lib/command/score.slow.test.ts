import { spawnSync } from "node:child_process"
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, test } from "vitest"
import { run } from "@/lib/command/testing/run"
import { builtInQuestionnaire } from "@/lib/questionnaire/builtIn"
import { FactsSchema } from "@/lib/report/facts"
import { publish } from "@/lib/report/publication"
import { readingOf } from "@/lib/report/readingOf"
import { assumedSigmas } from "@/lib/report/sigmas"
import { questionnaireOf } from "@/lib/report/testing/questionnaire"
import { PSEUDO_LANGUAGE } from "@/lib/words/language"
import { wordsIn } from "@/lib/words/words"

const SCORES = { V1: 4, V2: 3, V3: null }
const INPUT = {
  k: 3,
  questionnaire: "built-in",
  invited: { peers: 6 },
  responses: [
    { group: "self", scores: { V1: 5 }, matters: ["vision", "trust"] },
    { group: "peers", scores: SCORES, comments: { 1: " Listens \r\n", change: "Less mail" } },
    { group: "peers", scores: SCORES, comments: { 4: "" } },
    { group: "peers", scores: { ...SCORES, V1: 3 } },
  ],
}

const score = (document: unknown, ...options: string[]) =>
  run("score", [...options, "-"], { input: JSON.stringify(document) })

/** What is published of those answers. */
const FACTS = publish({
  questionnaire: builtInQuestionnaire,
  k: 3,
  d: 5,
  closedOn: "2000-01-01",
  invited: { peers: 6 },
  responses: INPUT.responses.map(({ group, scores, matters }) => ({
    group,
    scores: builtInQuestionnaire.items.map(({ id }) => (scores as Record<string, number | null>)[id] ?? null),
    matters: matters ?? [],
  })),
  comments: [
    { group: "peers", question: "keep", text: "Listens" },
    { group: "peers", question: "change", text: "Less mail" },
  ],
  sigmas: assumedSigmas(5),
  earlier: null,
})
const NAMES = { subject: "The subject", cycle: "The cycle", earlierCycle: null }

test("score prints the very report that is published of these answers, and what is read of it", () => {
  const { code, output, errors } = score(INPUT)
  expect([code, errors]).toEqual([0, ""])
  const reading = readingOf(FACTS, wordsIn("en"), NAMES)
  expect(JSON.parse(output)).toEqual(JSON.parse(JSON.stringify({ report: FACTS, reading })))
})

test("score reads in another language, by the same facts, and refuses one that is not there", () => {
  const { output } = score(INPUT, "--language", PSEUDO_LANGUAGE)
  const { report, reading } = JSON.parse(output)
  expect(FactsSchema.parse(report)).toEqual(FACTS)
  expect(reading.language).toBe(PSEUDO_LANGUAGE)
  expect(reading.sentences.participation).not.toBe(readingOf(FACTS, wordsIn("en"), NAMES).sentences.participation)
  const refused = score(INPUT, "--language", "xx")
  expect([refused.code, refused.output]).toEqual([1, ""])
  expect(refused.errors).toMatch(/^There is no language “xx”; there is: en\.$/m)
})

test("score takes one's own questionnaire, names and thresholds from a file, and writes none", async () => {
  const folder = await mkdtemp(join(tmpdir(), "score-"))
  try {
    const document = {
      k: 4,
      d: 4,
      questionnaire: questionnaireOf([2], { m: 7 }),
      subject: { name: "Dana" },
      cycle: { name: "Spring", closedOn: "2026-04-30" },
      responses: [1, 2, 3, 4].map(() => ({ group: "peers", scores: { q1: 6, q2: 7 } })),
    }
    await writeFile(join(folder, "answers.json"), `\uFEFF${JSON.stringify(document)}`)
    const { code, output } = run("score", ["answers.json"], { cwd: folder })
    expect(code).toBe(0)
    const { report, reading } = JSON.parse(output)
    expect(report).toMatchObject({ closedOn: "2026-04-30", method: { k: 4, d: 4 } })
    expect(reading).toMatchObject({ subjectName: "Dana", cycleName: "Spring" })
    expect(reading.rows[0].items).toMatchObject({ q1: { text: "6.0" }, q2: { text: "≥ 6.5" } })
    expect(await readdir(folder)).toEqual(["answers.json"])
  } finally {
    await rm(folder, { recursive: true })
  }
})

test.each([
  ["no JSON", '{"k": 3,', "standard input: is not JSON"],
  ["nothing at all", "", "standard input: is not JSON"],
  ["a threshold of two", JSON.stringify({ ...INPUT, k: 2 }), "k: must be at least 3"],
  ["an unknown group", JSON.stringify({ ...INPUT, responses: [{ group: "x" }] }), "responses.0.group: is not a group"],
])("score refuses %s at its place, without a trace", (_, input, sentence) => {
  const { code, output, errors } = run("score", ["-"], { input })
  expect([code, output]).toEqual([1, ""])
  expect(errors).toContain(sentence)
  expect(errors).not.toMatch(/^\s+at /m)
})

test("score names a file that cannot be read, and says how it is called", () => {
  for (const options of [[], ["--lines"]]) {
    expect(run("score", [...options, "/nowhere.json"])).toEqual({
      code: 1,
      output: "",
      errors: "/nowhere.json: cannot be read\n",
    })
  }
  for (const wrong of [[], ["--what"], ["one.json", "two.json"]]) {
    const { code, errors } = run("score", wrong)
    expect(code).toBe(1)
    expect(errors).toMatch(/^Usage: npm run -s score/)
  }
})

test("score --lines gives one result a line: a report, or what is wrong with its place", () => {
  const lines = [INPUT, { ...INPUT, d: 3 }, "no JSON", { ...INPUT, questionnaire: "built-in-1" }, { ...INPUT, k: 4 }]
  const input = lines.map((line) => (typeof line === "string" ? line : JSON.stringify(line))).join("\n")
  const { code, output, errors } = run("score", ["--lines", "-"], { input })
  expect([code, errors]).toEqual([1, ""])
  const [first, second, third, fourth, fifth, ...rest] = output
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line))
  expect(rest).toEqual([])
  expect(first).toEqual(JSON.parse(score(INPUT).output))
  expect(second).toEqual({ problems: [{ path: "d", message: "must be at least 4" }] })
  expect(third).toEqual({ problems: [{ path: "", message: expect.stringMatching(/^is not JSON/) }] })
  expect(fourth.report.questionnaire.edition).toBe(1)
  expect(fifth.report.rows).toEqual([])
  expect(run("score", ["--lines", "-"], { input: `${JSON.stringify(INPUT)}\n` }).code).toBe(0)
})

test("npm run -s score prints nothing but the report", () => {
  const { status, stdout } = spawnSync("npm", ["run", "-s", "score", "--", "-"], {
    input: JSON.stringify(INPUT),
    encoding: "utf8",
  })
  expect(status).toBe(0)
  expect(JSON.parse(stdout).report.format).toBe("parallax-report-2")
})
