/** What this browser alone keeps of answers, under a key that the link's page gives while the cycle collects. */
export interface CopyPlace {
  /** Of the invitation. */
  id: string
  /** AES-256, base64url. */
  copyKey: string
}

const IV_BYTES = 12

/** Whether this browser can keep something: not over plain HTTP, nor where storage is forbidden. */
export function canKeep(): boolean {
  try {
    return Boolean(crypto.subtle) && localStorage.length >= 0
  } catch {
    return false
  }
}

// ── A copy of what was sent

export async function keepCopy(place: CopyPlace, answers: string): Promise<void> {
  localStorage.setItem(copyName(place), await lock(place, answers))
}

/** The answers of a copy; null where there is none, or it is of another link. */
export async function readCopy(place: CopyPlace): Promise<string | null> {
  return unlock(place, localStorage.getItem(copyName(place)))
}

export function dropCopy(place: Pick<CopyPlace, "id">): void {
  localStorage.removeItem(copyName(place))
}

function copyName({ id }: Pick<CopyPlace, "id">): string {
  return `parallax-copy-${id}`
}

// ── What could not be sent yet

/** The name of a new place for one unsent field. */
export function unsentName({ id }: CopyPlace): string {
  return `${unsentPrefix(id)}${crypto.randomUUID()}`
}

/**
 * Keeps one field until the server has it.
 * @param isStillNeeded asked at the last moment, since locking takes one
 */
export async function keepUnsent(
  place: CopyPlace,
  name: string,
  text: string,
  isStillNeeded: () => boolean,
): Promise<void> {
  const locked = await lock(place, text)
  if (isStillNeeded()) localStorage.setItem(name, locked)
}

/** All that is kept of this colleague, by the names of its places. What does not open is of another link, and goes. */
export async function readUnsent(place: CopyPlace): Promise<[name: string, text: string][]> {
  const names = Object.keys(localStorage).filter((name) => name.startsWith(unsentPrefix(place.id)))
  const found: [string, string][] = []
  for (const name of names) {
    const text = await unlock(place, localStorage.getItem(name))
    if (text === null) localStorage.removeItem(name)
    else found.push([name, text])
  }
  return found
}

export function dropUnsent(name: string): void {
  localStorage.removeItem(name)
}

function unsentPrefix(id: string): string {
  return `parallax-unsent-${id}-`
}

// ── Locking

async function lock({ copyKey }: CopyPlace, text: string): Promise<string> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES))
  const bytes = new TextEncoder().encode(text)
  const locked = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, await importKey(copyKey), bytes)
  return `${toBase64(iv)}.${toBase64(new Uint8Array(locked))}`
}

async function unlock({ copyKey }: CopyPlace, kept: string | null): Promise<string | null> {
  const [iv, locked] = (kept ?? "").split(".")
  if (!iv || !locked) return null
  try {
    const algorithm = { name: "AES-GCM", iv: fromBase64(iv) }
    const bytes = await crypto.subtle.decrypt(algorithm, await importKey(copyKey), fromBase64(locked))
    return new TextDecoder().decode(bytes)
  } catch {
    return null
  }
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
