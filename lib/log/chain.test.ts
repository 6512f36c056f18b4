import { expect, test } from "vitest"
import { entryHash, isChainIntact, type ChainedEntry } from "@/lib/log/chain"

const chain: ChainedEntry[] = []
for (const [index, kind] of ["workspace.created", "cycle.launched", "cycle.closed"].entries()) {
  const previous = chain.at(-1)?.hash ?? ""
  const entry = { position: index + 1, at: new Date(index), actor: "dana", kind, about: { cycle: "c1", people: 3 } }
  chain.push({ ...entry, previous, hash: entryHash(entry, previous) })
}
const end = { length: 3, hash: chain[2]!.hash }

test("a chain as it was written is intact", () => {
  expect(isChainIntact(chain, end)).toBe(true)
})

test("the order in which a database returns the keys of an entry does not matter", () => {
  const reordered = chain.map((entry) => ({ ...entry, about: { people: 3, cycle: "c1" } }))
  expect(isChainIntact(reordered, end)).toBe(true)
})

test.each([
  ["changed", chain.with(1, { ...chain[1]!, kind: "cycle.deleted" })],
  ["removed from the middle", [chain[0]!, chain[2]!]],
  ["removed from the end", chain.slice(0, 2)],
  ["backdated", chain.with(0, { ...chain[0]!, at: new Date(-1) })],
])("an entry that was %s is noticed", (_, entries) => {
  expect(isChainIntact(entries, end)).toBe(false)
})
