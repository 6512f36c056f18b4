import { databaseKeys } from "@/lib/keys/testing/keys"
import { expect, test } from "vitest"
import { addSubjects } from "@/lib/cycle/addSubjects"
import { addSuggestedRaters } from "@/lib/cycle/addSuggestedRaters"
import { addRaters } from "@/lib/cycle/addRaters"
import { draftAboutDana } from "@/lib/demo/testing/northwind"
import { listGrid } from "@/lib/cycle/listGrid"
import { listLoad } from "@/lib/cycle/listLoad"
import { testDatabase } from "@/lib/db/testing/database"
import { idOf } from "@/lib/demo/northwind"

const { db } = await testDatabase()
const keys = databaseKeys()
const now = new Date("2026-03-02T09:00:00Z")

test("smoke", async () => {
  const { world, owner, cycleId, subjectId } = await draftAboutDana(db, keys, now)
  console.log(JSON.stringify(await listGrid(db, owner, cycleId, { search: "", page: 1, among: null }), null, 1))
  console.log(await addSuggestedRaters(db, owner, cycleId))
  console.log(JSON.stringify(await listLoad(db, owner, cycleId, { search: "", page: 1 })))
})
