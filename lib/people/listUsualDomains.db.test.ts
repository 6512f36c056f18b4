import { databaseKeys } from "@/lib/keys/testing/keys"
import { expect, test } from "vitest"
import { testDatabase } from "@/lib/db/testing/database"
import { northwind } from "@/lib/demo/testing/northwind"
import { importPeople } from "@/lib/people/importPeople"
import { listedLines } from "@/lib/people/listed"
import { listUsualDomains } from "@/lib/people/listUsualDomains"

const { db } = await testDatabase()
const keys = databaseKeys()
const now = new Date("2026-03-02T09:00:00Z")

test("the domains of three people of the directory and of users are usual, of this workspace alone", async () => {
  const { owner } = await northwind(db, keys, now)
  const stranger = await northwind(db, keys, now, { people: ["Mei Lin"] })
  const at = (domain: string, names: string[]) => {
    return { lines: listedLines(names.map((name) => ({ name, email: `${name}@${domain}` }))) }
  }
  const domains = async () => (await listUsualDomains(db, owner)).toSorted()
  await importPeople(db, keys, owner, at("agency.example", ["ada", "ben"]), now)
  await importPeople(db, keys, stranger.owner, at("agency.example", ["cleo", "dan", "eve"]), now)
  await db.user.update({ where: { id: stranger.coach.userId }, data: { email: "x@elsewhere.example" } })
  expect(await domains()).toEqual(["northwind.example"])

  await importPeople(db, keys, owner, at("agency.example", ["fay"]), now)
  expect(await domains()).toEqual(["agency.example", "northwind.example"])
  await db.user.updateMany({
    where: { workspaceId: owner.workspaceId, role: "coach" },
    data: { email: "h@coaches.example" },
  })
  expect(await domains()).toEqual(["agency.example", "coaches.example", "northwind.example"])
})
