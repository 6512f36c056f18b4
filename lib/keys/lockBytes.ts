import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto"

/** Drawn anew for each locking, it stands first. */
export const NONCE_BYTES = 12
const TAG_BYTES = 16

/** Encrypts with AES-256-GCM under a random nonce: nonce ‖ ciphertext ‖ tag. `about` is bound to it, not hidden. */
export function lockBytes(key: Uint8Array, content: Uint8Array, about: string): Uint8Array<ArrayBuffer> {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(about))
  return new Uint8Array(Buffer.concat([nonce, cipher.update(content), cipher.final(), cipher.getAuthTag()]))
}

/** @throws when the key or `about` is another one, or the content was changed */
export function unlockBytes(key: Uint8Array, locked: Uint8Array, about: string): Uint8Array {
  const end = locked.length - TAG_BYTES
  const decipher = createDecipheriv("aes-256-gcm", key, locked.subarray(0, NONCE_BYTES))
    .setAAD(Buffer.from(about))
    .setAuthTag(locked.subarray(end))
  return Buffer.concat([decipher.update(locked.subarray(NONCE_BYTES, end)), decipher.final()])
}
