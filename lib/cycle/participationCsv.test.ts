import { expect, test } from "vitest"
import { participationCsv } from "@/lib/cycle/participationCsv"
import { wordsIn } from "@/lib/words/words"

const counts = { invited: 2, answered: 1, declined: 0, withdrawn: 0, missing: 1 }

test("headings come once, and nothing in a cell is a formula", () => {
  const line = { subject: "=1+1", unit: "", group: "Peers", ...counts, names: ["Mei Lin", "@Amir"] }
  const words = wordsIn("en")
  const file = participationCsv(words, [line], true) + participationCsv(words, [line], false)
  const row = "'=1+1,,Peers,2,1,0,0,1,Mei Lin; @Amir"
  expect(file.split("\n").slice(1)).toEqual([row, row, ""])
  expect(file.split("\n")[0]).toMatch(/^\uFEFFPerson reviewed,Team,Group,/)
})
