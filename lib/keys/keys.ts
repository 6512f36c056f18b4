import type { KeyStore } from "@/lib/keys/keyStore"
import type { Secret } from "@/lib/keys/secret"

/** What keys of cycles are reached with. */
export interface Keys {
  /** Under which they are locked. */
  secret: Secret
  store: KeyStore
  /** Id of the installation, to which they are bound. */
  installation: string
  /** How long after the end of a cycle its key is destroyed: on PostgreSQL a standby that takes over may lack the end. */
  graceMinutes: number
}

/** What a cycle's row says of its key. */
export interface CycleKeyRef {
  id: string
  keyVersion: number
  keyFingerprint: string | null
}

/** The same as columns. */
export const KEY_REF = { id: true, keyVersion: true, keyFingerprint: true } as const

/** What every server reads: `bytes` (32) makes links, codes and pre-shared keys; ballots are sealed to `publicKey`. */
export interface LinkKey {
  bytes: Uint8Array
  publicKey: Uint8Array<ArrayBuffer>
}

/** What opens ballots (X25519, raw). */
export interface SealKey {
  privateKey: Uint8Array<ArrayBuffer>
  publicKey: Uint8Array<ArrayBuffer>
}

/** A cycle's key is absent, damaged, or another than the cycle's row says. */
export class KeyMissing extends Error {}
