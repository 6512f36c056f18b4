import { createHash, createHmac, hkdfSync } from "node:crypto"

/** The installation's root secret, at least 32 bytes; it lives outside of the database. */
export type Secret = Buffer

/** What a link is for; a token of one purpose is worthless for another. */
export type LinkPurpose = "invitation" | "report" | "signIn" | "reset"

/** A key for one purpose, by HKDF-SHA-256 (RFC 5869). Knowing it tells nothing about the secret or other keys. */
export function deriveKey(secret: Secret, purpose: string, bytes = 32): Buffer {
  return Buffer.from(hkdfSync("sha256", secret, "", `parallax:${purpose}`, bytes))
}

/**
 * The token of a link: base64url(HMAC-SHA-256(secret, purpose ‖ id ‖ version)), 43 characters. It can be made
 * again at any time, so nothing needs to keep it; raising the version makes every earlier link useless.
 */
export function linkToken(secret: Secret, purpose: LinkPurpose, id: string, version: number): string {
  // Zero bytes keep the three parts apart: none of them can contain one.
  return createHmac("sha256", secret).update(`${purpose}\0${id}\0${version}`).digest("base64url")
}

/** What the database holds of a token, to recognise it: its SHA-256 in hexadecimal. */
export function tokenHash(token: string): string {
  return createHash("sha256").update(token).digest("hex")
}
