import { randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import { removeTies } from "@/lib/access/removeTies"
import { listMembers } from "@/lib/access/listMembers"
import { asOrganiser, asOwner, type Owner } from "@/lib/authority/authority"
import { withdrawRater } from "@/lib/cycle/withdrawRater"
import { listCycles } from "@/lib/cycle/listCycles"
import { closeCycle } from "@/lib/cycle/closeCycle"
import { testDatabase } from "@/lib/db/testing/database"
import { idOf } from "@/lib/demo/northwind"
import { collectingAboutDana } from "@/lib/demo/testing/northwind"
import { folderKeys } from "@/lib/keys/testing/keys"
import { readLog } from "@/lib/log/readLog"
import { correctAddress } from "@/lib/people/correctAddress"
import { importPeople } from "@/lib/people/importPeople"
import { readLines } from "@/lib/people/listed"
import { understandPeople } from "@/lib/people/columns"
import { listReleases } from "@/lib/release/listReleases"
import { findReport } from "@/lib/report/findReport"
import { sheetOf } from "@/lib/sheet/file"

const { db } = await testDatabase()
const keys = await folderKeys()
const now = new Date("2026-03-02T09:00:00Z")
const newAddress = () => `${randomUUID()}@new.example`

async function linesOf(text: string) {
  const read = await sheetOf(new TextEncoder().encode(text))
  if (read.kind === "unreadable") throw new Error(read.why)
  const { columns, first } = understandPeople(read.sheet)
  return { lines: readLines(read.sheet.rows.slice(first), columns) }
}

/** Dana, who is reviewed and runs the review beside the owner, by the address that she has in the directory. */
async function runByDana() {
  const { owner, cycleId, subjectId, invitationOf, world } = await collectingAboutDana(db, keys, now)
  const personId = idOf(world.people, "Dana Okafor")
  const email = `${randomUUID()}@northwind.example`
  await db.person.update({ where: { id: personId }, data: { email, number: "7" } })
  const userId = randomUUID()
  const member = { name: "Dana Okafor", email, role: "owner" as const }
  await db.user.create({ data: { ...member, id: userId, workspaceId: owner.workspaceId } })
  const dana = asOrganiser({ ...owner, ...member, userId })!
  return {
    owner: owner as Owner,
    dana,
    cycleId,
    subjectId,
    personId,
    isStranger: async () => {
      const [cycle] = (await listCycles(db, dana)).rows
      return cycle!.invited > 0
    },
    withdraw: async () => withdrawRater(db, dana, await invitationOf("Amir Haddad"), now),
  }
}

test.for(["a form", "a list"])(
  "who runs the review of themselves stays who they are with another address under People, by %s",
  async (way) => {
    const { dana, cycleId, subjectId, personId, owner, isStranger, withdraw } = await runByDana()
    expect(await isStranger()).toBe(false)
    const email = newAddress()
    if (way === "a form")
      expect(await correctAddress(db, keys, dana, personId, email, now)).toEqual({ kind: "changed" })
    else {
      const list = await linesOf(`Number,Name,E-mail\n7,Dana Okafor,${email}`)
      expect(await importPeople(db, keys, dana, list, now)).toMatchObject({ moved: 1 })
    }
    // A second change finds no user with the address before it.
    await correctAddress(db, keys, owner, personId, newAddress(), now)
    expect(await isStranger()).toBe(false)
    expect(await withdraw()).toEqual({ kind: "ownReview" })
    await closeCycle(db, keys, owner, cycleId, now)
    expect((await listReleases(db, dana, cycleId))?.rows).toMatchObject([{ isOwn: true }])
    expect(await findReport(db, dana, subjectId)).toBeNull()
    expect(await findReport(db, owner, subjectId)).not.toBeNull()
  },
)

test("another owner says that a member is somebody else; nobody says so of themselves", async () => {
  const { dana, personId, owner, isStranger } = await runByDana()
  await correctAddress(db, keys, owner, personId, newAddress(), now)
  const tied = async () => (await listMembers(db, owner)).find(({ userId }) => userId === dana.userId)!.tiedTo
  expect(await tied()).toEqual(["Dana Okafor"])
  expect(await removeTies(db, asOwner(dana)!, dana.userId, now)).toEqual({ kind: "own" })
  expect(await isStranger()).toBe(false)
  const stranger = await runByDana()
  expect(await removeTies(db, stranger.owner, dana.userId, now)).toEqual({ kind: "gone" })
  expect(await removeTies(db, owner, dana.userId, now)).toEqual({ kind: "removed" })
  expect([await tied(), await isStranger()]).toEqual([[], true])
  const { events } = await readLog(db, owner)
  expect(events[0]).toMatchObject({ kind: "member.untied", about: { user: dana.userId } })
})
