import { randomBytes } from "node:crypto"
import { link, mkdir, open, readdir, readFile, rm, unlink } from "node:fs/promises"
import { join } from "node:path"
import { makePathDurable } from "@/lib/db/makeDurable"
import { keyNameOf, KeyStoreError, storedName, storedPrefix, type KeyStore } from "@/lib/keys/keyStore"

/** The file that says whose keys these are. */
const MARKER = "installation"

/**
 * A key store in a folder that all servers share: one file for each part of a key.
 * @throws KeyStoreError
 */
export async function openFolderStore(folder: string, installation: string): Promise<KeyStore> {
  await using(folder, async () => {
    // Not the folders above it: where those are missing, a file system is likely to be not mounted.
    await mkdir(folder, { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "EEXIST") throw error
    })
    const owner = await readIfThere(join(folder, MARKER))
    if (owner !== null && !isOf(installation, owner)) refuseForeign(folder)
    await tryToWrite(folder)
    if (owner === null) await putFile(folder, MARKER, Buffer.from(`${installation}\n`))
  })
  // A folder whose file system is not mounted, or another one, looks like a store without keys: that must not be taken
  // for lost keys, nor be given new ones.
  async function at<Result>(work: () => Promise<Result>): Promise<Result> {
    return using(folder, async () => {
      const owner = await readIfThere(join(folder, MARKER))
      if (owner === null)
        throw new KeyStoreError(`The key store at ${folder} is gone; bring its folder back, or mount it again.`)
      if (!isOf(installation, owner)) refuseForeign(folder)
      return work()
    })
  }
  await at(async () => {})
  return {
    place: "folder",
    put: (_, name, locked) => at(() => putFile(folder, storedName(name), locked)),
    read: (_, name) => at(() => readIfThere(join(folder, storedName(name)))),
    list: () => at(async () => (await readdir(folder)).flatMap((file) => keyNameOf(file) ?? [])),
    destroy: (_, cycleId) => at(() => destroyFiles(folder, storedPrefix(cycleId))),
  }
}

function isOf(installation: string, owner: Uint8Array): boolean {
  return Buffer.from(owner).toString().trim() === installation
}

function refuseForeign(folder: string): never {
  throw new KeyStoreError(
    `The key store at ${folder} belongs to another installation; set KEY_STORE to the one of this database, or DATABASE_URL (DATA_DIR) to the database of this store.`,
  )
}

async function tryToWrite(folder: string): Promise<void> {
  const file = join(folder, temporary("write-test"))
  try {
    await writeNew(file, Buffer.from("write test"))
  } finally {
    await rm(file, { force: true })
  }
}

/** Puts a whole file where there is none, or nothing: a present one stays, and whoever reads never sees a part. */
async function putFile(folder: string, name: string, content: Uint8Array): Promise<void> {
  const file = join(folder, temporary(name))
  try {
    await writeNew(file, content)
    await link(file, join(folder, name)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "EEXIST") throw error
    })
  } finally {
    await rm(file, { force: true })
  }
  await makePathDurable(folder)
}

/** Begins with the name, so that what a crash leaves is destroyed with the key. */
function temporary(name: string): string {
  return `${name}.${randomBytes(8).toString("hex")}.new`
}

async function writeNew(file: string, content: Uint8Array): Promise<void> {
  const handle = await open(file, "wx", 0o600)
  try {
    await handle.writeFile(content)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function readIfThere(file: string): Promise<Uint8Array | null> {
  return readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null
    throw error
  })
}

/** All are overwritten before the first is gone, so that a crash in between leaves their names to be found again. */
async function destroyFiles(folder: string, prefix: string): Promise<void> {
  const files = (await readdir(folder)).filter((name) => name.startsWith(prefix)).map((name) => join(folder, name))
  for (const file of files) await unlessGone(overwrite(file))
  for (const file of files) await unlessGone(unlink(file))
  await makePathDurable(folder)
}

async function overwrite(file: string): Promise<void> {
  const handle = await open(file, "r+")
  try {
    const { size } = await handle.stat()
    if (size > 0) await handle.write(randomBytes(size), 0, size, 0)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Another worker may be destroying the same key. */
async function unlessGone(work: Promise<void>): Promise<void> {
  await work.catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT") throw error
  })
}

async function using<Result>(folder: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    const { code, errno } = error as NodeJS.ErrnoException
    // What the file system says has a number; a mistake in this program has none.
    if (errno === undefined) throw error
    throw new KeyStoreError(
      `The key store at ${folder} cannot be used (${code}); set KEY_STORE to a folder that can be read and written and that knows hard links, or to the word database.`,
    )
  }
}
