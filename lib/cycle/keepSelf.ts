import type { Organiser } from "@/lib/authority/authority"
import { findSelf, hashReviewed } from "@/lib/cycle/findSelf"
import type { LockedCycle } from "@/lib/cycle/lockCycle"
import type { Self } from "@/lib/cycle/self"
import type { Transaction } from "@/lib/db/database"
import { recordEvent } from "@/lib/log/recordEvent"

/**
 * Keeps who a user says they are among those who are reviewed in a draft that they launch; where the directory tells it, nothing is
 * asked. What they say is in the log, also that they are nobody: others can see who has made a stranger of themselves.
 *
 * @param said null where they have not said it
 */
export async function keepSelf(
  tx: Transaction,
  organiser: Organiser,
  { id: cycleId, name: cycleName }: LockedCycle,
  said: Self | null,
  now: Date,
): Promise<{ kind: "known" } | { kind: "whoAreYou" }> {
  const { userId } = organiser
  const { people, isNobody } = await findSelf(tx, organiser, cycleId)
  if (people.length > 0) return { kind: "known" }
  if (said === null) return { kind: "whoAreYou" }
  if (said === "nobody") {
    if (isNobody) return { kind: "known" }
    await tx.user.update({ where: { id: userId }, data: { nobodyAmong: await hashReviewed(tx, cycleId) } })
    await recordEvent(tx, organiser, { kind: "member.nobody", about: { cycle: cycleId, cycleName } }, now)
    return { kind: "known" }
  }
  const { personId } = said
  // Taken out of the draft since the page was read.
  if ((await tx.subject.count({ where: { cycleId, personId } })) === 0) return { kind: "whoAreYou" }
  await tx.tie.create({ data: { userId, personId } })
  await recordEvent(tx, organiser, { kind: "member.tied", about: { person: personId } }, now)
  return { kind: "known" }
}
