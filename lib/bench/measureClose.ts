import { randomBytes, randomUUID } from "node:crypto"
import { brotliDecompressSync } from "node:zlib"
import { AEAD_AES_256_GCM, CipherSuite, KDF_HKDF_SHA256, KEM_DHKEM_X25519_HKDF_SHA256 } from "hpke"
import { ballotPlace } from "@/lib/ballot/ballotPlace"
import { unpad } from "@/lib/ballot/padding"
import { median } from "@/lib/bench/median"
import type { Place } from "@/lib/bench/openPlace"
import { readCost, type Cost } from "@/lib/bench/readCost"
import { rowOf, type DatabaseName, type Row } from "@/lib/bench/row"
import { closeCycle } from "@/lib/cycle/closeCycle"
import { answeredCycle } from "@/lib/cycle/testing/answeredCycle"
import type { Database } from "@/lib/db/database"
import { databaseStore } from "@/lib/keys/databaseStore"
import { KEY_REF, type Keys } from "@/lib/keys/keys"
import { queryOf } from "@/lib/keys/query"
import { readLinkKey } from "@/lib/keys/readLinkKey"
import { readSealKey } from "@/lib/keys/readSealKey"

const RATERS = 12
/** Four times as many ballots must not cost more each. `BENCH_CLOSE=1000,4000` closes 12,000 and 48,000. */
const SUBJECTS = (process.env.BENCH_CLOSE ?? "100,400").split(",").map(Number)
/** So often floor and product take turns, at the smaller size. */
const TURNS = 3

const REACH: Record<DatabaseName, number> = { PGlite: 3, PostgreSQL: 2 }

/**
 * The close of a cycle, each ballot: against opening the very ballots with the very keys by the same library and summing
 * their scores, without a database.
 */
export async function measureClose(place: Place): Promise<Row[]> {
  const rows: Row[] = []
  for (const subjects of SUBJECTS) {
    const floors: number[] = []
    const ours: number[] = []
    for (let turn = 0; turn < (subjects === SUBJECTS[0] ? TURNS : 1); turn += 1) {
      const cost = await closeOnce(place, subjects)
      floors.push(cost.floor)
      ours.push(cost.ours)
    }
    const what = `close of ${RATERS * subjects}, each ballot`
    const measured = { floor: median(floors), ours: median(ours), reach: { most: REACH[place.database] } }
    rows.push(rowOf({ what, database: place.database, unit: "ms CPU", ...measured }))
  }
  return rows
}

async function closeOnce({ openFresh }: Place, subjects: number): Promise<{ floor: number; ours: number }> {
  const { db, remove } = await openFresh()
  const keys = { secret: randomBytes(32), installation: randomUUID(), store: databaseStore, graceMinutes: 0 }
  const now = new Date()
  const { owner, cycleId } = await answeredCycle(db, keys, { subjects, raters: RATERS }, now)
  const count = subjects * RATERS
  const floor = await measureFloor(db, keys, cycleId)
  const highest = watchMemory()
  const ours = await readCost(() => closeCycle(db, keys, owner, cycleId, now))
  console.error(`closing ${count}: ${highest().toFixed(0)} MB more than before it`)
  await remove()
  return { floor: floor.cpu / count, ours: ours.cpu / count }
}

/** Of what is read for it, nothing is held after it: the memory of the close is not to count it. */
async function measureFloor(db: Database, keys: Keys, cycleId: string): Promise<Cost> {
  const ballots = await sealedBallots(db, keys, cycleId)
  return readCost(() => openAll(ballots))
}

const WATCHED_MS = 20

/** @returns what ends it, and says how many MB more this process has used at most than at the beginning */
function watchMemory(): () => number {
  globalThis.gc?.()
  const before = process.memoryUsage.rss()
  let most = before
  const look = () => (most = Math.max(most, process.memoryUsage.rss()))
  const timer = setInterval(look, WATCHED_MS)
  return () => {
    clearInterval(timer)
    look()
    return (most - before) / 2 ** 20
  }
}

// ── The floor: what there is to open, and opening it

type Ballots = Awaited<ReturnType<typeof sealedBallots>>

async function sealedBallots(db: Database, keys: Keys, cycleId: string) {
  const cycle = await db.cycle.findUniqueOrThrow({ where: { id: cycleId }, select: KEY_REF })
  const link = await readLinkKey(queryOf(db), keys, cycle)
  const seal = await readSealKey(queryOf(db), keys, cycle)
  const invitations = await db.invitation.findMany({
    where: { cycleId },
    select: { id: true, subjectId: true, group: true, sent: { select: { linkId: true } } },
  })
  const rows = await db.ballot.findMany({ where: { cycleId } })
  const ciphertexts = new Map(rows.map(({ id, ciphertext }) => [id, ciphertext]))
  const sealed = invitations.map(({ id: invitationId, subjectId, group, sent }) => {
    const place = ballotPlace(link, { cycleId, invitationId, linkId: sent!.linkId, subjectId, group })
    return { place, ciphertext: ciphertexts.get(place.ballotId)! }
  })
  return { seal, sealed }
}

/** As of a program that does nothing else. @returns the sums of all scores, by their places */
async function openAll({ seal, sealed }: Ballots): Promise<number[]> {
  const suite = new CipherSuite(KEM_DHKEM_X25519_HKDF_SHA256, KDF_HKDF_SHA256, AEAD_AES_256_GCM)
  const privateKey = await suite.DeserializePrivateKey(seal.privateKey)
  const publicKey = await suite.DeserializePublicKey(seal.publicKey)
  const info = Buffer.from("parallax ballot 2")
  const sums: number[] = []
  for (const { place, ciphertext } of sealed) {
    const { cycleId, invitationId, subjectId, group, psk, ballotId } = place
    const aad = Buffer.from([cycleId, invitationId, subjectId, group].join("\0"))
    const bound = { aad, info, psk, pskId: Buffer.from(ballotId) }
    const packed = await suite.Open({ privateKey, publicKey }, ciphertext.slice(0, 32), ciphertext.slice(32), bound)
    const { scores } = JSON.parse(brotliDecompressSync(unpad(packed)).toString()) as { scores: (number | null)[] }
    for (const [index, score] of scores.entries()) sums[index] = (sums[index] ?? 0) + (score ?? 0)
  }
  return sums
}
