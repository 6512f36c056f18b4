import { randomBytes } from "node:crypto"

/** A password made by a machine: 96 bits, to be shown once. */
export function makePassword(): string {
  return randomBytes(12).toString("base64url")
}
