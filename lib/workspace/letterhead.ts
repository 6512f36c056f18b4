import { createHash } from "node:crypto"

/** An organisation's logo as it is kept: a PNG with nothing but its picture in it. */
export interface Logo {
  content: Uint8Array<ArrayBuffer>
  /** Pixels. */
  width: number
  height: number
}

/** What says on paper from which organisation it is. */
export interface Letterhead {
  /** Of the workspace. */
  name: string
  logo: Logo | null
}

/** By which browsers tell one logo from the one before. */
export function logoVersion({ content }: Logo): string {
  return createHash("sha256").update(content).digest("hex").slice(0, 12)
}
