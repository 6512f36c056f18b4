import fc from "fast-check"
import { expect, test } from "vitest"
import { factsHash } from "@/lib/report/digest"
import { FactsSchema, type Facts } from "@/lib/report/facts"
import { publish, withoutComment, type PublishInput } from "@/lib/report/publication"
import { recompute } from "@/lib/report/recompute"
import { assumedSigmas } from "@/lib/report/sigmas"
import { format1Document, FORMAT_1_DOCUMENTS } from "@/lib/report/testing/format1"
import { worlds } from "@/lib/report/testing/generated"
import { questionnaireOf } from "@/lib/report/testing/questionnaire"
import { read } from "@/lib/report/testing/read"
import { alike, answering, worldOf } from "@/lib/report/testing/world"

/** How many generated worlds each property is tried on. */
const WORLDS = 60

type Path = (string | number)[]

/** A copy as it is taken along. */
function copyOf(world: PublishInput) {
  const report = publish(world)
  return stored({ report, reading: read(report) })
}

const stored = <T>(value: T): T => JSON.parse(JSON.stringify(value))

test("every published report agrees with itself after a journey through JSON, alone and with its reading", () => {
  const property = fc.property(worlds(), (world) => {
    const copy = copyOf(world)
    expect(recompute(copy.report)).toEqual([])
    expect(recompute(copy)).toEqual([])
  })
  fc.assert(property, { numRuns: WORLDS })
})

test("whatever is changed in a reading is found at its place", () => {
  const tampered = fc.tuple(worlds(), fc.nat(), fc.double({ min: -0.4, max: 0.4, noNaN: true }))
  const property = fc.property(tampered, ([world, choice, change]) => {
    const copy = copyOf(world)
    const paths = leavesOf(copy.reading, ["reading"]).filter((path) => !NAMES.includes(path.join(".")))
    const path = paths[choice % paths.length]!
    const before = valueAt(copy, path)
    const after = typeof before === "number" ? before + (change || 0.1) : `${before}?`
    if (before === after) return
    setAt(copy, path, after)
    expect(recompute(copy).map((mismatch) => mismatch.path)).toContain(path.join("."))
  })
  fc.assert(property, { numRuns: WORLDS })
})

/** What a reading takes from its reader and not from the facts. */
const NAMES = [
  "reading.language",
  "reading.reader",
  "reading.subjectName",
  "reading.cycleName",
  "reading.trend.cycleName",
]

test("anything changed in the facts without a new hash is found by the hash, but the words of comments", () => {
  const comments = [{ group: "peers", question: "keep", text: "Listens" }]
  const report = stored(publish(worldOf(questionnaireOf([1]), answering("peers", [3, 4, 4, 4, 4]), { comments })))
  expect(recompute({ ...report, closedOn: "2026-02-01" }).map(({ path }) => path)).toEqual(["hash"])
  const questionnaire = { ...report.questionnaire, title: { en: "Another" } }
  expect(recompute({ ...report, questionnaire }).map(({ path }) => path)).toEqual(["hash"])
  const erased = stored(report)
  erased.comments[0]!.answers[0]!.text = null
  expect(recompute(erased)).toEqual([])
})

test("a report with a withheld comment agrees with itself", () => {
  const comments = [{ group: "peers", question: "keep", text: "Rude" }]
  const report = publish(worldOf(questionnaireOf([1]), answering("peers", [3, 4, 4]), { comments }))
  expect(recompute(stored(withoutComment(report, { question: "keep", index: 0 })!))).toEqual([])
})

// ── Format 1

test.each(FORMAT_1_DOCUMENTS)("the stored report %s of the first version agrees with itself", (name) => {
  expect(recompute(format1Document(name))).toEqual([])
})

test("a report of the first version that was changed is found by its hash, or by its cells", () => {
  const changed = format1Document("rich")
  changed.rows[0]!.n += 1
  expect(recompute(changed).map(({ path }) => path)).toContain("hash")
  const few = format1Document("rich")
  const cell = Object.values(few.rows.at(-1)!.items).find(({ kind, band }) => kind === "shown" && band === null)!
  Object.assign(cell, { n: 2, mean: 3 })
  expect(recompute(few).some(({ path }) => path.startsWith("rows.1.behaviours."))).toBe(true)
})

test("words that were erased in a report of the first version leave it as it is", () => {
  const document = format1Document("rich")
  document.comments[0]!.answers[0]!.text = null
  expect(recompute(document)).toEqual([])
})

// ── Cells that cannot have been published

type Change = Record<string, unknown>

/** Where a report is found wrong after a change of its only cell, by its hash as well as it may be. */
function withCell(answers: number[], change: Change): string[] {
  const report = stored(publish(worldOf(questionnaireOf([1]), answering("peers", answers), { d: 4 })))
  const row = report.rows[0] as Extract<Facts["rows"][number], { shows: "behaviours" }>
  row.behaviours["q1"] = { ...change } as (typeof row.behaviours)[string]
  return recompute({ ...report, hash: factsHash(FactsSchema.parse(report)) }).map(({ path }) => path)
}

test.each([
  ["an exact sum where there must be a band", [5, 5, 5, 5], { n: 4, s: 19 }, "band"],
  ["a sum above the scale", [3, 4, 4, 4], { n: 4, s: 21 }, "band"],
  ["fewer answers than the threshold", [3, 4, 4, 4], { n: 2, s: 7 }, ""],
  ["more answers than the row has raters", [3, 4, 4, 5], { n: 6, s: 24 }, "n"],
  ["a word on agreement of seven", [3, 3, 3, 4, 4, 4, 4], { n: 7, s: 25, word: "high" }, "word"],
  ["no word on agreement of eight", [3, 3, 3, 3, 4, 4, 4, 4], { n: 8, s: 28 }, "word"],
  [
    "a word on agreement that the histogram denies",
    [3, 3, 3, 3, 4, 4, 4, 4],
    { n: 8, s: 28, word: "split", histogram: [0, 0, 4, 4, 0] },
    "word",
  ],
  ["a word that no answers of this sum give", [2, 2, 1, 1, 1, 1, 2, 2], { n: 8, s: 11, word: "split" }, "word"],
  [
    "a histogram of other answers",
    [3, 3, 3, 3, 4, 4, 4, 4],
    { n: 8, s: 28, word: "high", histogram: [0, 0, 3, 4, 1] },
    "histogram",
  ],
  [
    "a histogram of answers that are too much alike",
    [3, 4, 4, 4, 4, 4, 4, 4],
    { n: 8, s: 31, word: "high", histogram: [0, 0, 1, 7, 0] },
    "histogram",
  ],
])("%s is found", (_, answers, change, key) => {
  const place = `rows.0.behaviours.q1${key === "" ? "" : `.${key}`}`
  expect(withCell(answers, change)).toContain(place)
})

/** Where a published report is found wrong that was changed, and given its new hash. */
function found(report: Facts, change: (report: Facts) => void): string[] {
  const changed = stored(report)
  change(changed)
  return recompute({ ...changed, hash: factsHash(changed) }).map(({ path }) => path)
}

const four = publish(worldOf(questionnaireOf([2]), alike("peers", 4, [3, 4])))

test("a value that does not belong is found, or the document is refused", () => {
  expect(() => recompute({ ...stored(four), rawMean: 3.2 })).toThrow(/rawMean/)
  const copy = copyOf(worldOf(questionnaireOf([2]), alike("peers", 4, [3, 4])))
  expect(recompute({ ...copy, reading: { ...copy.reading, rawMean: 3.2 } }).map(({ path }) => path)).toEqual([
    "reading.rawMean",
  ])
})

test("a row of groups that the questionnaire does not have, or of a rater in two rows, is found", () => {
  expect(found(four, ({ rows }) => rows[0]!.groups.splice(0, 1, "strangers"))).toContain("rows.0")
  expect(found(four, ({ rows }) => rows.push(stored(rows[0]!)))).toContain("rows.1")
})

test("behaviours of a row below d, and two rows that had to be merged, are found", () => {
  const five = publish(worldOf(questionnaireOf([2]), alike("peers", 5, [3, 4])))
  expect(found(five, ({ rows }) => (rows[0]!.n = 4))).toContain("rows.0.shows")
  const two = publish(worldOf(questionnaireOf([2]), alike("peers", 4, [3, 4])))
  expect(found(two, ({ rows }) => rows.push({ ...stored(rows[0]!), groups: ["reports"] }))).toContain("rows.1")
})

test("a competency cell of raters that there are not, or that had to be a band, is found", () => {
  const cell = (change: Change) =>
    found(four, ({ rows }) => {
      const [row] = rows
      if (row!.shows !== "competencies") throw new Error("shows behaviours")
      Object.assign(row!.competencies["c1"]!, change)
    })
  expect(cell({ r: 5, n: 10, s: 35 })).toContain("rows.0.competencies.c1.r")
  expect(cell({ n: 9, s: 31 })).toContain("rows.0.competencies.c1.n")
  expect(cell({ s: 38 })).toContain("rows.0.competencies.c1.band")
})

test("a wrong assumed deviation is found, and a workspace's own is taken as it is", () => {
  expect(found(four, ({ method }) => (method.sigmas.noise = 0.1))).toEqual(["method.sigmas.noise"])
  const sigmas = { ...assumedSigmas(5), noise: 0.1, subjects: 30 }
  const own = publish(worldOf(questionnaireOf([2]), alike("peers", 4, [3, 4]), { sigmas }))
  expect(recompute(copyOf(worldOf(questionnaireOf([2]), alike("peers", 4, [3, 4]), { sigmas })))).toEqual([])
  // Below thirty subjects nothing of a workspace is used.
  expect(found(own, ({ method }) => (method.sigmas.subjects = 29))).toContain("method.sigmas.noise")
})

test("a comment under the name of a group that is not named is found", () => {
  const comments = [{ group: "peers", question: "keep", text: "Listens" }]
  const report = publish(worldOf(questionnaireOf([1]), answering("peers", [3, 4, 4]), { comments }))
  expect(found(report, (facts) => (facts.comments[0]!.answers[0]!.from = "peers"))).toContain(
    "comments.0.answers.0.from",
  )
})

test("what is not a report is refused", () => {
  expect(() => recompute({ format: "parallax-report-1" })).toThrow()
  expect(() => recompute({ format: "parallax-report-2" })).toThrow()
  expect(() => recompute({ report: {}, reading: {} })).toThrow()
  expect(() => recompute(null)).toThrow()
})

// ── Places in a document

function leavesOf(value: unknown, path: Path): Path[] {
  if (typeof value !== "object" || value === null) return value === null ? [] : [path]
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, [...path, key]))
}

function valueAt(document: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], document)
}

function setAt(document: unknown, path: Path, value: unknown): void {
  const parent = valueAt(document, path.slice(0, -1)) as Record<string, unknown>
  parent[path.at(-1)!] = value
}
