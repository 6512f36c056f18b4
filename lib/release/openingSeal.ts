import { createHmac, timingSafeEqual } from "node:crypto"
import { deriveKey, type Secret } from "@/lib/keys/secret"

/** The cookie that holds the seal. */
export const SEAL_COOKIE = "parallax-report"

/** How long a browser that was shown the right code keeps a report open. */
export const OPEN_HOURS = 12

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
