import { randomUUID } from "node:crypto"
import { tokenHash } from "@/lib/access/token"
import { linkMac, tokenFor } from "@/lib/ballot/linkCodes"
import type { Transaction } from "@/lib/db/database"
import { portionsOf } from "@/lib/db/portions"
import type { LinkKey } from "@/lib/keys/keys"
import type { LinkCause } from "@/prisma/client/enums"

/** A rater, and the address in the directory that the link is for. */
export interface Addressed {
  raterId: string
  address: string
}

/**
 * Gives raters of a collecting cycle a new link each, of which only a hash is kept, and ends the ones before: those show
 * what was typed with them and take back what they sent.
 *
 * @returns the id of each rater's new link
 */
export async function issueLinks(
  tx: Transaction,
  key: LinkKey,
  raters: Addressed[],
  cause: Exclude<LinkCause, "legacy">,
  today: Date,
): Promise<Map<string, string>> {
  const issued = new Map<string, string>()
  for (const portion of portionsOf(raters)) {
    const data = portion.map(({ raterId, address }) => {
      const link = { id: randomUUID(), raterId }
      const row = { ...link, tokenHash: tokenHash(tokenFor(key, link, address)) }
      issued.set(raterId, link.id)
      return { ...row, mac: linkMac(key, row), cause, issuedOn: today }
    })
    await endLinks(
      tx,
      portion.map(({ raterId }) => raterId),
      today,
    )
    await tx.link.createMany({ data })
  }
  return issued
}

/** Ends the links of raters, without giving them others. */
export async function endLinks(tx: Transaction, raterIds: string[], today: Date): Promise<void> {
  await tx.link.updateMany({ where: { raterId: { in: raterIds }, endedOn: null }, data: { endedOn: today } })
}
