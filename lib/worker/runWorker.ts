import { forgetExpired } from "@/lib/access/forgetExpired"
import { closeDueCycles } from "@/lib/cycle/closeDueCycles"
import { eraseOldCycles } from "@/lib/cycle/eraseOldCycles"
import { eraseRemains } from "@/lib/db/eraseRemains"
import { makeDurable } from "@/lib/db/makeDurable"
import { destroyDueKeys } from "@/lib/keys/destroyDueKeys"
import { deliverDue } from "@/lib/mail/deliverDue"
import { forgetOldCodes } from "@/lib/release/forgetOldCodes"
import type { Office } from "@/lib/worker/office"
import { runDuties, type Duty } from "@/lib/worker/runDuties"
import { wordsIn } from "@/lib/words/words"

/** What the worker looks after; the pauses are shorter than the silence that the health check allows. */
const DUTIES: Duty[] = [
  {
    name: "closing",
    pauseSeconds: 3,
    round: ({ db, keys }, now) => closeDueCycles(db, keys, now),
  },
  {
    name: "keys",
    pauseSeconds: 5,
    round: ({ db, keys, configuration: { location } }, now) =>
      destroyDueKeys(db, keys, () => makeDurable(db, location), now),
  },
  {
    name: "mail",
    pauseSeconds: 3,
    round: ({ db, keys, transport, configuration: { publicUrl } }, now) =>
      deliverDue(db, keys, { transport, publicUrl, words: wordsIn("en") }, now),
  },
  {
    name: "forgetting",
    pauseSeconds: 45,
    round: async ({ db, configuration: { location } }, now) => {
      await forgetExpired(db, now)
      await forgetOldCodes(db, now)
      await eraseOldCycles(db, now)
      await eraseRemains(db, location)
    },
  },
]

/** Does what is due, again and again, until told to stop. Any number of processes may run it at once. */
export async function runWorker(office: Office, stop: AbortSignal): Promise<void> {
  await runDuties(DUTIES, office, stop)
}
