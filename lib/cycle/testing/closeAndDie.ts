// Run as a process of its own: closes a cycle and is killed in the middle of it, as by a power cut.
// Arguments: where the database is (JSON), what opens its keys (JSON), the organiser (JSON), the cycle, and at which use of the clock.

import { asOrganiser } from "@/lib/authority/authority"
import { closeCycle } from "@/lib/cycle/closeCycle"
import { openKeyStore } from "@/lib/keys/openKeyStore"
import { openDatabase } from "@/lib/db/openDatabase"

const [location, opening, organiser, cycleId, uses] = process.argv.slice(2) as [string, string, string, string, string]

/** The close is handed its clock; this one kills the process when it has been read so many times. */
class FatalClock extends Date {
  private left = Number(uses)

  override toISOString(): string {
    this.left -= 1
    if (this.left === 0) process.kill(process.pid, "SIGKILL")
    return super.toISOString()
  }

  override toJSON(): string {
    return this.toISOString()
  }
}

/** As the parent has them: the secret (hex), the folder of the key store, and the installation. */
async function keysFrom({ secret, folder, installation }: Record<"secret" | "folder" | "installation", string>) {
  const store = await openKeyStore({ folder }, installation)
  return { secret: Buffer.from(secret, "hex"), installation, store, graceMinutes: 0 }
}

const db = await openDatabase(JSON.parse(location))
await closeCycle(
  db,
  await keysFrom(JSON.parse(opening)),
  asOrganiser(JSON.parse(organiser))!,
  cycleId,
  new FatalClock(),
)
process.stdout.write("closed")
process.exit(0)
