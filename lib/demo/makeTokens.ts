import { tokenFor } from "@/lib/ballot/linkCodes"
import type { Db } from "@/lib/db/database"
import { KEY_REF, type Keys } from "@/lib/keys/keys"
import { queryOf } from "@/lib/keys/query"
import { readLinkKey } from "@/lib/keys/readLinkKey"

/** The tokens of the links that the raters of a collecting cycle have now, by rater. */
export async function makeTokens(db: Db, keys: Keys, cycleId: string): Promise<Map<string, string>> {
  const cycle = await db.cycle.findUniqueOrThrow({
    where: { id: cycleId },
    select: KEY_REF,
  })
  const key = await readLinkKey(queryOf(db), keys, cycle)
  const links = await db.link.findMany({
    where: { rater: { cycleId, person: { isNot: null } }, endedOn: null, cause: { not: "legacy" } },
    select: { id: true, raterId: true, rater: { select: { person: { select: { email: true } } } } },
  })
  return new Map(links.map((link) => [link.raterId, tokenFor(key, link, link.rater.person!.email)]))
}
