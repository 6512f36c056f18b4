import { expect, test } from "vitest"
import { factsHash } from "@/lib/report/digest"
import { publish } from "@/lib/report/publication"
import { builtInWorld } from "@/lib/report/testing/world"

const facts = publish({
  ...builtInWorld([["peers", 5, 4, 3]]),
  comments: [{ group: "peers", question: "keep", text: "Asks first." }],
})

test("the hash depends on what is said, not on the order of keys", () => {
  const { hash, ...rest } = facts
  expect(factsHash(rest)).toBe(hash)
  expect(factsHash(Object.fromEntries(Object.entries(rest).toReversed()) as typeof rest)).toBe(hash)
  expect(factsHash({ ...rest, closedOn: "2026-02-01" })).not.toBe(hash)
})

test("the words of comments can be erased under the same hash, and how many there are cannot", () => {
  const [entry, ...others] = facts.comments
  const from = entry!.answers[0]!.from
  expect(factsHash({ ...facts, comments: [{ ...entry!, answers: [{ from, text: null }] }, ...others] })).toBe(
    facts.hash,
  )
  expect(factsHash({ ...facts, comments: [{ ...entry!, answers: [] }, ...others] })).not.toBe(facts.hash)
  expect(factsHash({ ...facts, comments: [{ ...entry!, withheld: 1 }, ...others] })).not.toBe(facts.hash)
})
