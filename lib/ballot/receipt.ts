import { createHash, createHmac } from "node:crypto"
import type { RaterLink } from "@/lib/ballot/raterLink"

/** Without the letters that are read as digits (Crockford's base 32). */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

/** The id of the ballot that belongs to a link: only who has the link's token can name it. */
export function ballotIdOf(token: string): string {
  return createHmac("sha256", token).update("ballot").digest("base64url")
}

/** A receipt that fits on a note, XXXX-XXXX-XXXX: 60 bits of SHA-256, from which the ballot's id cannot be found. */
export function receiptOf(ballotId: string): string {
  const bytes = createHash("sha256").update(`receipt ${ballotId}`).digest()
  const letters = Array.from(bytes.subarray(0, 12), (byte) => ALPHABET[byte % 32])
  return [letters.slice(0, 4), letters.slice(4, 8), letters.slice(8)].map((part) => part.join("")).join("-")
}

/** The receipt of a rater's ballot, when it is in the box. */
export function receiptFor({ token }: RaterLink): string {
  return receiptOf(ballotIdOf(token))
}

/** A receipt as it is listed, from what somebody typed: spaces, case and look-alike letters do not matter. */
export function normaliseReceipt(typed: string): string {
  const letters = typed
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, "")
    .replaceAll("O", "0")
    .replaceAll(/[IL]/g, "1")
  return [letters.slice(0, 4), letters.slice(4, 8), letters.slice(8)].join("-")
}
