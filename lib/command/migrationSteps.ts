import type { MigrationSteps, SqlSession } from "@/lib/db/migrate"
import type { MigrationPlace } from "@/lib/installation/prepareInstallation"
import type { Keys } from "@/lib/keys/keys"
import { openKeyStore } from "@/lib/keys/openKeyStore"

/** What migrations need beside their SQL; loaded only where it is needed, which is once in the life of an installation. */
export function migrationSteps(place: MigrationPlace): MigrationSteps {
  return {
    "20261129130000_no_answer_is_written_readable": async (session) => {
      const { foldResponses } = await import("@/lib/report/foldResponses")
      await foldResponses(session, place.secret)
    },
    "20261129180100_old_links_have_moved": async (session) => {
      const keys = await keysFor(session, place)
      // A database that nobody has used yet has nothing to move.
      if (!keys) return
      const { moveOldLinks } = await import("@/lib/ballot/moveOldLinks")
      await moveOldLinks(session, keys, place.hasMailServer ? "server" : "mailbox")
    },
  }
}

async function keysFor(session: SqlSession, { secret, keyStore }: MigrationPlace): Promise<Keys | null> {
  const [row] = await session.query<{ uuid: string }>(`SELECT "uuid" FROM "Installation" WHERE "id" = 1`)
  if (!row) return null
  return { secret, installation: row.uuid, store: await openKeyStore(keyStore, row.uuid), graceMinutes: 0 }
}
