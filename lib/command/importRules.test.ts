import { expect, test } from "vitest"
import { breachesOf, readSources } from "@/lib/command/importRules"

test("every file keeps to the plan of the house", async () => {
  const sources = await readSources()
  expect(sources.length).toBeGreaterThan(20)
  expect(sources.flatMap(breachesOf)).toEqual([])
})

test.each([
  ["lib/report/publish.ts", 'import { page } from "@/app/page"', "app is above lib"],
  ["lib/report/publish.ts", 'import { notFound } from "next/navigation"', "lib knows no Next"],
  ["lib/report/publish.ts", 'import { closeCycle } from "@/lib/cycle/store"', "cycle comes after report"],
  ["lib/report/publish.ts", 'import { closeCycle } from "../cycle/store"', "cycle comes after report"],
  ["lib/report/publish.ts", 'import { Prisma } from "@/prisma/client/client"', "only store.ts speaks to the database"],
  ["lib/ballot/draft.ts", "const now = new Date()", "it should be an argument"],
  ["lib/utils/date.ts", "", "not on the plan"],
])("in %s, %s is a breach", (path, text, sentence) => {
  expect(breachesOf({ path, text })).toEqual([expect.stringContaining(sentence)])
})

test("a type of the database may be named anywhere, and a store may use it", () => {
  expect(breachesOf({ path: "lib/report/publish.ts", text: 'import type { Db } from "@/lib/db/client"' })).toEqual([])
  expect(breachesOf({ path: "lib/report/store.ts", text: 'import { Prisma } from "@/prisma/client/client"' })).toEqual(
    [],
  )
})
