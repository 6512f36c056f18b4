import { mkdir, readFile, rm, writeFile } from "node:fs/promises"
import { hostname } from "node:os"
import { join } from "node:path"
import lockfile from "proper-lockfile"

/** Long enough for a busy process to be late with its sign of life. */
const STALE_AFTER_MS = 60_000

/** Another process holds the folder. */
export class FolderInUse extends Error {}

/**
 * Takes the folder of the embedded database for this process: PGlite has no lock of its own, and two processes
 * on one folder would destroy it. The lock ends with the process, also when that is killed.
 *
 * @returns a function that gives the folder back
 * @throws FolderInUse
 */
export async function lockFolder(folder: string, onLost: () => void): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const holderFile = join(folder, "holder")
  if (await holderIsGone(holderFile)) await rm(`${folder}/in-use`, { recursive: true, force: true })
  const options = { lockfilePath: `${folder}/in-use`, stale: STALE_AFTER_MS, onCompromised: onLost }
  const release = await lockfile.lock(folder, options).catch((error) => {
    if (error.code === "ELOCKED") throw new FolderInUse(`Another process of Parallax is using ${folder}.`)
    throw error
  })
  await writeFile(holderFile, JSON.stringify({ host: hostname(), pid: process.pid }))
  return release
}

/** Whether the last holder ran on this machine and runs no more: then there is no need to wait for staleness. */
async function holderIsGone(file: string): Promise<boolean> {
  try {
    const { host, pid } = JSON.parse(await readFile(file, "utf8"))
    if (host !== hostname()) return false
    if (pid === process.pid) return true
    process.kill(pid, 0)
    return false
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ESRCH"
  }
}
