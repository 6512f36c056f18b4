import { randomBytes, randomUUID } from "node:crypto"
import { parse } from "csv-parse/sync"
import { stringify } from "csv-stringify/sync"
import { median } from "@/lib/bench/median"
import type { Place } from "@/lib/bench/openPlace"
import { readCost } from "@/lib/bench/readCost"
import { rowOf, type Row } from "@/lib/bench/row"
import { databaseStore } from "@/lib/keys/databaseStore"
import { importPeople } from "@/lib/people/importPeople"
import { readLines } from "@/lib/people/listed"
import { understandPeople } from "@/lib/people/columns"
import { sheetOf } from "@/lib/sheet/file"
import { createWorkspace } from "@/lib/workspace/createWorkspace"

/** `BENCH_PEOPLE=50000` takes over as many. */
const PEOPLE = Number(process.env.BENCH_PEOPLE ?? 5000)
const TURNS = 3

/**
 * A list of people from the bytes of its file until all are in the directory, each with a manager: against parsing it and one
 * COPY of the same rows into the same table. By the clock, since on PostgreSQL most of it is another process's work.
 */
export async function measureImport({ database, openFresh }: Place): Promise<Row[]> {
  const file = new TextEncoder().encode(csvOf(PEOPLE))
  const floors: number[] = []
  const ours: number[] = []
  for (let turn = 0; turn < TURNS; turn += 1) {
    const { db, copy, remove } = await openFresh()
    const keys = { secret: randomBytes(32), installation: randomUUID(), store: databaseStore, graceMinutes: 0 }
    const [first, second] = [await workspaceIn(db), await workspaceIn(db)]
    const floor = await readCost(async () => {
      const records = parse(Buffer.from(file), { columns: true }) as Record<string, string>[]
      const rows = records.map(({ Number: number, Name: name, Email: email, Team: unit }) => [
        randomUUID(),
        first.workspaceId,
        name,
        email,
        number,
        unit,
      ])
      await copy(`"Person" ("id", "workspaceId", "name", "email", "number", "unit")`, stringify(rows))
    })
    const own = await readCost(async () => {
      const read = await sheetOf(file)
      if (read.kind === "unreadable") throw new Error(read.why)
      const { columns, first: begin } = understandPeople(read.sheet)
      const lines = readLines(read.sheet.rows.slice(begin), columns)
      const imported = await importPeople(db, keys, second, { lines }, new Date())
      if (imported.kind !== "imported" || imported.added !== PEOPLE) throw new Error("Not everybody was taken over.")
    })
    floors.push(floor.wall)
    ours.push(own.wall)
    await remove()
  }
  const measured = { floor: median(floors), ours: median(ours), reach: { most: 5 } }
  return [rowOf({ what: `import of ${PEOPLE} people`, database, unit: "ms", ...measured })]
}

function csvOf(count: number): string {
  const rows = Array.from({ length: count }, (_, index) => {
    const manager = index === 0 ? "" : `person.${Math.floor((index - 1) / 8)}@meridian.example`
    return [`M-${index}`, `Person Number ${index}`, `person.${index}@meridian.example`, `Team ${index % 40}`, manager]
  })
  return stringify([["Number", "Name", "Email", "Team", "Manager"], ...rows])
}

async function workspaceIn(db: Parameters<typeof createWorkspace>[0]) {
  const email = `${randomUUID()}@meridian.example`
  const workspace = { name: "Meridian", ownerName: "Lena Brandt", email, password: randomBytes(12).toString("hex") }
  const creation = await createWorkspace(db, workspace, "open", new Date())
  if (creation.kind !== "created") throw new Error(creation.kind)
  return creation.owner
}
