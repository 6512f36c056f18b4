import type { Database, DatabaseLocation } from "@/lib/db/database"
import { makeDurable } from "@/lib/db/makeDurable"

/**
 * Has the files of the embedded database written anew, tables and log, where words were erased since that was last done
 * (noteRemains.ts): until then they rest in dead rows and in the log. A plain VACUUM is not enough, since it leaves the
 * bytes of dead rows in their pages. Not in a transaction; a crash anywhere is finished by the next call. A PostgreSQL
 * wants a superuser for it (README).
 *
 * @returns whether there was anything to do
 */
export async function eraseRemains(db: Database, location: DatabaseLocation): Promise<boolean> {
  if ("url" in location) return false
  const installation = await db.installation.findUnique({ where: { id: 1 }, select: { remains: true } })
  const remains = installation?.remains ?? 0
  if (remains === 0) return false
  await db.$executeRawUnsafe("VACUUM FULL")
  // Files of the log are otherwise used again under another name, with what is in them.
  await db.$executeRawUnsafe("SET wal_recycle = off")
  try {
    await db.$queryRawUnsafe("SELECT pg_switch_wal()::text")
    await db.$executeRawUnsafe("CHECKPOINT")
  } finally {
    await db.$executeRawUnsafe("RESET wal_recycle")
  }
  await makeDurable(db, location)
  // What was erased meanwhile may have come too late for it, and is done the next time.
  await db.installation.updateMany({ where: { id: 1, remains }, data: { remains: 0 } })
  return true
}
