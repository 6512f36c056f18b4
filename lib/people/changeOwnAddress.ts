import { isAddressTaken } from "@/lib/access/checkAddress"
import { redeemAccessLink } from "@/lib/access/redeemAccessLink"
import { tokenHash } from "@/lib/access/token"
import type { Database } from "@/lib/db/database"
import { transact } from "@/lib/db/transact"
import type { Keys } from "@/lib/keys/keys"
import { recordEvent } from "@/lib/log/recordEvent"
import { enqueueMessages } from "@/lib/outbox/enqueueMessages"
import { lockDirectory } from "@/lib/people/lockDirectory"
import { moveLinks } from "@/lib/people/moveLinks"
import { dayIn } from "@/lib/words/day"
import { Prisma } from "@/prisma/client/client"

export type AddressChange = { kind: "changed" } | { kind: "ended" } | { kind: "taken" }

/**
 * Gives a user the address that a link confirms; the old one is told, and every other link of theirs ends. In the
 * directory the person who has the old address gets the new one: else an organiser could become a stranger to their own
 * review, and see who has answered.
 */
export async function changeOwnAddress(db: Database, keys: Keys, token: string, now: Date): Promise<AddressChange> {
  return transact(db, async (tx): Promise<AddressChange> => {
    const link = await redeemAccessLink(tx, token, "address", now)
    if (link?.address == null) return { kind: "ended" }
    const { userId, address: to } = link
    const select = { workspaceId: true, email: true, workspace: { select: { timeZone: true } } }
    const { workspaceId, email: from, workspace } = await tx.user.findUniqueOrThrow({ where: { id: userId }, select })
    const within = { workspaceId, timeZone: workspace.timeZone }
    const actor = { workspaceId, userId }
    await lockDirectory(tx, within)
    if (await isAddressTaken(tx, { ...actor, email: from }, to)) return { kind: "taken" }
    await tx.user.update({ where: { id: userId }, data: { email: to } })
    await tx.accessLink.deleteMany({ where: { userId } })
    const person = await tx.person.findUnique({
      where: { workspaceId_email: { workspaceId, email: from } },
      select: { id: true },
    })
    if (person) {
      await tx.person.update({ where: { id: person.id }, data: { email: to } })
      await moveLinks(tx, keys, within, [{ personId: person.id, from, to }], now)
      await recordEvent(tx, actor, { kind: "person.changed", about: { person: person.id } }, now)
    }
    const told = { kind: "ownAddressChanged" as const, uniqueKey: `ownAddressChanged:${tokenHash(token)}`, dueAt: now }
    await enqueueMessages(tx, [
      { ...told, workspaceId, userId, address: from, happenedOn: dayIn(workspace.timeZone, now) },
    ])
    await recordEvent(tx, actor, { kind: "member.address", about: {} }, now)
    return { kind: "changed" }
  }).catch((error: unknown) => {
    // Somebody else has taken it at this very moment.
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002") return { kind: "taken" }
    throw error
  })
}
