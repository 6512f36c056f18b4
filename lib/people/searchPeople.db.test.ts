import { randomUUID } from "node:crypto"
import { describe, expect, test } from "vitest"
import { testDatabase } from "@/lib/db/testing/database"
import { northwind } from "@/lib/demo/testing/northwind"
import { databaseKeys } from "@/lib/keys/testing/keys"
import { matchPeople } from "@/lib/people/matchPeople"
import { searchPeople } from "@/lib/people/searchPeople"
import { folded } from "@/lib/words/folded"

const { db } = await testDatabase()
const now = new Date("2026-03-02T09:00:00Z")
const { owner } = await northwind(db, databaseKeys(), now)
const elsewhere = await northwind(db, databaseKeys(), now, { people: ["Mei Lin"] })

const NAMES = [
  "Łukasz Nuñez",
  "ÅSA STRÖM",
  "Zoë Weiß",
  "Ægir Þór",
  "Ирина Йованова",
  "ΣΟΦΙΑ Ιωάννου",
  "Nguyễn Văn An",
  "100% Bo_b",
]
const { workspaceId } = owner
await db.person.createMany({
  data: NAMES.map((name, index) => ({
    id: randomUUID(),
    workspaceId,
    name,
    email: `p${index}@fold.example`,
    unit: index === 0 ? "Qualität" : "",
    number: `N-00${index}`,
  })),
})
await db.person.createMany({
  data: [1, 2, 3, 4, 5, 6, 7, 8].map((of) => ({
    id: randomUUID(),
    workspaceId,
    name: "Sam Twice",
    email: `sam${of}@fold.example`,
  })),
})

const namesFound = async (search: string) => (await searchPeople(db, owner, search)).people.map(({ name }) => name)

describe("a search for people", () => {
  test("the database folds names as the search is folded, in every script", async () => {
    const rows = await db.person.findMany({ where: { workspaceId }, select: { name: true, sortName: true } })
    for (const { name, sortName } of rows) expect(sortName).toBe(folded(name))
  })

  test.each([
    ["nunez lukasz", ["Łukasz Nuñez"]],
    ["strom", ["ÅSA STRÖM"]],
    ["WEISS", ["Zoë Weiß"]],
    ["ирина", ["Ирина Йованова"]],
    ["σοφια", ["ΣΟΦΙΑ Ιωάννου"]],
    ["p6@fold", ["Nguyễn Văn An"]],
    ["QUALITAT", ["Łukasz Nuñez"]],
    ["n-003", ["Ægir Þór"]],
    // Signs of patterns are only signs.
    ["%", ["100% Bo_b"]],
    ["o_b", ["100% Bo_b"]],
    ["nobody at all", []],
  ])("finds by %j", async (search, names) => {
    expect(await namesFound(search)).toEqual(names)
  })

  test("offers nobody of another workspace, nobody who has left, and twenty at most", async () => {
    expect((await searchPeople(db, elsewhere.owner, "")).people.map(({ name }) => name)).toEqual(["Mei Lin"])
    const { people, more } = await searchPeople(db, owner, "")
    expect({ count: people.length, more }).toEqual({ count: 20, more: true })
    await db.person.updateMany({ where: { workspaceId, name: "ÅSA STRÖM" }, data: { leftOn: now } })
    expect(await namesFound("strom")).toEqual([])
  })
})

describe("people who are typed", () => {
  const matched = async (text: string) =>
    (await matchPeople(db, owner, text)).map((each) =>
      each.kind === "found" ? each.person.name : each.kind === "ambiguous" ? each.people.length : each.kind,
    )

  test("are found by address, number, name in either order, whatever stands between them", async () => {
    expect(await matched("p0@fold.example; N-001\nzoe weiß\tNUÑEZ, ŁUKASZ")).toEqual([
      "Łukasz Nuñez",
      "ÅSA STRÖM",
      "Zoë Weiß",
      "Łukasz Nuñez",
    ])
    expect(await matched('"Somebody Else" <P3@fold.example>')).toEqual(["Ægir Þór"])
    expect(await matched("p0@fold.example, p1@fold.example")).toEqual(["Łukasz Nuñez", "ÅSA STRÖM"])
    expect(await matched("Zoë Weiß, Dana Okafor, Amir Haddad")).toEqual(["Zoë Weiß", "Dana Okafor", "Amir Haddad"])
  })

  test("are asked about where a name is several people's or nobody's, or an address nobody's", async () => {
    expect(await matched("Sam Twice\nNobody Here\nDana Okafor <dana@elsewhere.example>")).toEqual([
      8,
      "unknown",
      "unknown",
    ])
    expect(await matched("")).toEqual([])
  })
})
