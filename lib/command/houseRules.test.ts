import { expect, test } from "vitest"
import { breachesOf, listCompiled, readRooms, readSources } from "@/lib/command/houseRules"

const rooms = readRooms()

test("every file keeps to the plan of the house", async () => {
  const sources = await readSources()
  expect(sources.flatMap((file) => breachesOf(file, rooms))).toEqual([])
})

test("no file is left out of the check", async () => {
  const sources = await readSources()
  expect(sources.map(({ path }) => path).toSorted()).toEqual(listCompiled().toSorted())
  expect(sources.length).toBeGreaterThan(200)
})

test("the README has a room for every folder of lib, and none that is not there", async () => {
  const folders = new Set(
    (await readSources()).map(({ path }) => path.split("/")).map(([top, room]) => top === "lib" && room),
  )
  folders.delete(false)
  expect(rooms.toSorted()).toEqual([...folders].toSorted())
})

test.each([
  ["lib/report/disclosure.ts", 'import { page } from "@/app/page"', "app is above lib"],
  ["lib/report/disclosure.ts", 'import { notFound } from "next/navigation"', "lib knows no Next"],
  ["lib/report/disclosure.ts", 'import { STAGES } from "@/lib/cycle/stages"', "cycle comes after report"],
  ["lib/report/disclosure.ts", 'import { STAGES } from "../cycle/stages"', "cycle comes after report"],
  ["lib/report/disclosure.ts", 'import { Prisma } from "@/prisma/client/client"', "a noun is pure"],
  ["lib/report/disclosure.ts", 'import { readFile } from "node:fs/promises"', "a noun is pure"],
  ["lib/report/disclosure.ts", 'import { findReport } from "@/lib/report/findReport"', "a noun is pure"],
  ["lib/report/disclosure.ts", 'import { transact } from "@/lib/db/transact"', "a noun is pure"],
  ["lib/ballot/draft.ts", "const now = new Date()", "it should be an argument"],
  ["lib/ballot/draft.ts", 'import { randomUUID } from "node:crypto"', "it should be an argument"],
  ["lib/ballot/draft.ts", "const port = process.env.PORT", "it should be an argument"],
  ["lib/ballot/draft.ts", 'await fetch("https://example.org")', "it should be an argument"],
  ["lib/cycle/closeCycle.ts", "export const closed = true", "a noun would be its name"],
  ["lib/utils/date.ts", "", "not on the plan"],
  ["lib/report/findReport.ts", "const day = at.toLocaleDateString()", "lib/words does"],
  ["app/page.tsx", "new Intl.NumberFormat()", "lib/words does"],
  ["app/page.tsx", 'import { PrismaClient } from "@/prisma/client/client"', "a page never speaks to the database"],
  ["app/page.tsx", 'import { transact } from "@/lib/db/transact"', "a page never speaks to the database"],
  ["app/page.tsx", 'import { serve } from "@/lib/command/serve"', "commands are beside app"],
  ["app/page.tsx", 'import { asOwner } from "@/lib/authority/authority"', "given by the gates"],
  ["app/page.tsx", "const owner = viewer as Owner", "gives itself an authority"],
  ["lib/cycle/closeCycle.ts", 'import { asOwner } from "@/lib/authority/authority"', "an act is given its authority"],
])("in %s, %s is a breach", (path, text, sentence) => {
  expect(breachesOf({ path, text }, rooms)).toContainEqual(expect.stringContaining(sentence))
})

test.each([
  ["lib/report/disclosure.ts", 'import type { Db } from "@/lib/db/database"'],
  ["lib/report/disclosure.ts", 'import { type FoundReport } from "@/lib/report/findReport"'],
  ["lib/report/findReport.ts", 'import type { Db } from "@/lib/db/database"'],
  ["app/_server/gates.ts", 'import { asOwner } from "@/lib/authority/authority"'],
  ["lib/words/format.ts", "new Intl.NumberFormat()"],
])("in %s, %s is no breach", (path, text) => {
  expect(breachesOf({ path, text }, rooms)).toEqual([])
})
