import { expect, test } from "vitest"
import { addUp, compositionOf, compositionWords, cycleCompositionWords, type Asking } from "@/lib/ballot/composition"
import { wordsIn } from "@/lib/words/words"

const NOBODY = { asked: 0, added: 0, withdrawn: 0, removed: 0, outside: 0, alike: 0, proposed: [] }
const LAUNCHED = new Date("2026-03-02T00:00:00Z")
const isUsual = (address: string) => address.endsWith("@northwind.example")

function asking(address: string | null, { later = false, withdrawn = false, by = null as string | null } = {}): Asking {
  return {
    addedOn: later ? new Date("2026-03-05T00:00:00Z") : LAUNCHED,
    withdrawnOn: withdrawn ? new Date("2026-03-06T00:00:00Z") : null,
    address,
    proposedById: by,
  }
}

const [DANA, MEI] = ["6f0c3a52-0000-4000-8000-000000000001", "6f0c3a52-0000-4000-8000-000000000002"]

test("it counts what was done to who is asked, and whose addresses are unusual", () => {
  const composition = compositionOf(
    [
      asking("ana@northwind.example"),
      asking("ana+1@northwind.example", { later: true }),
      asking("ben@elsewhere.example", { later: true }),
      asking("eve@northwind.example", { withdrawn: true }),
      asking(null),
    ],
    LAUNCHED,
    isUsual,
  )
  expect(composition).toEqual({ asked: 3, added: 2, withdrawn: 1, removed: 1, outside: 1, alike: 1, proposed: [] })
  expect(compositionWords(wordsIn("en"), composition, {})).toBe(
    "3 people were asked at the launch, 2 added later, 1 withdrawn, 1 deleted from the directory meanwhile. One has an address outside of the usual domains. One address differs from another only after a “+”.",
  )
})

test("where nothing was done, it says nothing of it", () => {
  const composition = compositionOf([asking("ana@northwind.example")], LAUNCHED, isUsual)
  expect(compositionWords(wordsIn("en"), composition, {})).toBe("One person was asked at the launch.")
})

test("compositions add up", () => {
  const one = { ...NOBODY, asked: 2, added: 1 }
  expect(addUp([one, one, NOBODY])).toEqual({ ...NOBODY, asked: 4, added: 2 })
})

test("it says who proposed how many of those who are asked, and of a whole cycle how many were proposed", () => {
  const composition = compositionOf(
    [
      asking("ana@northwind.example", { by: MEI }),
      asking("ben@northwind.example", { by: DANA }),
      asking("eve@northwind.example", { by: DANA }),
      asking("fay@northwind.example", { later: true }),
    ],
    LAUNCHED,
    isUsual,
  )
  const [words, names] = [wordsIn("en"), { [DANA]: "Dana Okafor", [MEI]: "Mei Lin" }]
  expect(compositionWords(words, composition, names)).toBe(
    "3 people were asked at the launch, 1 added later. Dana Okafor proposed 2 of 4. Mei Lin proposed 1 of 4.",
  )
  // Of whom was deleted no name is left.
  expect(compositionWords(words, composition, { [MEI]: "Mei Lin" })).not.toContain("2 of 4")
  expect(cycleCompositionWords(words, addUp([composition, composition]))).toContain("6 of 8 were proposed")
})
