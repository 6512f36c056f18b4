import { readdir, readFile } from "node:fs/promises"

/** What a process and all that it has started have used. */
export interface Usage {
  /** Of processor, in seconds, to a hundredth. */
  seconds: number
  /** Resident memory, in MiB. */
  memory: number
}

/**
 * What a process and those that it has started use at this moment, as Linux tells (proc(5)): who has ended counts no more.
 * @throws where there is no /proc
 */
export async function readProcess(pid: number): Promise<Usage> {
  const ids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name))
  const all = (await Promise.all(ids.map(readStat))).filter((stat) => stat !== null)
  const family = new Set([pid])
  for (let before = 0; before < family.size;) {
    before = family.size
    for (const { id, parent } of all) if (family.has(parent)) family.add(id)
  }
  const own = all.filter(({ id }) => family.has(id))
  return {
    seconds: own.reduce((sum, { ticks }) => sum + ticks, 0) / TICKS_PER_SECOND,
    memory: (own.reduce((sum, { pages }) => sum + pages, 0) * PAGE_BYTES) / 2 ** 20,
  }
}

const TICKS_PER_SECOND = 100
const PAGE_BYTES = 4096

/** Null where it has ended meanwhile. */
async function readStat(id: string) {
  const text = await readFile(`/proc/${id}/stat`, "utf8").catch(() => null)
  if (text === null) return null
  // The name of the program stands in brackets, and may hold anything. What follows begins with field 3.
  const fields = text.slice(text.lastIndexOf(")") + 2).split(" ")
  const field = (place: number) => Number(fields[place - 3])
  return { id: Number(id), parent: field(4), ticks: field(14) + field(15), pages: field(24) }
}
