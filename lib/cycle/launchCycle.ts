import type { Organiser } from "@/lib/authority/authority"
import type { Unready } from "@/lib/cycle/checkLaunch"
import { keepSelf } from "@/lib/cycle/keepSelf"
import { launchDraft, type Confirmation } from "@/lib/cycle/launchDraft"
import { lockDraft, type NoDraft } from "@/lib/cycle/lockDraft"
import type { Db } from "@/lib/db/database"
import type { Keys } from "@/lib/keys/keys"

export type Launch =
  | { kind: "launched"; invitations: number }
  | Unready
  /** They have not said who they are among those who are reviewed. */
  | { kind: "whoAreYou" }
  /** Among others because it was launched a moment ago. */
  | NoDraft

/**
 * draft, or nominating → collecting. Freezes questionnaire, threshold and the subjects' units, puts the cycle's key into the key store,
 * gives every rater their link, and lays one message for each into the outbox: all of it, or nothing but a key that the
 * next launch takes.
 *
 * A subject about whom too few are asked for an anonymous part has to be confirmed, each by themselves: another organiser
 * may have taken raters away since the check-list was read. So has one whose proposals nobody has approved: these are
 * dropped, and the links of those who proposed end. What the launcher has said of themselves is kept also where the draft
 * cannot be launched.
 */
export async function launchCycle(
  db: Db,
  keys: Keys,
  organiser: Organiser,
  cycleId: string,
  { self, ...confirmation }: Confirmation,
  now: Date,
): Promise<Launch> {
  return lockDraft(db, organiser, cycleId, async (tx, cycle): Promise<Launch> => {
    const told = self === undefined ? null : await keepSelf(tx, organiser, cycle, self, now)
    return told?.kind === "whoAreYou" ? told : launchDraft(tx, keys, organiser, cycle, confirmation, now)
  })
}
