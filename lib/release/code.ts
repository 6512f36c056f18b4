import { createHmac } from "node:crypto"
import { deriveKey, type Secret } from "@/lib/keys/secret"

// A report's link travels by mail, and mail is passed on. Whoever opens it must also show that they read the mail of
// the address that the report was released to: by a code of six digits, which opens the link in that browser.

export const CODE_MINUTES = 15
export const WRONG_TRIES = 5

/** The code that belongs to an id, six digits; it can be made again at any time, so no code rests in the database. */
export function codeOf(secret: Secret, id: string): string {
  const mac = createHmac("sha256", deriveKey(secret, "report codes")).update(id).digest()
  return truncated(mac)
}

/**
 * Six digits of a message authentication code, by dynamic truncation: four bytes from the place that the last four
 * bits name, without their sign, modulo a million. Source: RFC 4226, §5.3 and §5.4.
 */
export function truncated(mac: Buffer): string {
  const offset = mac[mac.length - 1]! & 0xf
  const number = mac.readUInt32BE(offset) & 0x7fffffff
  return String(number % 1_000_000).padStart(6, "0")
}
