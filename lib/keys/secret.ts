import { hkdfSync } from "node:crypto"

/** The installation's root secret, at least 32 bytes; it lives outside of the database. */
export type Secret = Buffer

/** A key for one purpose, by HKDF-SHA-256 (RFC 5869). Knowing it tells nothing about the secret or other keys. */
export function deriveKey(secret: Secret, purpose: string, bytes = 32): Buffer {
  return Buffer.from(hkdfSync("sha256", secret, "", `parallax:${purpose}`, bytes))
}
