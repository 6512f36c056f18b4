import type { Organiser } from "@/lib/authority/authority"
import type { Db } from "@/lib/db/database"
import { LONG, transact } from "@/lib/db/transact"
import type { Secret } from "@/lib/keys/secret"
import { lockWorkspace } from "@/lib/log/lockWorkspace"
import { listSelectedReports } from "@/lib/release/listReleases"
import { releaseReports, type Audience, type Release } from "@/lib/release/releaseReports"
import type { ReleaseSelection } from "@/lib/release/releases"
import { withdrawReleases } from "@/lib/release/withdrawRelease"

/** Releases chosen reports of a closed cycle, as `releaseReports` does. */
export async function releaseSelected(
  db: Db,
  secret: Secret,
  organiser: Organiser,
  cycleId: string,
  { selection, to }: { selection: ReleaseSelection; to: Audience },
  now: Date,
): Promise<Release> {
  return transact(
    db,
    async (tx) => {
      await lockWorkspace(tx, organiser)
      const subjectIds = await listSelectedReports(tx, organiser, cycleId, selection)
      return releaseReports(tx, secret, organiser, cycleId, { whose: { subjectIds }, to }, now)
    },
    LONG,
  )
}

/** Ends the releases of chosen reports. */
export async function withdrawSelected(
  db: Db,
  organiser: Organiser,
  cycleId: string,
  selection: ReleaseSelection,
  now: Date,
): Promise<{ kind: "withdrawn"; count: number }> {
  return transact(
    db,
    async (tx) => {
      await lockWorkspace(tx, organiser)
      const subjectIds = await listSelectedReports(tx, organiser, cycleId, selection)
      return withdrawReleases(tx, organiser, cycleId, { subjectIds }, now)
    },
    LONG,
  )
}
