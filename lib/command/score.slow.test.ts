import { spawnSync } from "node:child_process"
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, test } from "vitest"
import { run } from "@/lib/command/testing/run"
import { builtInQuestionnaire } from "@/lib/questionnaire/builtIn"
import { publish } from "@/lib/report/publication"
import { questionnaireOf } from "@/lib/report/testing/questionnaire"

const SCORES = { V1: 4, V2: 3, V3: null }
const INPUT = {
  k: 3,
  questionnaire: "built-in",
  invited: { peers: 6 },
  responses: [
    { group: "self", scores: { V1: 5 } },
    { group: "peers", scores: SCORES, comments: { 1: " Listens \r\n", change: "Less mail" } },
    { group: "peers", scores: SCORES, comments: { 4: "" } },
    { group: "peers", scores: { ...SCORES, V1: 3 } },
  ],
}

const score = (document: unknown) => run("score", ["-"], { input: JSON.stringify(document) })

test("score prints the very report that is published of these answers", () => {
  const { code, output, errors } = score(INPUT)
  expect([code, errors]).toEqual([0, ""])
  const scoresOf = (scores: Record<string, number | null>) =>
    builtInQuestionnaire.items.map(({ id }) => scores[id] ?? null)
  const report = publish({
    questionnaire: builtInQuestionnaire,
    k: 3,
    cycle: { name: "The cycle", closedOn: "2000-01-01" },
    subject: { name: "The subject" },
    invited: { peers: 6 },
    responses: INPUT.responses.map(({ group, scores }) => ({ group, scores: scoresOf(scores) })),
    comments: [
      { group: "peers", question: "keep", text: "Listens" },
      { group: "peers", question: "change", text: "Less mail" },
    ],
  })
  expect(JSON.parse(output)).toEqual(JSON.parse(JSON.stringify(report)))
})

test("score takes one's own questionnaire, subject and cycle from a file, and writes none", async () => {
  const folder = await mkdtemp(join(tmpdir(), "score-"))
  try {
    const document = {
      k: 4,
      questionnaire: questionnaireOf([2], { m: 7 }),
      subject: { name: "Dana" },
      cycle: { name: "Spring", closedOn: "2026-04-30" },
      responses: [1, 2, 3, 4].map(() => ({ group: "peers", scores: { q1: 6, q2: 7 } })),
    }
    await writeFile(join(folder, "answers.json"), `\uFEFF${JSON.stringify(document)}`)
    const { code, output } = run("score", ["answers.json"], { cwd: folder })
    expect(code).toBe(0)
    const report = JSON.parse(output)
    expect(report).toMatchObject({
      subject: { name: "Dana" },
      cycle: { name: "Spring", closedOn: "2026-04-30" },
    })
    expect(report.rows[0].items).toMatchObject({ q1: { text: "6.0" }, q2: { text: "≥ 6.8" } })
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
  expect(run("score", ["/nowhere.json"])).toEqual({
    code: 1,
    output: "",
    errors: "/nowhere.json: cannot be read\n",
  })
  expect(run("score", []).errors).toMatch(/^Usage: npm run -s score/)
  expect(run("score", []).code).toBe(1)
})

test("npm run -s score prints nothing but the report", () => {
  const { status, stdout } = spawnSync("npm", ["run", "-s", "score", "--", "-"], {
    input: JSON.stringify(INPUT),
    encoding: "utf8",
  })
  expect(status).toBe(0)
  expect(JSON.parse(stdout).format).toBe("parallax-report-1")
})
