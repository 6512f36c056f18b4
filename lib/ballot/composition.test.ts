import { expect, test } from "vitest"
import { addUp, compositionOf, compositionWords, type Asking } from "@/lib/ballot/composition"
import { wordsIn } from "@/lib/words/words"

const NOBODY = { asked: 0, added: 0, withdrawn: 0, removed: 0, outside: 0, alike: 0 }
const LAUNCHED = new Date("2026-03-02T00:00:00Z")
const isUsual = (address: string) => address.endsWith("@northwind.example")

function asking(address: string | null, { later = false, withdrawn = false } = {}): Asking {
  return {
    addedOn: later ? new Date("2026-03-05T00:00:00Z") : LAUNCHED,
    withdrawnOn: withdrawn ? new Date("2026-03-06T00:00:00Z") : null,
    address,
  }
}

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
  expect(composition).toEqual({ asked: 3, added: 2, withdrawn: 1, removed: 1, outside: 1, alike: 1 })
  expect(compositionWords(wordsIn("en"), composition)).toBe(
    "3 people were asked at the launch, 2 added later, 1 withdrawn, 1 deleted from the directory meanwhile. One has an address outside of the usual domains. One address differs from another only after a “+”.",
  )
})

test("where nothing was done, it says nothing of it", () => {
  const composition = compositionOf([asking("ana@northwind.example")], LAUNCHED, isUsual)
  expect(compositionWords(wordsIn("en"), composition)).toBe("One person was asked at the launch.")
})

test("compositions add up", () => {
  const one = { ...NOBODY, asked: 2, added: 1 }
  expect(addUp([one, one, NOBODY])).toEqual({ ...NOBODY, asked: 4, added: 2 })
})
