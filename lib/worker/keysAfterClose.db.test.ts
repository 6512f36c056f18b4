import { readdir, readFile } from "node:fs/promises"
import { join } from "node:path"
import { expect, test, vi } from "vitest"
import { saveDraft } from "@/lib/ballot/saveDraft"
import { onPostgres } from "@/lib/db/testing/database"
import { aboutDana, answer, answersOf, collectingCycle, linkOf, northwind } from "@/lib/demo/testing/northwind"
import { queryOf } from "@/lib/keys/query"
import { readLinkKey } from "@/lib/keys/readLinkKey"
import { readSealKey } from "@/lib/keys/readSealKey"
import { DueWatch } from "@/lib/cycle/dueWatch"
import { runWorker } from "@/lib/worker/runWorker"
import { closeOffice, DISK_TIMEOUT, emptyInstallation, filesWith, startOffice } from "@/lib/worker/testing/embedded"
import { dayIn, daysAfter } from "@/lib/words/day"

/** Every way in which bytes may rest in a file. */
function formsOf(bytes: Uint8Array): (string | Buffer)[] {
  const raw = Buffer.from(bytes)
  return [
    raw,
    ...(["hex", "base64url", "base64"] as const).map((encoding) => raw.toString(encoding).replace(/=+$/, "")),
  ]
}

test.skipIf(onPostgres)(
  "after the close by the worker nothing on the disk is left of the cycle's key",
  async () => {
    const configuration = await emptyInstallation()
    const { dataFolder } = configuration
    const keyFolder = join(dataFolder, "keys")
    const office = await startOffice(configuration)
    const { db, keys } = office
    const lastWeek = daysAfter(new Date(), -7)
    const world = await northwind(db, keys, lastWeek)
    const plan = aboutDana(lastWeek, { deadline: dayIn("UTC", daysAfter(new Date(), 7)) })
    const [cycle, other] = [
      await collectingCycle(db, keys, world, lastWeek, plan),
      await collectingCycle(db, keys, world, lastWeek, { ...plan, name: "Summer" }),
    ]
    const { cycleId } = cycle
    await answer(db, keys, world, cycle, lastWeek, ["Amir Haddad", "Mei Lin", "Bea Lindqvist", "Dana Okafor"])
    await saveDraft(db, keys, await linkOf(db, keys, world, cycle, lastWeek, "Kwame Mensah"), answersOf(3), lastWeek)

    const filesOf = async (id: string) => (await readdir(keyFolder)).filter((name) => name.startsWith(id))
    const files = await filesOf(cycleId)
    expect(files).toHaveLength(2)
    const row = await db.cycle.findUniqueOrThrow({ where: { id: cycleId } })
    const [link, seal] = [await readLinkKey(queryOf(db), keys, row), await readSealKey(queryOf(db), keys, row)]
    const locked = await Promise.all(files.map((name) => readFile(join(keyFolder, name))))
    // Until the close they are in the key store, and nowhere else.
    for (const bytes of locked) expect(await filesWith(dataFolder, bytes)).toHaveLength(1)
    const ballots = (await db.ballot.findMany({ where: { cycleId } })).map(({ id }) => id)
    expect(ballots).toHaveLength(4)

    await db.cycle.update({ where: { id: cycleId }, data: { deadline: dayIn("UTC", daysAfter(new Date(), -2)) } })
    const stop = new AbortController()
    const running = runWorker(office, stop.signal, new DueWatch(0))
    await vi.waitFor(async () => expect(await filesOf(cycleId)).toEqual([]), { timeout: 120_000, interval: 100 })
    stop.abort()
    await running
    expect(await db.cycle.findUniqueOrThrow({ where: { id: cycleId } })).toMatchObject({ stage: "closed" })
    expect(await db.keyDestruction.count()).toBe(0)
    expect(await filesOf(other.cycleId)).toHaveLength(2)
    await closeOffice(office)

    // What the thief of the disk could try to open is there, and what would open it is not.
    expect(await filesWith(dataFolder, ...ballots)).not.toEqual([])
    const forms = [...locked, link.bytes, link.publicKey, seal.privateKey].flatMap(formsOf)
    expect(await filesWith(dataFolder, ...forms)).toEqual([])
    // The reports were on the disk before the key was gone.
    const again = await startOffice(configuration)
    expect(await again.db.report.count({ where: { cycleId } })).toBe(1)
    await expect(readLinkKey(queryOf(again.db), again.keys, row)).rejects.toThrow("There is no key")
    await again.db.$disconnect()
  },
  DISK_TIMEOUT,
)
