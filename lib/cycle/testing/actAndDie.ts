// Run as a process of its own: launches a cycle, or destroys the keys that are due, and is killed in the middle of it, as by
// a power cut. Arguments: what to do, where the database is (JSON), what opens its keys (JSON), the organiser (JSON), the
// cycle, the time, and at which use of the key store it dies.

import { asOrganiser } from "@/lib/authority/authority"
import { launchCycle } from "@/lib/cycle/launchCycle"
import { makeDurable } from "@/lib/db/makeDurable"
import { openDatabase } from "@/lib/db/openDatabase"
import { destroyDueKeys } from "@/lib/keys/destroyDueKeys"
import type { KeyStore } from "@/lib/keys/keyStore"
import { openKeyStore } from "@/lib/keys/openKeyStore"

const [act, place, opening, organiser, cycleId, time, uses] = process.argv.slice(2) as [
  "launch" | "destroy",
  string,
  string,
  string,
  string,
  string,
  string,
]

let left = Number(uses)

/** The process dies before its uses-th touch of the store, or right after it. */
async function deadly<Result>(touch: () => Promise<Result>): Promise<Result> {
  left -= 1
  if (left === 0) process.kill(process.pid, "SIGKILL")
  const result = await touch()
  left -= 1
  if (left === 0) process.kill(process.pid, "SIGKILL")
  return result
}

const { secret, folder, installation } = JSON.parse(opening) as Record<"secret" | "folder" | "installation", string>
const real = await openKeyStore({ folder }, installation)
const store: KeyStore = {
  place: real.place,
  put: (query, name, locked) => deadly(() => real.put(query, name, locked)),
  read: (query, name) => deadly(() => real.read(query, name)),
  list: (query) => real.list(query),
  destroy: (query, id) => deadly(() => real.destroy(query, id)),
}
const keys = { secret: Buffer.from(secret, "hex"), installation, store, graceMinutes: 0 }
const location = JSON.parse(place)
const db = await openDatabase(location)
const now = new Date(time)
if (act === "launch") {
  const confirmation = { unshown: [], mailWay: "mailbox" as const }
  await launchCycle(db, keys, asOrganiser(JSON.parse(organiser))!, cycleId, confirmation, now)
} else {
  await destroyDueKeys(db, keys, () => makeDurable(db, location), now)
}
process.stdout.write("done")
process.exit(0)
