import { buildFloor } from "@/lib/bench/buildFloor"
import { median } from "@/lib/bench/median"
import type { Place } from "@/lib/bench/openPlace"
import { rowOf, type Row } from "@/lib/bench/row"
import {
  builtProgram,
  floorProgram,
  ownProgram,
  startServer,
  type Program,
  type Started,
} from "@/lib/bench/startServer"

const ROUNDS = 5

/** From the start of a process until its first page: of the product with a database that is migrated, and of the empty app. */
export async function measureStart({ database, settings }: Place): Promise<Row[]> {
  const floorFolder = await buildFloor()
  const { env, remove } = await settings()
  const programs = { floor: floorProgram(floorFolder, env), ours: ownProgram(env) }
  // Builds what has to be built, and migrates.
  await startAndStop(builtProgram(env))
  const measured: Record<keyof typeof programs, Started[]> = { floor: [], ours: [] }
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const name of ["floor", "ours"] as const) measured[name].push(await startAndStop(programs[name]))
  }
  await remove()
  const reach = { most: database === "PGlite" ? 4 : 2 }
  const rowFor = (what: string, unit: string, costOf: (started: Started) => number) => {
    const costs = { floor: median(measured.floor.map(costOf)), ours: median(measured.ours.map(costOf)) }
    return rowOf({ what, database, unit, ...costs, reach })
  }
  return [
    rowFor("start until the first page", "ms CPU", ({ cpu }) => cpu),
    rowFor("start until the first page, time", "ms", ({ wall }) => wall),
  ]
}

async function startAndStop(program: Program): Promise<Started> {
  const started = await startServer(program)
  await started.stop()
  return started
}
