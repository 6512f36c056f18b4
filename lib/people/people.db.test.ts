import { randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import { createWorkspace } from "@/lib/access/store"
import { testDatabase } from "@/lib/db/testing/database"
import { importPeople, listPeople } from "@/lib/people/store"

const { db } = await testDatabase()
const now = new Date("2026-03-02T09:00:00Z")

test("a pasted list brings teams along, and one without them leaves teams as they are", async () => {
  const owner = {
    name: "Northwind",
    ownerName: "Lena",
    email: `${randomUUID()}@n.example`,
    password: "correct horse battery",
  }
  const viewer = (await createWorkspace(db, owner, now))!
  const mei = { name: "Mei Lin", email: "mei@northwind.example", managerEmail: null }
  const unitOfMei = async () => (await listPeople(db, viewer)).map(({ name, unit }) => [name, unit])
  await importPeople(db, viewer, [{ ...mei, unit: "Product" }], now)
  expect(await unitOfMei()).toEqual([["Mei Lin", "Product"]])
  await importPeople(db, viewer, [{ ...mei, name: "Mei Lin-Roth", unit: null }], now)
  expect(await unitOfMei()).toEqual([["Mei Lin-Roth", "Product"]])
})
