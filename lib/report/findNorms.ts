import type { Db } from "@/lib/db/database"
import type { Secret } from "@/lib/keys/secret"
import { unlockNorms, type NormsPlace } from "@/lib/report/lockNorms"
import type { NormSums } from "@/lib/report/norms"

/** The sums that all closed cycles of a questionnaire have added up to; null where there are none. */
export async function findNorms(db: Db, secret: Secret, place: NormsPlace): Promise<NormSums | null> {
  const row = await db.norms.findUnique({ where: { workspaceId_questionnaireKey: place }, select: { locked: true } })
  return row && unlockNorms(secret, place, row.locked)
}
