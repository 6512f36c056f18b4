import { createHash, createPrivateKey, createPublicKey } from "node:crypto"
import type { SeenDatabase } from "@/lib/audit/insider"
import type { LinkKey, SealKey } from "@/lib/keys/keys"
import { deriveKey, type Secret } from "@/lib/keys/secret"

/** Everything that this program ever makes from AUTH_SECRET. */
const PURPOSES = [
  "key store",
  "norms",
  "attempts",
  "report codes",
  "opened reports",
  "cycleKey",
  "fingerprint",
  "sessions",
]

/** What somebody with AUTH_SECRET can make of it alone. */
export function fromSecret(secret: Secret): Uint8Array[] {
  return [
    secret,
    createHash("sha256").update(secret).digest(),
    ...PURPOSES.map((purpose) => deriveKey(secret, purpose)),
  ]
}

/** Every value of a database that is as long as a key. */
export function fromDatabase({ rows }: SeenDatabase): Uint8Array[] {
  const texts = rows.flatMap(({ columns }) => Object.values(columns)).filter((value) => typeof value === "string")
  const found = texts.flatMap((text) => {
    if (/^[\da-f]{64}$/.test(text)) return [Buffer.from(text, "hex")]
    return /^[\w-]{43}$/.test(text) ? [Buffer.from(text, "base64url")] : []
  })
  return unique(found)
}

/** What somebody who has read every mail can make of its tokens. */
export function fromTokens(tokens: string[]): Uint8Array[] {
  return unique(
    tokens.flatMap((token) => [Buffer.from(token, "base64url"), createHash("sha256").update(token).digest()]),
  )
}

/** Any 32 bytes, taken for the key of a cycle: a number that is a private key has its public one. */
export function asKeys(bytes: Uint8Array): { link: LinkKey; seal: SealKey } {
  const der = Buffer.concat([Buffer.from("302e020100300506032b656e04220420", "hex"), bytes])
  const spki = createPublicKey(createPrivateKey({ key: der, format: "der", type: "pkcs8" }))
  const publicKey = new Uint8Array(spki.export({ format: "der", type: "spki" }).subarray(-32))
  return { link: { bytes, publicKey }, seal: { privateKey: new Uint8Array(bytes), publicKey } }
}

function unique(keys: Uint8Array[]): Uint8Array[] {
  return [...new Map(keys.map((key) => [Buffer.from(key).toString("hex"), key])).values()]
}
