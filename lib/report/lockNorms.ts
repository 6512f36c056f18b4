import { lockBytes, unlockBytes } from "@/lib/keys/lockBytes"
import { deriveKey, type Secret } from "@/lib/keys/secret"
import { NormSumsSchema, type NormSums } from "@/lib/report/norms"

/** Where the sums of a workspace and a questionnaire (questionnaireKey.ts) rest. */
export interface NormsPlace {
  workspaceId: string
  questionnaireKey: string
}

/** Locks sums under a key that is not in the database; they open in no other place. */
export function lockNorms(secret: Secret, place: NormsPlace, sums: NormSums): Uint8Array<ArrayBuffer> {
  return lockBytes(deriveKey(secret, "norms"), Buffer.from(JSON.stringify(sums)), boundTo(place))
}

/** Null for what was tampered with, which counts as none: it must never keep a cycle from closing. */
export function unlockNorms(secret: Secret, place: NormsPlace, locked: Uint8Array): NormSums | null {
  try {
    const bytes = unlockBytes(deriveKey(secret, "norms"), locked, boundTo(place))
    return NormSumsSchema.parse(JSON.parse(Buffer.from(bytes).toString()))
  } catch {
    return null
  }
}

function boundTo({ workspaceId, questionnaireKey }: NormsPlace): string {
  return `${workspaceId} ${questionnaireKey}`
}
