import { randomUUID } from "node:crypto"
import { countAttempt } from "@/lib/access/countAttempt"
import type { Db } from "@/lib/db/database"
import type { Secret } from "@/lib/keys/secret"

/**
 * Notes that somebody has asked for their link at an address. Whose address that is, and whether it is anybody's, is not
 * looked up here: for every address the same is counted and written, so that neither the answer nor its time tells.
 *
 * @param client where the request comes from
 */
export async function requestLink(
  db: Db,
  secret: Secret,
  address: string,
  client: string,
  now: Date,
): Promise<{ kind: "requested" } | { kind: "tooOften" }> {
  const attempts = [
    await countAttempt(db, secret, "client", client, now),
    await countAttempt(db, secret, "lostLink", address, now),
  ]
  if (attempts.includes("tooOften")) return { kind: "tooOften" }
  await db.linkRequest.create({ data: { id: randomUUID(), address } })
  return { kind: "requested" }
}
