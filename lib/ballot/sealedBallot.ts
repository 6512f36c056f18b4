import { AEAD_AES_256_GCM, CipherSuite, KDF_HKDF_SHA256, KEM_DHKEM_X25519_HKDF_SHA256 } from "hpke"
import { BallotContentSchema, type BallotContent } from "@/lib/ballot/ballotContent"
import { pack, QUALITY, unpack } from "@/lib/ballot/packing"
import type { SealKey } from "@/lib/keys/keys"

/** RFC 9180, in the mode with a pre-shared key: who does not have it can seal no ballot that opens. */
const suite = new CipherSuite(KEM_DHKEM_X25519_HKDF_SHA256, KDF_HKDF_SHA256, AEAD_AES_256_GCM)
const ENCAPSULATED_BYTES = 32
const info = Buffer.from("parallax ballot 2")

/** Where a ballot belongs. It opens nowhere else. */
export interface BallotPlace {
  cycleId: string
  ballotId: string
  invitationId: string
  subjectId: string
  group: string
  /** The pre-shared key of this place (linkCodes.ts). */
  psk: Uint8Array
}

/** Seals a ballot to its place: compressed, then padded, so that its length says next to nothing. */
export async function sealBallot(
  publicKey: Uint8Array,
  place: BallotPlace,
  content: BallotContent,
): Promise<Uint8Array<ArrayBuffer>> {
  const key = await suite.DeserializePublicKey(publicKey)
  const packed = pack(content, QUALITY.ballot)
  const { encapsulatedSecret, ciphertext } = await suite.Seal(key, packed, boundTo(place))
  return new Uint8Array(Buffer.concat([encapsulatedSecret, ciphertext]))
}

export type OpenBallot = (place: BallotPlace, sealed: Uint8Array) => Promise<BallotContent | null>

/** Opens the ballots of one cycle; null for a ballot that was tampered with, or sealed for another place. */
export async function ballotOpener(key: SealKey): Promise<OpenBallot> {
  const [publicKey, privateKey] = await Promise.all([
    suite.DeserializePublicKey(key.publicKey),
    suite.DeserializePrivateKey(key.privateKey),
  ])
  const pair = { publicKey, privateKey }
  return async (place, sealed) => {
    const [encapsulated, ciphertext] = [sealed.slice(0, ENCAPSULATED_BYTES), sealed.slice(ENCAPSULATED_BYTES)]
    try {
      const packed = await suite.Open(pair, encapsulated, ciphertext, boundTo(place))
      return BallotContentSchema.parse(unpack(packed))
    } catch {
      return null
    }
  }
}

function boundTo({ cycleId, ballotId, invitationId, subjectId, group, psk }: BallotPlace) {
  const aad = Buffer.from([cycleId, invitationId, subjectId, group].join("\0"))
  return { aad, info, psk, pskId: Buffer.from(ballotId) }
}
