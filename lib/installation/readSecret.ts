import { randomBytes } from "node:crypto"
import { chmod, mkdir, readFile, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { ConfigurationError, type Configuration } from "@/lib/installation/configuration"
import type { Secret } from "@/lib/keys/secret"

/**
 * The installation's secret, from which all links and keys are made: AUTH_SECRET, or a file in the data folder
 * that only this user can read. The file is made when there is none.
 * @throws ConfigurationError when the file cannot be read or written
 */
export async function readSecret({ givenSecret, dataFolder }: Configuration): Promise<Secret> {
  if (givenSecret) return Buffer.from(givenSecret)
  const file = join(dataFolder, "secret")
  await mkdir(dataFolder, { recursive: true, mode: 0o700 }).catch((error) => refuse("make", dataFolder, error))
  // "wx" fails where the file exists, so two processes that start together end up with one secret.
  await writeFile(file, `${randomBytes(32).toString("base64url")}\n`, { mode: 0o600, flag: "wx" }).catch((error) => {
    if (error.code !== "EEXIST") refuse("write", file, error)
  })
  await chmod(file, 0o600).catch((error) => refuse("protect", file, error))
  const text = (await readFile(file, "utf8").catch((error) => refuse("read", file, error))).trim()
  if (text.length < 32) throw new ConfigurationError(`${file} is damaged: it must hold at least 32 characters.`)
  return Buffer.from(text)
}

function refuse(doing: string, path: string, error: NodeJS.ErrnoException): never {
  throw new ConfigurationError(`Cannot ${doing} ${path} (${error.code}); set DATA_DIR to a folder that can be written.`)
}
