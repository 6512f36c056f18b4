import type { Organiser } from "@/lib/authority/authority"
import { ADDRESSED, invitationMac, isTheirs } from "@/lib/ballot/linkCodes"
import { issueLinks } from "@/lib/ballot/issueLinks"
import type { Transaction } from "@/lib/db/database"
import { portionsOf } from "@/lib/db/portions"
import type { LinkKey } from "@/lib/keys/keys"
import { enqueueMessages } from "@/lib/outbox/enqueueMessages"
import { dayIn } from "@/lib/words/day"

/**
 * Asks raters of a collecting cycle: marks their invitations as ours, gives who has no link one, and writes one message
 * to each, whatever the number of colleagues.
 *
 * @param ids of the invitations that are new, or asked again
 * @param cause of links that are made
 */
export async function inviteRaters(
  tx: Transaction,
  key: LinkKey,
  { workspaceId, timeZone }: Pick<Organiser, "workspaceId" | "timeZone">,
  cycleId: string,
  ids: string[],
  now: Date,
  cause: "asked" | "key" = "asked",
): Promise<void> {
  const today = dayIn(timeZone, now)
  const before = await askedBefore(tx, cycleId)
  // Of all portions together: whoever is asked about colleagues in several of them gets one message all the same.
  const firstOf = new Map<string, string>()
  for (const portion of portionsOf(ids)) {
    const rows = await tx.invitation.findMany({
      where: { id: { in: portion } },
      select: { id: true, raterId: true, subjectId: true, group: true },
    })
    const macs = rows.map((row) => invitationMac(key, { ...row, addedOn: today }))
    await tx.$executeRaw`
      UPDATE "Invitation" SET "addedOn" = ${today}::date, "mac" = fresh.mac
      FROM unnest(${rows.map(({ id }) => id)}::uuid[], ${macs}::text[]) AS fresh(id, mac)
      WHERE "Invitation"."id" = fresh.id`
    for (const { id, raterId } of rows) if (!firstOf.has(raterId)) firstOf.set(raterId, id)
  }
  for (const portion of portionsOf([...firstOf])) {
    const raterIds = portion.map(([raterId]) => raterId)
    const links = await linksOf(tx, key, raterIds, before, cause, today)
    const messages = portion.map(([raterId, invitationId]) => ({
      workspaceId,
      kind: "invitation" as const,
      uniqueKey: `invitation:${links.get(raterId)!}:${invitationId}`,
      dueAt: now,
      cycleId,
      raterId,
    }))
    await enqueueMessages(tx, messages)
  }
}

/** Raters who have been asked about somebody already, and so have had a link. */
async function askedBefore(tx: Transaction, cycleId: string): Promise<Set<string>> {
  const where = { cycleId, mac: { not: null } }
  const rows = await tx.invitation.findMany({ where, distinct: "raterId", select: { raterId: true } })
  return new Set(rows.map(({ raterId }) => raterId))
}

/** The current link of each rater; who has none, or one of the first version, gets one. */
async function linksOf(
  tx: Transaction,
  key: LinkKey,
  raterIds: string[],
  before: Set<string>,
  cause: "asked" | "key",
  today: Date,
): Promise<Map<string, string>> {
  const current = await tx.link.findMany({
    where: { raterId: { in: raterIds }, endedOn: null, cause: { not: "legacy" } },
    select: { id: true, raterId: true },
  })
  const known = new Map(current.map(({ id, raterId }) => [raterId, id]))
  const without = await tx.rater.findMany({
    where: { id: { in: raterIds.filter((id) => !known.has(id)) }, person: { isNot: null } },
    select: { id: true, person: { select: { email: true } }, links: { select: ADDRESSED } },
  })
  // Of a key that is lost nothing can be told.
  const theirs = without.filter(({ id, person, links }) => {
    return cause === "key" || !before.has(id) || isTheirs(key, links, person!.email)
  })
  const addressed = theirs.map(({ id, person }) => ({ raterId: id, address: person!.email }))
  return new Map([...known, ...(await issueLinks(tx, key, addressed, cause, today))])
}
