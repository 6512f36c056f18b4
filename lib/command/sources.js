import { createHash } from "node:crypto"
import { existsSync } from "node:fs"
import { readdir, readFile, writeFile } from "node:fs/promises"
import { join } from "node:path"

/** The program as a deployment carries it: nothing else is needed to run it. */
export const FOLDER = ".next/standalone"

/** Of what it is made. */
const SOURCES = ["app", "lib", "prisma", "package-lock.json", "next.config.js", "tsconfig.json"]

/** What is made of the others. */
const GENERATED = ["prisma/client", "lib/words/generated"]

/** Tells of which sources the program was made; written last. */
const STAMP = ".next/sources.sha256"

/** Whether nothing has changed since the program was built. */
export async function isBuilt() {
  const stamp = await readFile(STAMP, "utf8").catch(() => null)
  return stamp !== null && stamp === (await digest(SOURCES))
}

/** Says that the program has been built from the sources of which this is the digest. @param {string} sources */
export async function noteBuilt(sources) {
  await writeFile(STAMP, sources)
}

/** The digest of what the program is made of at this moment. */
export async function digestOfSources() {
  return digest(SOURCES)
}

/**
 * One fingerprint of the contents of files and folders, without tests and what is itself generated.
 * @param {string[]} paths
 */
export async function digest(paths) {
  const hash = createHash("sha256")
  for (const path of paths) await addTo(hash, path)
  return hash.digest("hex")
}

/**
 * @param {import("node:crypto").Hash} hash
 * @param {string} path
 */
async function addTo(hash, path) {
  if (GENERATED.includes(path) || path.endsWith(".test.ts") || !existsSync(path)) return
  const entries = await readdir(path).catch(() => null)
  if (!entries) {
    hash.update(path).update(await readFile(path))
    return
  }
  for (const name of entries.toSorted()) await addTo(hash, join(path, name))
}
