import { forgetExpired } from "@/lib/access/forgetExpired"
import { answerLinkRequests } from "@/lib/ballot/answerLinkRequests"
import { closeDueCycles } from "@/lib/cycle/closeDueCycles"
import { clocksAgree, DueWatch } from "@/lib/cycle/dueWatch"
import { eraseOldCycles } from "@/lib/cycle/eraseOldCycles"
import { findMailWay } from "@/lib/mail/findMailWay"
import { launchDueDrafts } from "@/lib/cycle/launchDueDrafts"
import { remindDueCycles } from "@/lib/cycle/remindDueCycles"
import { eraseRemains } from "@/lib/db/eraseRemains"
import { makeDurable } from "@/lib/db/makeDurable"
import { readClock } from "@/lib/db/readClock"
import { destroyDueKeys } from "@/lib/keys/destroyDueKeys"
import { deliverDue } from "@/lib/mail/deliverDue"
import { approveOverdue } from "@/lib/nomination/approveOverdue"
import { remindDueProposers } from "@/lib/nomination/remindDueProposers"
import { forgetOldCodes } from "@/lib/release/forgetOldCodes"
import { forgetOldImports } from "@/lib/sheet/forgetOldImports"
import type { Office } from "@/lib/worker/office"
import { runDuties, type Duty } from "@/lib/worker/runDuties"
import { wordsIn } from "@/lib/words/words"

/** The database's clock and the process's are too far apart to say which day it is. */
class ClocksDiffer extends Error {}

/** Closes what is due by the database's clock, once two readings of it say so. */
function closing(watch: DueWatch): Duty {
  return {
    name: "closing",
    pauseSeconds: 3,
    round: async ({ db, keys, close }, processNow) => {
      const now = await readClock(db)
      if (!clocksAgree(now, processNow)) throw new ClocksDiffer()
      const confirm = (due: string[]) => watch.confirm(due, performance.now())
      await closeDueCycles(db, keys, now, confirm, (id) => close("deadline", id, now))
    },
  }
}

/** Launches drafts on their day, while both clocks agree which one it is: mail that has left does not come back. */
const LAUNCHING: Duty = {
  name: "launching",
  pauseSeconds: 20,
  round: async ({ db, keys, transport }, processNow) => {
    const now = await readClock(db)
    if (!clocksAgree(now, processNow)) throw new ClocksDiffer()
    await launchDueDrafts(
      db,
      keys,
      (at, workspaceId) => findMailWay(at, keys.secret, transport !== null, { workspaceId }),
      now,
    )
  },
}

/** What else the worker looks after; the pauses are shorter than the silence that the health check allows. */
const OTHER_DUTIES: Duty[] = [
  LAUNCHING,
  {
    name: "keys",
    pauseSeconds: 5,
    round: ({ db, keys, configuration: { location } }, now) =>
      destroyDueKeys(db, keys, () => makeDurable(db, location), now),
  },
  {
    name: "reminding",
    pauseSeconds: 20,
    round: async ({ db, secret }) => {
      const now = await readClock(db)
      await remindDueCycles(db, now)
      await remindDueProposers(db, secret, now)
      await approveOverdue(db, now)
    },
  },
  {
    name: "mail",
    pauseSeconds: 3,
    round: async ({ db, keys, openPost }) => {
      // All workers by one clock: one that is ahead would take what another one is just delivering.
      const now = await readClock(db)
      await answerLinkRequests(db, now)
      await deliverDue(db, keys, await openPost(wordsIn("en")), now)
    },
  },
  {
    name: "forgetting",
    pauseSeconds: 45,
    round: async ({ db, configuration: { location } }, now) => {
      await forgetExpired(db, now)
      await forgetOldCodes(db, now)
      await forgetOldImports(db, now)
      await eraseOldCycles(db, now)
      await eraseRemains(db, location)
    },
  },
]

/** Does what is due, again and again, until told to stop. Any number of processes may run it at once. */
export async function runWorker(office: Office, stop: AbortSignal, watch = new DueWatch()): Promise<void> {
  await runDuties([closing(watch), ...OTHER_DUTIES], office, stop)
}
