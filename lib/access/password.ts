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

/** What is stored of a password: `scrypt$N$r$p$salt$key`, so that the cost can be raised later. */
export async function hashPassword(password: string, salt = randomBytes(16)): Promise<string> {
  const key = await derive(password.normalize("NFKC"), salt, BYTES, memoryFor(COST))
  return ["scrypt", COST.N, COST.r, COST.p, salt.toString("base64url"), key.toString("base64url")].join("$")
}

/** Whether the password is the stored one. Without a stored one it takes the same time and says no. */
export async function verifyPassword(password: string, stored: string | null): Promise<boolean> {
  const [, N, r, p, salt, key] = (stored ?? NOBODYS_PASSWORD).split("$")
  const expected = Buffer.from(key!, "base64url")
  const cost = memoryFor({ N: Number(N), r: Number(r), p: Number(p) })
  const actual = await derive(password.normalize("NFKC"), Buffer.from(salt!, "base64url"), expected.length, cost)
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
