import { lstat, readdir } from "node:fs/promises"
import { join } from "node:path"
import type { Place } from "@/lib/bench/openPlace"
import { rowOf, type Row } from "@/lib/bench/row"
import { builtProgram, CARRIED, startServer } from "@/lib/bench/startServer"

const MOST_MB = 150

/** What a deployment carries, against what it may. Measured once: the databases make no difference. */
export async function measureCarried({ database, settings }: Place): Promise<Row[]> {
  if (database !== "PGlite") return []
  const { env, remove } = await settings()
  const built = await startServer(builtProgram(env))
  await built.stop()
  await remove()
  const ours = (await bytesOf(CARRIED)) / 1e6
  return [rowOf({ what: "carried", database: null, unit: "MB", floor: MOST_MB, ours, reach: { most: 1 } })]
}

async function bytesOf(path: string): Promise<number> {
  const status = await lstat(path)
  if (!status.isDirectory()) return status.size
  const inside = await Promise.all((await readdir(path)).map((name) => bytesOf(join(path, name))))
  return inside.reduce((sum, bytes) => sum + bytes, 0)
}
