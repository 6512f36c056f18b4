import { randomUUID } from "node:crypto"
import { readdir, readFile } from "node:fs/promises"
import { join } from "node:path"
import { PGlite } from "@electric-sql/pglite"
import type { Attack } from "@/lib/audit/attack"
import { makeKeys } from "@/lib/audit/makeKeys"
import type { RealCycle } from "@/lib/audit/realCycle"
import { runRealCycle } from "@/lib/audit/runRealCycle"
import { ballotKey, draftKey } from "@/lib/ballot/linkCodes"
import { makeDurable } from "@/lib/db/makeDurable"
import { migrate, pgliteSession } from "@/lib/db/migrate"
import { openEmbedded } from "@/lib/db/openDatabase"

/** A thief of the disk, who has AUTH_SECRET too, after the close: every file of the embedded folder and of the key store. */
export const diskAttack: Attack = {
  attacker: "thief of the disk",
  attack: "read every file",
  tried: "tables, dead rows and log: words that no report shows, tokens, and every key that opens something",
  run: async (ground, isPlanted) => {
    const folder = join(ground.folder, `disk-${randomUUID()}`)
    const pglite = await PGlite.create({ dataDir: folder })
    await migrate(pgliteSession(pglite))
    const db = openEmbedded(pglite)
    const keys = await makeKeys(ground.folder)
    const query = async <Row>(sql: string) => (await pglite.query<Row>(sql)).rows
    const real = await runRealCycle({ ...ground, db, query }, keys, 0, () => makeDurable(db, { folder }))
    // As if a draft had been plain text, in a row that is long deleted.
    if (isPlanted) {
      await pglite.exec(`CREATE TABLE "Typed" AS SELECT '${real.typed[0]!.word}' AS text; DROP TABLE "Typed"`)
    }
    await makeDurable(db, { folder })
    await pglite.close()
    const files = [...(await readFolder(folder)), ...(await readFolder(keys.folder))]
    const found = tellingOf(real).filter(({ bytes }) => files.some((file) => file.includes(bytes)))
    const parts = (await readdir(keys.folder)).filter((name) => name !== "installation")
    const size = Math.round(files.reduce((sum, { length }) => sum + length, 0) / 1_000_000)
    const kinds = [...new Set(found.map(({ kind }) => kind))]
    return {
      got: kinds.length > 0 ? `found: ${kinds.join(", ")}` : `nothing in ${size} MB; ${parts.length} files of keys`,
      isBreach: kinds.length > 0 || parts.length > 0,
    }
  },
}

/** What must be on no disk any more, as it could be written there. */
function tellingOf({ key, sent, typed, published, tokens }: RealCycle): { kind: string; bytes: Buffer }[] {
  const words = [...sent, ...typed].map(({ word }) => word).filter((word) => !published.includes(word))
  const inAllForms = (kind: string, bytes: Uint8Array) => [
    { kind, bytes: Buffer.from(bytes) },
    ...(["hex", "base64url", "base64"] as const).map((form) => ({
      kind,
      bytes: Buffer.from(Buffer.from(bytes).toString(form)),
    })),
  ]
  return [
    ...words.map((word) => ({ kind: "words that were not published", bytes: Buffer.from(word) })),
    ...tokens.map((token) => ({ kind: "tokens", bytes: Buffer.from(token) })),
    ...inAllForms("the link key", key.link.bytes),
    ...inAllForms("the seal", key.seal.privateKey),
    ...typed.flatMap((place) => inAllForms("keys of drafts", draftKey(key.link, place))),
    ...sent.flatMap(({ linkId, invitationId }) =>
      inAllForms("keys of ballots", ballotKey(key.link, linkId, invitationId)),
    ),
  ]
}

async function readFolder(folder: string): Promise<Buffer[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return Promise.all(
    entries.filter((entry) => entry.isFile()).map((entry) => readFile(join(entry.parentPath, entry.name))),
  )
}
