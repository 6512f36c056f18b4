import type { Db } from "@/lib/db/database"

/** The time by the database's clock, which all servers share. */
export async function readClock(db: Db): Promise<Date> {
  const [row] = await db.$queryRaw<{ now: Date }[]>`SELECT now() AS "now"`
  return row!.now
}
