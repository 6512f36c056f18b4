import { AEAD_AES_256_GCM, CipherSuite, KDF_HKDF_SHA256, KEM_DHKEM_X25519_HKDF_SHA256 } from "hpke"
import { BallotContentSchema, type BallotContent } from "@/lib/ballot/ballotContent"
import { lockBytes, unlockBytes } from "@/lib/keys/lockBytes"
import { pad, unpad } from "@/lib/ballot/padding"
import { deriveKey, type Secret } from "@/lib/keys/secret"

/** RFC 9180, base mode. */
const suite = new CipherSuite(KEM_DHKEM_X25519_HKDF_SHA256, KDF_HKDF_SHA256, AEAD_AES_256_GCM)
const ENCAPSULATED_BYTES = 32
const info = Buffer.from("parallax ballot 1")

export interface SealedKeyPair {
  publicKey: Uint8Array<ArrayBuffer>
  sealedPrivateKey: Uint8Array<ArrayBuffer>
}

/** A cycle's key pair; the private key is locked under the installation's secret. */
export async function makeKeyPair(secret: Secret, cycleId: string): Promise<SealedKeyPair> {
  const pair = await suite.GenerateKeyPair(true)
  const [publicKey, privateKey] = await Promise.all([
    suite.SerializePublicKey(pair.publicKey),
    suite.SerializePrivateKey(pair.privateKey),
  ])
  return {
    publicKey: new Uint8Array(publicKey),
    sealedPrivateKey: lockBytes(deriveKey(secret, "cycleKey"), privateKey, cycleId),
  }
}

/** Seals a ballot to its cycle; it opens only under the same cycle and id. */
export async function sealBallot(
  publicKey: Uint8Array,
  { cycleId, ballotId }: { cycleId: string; ballotId: string },
  content: BallotContent,
): Promise<Uint8Array<ArrayBuffer>> {
  const key = await suite.DeserializePublicKey(publicKey)
  const aad = Buffer.from(`${cycleId} ${ballotId}`)
  const padded = pad(Buffer.from(JSON.stringify(content)))
  const { encapsulatedSecret, ciphertext } = await suite.Seal(key, padded, { aad, info })
  return new Uint8Array(Buffer.concat([encapsulatedSecret, ciphertext]))
}

/** Opens the ballots of one cycle; null for a ballot that was tampered with, or sealed for something else. */
export async function ballotOpener(
  secret: Secret,
  cycleId: string,
  pair: { publicKey: Uint8Array; sealedPrivateKey: Uint8Array },
): Promise<(ballotId: string, sealed: Uint8Array) => Promise<BallotContent | null>> {
  const [publicKey, privateKey] = await Promise.all([
    suite.DeserializePublicKey(pair.publicKey),
    suite.DeserializePrivateKey(unlockBytes(deriveKey(secret, "cycleKey"), pair.sealedPrivateKey, cycleId)),
  ])
  const key = { publicKey, privateKey }
  return async (ballotId, sealed) => {
    const aad = Buffer.from(`${cycleId} ${ballotId}`)
    try {
      const padded = await suite.Open(key, sealed.slice(0, ENCAPSULATED_BYTES), sealed.slice(ENCAPSULATED_BYTES), {
        aad,
        info,
      })
      return BallotContentSchema.parse(JSON.parse(Buffer.from(unpad(padded)).toString()))
    } catch {
      return null
    }
  }
}
