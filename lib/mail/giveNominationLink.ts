import type { Db } from "@/lib/db/database"
import { transact } from "@/lib/db/transact"
import type { Secret } from "@/lib/keys/secret"
import { issueNominationLink } from "@/lib/people/issueNominationLink"

/**
 * Gives somebody who proposes or approves raters a link that can be mailed, where theirs has lain in the mailbox: an organiser
 * could have opened it, and approved by it what they had proposed themselves.
 */
export async function giveNominationLink(db: Db, secret: Secret, nominatorId: string): Promise<void> {
  await transact(db, async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Nominator" WHERE "id" = ${nominatorId}::uuid FOR UPDATE`
    const where = { id: nominatorId, laidOn: { not: null } }
    const laid = await tx.nominator.findFirst({ where, select: { id: true, version: true } })
    // Another worker was faster.
    if (laid) await issueNominationLink(tx, secret, laid)
  })
}
