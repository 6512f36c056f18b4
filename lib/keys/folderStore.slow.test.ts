import { randomBytes, randomUUID } from "node:crypto"
import { link, mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { userInfo } from "node:os"
import fc from "fast-check"
import { expect, test } from "vitest"
import { forgetLinkKey } from "@/lib/keys/forgetLinkKey"
import { KeyMissing, type CycleKeyRef, type Keys } from "@/lib/keys/keys"
import { KeyStoreError } from "@/lib/keys/keyStore"
import { fingerprintOf } from "@/lib/keys/linkKey"
import { makeCycleKey } from "@/lib/keys/makeCycleKey"
import { openKeyStore } from "@/lib/keys/openKeyStore"
import { HELD_SECONDS, readLinkKey } from "@/lib/keys/readLinkKey"
import { readSealKey } from "@/lib/keys/readSealKey"
import { emptyFolder, folderKeys, noQuery } from "@/lib/keys/testing/keys"

const cycleId = randomUUID()

async function launched(keys: Keys, id: string = cycleId, version = 1): Promise<CycleKeyRef> {
  const key = await makeCycleKey(noQuery, keys, id, version)
  return { id, keyVersion: version, keyFingerprint: fingerprintOf(key) }
}

/** The same store as a process that has read nothing yet. */
async function reopened(keys: Keys & { folder: string }): Promise<Keys> {
  return { ...keys, store: await openKeyStore({ folder: keys.folder }, keys.installation) }
}

test("of many who make the key of a cycle at once, all get the same, and its parts belong together", async () => {
  const keys = await folderKeys()
  const servers = await Promise.all(Array.from({ length: 8 }, () => reopened(keys)))
  const made = await Promise.all(servers.map((server) => makeCycleKey(noQuery, server, cycleId, 1)))
  for (const key of made) expect(fingerprintOf(key)).toBe(fingerprintOf(made[0]!))
  const cycle = { id: cycleId, keyVersion: 1, keyFingerprint: fingerprintOf(made[0]!) }
  expect((await readSealKey(noQuery, keys, cycle)).publicKey).toEqual(made[0]!.publicKey)
  expect((await readdir(keys.folder)).toSorted()).toEqual(
    [`${cycleId}.1.link`, `${cycleId}.1.seal`, "installation"].toSorted(),
  )
})

test("a maker that was stopped between the two parts is finished by the next", async () => {
  const keys = await folderKeys()
  const cycle = await launched(keys)
  const seal = await readSealKey(noQuery, keys, cycle)
  await rm(join(keys.folder, `${cycleId}.1.link`))
  const again = await reopened(keys)
  expect((await makeCycleKey(noQuery, again, cycleId, 1)).publicKey).toEqual(seal.publicKey)
})

test("a key that is there is never replaced", async () => {
  const keys = await folderKeys()
  const name = { cycleId, version: 1, part: "link" } as const
  await keys.store.put(noQuery, name, Buffer.from("first"))
  await keys.store.put(noQuery, name, Buffer.from("second"))
  expect(Buffer.from((await keys.store.read(noQuery, name))!).toString()).toBe("first")
})

test("only this user can read keys, and in no file does a key stand as it is", async () => {
  const keys = await folderKeys()
  const key = await makeCycleKey(noQuery, keys, cycleId, 1)
  for (const part of ["link", "seal"]) {
    const file = join(keys.folder, `${cycleId}.1.${part}`)
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    const content = await readFile(file)
    for (const bytes of [key.bytes, key.publicKey]) {
      expect(content.includes(Buffer.from(bytes))).toBe(false)
      expect(content.includes(Buffer.from(bytes).toString("base64url"))).toBe(false)
    }
  }
  const inside = join(await emptyFolder(), "keys")
  await openKeyStore({ folder: inside }, randomUUID())
  expect((await stat(inside)).mode & 0o777).toBe(0o700)
})

test("a key moved to another cycle, version or part opens nothing there", async () => {
  const keys = await folderKeys()
  const [cycle, other] = [await launched(keys), await launched(keys, randomUUID())]
  const at = (name: string) => join(keys.folder, name)
  await rename(at(`${other.id}.1.link`), at(`${cycle.id}.1.link`))
  await expect(readLinkKey(noQuery, keys, cycle)).rejects.toThrow(KeyMissing)
  await expect(readSealKey(noQuery, keys, cycle)).rejects.toThrow(KeyMissing)

  const third = await launched(keys, randomUUID())
  await rename(at(`${third.id}.1.link`), at(`${third.id}.2.link`))
  await expect(readLinkKey(noQuery, keys, { ...third, keyVersion: 2 })).rejects.toThrow(KeyMissing)
  await rename(at(`${third.id}.1.seal`), at(`${third.id}.1.link`))
  await expect(readLinkKey(noQuery, keys, third)).rejects.toThrow(KeyMissing)
})

test("a key of which any byte is changed, or that is cut short, opens nothing", async () => {
  const keys = await folderKeys()
  const cycle = await launched(keys)
  const file = join(keys.folder, `${cycleId}.1.link`)
  const whole = await readFile(file)
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
      const changed = Buffer.from(whole)
      changed[at]! ^= change
      for (const content of [changed, whole.subarray(0, at)]) {
        await writeFile(file, content)
        await expect(readLinkKey(noQuery, await reopened(keys), cycle)).rejects.toThrow(KeyMissing)
      }
    }),
    { numRuns: 30 },
  )
  await writeFile(file, whole)
  await readLinkKey(noQuery, await reopened(keys), cycle)
})

test("neither another secret nor another installation opens a key", async () => {
  const keys = await folderKeys()
  const cycle = await launched(keys)
  for (const other of [{ secret: randomBytes(32) }, { installation: randomUUID() }])
    await expect(readLinkKey(noQuery, { ...keys, ...other }, cycle)).rejects.toThrow(KeyMissing)
})

test("a key that is not the one of the cycle's row counts as missing, held in memory or not", async () => {
  const keys = await folderKeys()
  const cycle = await launched(keys)
  await readLinkKey(noQuery, keys, cycle)
  for (const keyFingerprint of [null, "0".repeat(64)]) {
    await expect(readLinkKey(noQuery, keys, { ...cycle, keyFingerprint })).rejects.toThrow(KeyMissing)
    await expect(readSealKey(noQuery, keys, { ...cycle, keyFingerprint })).rejects.toThrow(KeyMissing)
  }
})

test("parts of two makers do not make one key", async () => {
  const [keys, other] = [await folderKeys(), await folderKeys()]
  const cycle = await launched(keys)
  const stranger = { ...other, secret: keys.secret, installation: keys.installation }
  await launched(stranger)
  await rename(join(other.folder, `${cycleId}.1.seal`), join(keys.folder, `${cycleId}.1.seal`))
  await expect(readSealKey(noQuery, keys, cycle)).rejects.toThrow(KeyMissing)
  await expect(makeCycleKey(noQuery, keys, cycleId, 1)).rejects.toThrow(KeyMissing)
})

test("a key is held for a minute at most, however often it is asked for, and not after it is forgotten", async () => {
  const keys = await folderKeys()
  const cycle = await launched(keys)
  let clock = 5000
  const read = () => readLinkKey(noQuery, keys, cycle, () => clock)
  await read()
  await keys.store.destroy(noQuery, cycleId)
  for (const seconds of [0, HELD_SECONDS / 2, HELD_SECONDS - 0.001]) {
    clock = 5000 + seconds * 1000
    await read()
  }
  expect(HELD_SECONDS).toBeLessThanOrEqual(60)
  clock = 5000 + HELD_SECONDS * 1000
  await expect(read()).rejects.toThrow(KeyMissing)

  const next = await launched(keys)
  await readLinkKey(noQuery, keys, next)
  await keys.store.destroy(noQuery, cycleId)
  forgetLinkKey(keys, randomUUID())
  await readLinkKey(noQuery, keys, next)
  forgetLinkKey(keys, cycleId)
  await expect(readLinkKey(noQuery, keys, next)).rejects.toThrow(KeyMissing)
})

test("the seal is never held", async () => {
  const keys = await folderKeys()
  const cycle = await launched(keys)
  await readSealKey(noQuery, keys, cycle)
  await rm(join(keys.folder, `${cycleId}.1.seal`))
  await expect(readSealKey(noQuery, keys, cycle)).rejects.toThrow(KeyMissing)
})

test("destroying leaves nothing of the cycle, what a crash left included, and all of the others", async () => {
  const keys = await folderKeys()
  await launched(keys)
  await launched(keys, cycleId, 2)
  const other = await launched(keys, randomUUID())
  await writeFile(join(keys.folder, `${cycleId}.1.seal.0123.new`), "left by a crash")
  for (let time = 0; time < 2; time += 1) {
    await keys.store.destroy(noQuery, cycleId)
    expect((await readdir(keys.folder)).toSorted()).toEqual(
      [`${other.id}.1.link`, `${other.id}.1.seal`, "installation"].toSorted(),
    )
  }
  await readLinkKey(noQuery, keys, other)
})

test("what is destroyed is overwritten before its name goes", async () => {
  const keys = await folderKeys()
  await launched(keys)
  const file = join(keys.folder, `${cycleId}.1.seal`)
  const before = await readFile(file)
  // A second name for the same file, as a copy that shares its blocks would be.
  const kept = join(keys.folder, "kept")
  await link(file, kept)
  await keys.store.destroy(noQuery, cycleId)
  const after = await readFile(kept)
  expect(after.length).toBe(before.length)
  expect(after.equals(before)).toBe(false)
})

test("two workers destroy the same key without a complaint", async () => {
  const keys = await folderKeys()
  await launched(keys)
  await Promise.all(Array.from({ length: 6 }, () => keys.store.destroy(noQuery, cycleId)))
  expect(await readdir(keys.folder)).toEqual(["installation"])
})

test("a name that is no key's reaches no file", async () => {
  const keys = await folderKeys()
  const name = { cycleId: "../installation", version: 1, part: "link" } as const
  await expect(keys.store.read(noQuery, name)).rejects.toThrow()
  for (const id of ["", "installation", cycleId.slice(0, 8)])
    await expect(keys.store.destroy(noQuery, id)).rejects.toThrow()
  expect(await readdir(keys.folder)).toEqual(["installation"])
})

test("the store of another installation is refused, and left as it is", async () => {
  const keys = await folderKeys()
  await launched(keys)
  const before = await readdir(keys.folder)
  const opening = openKeyStore({ folder: keys.folder }, randomUUID())
  await expect(opening).rejects.toThrow(KeyStoreError)
  await expect(opening).rejects.toThrow(/^The key store at .* belongs to another installation; /)
  expect(await readdir(keys.folder)).toEqual(before)
})

test("of two installations that open an empty folder at once, one gets it", async () => {
  const folder = await emptyFolder()
  const outcomes = await Promise.allSettled([randomUUID(), randomUUID()].map((id) => openKeyStore({ folder }, id)))
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"])
})

test("a folder that cannot be used is refused in one sentence with the reason", async () => {
  const folder = await emptyFolder()
  await writeFile(join(folder, "file"), "")
  const below = openKeyStore({ folder: join(folder, "file", "keys") }, randomUUID())
  await expect(below).rejects.toThrow(KeyStoreError)
  await expect(below).rejects.toThrow(/cannot be used \(ENOTDIR\); set KEY_STORE to /)
})

test.skipIf(userInfo().uid === 0)("a folder that may not be written is refused", async () => {
  const folder = join(await emptyFolder(), "keys")
  await mkdir(folder, { mode: 0o500 })
  await expect(openKeyStore({ folder }, randomUUID())).rejects.toThrow(/EACCES/)
})

test("a folder that goes away is unreachable: no key of it counts as missing, and none is put beside", async () => {
  const keys = await folderKeys()
  const cycle = await launched(keys)
  const away = `${keys.folder}-away`
  await rename(keys.folder, away)
  await mkdir(keys.folder)
  const name = { cycleId, version: 1, part: "link" } as const
  for (const attempt of [
    () => readLinkKey(noQuery, keys, cycle),
    () => makeCycleKey(noQuery, keys, randomUUID(), 1),
    () => keys.store.put(noQuery, name, Buffer.from("x")),
    () => keys.store.list(noQuery),
    () => keys.store.destroy(noQuery, cycleId),
  ])
    await expect(attempt()).rejects.toThrow(KeyStoreError)
  expect(await readdir(keys.folder)).toEqual([])
  await rm(keys.folder, { recursive: true })
  await rename(away, keys.folder)
  await readLinkKey(noQuery, keys, cycle)
})
