import type { Db } from "@/lib/db/database"
import type { Facts } from "@/lib/report/facts"

/** What the cycle is called whose report a report is compared with; null without one, or where it is deleted. */
export async function findEarlierCycleName(
  db: Db,
  workspaceId: string,
  { earlier }: Pick<Facts, "earlier">,
): Promise<string | null> {
  if (earlier === null || earlier.report === null) return null
  const found = await db.report.findFirst({
    where: { id: earlier.report, cycle: { workspaceId } },
    select: { cycle: { select: { name: true } } },
  })
  return found?.cycle.name ?? null
}
