import type { Db } from "@/lib/db/database"

/** So long a message may wait before it counts; when all is well it has gone long before. */
const WAITING_SECONDS = 60

/**
 * How many messages wait longer than they should, or for another attempt. One that a rater has caused is not among them: it
 * would tell when they asked for it.
 */
export async function countWaiting(db: Db, now: Date): Promise<number> {
  const since = new Date(now.getTime() - WAITING_SECONDS * 1000)
  return db.message.count({
    where: {
      sentOn: null,
      failedOn: null,
      kind: { not: "linkAgain" },
      OR: [{ dueAt: { lt: since } }, { attempts: { gt: 0 } }],
    },
  })
}
