import fc from "fast-check"
import { expect, test } from "vitest"
import { builtInQuestionnaire } from "@/lib/questionnaire/builtIn"
import { hashOf } from "@/lib/report/digest"
import { publish, withoutComment } from "@/lib/report/publication"
import { recompute } from "@/lib/report/recompute"
import { ReportSchema, type Report } from "@/lib/report/report"
import { worlds } from "@/lib/report/testing/generated"
import { questionnaireOf } from "@/lib/report/testing/questionnaire"
import { alike, answering, worldOf } from "@/lib/report/testing/world"

/** How many generated worlds each property is tried on. */
const WORLDS = 300

type Path = (string | number)[]

const stored = (report: Report): Report => JSON.parse(JSON.stringify(report))

test("every published report agrees with itself after a journey through JSON", () => {
  const property = fc.property(worlds(), (world) => {
    expect(recompute(stored(publish(world)))).toEqual([])
  })
  fc.assert(property, { numRuns: WORLDS })
})

test("whatever derived value is changed is found at its place, even under a new hash", () => {
  const tampered = fc.tuple(worlds(), fc.nat(), fc.double({ min: -0.4, max: 0.4, noNaN: true }))
  const property = fc.property(tampered, ([world, choice, change]) => {
    const report = stored(publish(world))
    const paths = leavesOf(report, []).filter(isDerived)
    const path = paths[choice % paths.length]!
    const before = valueAt(report, path)
    const after = typeof before === "number" ? before + (change || 0.1) : `${before}?`
    if (before === after) return
    setAt(report, path, after)
    const { hash: _, ...rest } = report
    const document = { ...rest, hash: path[0] === "hash" ? report.hash : hashOf(rest) }
    if (!ReportSchema.safeParse(document).success) return
    expect(recompute(document).map((mismatch) => mismatch.path)).toContain(path.join("."))
  })
  fc.assert(property, { numRuns: WORLDS })
})

test("anything changed without a new hash is found by the hash", () => {
  const report = stored(
    publish(
      worldOf(
        builtInQuestionnaire,
        alike(
          "peers",
          4,
          builtInQuestionnaire.items.map(() => 4),
        ),
      ),
    ),
  )
  const renamed = { ...report, subject: { name: "Somebody else" } }
  expect(recompute(renamed).map(({ path }) => path)).toContain("hash")
  const later = { ...report, cycle: { ...report.cycle, closedOn: "2026-02-01" } }
  expect(recompute(later).map(({ path }) => path)).toEqual(["hash"])
})

test("a report with a withheld comment agrees with itself", () => {
  const comments = [{ group: "peers", question: "keep", text: "Rude" }]
  const report = publish(worldOf(questionnaireOf([1]), answering("peers", [3, 4, 4]), { comments }))
  expect(recompute(stored(withoutComment(report, { question: "keep", index: 0 })!))).toEqual([])
})

// ── Cells that cannot have been published

function withCell(answers: number[], change: object): string[] {
  const report = stored(publish(worldOf(questionnaireOf([1]), answering("peers", answers))))
  Object.assign(report.rows[0]!.items["q1"]!, change)
  const { hash: _, ...rest } = report
  return recompute({ ...rest, hash: hashOf(rest) })
    .map(({ path }) => path)
    .filter((path) => path.startsWith("rows.0.items"))
}

test.each([
  ["an exact mean where there must be a band", [5, 5, 4], { band: null, mean: 14 / 3, text: "4.7" }, "band"],
  ["the true mean of a band", [5, 5, 5], { mean: 5 }, "mean"],
  ["a text that says more than its band", [5, 5, 5], { text: "5.0" }, "text"],
  ["a mean that no whole answers have", [3, 4, 4], { mean: 3.6 }, "mean"],
  ["fewer answers than the threshold", [3, 4, 4], { n: 2, mean: 3.5, text: "3.5" }, "kind"],
  ["more answers than the row has raters", [3, 4, 5], { n: 4 }, "n"],
  ["a word on agreement of four", [3, 4, 4, 5], { agreement: "high" }, "agreement"],
  ["a word on agreement that the histogram denies", [3, 4, 4, 5, 5], { agreement: "split" }, "agreement"],
  ["a histogram of other answers", [3, 4, 4, 5, 5], { histogram: [1, 0, 0, 2, 2] }, "histogram"],
  ["a histogram of answers that are too much alike", [4, 4, 4, 5, 5], { histogram: [0, 0, 0, 3, 2] }, "histogram"],
  ["no answer at all", [3, 4, 4], { n: 0 }, "kind"],
])("%s is found", (_, answers, change, key) => {
  const found = withCell(answers, change)
  expect(found.some((path) => path.startsWith(`rows.0.items.q1.${key}`))).toBe(true)
})

test("a value that is missing, one that does not belong, and a name that is not the row's are found", () => {
  const report = stored(publish(worldOf(questionnaireOf([2]), alike("peers", 4, [3, 4]))))
  const { q2: _, ...items } = report.rows[0]!.items
  const rows = [{ ...report.rows[0]!, items, name: "Managers" }]
  const found = recompute({ ...report, rows, rawMean: 3.2 }).map(({ path }) => path)
  expect(found).toContain("rows.0.items.q2")
  expect(found).toContain("rows.0.name")
  expect(found).toContain("rawMean")
})

test("a row of groups that the questionnaire does not have is found", () => {
  const report = stored(publish(worldOf(questionnaireOf([2]), alike("peers", 4, [3, 4]))))
  const rows = [{ ...report.rows[0]!, groups: ["strangers"] }]
  expect(recompute({ ...report, rows }).map(({ path }) => path)).toContain("rows.0.groups.0")
})

test("a wrong assumed deviation is found, and a workspace's own is taken as it is", () => {
  const report = stored(publish(worldOf(questionnaireOf([1]), answering("peers", [3, 4, 4]))))
  const found = recompute({ ...report, method: { ...report.method, sigma: 0.1 } })
  expect(found.map(({ path }) => path)).toContain("method.sigma")
  const covariance = { leadership: 0.3, management: 0.4, both: 0.2 }
  const norms = { subjects: 40, sigma: 0.5, median: 3.9, covariance }
  expect(recompute(stored(publish(worldOf(questionnaireOf([1]), answering("peers", [3, 4, 4]), { norms }))))).toEqual(
    [],
  )
})

test("a region that does not follow from the workspace's covariance is found", () => {
  const norms = { subjects: 40, sigma: 0.5, median: 3.9, covariance: { leadership: 0.3, management: 0.4, both: 0.2 } }
  const report = stored(publish(worldOf(questionnaireOf([2, 2]), alike("peers", 4, [4, 4, 3, 3]), { norms })))
  expect(recompute(report)).toEqual([])
  const found = (change: object) => recompute({ ...report, ...change }).map(({ path }) => path)
  const region = { kind: "ellipse", major: 0.1, minor: 0.1, angle: 0 }
  expect(found({ others: { ...report.others, region } })).toContain("others.region.major")
  expect(found({ others: { ...report.others, region: { kind: "cross" } } })).toContain("others.region.kind")
  // Below thirty subjects nothing of a workspace is used.
  expect(found({ method: { ...report.method, sigmaSubjects: 29 } })).toContain("method.covariance")
})

test("what is not a report is refused", () => {
  expect(() => recompute({ format: "parallax-report-1" })).toThrow()
})

// ── Places in a document

function leavesOf(value: unknown, path: Path): Path[] {
  if (typeof value !== "object" || value === null) return value === null ? [] : [path]
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, [...path, key]))
}

const DERIVED = [
  "others",
  "comparisons",
  "balance",
  "highest",
  "lowest",
  "strengths",
  "focus",
  "trend",
  "sentences",
  "hash",
]

/**
 * Whether a value follows from the cells: whole blocks, and in rows all but labels, counts and exact means.
 */
function isDerived(path: Path): boolean {
  if (path[0] !== "rows") return DERIVED.includes(String(path[0]))
  return ["competencies", "dimensions"].includes(String(path[2])) || path.at(-1) === "text"
}

function valueAt(document: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], document)
}

function setAt(document: unknown, path: Path, value: unknown): void {
  const parent = valueAt(document, path.slice(0, -1)) as Record<string, unknown>
  parent[path.at(-1)!] = value
}
