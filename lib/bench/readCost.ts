import { performance } from "node:perf_hooks"

/** What something took of this process: processor time and time on the clock, in milliseconds. */
export interface Cost {
  cpu: number
  wall: number
}

/** Does something and reads what it took; other work of the process meanwhile counts as well. */
export async function readCost(work: () => Promise<unknown>): Promise<Cost> {
  const start = performance.now()
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return { cpu: (user + system) / 1000, wall: performance.now() - start }
}
