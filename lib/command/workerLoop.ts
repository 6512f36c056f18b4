import { setTimeout as sleep } from "node:timers/promises"
import type { Installation } from "@/lib/command/installation"
import { forgetExpired } from "@/lib/access/store"
import { forgetOldCodes } from "@/lib/release/store"
import { closeDueCycles } from "@/lib/collecting/store"
import type { Db } from "@/lib/db/client"
import { deliverDue } from "@/lib/mail/store"

const PAUSE_SECONDS = 3
/** After this much silence the worker counts as ill. */
const SILENCE_SECONDS = 60

/** Does what is due, again and again, until told to stop. Any number of processes may run it at once. */
export async function runWorker(installation: Installation, stop: AbortSignal): Promise<void> {
  while (!stop.aborted) {
    await workOnce(installation, new Date()).catch((error: Error) => {
      // The name alone: a message may carry what was being worked on.
      console.error(`The worker could not finish its round (${error.name}); it tries again.`)
    })
    await sleep(PAUSE_SECONDS * 1000, undefined, { signal: stop }).catch(() => {})
  }
}

/** One round: close cycles past their deadline, forget what has expired, deliver what is due, leave a sign of life. */
export async function workOnce({ db, secret, transport, configuration }: Installation, now: Date): Promise<void> {
  await closeDueCycles(db, secret, now)
  await forgetExpired(db, now)
  await forgetOldCodes(db, now)
  await deliverDue(db, { secret, transport, publicUrl: configuration.publicUrl, now })
  await db.installation.updateMany({ where: { id: 1 }, data: { workerBeatAt: now } })
}

/** Whether the database answers and a worker has lately left a sign of life. */
export async function healthOf(db: Db, now: Date): Promise<{ database: boolean; worker: boolean }> {
  try {
    const installation = await db.installation.findUnique({ where: { id: 1 }, select: { workerBeatAt: true } })
    const silence = now.getTime() - (installation?.workerBeatAt?.getTime() ?? 0)
    return { database: true, worker: silence < SILENCE_SECONDS * 1000 }
  } catch {
    return { database: false, worker: false }
  }
}
