import { expect, test } from "vitest"
import { agreement, atoms, boundOf, cell, commentLabel, histogram } from "@/lib/report/disclosure"
import { publish } from "@/lib/report/publication"
import type { ReportCell, Row } from "@/lib/report/report"
import { questionnaireOf } from "@/lib/report/testing/questionnaire"
import { alike, answering, worldOf, type Responses } from "@/lib/report/testing/world"

// ── The table of cases, k = 3

const ONE_ITEM = questionnaireOf([1])
const SELF_AND_MANAGER = [...answering("self", [3]), ...answering("manager", [4])]

function rowsOf(responses: Responses): Row[] {
  return publish(worldOf(ONE_ITEM, [...SELF_AND_MANAGER, ...responses])).rows
}

function namesOf(responses: Responses): string[] {
  return rowsOf(responses).map(({ kind, name, n }) => (kind === "atom" ? `${name} (${n})` : name))
}

function cellOf(answers: number[]): Extract<ReportCell, { kind: "shown" }> {
  const found = rowsOf(answering("peers", answers)).find(({ kind }) => kind === "atom")!.items["q1"]!
  if (found.kind === "withheld") throw new Error("Nothing is shown.")
  return found
}

test("peers 5, reports 2, others 1: Peers (5), Other raters (3)", () => {
  const responses = [...alike("peers", 5, [3]), ...alike("reports", 2, [3]), ...alike("others", 1, [3])]
  expect(namesOf(responses)).toEqual(["Self", "Manager", "Peers (5)", "Other raters (3)"])
})

test('peers 5, reports 1: one atom of 6, no row "peers", no row "reports"', () => {
  const rows = rowsOf([...alike("peers", 5, [3]), ...alike("reports", 1, [3])])
  expect(rows.map(({ id, n }) => [id, n])).toEqual([
    ["self", 1],
    ["manager", 1],
    ["peers+reports", 6],
  ])
  expect(rows[2]!.name).toBe("Peers and direct reports")
})

test("peers 2, reports 1: one atom of 3", () => {
  const responses = [...alike("peers", 2, [3]), ...alike("reports", 1, [3])]
  expect(namesOf(responses)).toEqual(["Self", "Manager", "Other raters (3)"])
})

test("peers 1, reports 1: manager and self only", () => {
  const responses = [...alike("peers", 1, [3]), ...alike("reports", 1, [3])]
  expect(namesOf(responses)).toEqual(["Self", "Manager"])
  const report = publish(worldOf(ONE_ITEM, [...SELF_AND_MANAGER, ...responses]))
  expect(report.others).toMatchObject({ n: 1, items: { q1: { mean: 4 } } })
  expect(report.participation.isAnonymousShown).toBe(false)
})

test('peers 5, an item answered by 2: that cell "too few answers"; in no competency and no overall', () => {
  const two = questionnaireOf([2, 2])
  const report = (hidden: number) =>
    publish(worldOf(two, [...alike("peers", 2, [3, hidden, 4, 4]), ...alike("peers", 3, [3, null, 4, 4])]))
  const { rows, others } = report(5)
  expect(rows[0]!.items["q2"]).toEqual({ kind: "withheld", reason: "tooFew" })
  expect(rows[0]!.competencies).toMatchObject({ c1: { kind: "withheld" }, c2: { kind: "shown", mean: 4 } })
  expect(others.items["q2"]).toEqual({ kind: "withheld", reason: "tooFew" })
  expect(others.competencies).toMatchObject({ c1: { kind: "withheld" }, c2: { kind: "shown", mean: 4 } })
  expect(report(1)).toEqual(report(5))
})

test('n=3: 5,5,5 or 5,5,4: the same: "≥ 4.7"', () => {
  expect(cellOf([5, 5, 5])).toMatchObject({ text: "≥ 4.7", band: "atLeast", n: 3 })
  expect(cellOf([5, 5, 4])).toEqual(cellOf([5, 5, 5]))
})

test('n=3: 4,4,4 or 3,4,5: the same: "4.0", no spread', () => {
  expect(cellOf([4, 4, 4])).toEqual({
    kind: "shown",
    n: 3,
    band: null,
    mean: 4,
    text: "4.0",
    agreement: null,
    histogram: null,
  })
  expect(cellOf([3, 4, 5])).toEqual(cellOf([4, 4, 4]))
})

test("n=5: 4,4,4,5,5: mean and agreement word, no histogram", () => {
  expect(cellOf([4, 4, 4, 5, 5])).toMatchObject({ text: "4.4", agreement: "high", histogram: null })
})

test("n=5: 3,4,4,5,5: mean, agreement word, histogram", () => {
  expect(cellOf([3, 4, 4, 5, 5])).toMatchObject({
    text: "4.2",
    agreement: "mixed",
    histogram: [0, 0, 1, 2, 2],
  })
})

// ── Atoms

const countsOf = (...numbers: number[]) => numbers.map((n, index) => ({ group: "abcdef"[index]!, n }))
const sizesOf = (...numbers: number[]) => atoms(countsOf(...numbers), 3).map(({ groups, n }) => [groups.join(""), n])

test("groups of exactly the threshold stand alone", () => {
  expect(sizesOf(3, 4)).toEqual([
    ["a", 3],
    ["b", 4],
  ])
})

test("groups without an answer are in no atom", () => {
  expect(sizesOf(0, 3, 0)).toEqual([["b", 3]])
  expect(sizesOf(0, 0)).toEqual([])
  expect(atoms([], 3)).toEqual([])
})

test("small groups too few for themselves go into the smallest large group, the first of equals", () => {
  expect(sizesOf(1, 5, 4)).toEqual([
    ["b", 5],
    ["ac", 5],
  ])
  expect(sizesOf(4, 4, 2)).toEqual([
    ["ac", 6],
    ["b", 4],
  ])
  expect(sizesOf(1, 1, 7)).toEqual([["abc", 9]])
})

test("a large group that took a small one in keeps the questionnaire's order in its name", () => {
  const rows = rowsOf([...alike("others", 5, [3]), ...alike("peers", 1, [3]), ...alike("reports", 1, [3])])
  expect(rows.at(-1)).toMatchObject({
    id: "peers+reports+others",
    name: "Peers, direct reports and others",
    n: 7,
  })
})

test("atoms are disjoint, of at least the threshold, and hold all who answered, or there are none", () => {
  for (const k of [3, 4, 5]) {
    for (let code = 0; code < 7 ** 4; code++) {
      const counts = countsOf(code % 7, Math.floor(code / 7) % 7, Math.floor(code / 49) % 7, Math.floor(code / 343))
      const parts = atoms(counts, k)
      const groups = parts.flatMap((part) => part.groups)
      expect(new Set(groups).size).toBe(groups.length)
      for (const part of parts) {
        expect(part.n).toBeGreaterThanOrEqual(k)
        expect(part.n).toBe(
          counts.filter(({ group }) => part.groups.includes(group)).reduce((sum, { n }) => sum + n, 0),
        )
      }
      const answered = counts.filter(({ n }) => n > 0).map(({ group }) => group)
      if (parts.length > 0) expect(groups.toSorted()).toEqual(answered)
      else expect(counts.reduce((sum, { n }) => sum + n, 0)).toBeLessThan(k)
    }
  }
})

// ── Cells

/** n answers on a scale of 1 to m that sum to s. */
function summing(n: number, s: number, m: number): number[] {
  return Array.from({ length: n }, (_, index) => {
    const before = Math.min(index * (m - 1), s - n)
    return 1 + Math.min(m - 1, s - n - before)
  })
}

for (const m of [3, 4, 5, 6, 7]) {
  test(`on a scale of ${m}, sums up to n + 1 and from ${m}·n − 1 are bands and others exact`, () => {
    for (let n = 3; n <= 10; n++) {
      for (let s = n; s <= m * n; s++) {
        const answers = summing(n, s, m)
        expect(answers.reduce((sum, answer) => sum + answer, 0)).toBe(s)
        const published = cell(answers, 3, m)
        if (s <= n + 1) expect(published).toEqual({ kind: "shown", n, band: "atMost", mean: (n + 0.5) / n })
        else if (s >= m * n - 1)
          expect(published).toEqual({ kind: "shown", n, band: "atLeast", mean: (m * n - 0.5) / n })
        else expect(published).toEqual({ kind: "shown", n, band: null, mean: s / n })
      }
    }
  })
}

test.each([3, 4, 5, 10])(
  "with a threshold of %s, a cell of one answer less is withheld, and says not how many",
  (k) => {
    const few = Array.from({ length: k - 1 }, () => 4)
    expect(cell(few, k, 5)).toEqual({ kind: "withheld", reason: "tooFew" })
    expect(cell([...few, null, null, null], k, 5)).toEqual({ kind: "withheld", reason: "tooFew" })
    expect(cell([...few, 3], k, 5)).toMatchObject({ kind: "shown", n: k })
    expect(cell([], k, 5)).toEqual({ kind: "withheld", reason: "tooFew" })
  },
)

test("not observed counts as no answer, neither in the number nor in the sum", () => {
  expect(cell([4, null, 3, null, 5], 3, 5)).toEqual({ kind: "shown", n: 3, band: null, mean: 4 })
})

test("the number beside ≤ is (n + 1)/n, beside ≥ (m·n − 1)/n, and an exact mean stands alone", () => {
  const bound = (answers: number[]) => {
    const published = cell(answers, 3, 5)
    if (published.kind === "withheld") throw new Error("Nothing is shown.")
    return boundOf(published, 5)
  }
  expect(bound([1, 1, 1])).toBe(4 / 3)
  expect(bound([5, 5, 5, 5])).toBe(19 / 4)
  expect(bound([2, 3, 4])).toBe(3)
})

// ── What stands beside a cell

test.each([
  ["up to 0.75 is high", [4, 4, 4, 5, 5], "high"],
  ["of none is high", [4, 4, 4, 4, 4], "high"],
  ["above 0.75 is mixed", [3, 4, 4, 5, 5], "mixed"],
  ["up to 1.25 is mixed", [2, 3, 3, 4, 5], "mixed"],
  ["above 1.25 is split", [1, 2, 3, 4, 5], "split"],
  ["at both ends is split", [1, 1, 1, 5, 5, 5], "split"],
] as const)("agreement with a deviation %s", (_, answers, word) => {
  expect(agreement([...answers], 3, 5)).toBe(word)
})

test("agreement exactly at 0.75 is high and exactly at 1.25 is mixed", () => {
  // 16 answers around 3, whose variances are 135/16/15 = 0.75² and 375/16/15 = 1.25².
  const around = (...steps: number[]) =>
    [...steps, ...Array.from({ length: 16 - steps.length }, () => 0)].map((step) => 3 + step)
  expect(agreement(around(1, 1, 1, 1, 1, 1, -1, -1, -1), 3, 5)).toBe("high")
  expect(agreement(around(2, 2, 2, 2, -2, 1, 1, -1, -1, -1), 3, 5)).toBe("mixed")
})

test("agreement is said from five answers on and never of a band or of a withheld cell", () => {
  expect(agreement([3, 4, 4, 5], 3, 5)).toBeNull()
  expect(agreement([3, 4, 4, 5, null], 3, 5)).toBeNull()
  expect(agreement([5, 5, 5, 5, 5], 3, 5)).toBeNull()
  expect(agreement([5, 5, 5, 5, 4], 3, 5)).toBeNull()
  expect(agreement([1, 1, 1, 1, 2], 3, 5)).toBeNull()
  expect(agreement([2, 3, 3, 4, 5], 6, 5)).toBeNull()
})

test("a histogram counts every point of the scale, also those that nobody chose", () => {
  expect(histogram([1, 1, 3, 3, 5, null], 3, 7)).toEqual([2, 0, 2, 0, 1, 0, 0])
})

test("a histogram is shown only where the commonest answer occurs at most n − 3 times", () => {
  for (let n = 5; n <= 10; n++) {
    for (let common = 1; common <= n; common++) {
      const rest = Array.from({ length: n - common }, (_, index) => [1, 2, 4, 5][index % 4]!)
      const answers = [...Array.from({ length: common }, () => 3), ...rest]
      const most = Math.max(...[1, 2, 3, 4, 5].map((point) => answers.filter((answer) => answer === point).length))
      expect(histogram(answers, 3, 5) !== null).toBe(most <= n - 3)
    }
  }
})

test("a histogram is shown from five answers on and never of a band or of a withheld cell", () => {
  expect(histogram([1, 2, 4, 5], 3, 5)).toBeNull()
  expect(histogram([1, 2, 3, 4, 5], 6, 5)).toBeNull()
  expect(histogram([3, 3, 3, 3, 3, 2], 3, 3)).toBeNull()
})

// ── Comments

test("comments carry an atom's own label only where every atom has at least five raters", () => {
  const [five, six, four] = [atoms(countsOf(5), 3)[0]!, atoms(countsOf(6), 3)[0]!, atoms(countsOf(4), 3)[0]!]
  expect(commentLabel(five, [five, six])).toBe("own")
  expect(commentLabel(five, [five, four])).toBe("pooled")
  expect(commentLabel(four, [four])).toBe("pooled")
})
