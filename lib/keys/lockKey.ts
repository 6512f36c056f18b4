import { z } from "zod"
import { KeyMissing, type Keys, type LinkKey, type SealKey } from "@/lib/keys/keys"
import { type KeyName, storedName } from "@/lib/keys/keyStore"
import { lockBytes, unlockBytes } from "@/lib/keys/lockBytes"
import { deriveKey } from "@/lib/keys/secret"

const KEY_BYTES = 32

const bytes = z
  .base64url()
  .transform((text) => new Uint8Array(Buffer.from(text, "base64url")))
  .refine(({ length }) => length === KEY_BYTES)

const LinkKeySchema = z.object({ bytes, publicKey: bytes })
const SealKeySchema = z.object({ privateKey: bytes, publicKey: bytes })

/** Locks a part of a key as it rests in the store: bound to the installation and its own name, so that it opens nowhere else. */
export function lockKey(keys: Keys, name: KeyName, key: LinkKey | SealKey): Uint8Array {
  const content = Object.entries(key).map(([field, value]: [string, Uint8Array]) => [
    field,
    Buffer.from(value).toString("base64url"),
  ])
  return lockBytes(lockOf(keys), Buffer.from(JSON.stringify(Object.fromEntries(content))), about(keys, name))
}

/** @throws KeyMissing when there is none, or it was locked by another secret or for another place, or is damaged */
export function unlockLinkKey(keys: Keys, name: KeyName, locked: Uint8Array | null): LinkKey {
  return unlockKey(keys, name, locked, LinkKeySchema)
}

/** @throws KeyMissing as above */
export function unlockSealKey(keys: Keys, name: KeyName, locked: Uint8Array | null): SealKey {
  return unlockKey(keys, name, locked, SealKeySchema)
}

function unlockKey<Key>(keys: Keys, name: KeyName, locked: Uint8Array | null, schema: z.ZodType<Key>): Key {
  if (!locked) throw new KeyMissing(`There is no key ${storedName(name)}.`)
  try {
    return schema.parse(JSON.parse(Buffer.from(unlockBytes(lockOf(keys), locked, about(keys, name))).toString()))
  } catch {
    throw new KeyMissing(`The key ${storedName(name)} does not open.`)
  }
}

function lockOf({ secret }: Keys): Buffer {
  return deriveKey(secret, "key store")
}

function about({ installation }: Keys, { cycleId, version, part }: KeyName): string {
  return `${installation} ${cycleId} ${version} ${part}`
}
