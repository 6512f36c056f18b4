// The keys of ballots, for tests that seal and open them by themselves.

import { AEAD_AES_256_GCM, CipherSuite, KDF_HKDF_SHA256, KEM_DHKEM_X25519_HKDF_SHA256 } from "hpke"
import type { Db } from "@/lib/db/database"
import { KEY_REF, type Keys, type LinkKey, type SealKey } from "@/lib/keys/keys"
import { queryOf } from "@/lib/keys/query"
import { readLinkKey } from "@/lib/keys/readLinkKey"
import { readSealKey } from "@/lib/keys/readSealKey"

/** What opens ballots, and belongs to no cycle. */
export async function newSealKey(): Promise<SealKey> {
  const suite = new CipherSuite(KEM_DHKEM_X25519_HKDF_SHA256, KDF_HKDF_SHA256, AEAD_AES_256_GCM)
  const { privateKey, publicKey } = await suite.GenerateKeyPair(true)
  return {
    privateKey: new Uint8Array(await suite.SerializePrivateKey(privateKey)),
    publicKey: new Uint8Array(await suite.SerializePublicKey(publicKey)),
  }
}

/** Both parts of the key of a cycle that collects. */
export async function keyOfCycle(db: Db, keys: Keys, id: string): Promise<{ link: LinkKey; seal: SealKey }> {
  const cycle = await db.cycle.findUniqueOrThrow({ where: { id }, select: KEY_REF })
  return { link: await readLinkKey(queryOf(db), keys, cycle), seal: await readSealKey(queryOf(db), keys, cycle) }
}
