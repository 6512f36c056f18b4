import { expect, test } from "vitest"
import { folded, searchedWords } from "@/lib/words/folded"

test("a search finds words without their case and accents", () => {
  expect(folded("Łukasz Nuñez")).toBe("lukasz nunez")
  expect(searchedWords("  Łukasz   NUÑEZ lukasz ")).toEqual(["lukasz", "nunez"])
})

test("a search has ten words at most, whatever its signs are folded into", () => {
  expect("\uFDFA".normalize("NFKD").split(" ")).toHaveLength(4)
  expect(searchedWords("\uFDFA".repeat(100)).length).toBeLessThanOrEqual(10)
  expect(searchedWords(Array.from({ length: 40 }, (_, place) => `w${place}`).join(" "))).toHaveLength(10)
})
