import { makeKeyPair } from "@/lib/ballot/sealBallot"
import type { Transaction } from "@/lib/db/database"
import type { Secret } from "@/lib/keys/secret"

/** Makes the key pair to which a cycle's ballots are sealed; part of the launch. */
export async function issueCycleKey(tx: Transaction, secret: Secret, cycleId: string): Promise<void> {
  await tx.cycleKey.create({ data: { cycleId, ...(await makeKeyPair(secret, cycleId)) } })
}
