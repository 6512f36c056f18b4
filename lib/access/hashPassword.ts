import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from "node:crypto"
import { promisify } from "node:util"

const derive = promisify(scrypt) as (
  password: string,
  salt: Buffer,
  bytes: number,
  cost: ScryptOptions,
) => Promise<Buffer>

/** OWASP's recommendation for scrypt: N = 2^17, r = 8, p = 1 (128 MiB of memory for one attempt). */
const COST = { N: 2 ** 17, r: 8, p: 1 }
const BYTES = 32

/** Two at a time: more would take memory and all processors from everybody who is not signing in. */
const AT_ONCE = 2
/** About five seconds of waiting; beyond it nobody is served by waiting. */
const WAITING = 30

/** So many passwords are being looked at already that another one would have to wait for long. */
export class TooBusy extends Error {}

/**
 * What is stored of a password: `scrypt$N$r$p$salt$key`, so that the cost can be raised later.
 * @throws TooBusy
 */
export async function hashPassword(password: string, salt = randomBytes(16)): Promise<string> {
  const key = await inTurn(() => derive(password.normalize("NFKC"), salt, BYTES, memoryFor(COST)))
  return ["scrypt", COST.N, COST.r, COST.p, salt.toString("base64url"), key.toString("base64url")].join("$")
}

/**
 * Whether the password is the stored one. Without a stored one it takes the same time and says no.
 * @throws TooBusy
 */
export async function verifyPassword(password: string, stored: string | null): Promise<boolean> {
  const [, N, r, p, salt, key] = (stored ?? NOBODYS_PASSWORD).split("$")
  const expected = Buffer.from(key!, "base64url")
  const cost = memoryFor({ N: Number(N), r: Number(r), p: Number(p) })
  const actual = await inTurn(() =>
    derive(password.normalize("NFKC"), Buffer.from(salt!, "base64url"), expected.length, cost),
  )
  return timingSafeEqual(actual, expected) && stored !== null
}

function memoryFor(cost: typeof COST): ScryptOptions {
  return { ...cost, maxmem: 256 * cost.N * cost.r }
}

/** Checked in place of a user who does not exist; no password hashes to zeros. */
const NOBODYS_PASSWORD = [
  "scrypt",
  COST.N,
  COST.r,
  COST.p,
  "AAAAAAAAAAAAAAAAAAAAAA",
  Buffer.alloc(BYTES).toString("base64url"),
].join("$")

// ── One after the other

let running = 0
const queue: (() => void)[] = []

async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  if (running >= AT_ONCE) {
    if (queue.length >= WAITING) throw new TooBusy("Too many passwords are being checked.")
    await new Promise<void>((resolve) => queue.push(resolve))
  }
  running += 1
  try {
    return await work()
  } finally {
    running -= 1
    queue.shift()?.()
  }
}
