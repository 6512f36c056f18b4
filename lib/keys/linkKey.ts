import { createHmac } from "node:crypto"
import type { LinkKey } from "@/lib/keys/keys"

/**
 * HMAC-SHA-256 by the link key over a label and parts, each ended by a zero byte, so that no two lists of parts are one
 * text. A label stands for one purpose.
 * @throws where a part has a zero byte in it, and so could be taken for two
 */
export function codeOf(key: LinkKey, label: string, ...parts: string[]): Buffer {
  const code = createHmac("sha256", key.bytes)
  for (const part of [label, ...parts]) {
    if (part.includes("\0")) throw new Error("A part of a code has a zero byte in it.")
    code.update(`${part}\0`)
  }
  return code.digest()
}

/** By which a cycle's row knows its key, both halves of it; hexadecimal. It tells nothing about either. */
export function fingerprintOf(key: LinkKey): string {
  return codeOf(key, "fingerprint", Buffer.from(key.publicKey).toString("base64url")).toString("hex")
}
