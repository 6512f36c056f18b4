/** A copy of sent answers in this browser alone, under a key that the link's page gives while the cycle collects. */
export interface CopyPlace {
  /** Of the invitation. */
  id: string
  /** AES-256, base64url. */
  copyKey: string
}

const IV_BYTES = 12

/** Whether this browser can keep one: not over plain HTTP, nor where storage is forbidden. */
export function canKeepCopy(): boolean {
  try {
    return Boolean(crypto.subtle) && localStorage.length >= 0
  } catch {
    return false
  }
}

export async function keepCopy({ id, copyKey }: CopyPlace, answers: string): Promise<void> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES))
  const bytes = new TextEncoder().encode(answers)
  const locked = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, await importKey(copyKey), bytes)
  localStorage.setItem(nameOf(id), `${toBase64(iv)}.${toBase64(new Uint8Array(locked))}`)
}

/** The answers of a copy; null where there is none, or it is of another link. */
export async function readCopy({ id, copyKey }: CopyPlace): Promise<string | null> {
  const [iv, locked] = (localStorage.getItem(nameOf(id)) ?? "").split(".")
  if (!iv || !locked) return null
  try {
    const algorithm = { name: "AES-GCM", iv: fromBase64(iv) }
    const bytes = await crypto.subtle.decrypt(algorithm, await importKey(copyKey), fromBase64(locked))
    return new TextDecoder().decode(bytes)
  } catch {
    return null
  }
}

export function dropCopy({ id }: Pick<CopyPlace, "id">): void {
  localStorage.removeItem(nameOf(id))
}

function nameOf(id: string): string {
  return `parallax-copy-${id}`
}

function importKey(copyKey: string): Promise<CryptoKey> {
  const bytes = fromBase64(copyKey.replaceAll("-", "+").replaceAll("_", "/"))
  return crypto.subtle.importKey("raw", bytes, "AES-GCM", false, ["encrypt", "decrypt"])
}

function toBase64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCodePoint(byte)).join(""))
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (letter) => letter.codePointAt(0)!)
}
