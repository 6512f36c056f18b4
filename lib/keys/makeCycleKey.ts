import { randomBytes } from "node:crypto"
import { AEAD_AES_256_GCM, CipherSuite, KDF_HKDF_SHA256, KEM_DHKEM_X25519_HKDF_SHA256 } from "hpke"
import { KeyMissing, type Keys, type LinkKey, type SealKey } from "@/lib/keys/keys"
import type { KeyName, Query } from "@/lib/keys/keyStore"
import { lockKey, unlockLinkKey, unlockSealKey } from "@/lib/keys/lockKey"

const LINK_KEY_BYTES = 32
const suite = new CipherSuite(KEM_DHKEM_X25519_HKDF_SHA256, KDF_HKDF_SHA256, AEAD_AES_256_GCM)

/**
 * Makes the key of a cycle, where there is none; what is there already is used. Of several who make it at once, all get
 * the same: each part is put only where none is, and read back, and the second is made from the first as it was read back.
 * @throws KeyMissing when what is there does not open, or its parts do not belong together
 */
export async function makeCycleKey(query: Query, keys: Keys, cycleId: string, version: number): Promise<LinkKey> {
  const seal: KeyName = { cycleId, version, part: "seal" }
  const link: KeyName = { cycleId, version, part: "link" }
  const { publicKey } = unlockSealKey(keys, seal, await putAndRead(query, keys, seal, await makeSeal()))
  const fresh: LinkKey = { bytes: randomBytes(LINK_KEY_BYTES), publicKey }
  const key = unlockLinkKey(keys, link, await putAndRead(query, keys, link, fresh))
  if (!Buffer.from(key.publicKey).equals(publicKey))
    throw new KeyMissing(`The parts of the key of cycle ${cycleId} do not belong together.`)
  return key
}

async function putAndRead(query: Query, keys: Keys, name: KeyName, key: LinkKey | SealKey): Promise<Uint8Array | null> {
  await keys.store.put(query, name, lockKey(keys, name, key))
  return keys.store.read(query, name)
}

async function makeSeal(): Promise<SealKey> {
  const pair = await suite.GenerateKeyPair(true)
  const [privateKey, publicKey] = await Promise.all([
    suite.SerializePrivateKey(pair.privateKey),
    suite.SerializePublicKey(pair.publicKey),
  ])
  return { privateKey: new Uint8Array(privateKey), publicKey: new Uint8Array(publicKey) }
}
