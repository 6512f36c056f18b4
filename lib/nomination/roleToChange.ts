import { roleOf, type NominationRole } from "@/lib/nomination/roles"
import type { LockedNomination } from "@/lib/nomination/lockNomination"
import type { Nominator } from "@/lib/nomination/nominator"
import { isOpenOn } from "@/lib/nomination/rules"
import { dayIn } from "@/lib/words/day"

/** Why proposals cannot be changed. */
export type Unchangeable =
  /** They are approved. */
  | { kind: "approved" }
  /** The last day for proposals is over. */
  | { kind: "over" }
  /** No raters can be proposed for them, or not by whoever asks. */
  | { kind: "gone" }

/** Whether somebody may change the proposals for a subject now, and as what: who approves may after the last day too. */
export function roleToChange(
  nominator: Nominator,
  locked: LockedNomination | null,
  now: Date,
): { kind: "may"; role: NominationRole } | Unchangeable {
  const role = locked?.cycleId === nominator.cycleId ? roleOf(nominator.personId, locked.rules.way, locked) : null
  if (!locked || role === null) return { kind: "gone" }
  if (locked.state === "approved") return { kind: "approved" }
  if (role === "proposer" && !isOpenOn(locked.rules, dayIn(locked.timeZone, now))) return { kind: "over" }
  return { kind: "may", role }
}
