import { randomBytes } from "node:crypto"
import { expect, test } from "vitest"
import { isAnswerTo } from "@/lib/ballot/ballotContent"
import { isBlank, NO_DRAFT } from "@/lib/ballot/draft"
import { isOver } from "@/lib/ballot/lastDay"
import { lockDraft, readDraft, unlockDraft } from "@/lib/ballot/lockDraft"
import { pad, unpad } from "@/lib/ballot/padding"
import { normaliseReceipt, RECEIPT_BYTES, receiptFrom, spelled } from "@/lib/ballot/receipt"
import { builtInQuestionnaire as builtIn } from "@/lib/questionnaire/builtIn"

const [key, anotherKey] = [randomBytes(32), randomBytes(32)]

test("padding comes off again, for every length around a class's edge", () => {
  for (const length of [0, 1, 8187, 8188, 8189, 32_764, 32_765]) {
    const bytes = new Uint8Array(length).fill(7)
    expect(unpad(pad(bytes))).toEqual(bytes)
  }
  expect([pad(new Uint8Array(8188)).length, pad(new Uint8Array(8189)).length]).toEqual([8192, 32_768])
})

test("what was not padded is not unpadded", () => {
  expect(() => unpad(new Uint8Array(3))).toThrow(RangeError)
  expect(() => unpad(new Uint8Array(8).fill(255))).toThrow(RangeError)
})

test("a draft opens with its own key and invitation only, and is as long as any other", () => {
  const answers = {
    scores: { V1: 4, V2: null },
    comments: { keep: "נחמד 🙂" },
    matters: ["trust"],
    marks: { "score-V1": "a" },
  }
  const locked = lockDraft(key, "invitation", answers)
  expect(unlockDraft(key, "invitation", locked)).toEqual(answers)
  expect(() => unlockDraft(anotherKey, "invitation", locked)).toThrow()
  expect(() => unlockDraft(key, "another", locked)).toThrow()
  expect(lockDraft(key, "invitation", NO_DRAFT).length).toBe(locked.length)
})

test("a draft that cannot be opened, or is not there, is as none", () => {
  const ciphertext = lockDraft(key, "invitation", { scores: { V1: 4 }, comments: {}, matters: [] })
  expect(readDraft(key, "invitation", { ciphertext })).toMatchObject({ scores: { V1: 4 } })
  expect(readDraft(anotherKey, "invitation", { ciphertext })).toEqual(NO_DRAFT)
  expect(readDraft(key, "invitation", null)).toEqual(NO_DRAFT)
})

test("a draft that was kept before raters were asked what matters says nothing of it", () => {
  const before = { scores: { V1: 4 }, comments: {} } as never
  expect(unlockDraft(key, "invitation", lockDraft(key, "invitation", before)).matters).toEqual([])
})

test("a draft is blank until something is answered, written or chosen", () => {
  expect(isBlank({ scores: {}, comments: { keep: "" }, matters: [] })).toBe(true)
  expect(isBlank({ scores: { V1: null }, comments: {}, matters: [] })).toBe(false)
  expect(isBlank({ scores: {}, comments: { keep: "Asks first" }, matters: [] })).toBe(false)
  expect(isBlank({ scores: {}, comments: {}, matters: ["trust"] })).toBe(false)
})

const scores: (number | null)[] = builtIn.items.map(({ askedOf }) => (askedOf ? null : 4))
const all = builtIn.items.map(() => 4)

test.each([
  ["answers to everything", { group: "manager", scores: all }, true],
  ["no scores for what the group is not asked", { scores }, true],
  ["a score for what the group is not asked", { scores: all }, false],
  ["too few scores", { scores: scores.slice(1) }, false],
  ["a score above the scale", { scores: scores.with(0, 6) }, false],
  ["a comment on no question", { comments: { other: "Hm" } }, false],
  ["a manager's view of what matters", { group: "manager", matters: ["trust", "vision"] }, true],
  ["a view of what matters of somebody who stays anonymous", { matters: ["trust"] }, false],
  ["four that matter most", { group: "self", matters: ["trust", "vision", "goals", "results"] }, false],
  ["one that matters twice", { group: "self", matters: ["trust", "trust"] }, false],
  ["one that matters and is no competency", { group: "self", matters: ["fame"] }, false],
])("%s: whether that is an answer to what was asked", (_, change, expected) => {
  const { group, ...content } = { group: "peers", scores, comments: {}, matters: [], ...change }
  expect(isAnswerTo(builtIn, group, content)).toBe(expected)
})

test("a receipt is read aloud as its characters, with a pause where they are grouped", () => {
  expect(spelled("7K2M-004T-9QX1")).toBe("7 K 2 M, 0 0 4 T, 9 Q X 1")
})

test("a receipt has sixty bits of chance, and is found however it is typed", () => {
  const receipts = Array.from({ length: 500 }, () => receiptFrom(randomBytes(RECEIPT_BYTES)))
  for (const receipt of receipts) {
    expect(receipt).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/)
    const typed = ` ${receipt.toLowerCase().replaceAll("-", " ").replaceAll("0", "o").replaceAll("1", "l")}`
    expect(normaliseReceipt(typed)).toBe(receipt)
  }
  expect(new Set(receipts).size).toBe(500)
  // Each of twelve places takes each of 32 letters.
  const bytes = (fill: number, place: number) => new Uint8Array(RECEIPT_BYTES).fill(0).with(place, fill)
  const places = Array.from({ length: RECEIPT_BYTES }, (_, place) => place)
  const all = places.flatMap((place) => Array.from({ length: 32 }, (_, fill) => receiptFrom(bytes(fill, place))))
  expect(new Set(all).size).toBe(1 + 12 * 31)
})

test.each([
  ["UTC", "2026-03-16T23:59:59Z", false],
  ["UTC", "2026-03-17T00:00:00Z", true],
  // Auckland is thirteen hours ahead in March, Los Angeles seven behind.
  ["Pacific/Auckland", "2026-03-16T10:59:59Z", false],
  ["Pacific/Auckland", "2026-03-16T11:00:00Z", true],
  ["America/Los_Angeles", "2026-03-17T06:59:59Z", false],
  ["America/Los_Angeles", "2026-03-17T07:00:00Z", true],
])("the last day ends at midnight of its own zone, %s", (timeZone, moment, expected) => {
  expect(isOver(new Date("2026-03-16"), timeZone, new Date(moment))).toBe(expected)
})
