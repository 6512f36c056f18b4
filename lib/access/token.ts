import { createHash, createHmac } from "node:crypto"
import type { Secret } from "@/lib/keys/secret"

/** What a link is for; a token of one purpose is worthless for another. */
export type LinkPurpose = "report" | "signIn" | "reset" | "address" | "nomination"

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
