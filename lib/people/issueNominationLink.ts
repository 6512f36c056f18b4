import { linkToken, tokenHash } from "@/lib/access/token"
import type { Transaction } from "@/lib/db/database"
import type { Secret } from "@/lib/keys/secret"

/** Gives somebody another link to propose or approve raters by, in place of their present one, which ends. */
export async function issueNominationLink(
  tx: Transaction,
  secret: Secret,
  { id, version: before }: { id: string; version: number },
): Promise<{ version: number }> {
  const version = before + 1
  const hash = tokenHash(linkToken(secret, "nomination", id, version))
  await tx.nominator.update({ where: { id }, data: { version, tokenHash: hash, laidOn: null } })
  return { version }
}
