import { ASKING_STILL } from "@/lib/outbox/asking"
import type { Organiser } from "@/lib/authority/authority"
import { endLinks, issueLinks } from "@/lib/ballot/issueLinks"
import { ADDRESSED, isTheirs } from "@/lib/ballot/linkCodes"
import type { Transaction } from "@/lib/db/database"
import { portionsOf } from "@/lib/db/portions"
import { KEY_REF, type Keys } from "@/lib/keys/keys"
import { queryOf } from "@/lib/keys/query"
import { findLinkKey } from "@/lib/keys/findLinkKey"
import { enqueueMessages } from "@/lib/outbox/enqueueMessages"
import { keepTies } from "@/lib/people/keepTies"
import { moveNominationLinks } from "@/lib/people/moveNominationLinks"
import { retryAnnouncements } from "@/lib/people/retryAnnouncements"
import { dayIn } from "@/lib/words/day"
import type { LinkCause } from "@/prisma/client/enums"

/** Of the workspace that they are in. */
type Within = Pick<Organiser, "workspaceId" | "timeZone">

/** Whose address has changed, and from which to which. */
export interface Move {
  personId: string
  from: string
  to: string
}

/**
 * Ends the links of people whose addresses have changed and mails new ones to the new addresses. Where a mail may have
 * reached the old address, it is told that its link has ended, and nothing else: whoever changes an address to read what
 * was answered gets an empty link, and the rater hears of it. Where the address before was not the rater's, because
 * somebody has written to the database, nothing is given: it has to be put back first. What announced a cycle and did not reach
 * the old address goes to the new one. A member who had the old address stays tied to the person.
 */
export async function moveLinks(tx: Transaction, keys: Keys, within: Within, moves: Move[], now: Date): Promise<void> {
  for (const portion of portionsOf(moves)) {
    await keepTies(tx, within, portion)
    await retryAnnouncements(
      tx,
      portion.map(({ personId }) => personId),
      now,
    )
    const byPerson = new Map(portion.map((move) => [move.personId, move]))
    await moveNominationLinks(tx, keys.secret, within, [...byPerson.keys()], now)
    const byCycle = new Map<string, AskedRater[]>()
    for (const rater of await ratersOf(tx, [...byPerson.keys()])) {
      byCycle.set(rater.cycle.id, [...(byCycle.get(rater.cycle.id) ?? []), rater])
    }
    for (const raters of byCycle.values()) {
      await moveInCycle(
        tx,
        keys,
        within,
        raters.map((rater) => ({ rater, move: byPerson.get(rater.personId!)! })),
        now,
      )
    }
  }
}

type AskedRater = Awaited<ReturnType<typeof ratersOf>>[number]

/** Those of these people who are asked in cycles that collect, with all that was mailed to them. */
async function ratersOf(tx: Transaction, personIds: string[]) {
  return tx.rater.findMany({
    where: { personId: { in: personIds }, cycle: { stage: "collecting" } },
    select: {
      id: true,
      personId: true,
      cycle: { select: KEY_REF },
      links: {
        select: {
          ...ADDRESSED,
          cause: true,
          deliveredOn: true,
          laidOn: true,
          endedOn: true,
          _count: { select: { drafts: true, sent: true } },
        },
      },
      // Those of the present link: one that was delivered has left its day on the link that it carried.
      messages: {
        where: ASKING_STILL,
        select: { attempts: true, failedOn: true },
      },
    },
  })
}

/** @param asked raters of one cycle */
async function moveInCycle(
  tx: Transaction,
  keys: Keys,
  { workspaceId, timeZone }: Within,
  asked: { rater: AskedRater; move: Move }[],
  now: Date,
): Promise<void> {
  const today = dayIn(timeZone, now)
  const { cycle } = asked[0]!.rater
  const idsOf = (some: { rater: AskedRater }[]) => some.map(({ rater }) => rater.id)
  const key = await findLinkKey(queryOf(tx), keys, cycle)
  // Nothing can be opened or sent until answers are collected again, which makes new links.
  if (!key) return endLinks(tx, idsOf(asked), today)
  // Whoever has changed the address in the database gets no link by changing it here as well.
  const theirs = asked
    .filter(({ rater, move }) => isTheirs(key, rater.links, move.from))
    .map(({ rater, move }) => ({ rater, move, ...handlingOf(rater) }))
  const addressed = theirs.map(({ rater, move }) => ({ raterId: rater.id, address: move.to }))
  const issued = await issueLinks(tx, key, addressed, "address", today)
  // Nobody can hold a link that no mail has carried: as if it had never been.
  const unheld = theirs.filter(({ isUntried, mayBeHeld }) => isUntried && !mayBeHeld).flatMap(({ linkIds }) => linkIds)
  await tx.link.deleteMany({ where: { id: { in: unheld } } })
  await tx.message.deleteMany({ where: { raterId: { in: idsOf(theirs) }, ...ASKING_STILL } })
  const messages = theirs.flatMap(({ rater, move, mayBeHeld }) => {
    const about = { workspaceId, dueAt: now, cycleId: cycle.id, raterId: rater.id }
    const linkId = issued.get(rater.id)!
    const told = {
      ...about,
      kind: "addressChanged" as const,
      uniqueKey: `addressChanged:${linkId}`,
      address: move.from,
    }
    return [{ ...about, kind: "invitation" as const, uniqueKey: `invitation:${linkId}` }, ...(mayBeHeld ? [told] : [])]
  })
  await enqueueMessages(tx, messages)
}

/** The links that have not ended yet, whether a mail with one was tried, and whether somebody may hold one. */
function handlingOf({ links: everyLink, messages }: AskedRater) {
  const links = everyLink.filter(({ endedOn }) => endedOn === null)
  const isUntried = messages.every(({ attempts }) => attempts === 0)
  // Also by a delivery that is under way, or of which nobody knows how it ended.
  const isUnderWay = messages.some(({ attempts, failedOn }) => attempts > 0 && failedOn === null)
  const mayBeHeld = isUnderWay || links.some(isKnownToSomebody)
  return { linkIds: links.map(({ id }) => id), isUntried, mayBeHeld }
}

function isKnownToSomebody(link: {
  cause: LinkCause
  deliveredOn: Date | null
  laidOn: Date | null
  _count: { drafts: number; sent: number }
}): boolean {
  const { cause, deliveredOn, laidOn, _count: uses } = link
  return cause === "legacy" || deliveredOn !== null || laidOn !== null || uses.drafts + uses.sent > 0
}
