import { createHmac, timingSafeEqual } from "node:crypto"
import { deriveKey, type Secret } from "@/lib/access/secret"

// A report's link travels by mail, and mail is passed on. Whoever opens it must also show that they read the mail of
// the address that the report was released to: by a code of six digits, which opens the link in that browser.

export const CODE_MINUTES = 15
export const WRONG_TRIES = 5
export const OPEN_HOURS = 12

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

/** What a browser keeps that has opened a released link: an end, and its seal. It opens this one link, and no other. */
export function openingSeal(secret: Secret, tokenHash: string, until: Date): string {
  const end = String(until.getTime())
  return `${end}.${sealOf(secret, tokenHash, end)}`
}

export function isOpeningSeal(secret: Secret, tokenHash: string, kept: string, now: Date): boolean {
  const [end = "", seal = ""] = kept.split(".")
  const [given, right] = [Buffer.from(seal), Buffer.from(sealOf(secret, tokenHash, end))]
  return given.length === right.length && timingSafeEqual(given, right) && Number(end) > now.getTime()
}

function sealOf(secret: Secret, tokenHash: string, end: string): string {
  return createHmac("sha256", deriveKey(secret, "opened reports")).update(`${tokenHash}\0${end}`).digest("base64url")
}

/** An address as it is shown to whoever has the link: enough to know which mailbox to look into. */
export function maskedAddress(email: string): string {
  const at = email.lastIndexOf("@")
  return `${email.slice(0, 1)}•••${email.slice(at)}`
}
