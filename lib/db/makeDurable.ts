import { open, readdir, stat } from "node:fs/promises"
import { join } from "node:path"
import type { Db, DatabaseLocation } from "@/lib/db/database"

/**
 * Brings what was committed onto the disk, so that it outlives a power cut. The embedded database leaves that to the
 * operating system; a PostgreSQL has done it with the commit.
 */
export async function makeDurable(db: Db, location: DatabaseLocation): Promise<void> {
  if ("url" in location) return
  await db.$executeRawUnsafe("CHECKPOINT")
  const below = await readdir(location.folder, { recursive: true })
  for (const path of below) await makePathDurable(join(location.folder, path)).catch(unlessGone)
  await makePathDurable(location.folder)
}

/** Brings a file, or the names in a folder, onto the disk. */
export async function makePathDurable(path: string): Promise<void> {
  const isFolder = (await stat(path)).isDirectory()
  // Windows writes the names in a folder by itself, and cannot be asked to.
  if (isFolder && process.platform === "win32") return
  const handle = await open(path, isFolder ? "r" : "r+")
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** The database removes files of its log while this goes on. */
function unlessGone(error: NodeJS.ErrnoException): void {
  if (error.code !== "ENOENT") throw error
}
