import { setTimeout as sleep } from "node:timers/promises"
import { buildFloor } from "@/lib/bench/buildFloor"
import { median } from "@/lib/bench/median"
import type { Place } from "@/lib/bench/openPlace"
import { rowOf, type Row } from "@/lib/bench/row"
import { builtProgram, floorProgram, ownProgram, startServer, type Program } from "@/lib/bench/startServer"

const ROUNDS = 3

/** So long a server is left alone after its first page. */
const IDLE_SECONDS = 8

/** Resident memory of a server that has given one page and then nothing, with all processes that it has started. */
export async function measureMemory({ database, settings }: Place): Promise<Row[]> {
  const floorFolder = await buildFloor()
  const { env, remove } = await settings()
  const programs = { floor: floorProgram(floorFolder, env), ours: ownProgram(env) }
  const first = await startServer(builtProgram(env))
  await first.stop()
  const measured: Record<keyof typeof programs, number[]> = { floor: [], ours: [] }
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const name of ["floor", "ours"] as const) measured[name].push(await readIdle(programs[name]))
  }
  await remove()
  const costs = { floor: median(measured.floor), ours: median(measured.ours) }
  const reach = { most: database === "PGlite" ? 5 : 2 }
  return [rowOf({ what: "memory when idle", database, unit: "MiB", ...costs, reach })]
}

async function readIdle(program: Program): Promise<number> {
  const started = await startServer(program)
  await sleep(IDLE_SECONDS * 1000)
  const { memory } = await started.read()
  await started.stop()
  return memory
}
