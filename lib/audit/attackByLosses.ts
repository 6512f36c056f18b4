import { cp } from "node:fs/promises"
import { join } from "node:path"
import { PGlite } from "@electric-sql/pglite"
import { randomUUID } from "node:crypto"
import type { Attack } from "@/lib/audit/attack"
import { addressOf, buildReview, openLink, send, tokensTo } from "@/lib/audit/buildReview"
import { makeKeys } from "@/lib/audit/makeKeys"
import { closeCycle } from "@/lib/cycle/closeCycle"
import { makeDurable } from "@/lib/db/makeDurable"
import { migrate, pgliteSession } from "@/lib/db/migrate"
import { openEmbedded } from "@/lib/db/openDatabase"
import { destroyDueKeys } from "@/lib/keys/destroyDueKeys"
import { KeyStoreError } from "@/lib/keys/keyStore"
import { openKeyStore } from "@/lib/keys/openKeyStore"
import { queryOf } from "@/lib/keys/query"

// What happens to a server, and what an attacker may make happen.

const PLAN = { Subject: { peers: ["Amir", "Bea", "Cem", "Dora"] } }

export const lossAttacks: Attack[] = [
  {
    attacker: "loss",
    attack: "restore a dump without the key",
    tried: "a database that collects, beside an empty key store",
    run: async (ground, isPlanted) => {
      const keys = await makeKeys(ground.folder)
      const review = await buildReview(ground, keys, PLAN)
      for (const rater of PLAN.Subject.peers) await send(review, rater, "Subject", 4)
      const token = tokensTo(review, addressOf("Amir", review.owner)).at(-1)
      const folder = join(ground.folder, `empty-${randomUUID()}`)
      const empty = { ...keys, store: await openKeyStore({ folder }, keys.installation) }
      const restored = { ...review, keys: isPlanted ? keys : empty }
      const asked = await openLink(restored, token, "Subject")
      const { kind } = await closeCycle(review.db, restored.keys, review.owner, review.cycleId, review.now)
      const ballots = await review.db.ballot.count({ where: { cycleId: review.cycleId } })
      return {
        got: `links ${asked ? "open" : "open nothing"}; the close is ${kind}; ${ballots} of 4 ballots stay sealed`,
        isBreach: asked !== null || kind !== "keyMissing" || ballots !== 4,
      }
    },
  },
  {
    attacker: "loss",
    attack: "put a foreign key store beside the database",
    tried: "that of another installation",
    run: async (ground, isPlanted) => {
      const [own, other] = [await makeKeys(ground.folder), await makeKeys(ground.folder)]
      const opened = await openKeyStore({ folder: other.folder }, (isPlanted ? other : own).installation).catch(
        (error: unknown) => {
          if (error instanceof KeyStoreError) return null
          throw error
        },
      )
      return { got: opened ? "it opens" : "it is refused at the start", isBreach: opened !== null }
    },
  },
]

export const cutAttack: Attack = {
  attacker: "loss",
  attack: "cut the power between commit and destruction",
  tried: "the embedded folder as it was made durable, with the key still there: a second start",
  run: async (ground, isPlanted) => {
    const folder = join(ground.folder, `cut-${randomUUID()}`)
    const pglite = await PGlite.create({ dataDir: folder })
    await migrate(pgliteSession(pglite))
    const db = openEmbedded(pglite)
    const keys = await makeKeys(ground.folder)
    const review = await buildReview({ ...ground, db, query: queryOf(db) }, keys, PLAN)
    for (const rater of PLAN.Subject.peers) await send(review, rater, "Subject", 4)
    await makeDurable(db, { folder })
    const before = `${folder}-before`
    await cp(folder, before, { recursive: true })
    await closeCycle(db, keys, review.owner, review.cycleId, review.now)
    await makeDurable(db, { folder })
    const after = `${folder}-after`
    await cp(folder, after, { recursive: true })
    await pglite.close()
    if (isPlanted) await keys.store.destroy(queryOf(db), review.cycleId)
    // The one that had lost the commit closes once more, the one that kept it destroys the key.
    const again = await restart(before, async (lost) => {
      return (await closeCycle(lost, keys, review.owner, review.cycleId, review.now)).kind
    })
    const left = await restart(after, async (kept) => {
      await destroyDueKeys(kept, keys, () => makeDurable(kept, { folder: after }), review.now)
      const { receipts } = await kept.ballotBox.findUniqueOrThrow({ where: { cycleId: review.cycleId } })
      return receipts.length
    })
    const present = (await keys.store.list(queryOf(db))).filter(({ cycleId }) => cycleId === review.cycleId).length
    return {
      got: `before the commit was on disk: ${again} once more; after it: ${left} of 4 counted, ${present} parts of the key left`,
      isBreach: again !== "closed" || left !== 4 || present > 0,
    }
  },
}

async function restart<Result>(
  folder: string,
  work: (db: ReturnType<typeof openEmbedded>) => Promise<Result>,
): Promise<Result> {
  const pglite = await PGlite.create({ dataDir: folder })
  const db = openEmbedded(pglite)
  try {
    return await work(db)
  } finally {
    await db.$disconnect()
    await pglite.close()
  }
}
