import { isGenuine, isMadeFor, tokenFor, type LinkRow } from "@/lib/ballot/linkCodes"
import type { Db } from "@/lib/db/database"
import { findLinkKey } from "@/lib/keys/findLinkKey"
import { KEY_REF, type CycleKeyRef, type Keys, type LinkKey } from "@/lib/keys/keys"
import { queryOf } from "@/lib/keys/query"
import { readNominators, TO_NOMINATOR } from "@/lib/mail/readNominators"
import { isWanted, type AskedOf, type MessageCause } from "@/lib/mail/cause"
import { contentOf } from "@/lib/mail/content"
import type { Post, Receiver } from "@/lib/mail/mail"
import { oneLine, renderMessage, type RenderedMessage } from "@/lib/mail/templates"
import { ASKING } from "@/lib/outbox/asking"
import { mailWayOf } from "@/lib/outbox/mailWay"
import type { Prisma } from "@/prisma/client/client"
import type { MailWay, MessageKind } from "@/prisma/client/enums"

/** A message as its receiver gets it, made anew with its link. */
export interface LoadedMessage extends RenderedMessage {
  kind: "message"
  to: Receiver
  /** Null where it carries a code, or nothing, instead. */
  link: string | null
  /** Of the rater's link; null where it carries none. */
  linkId: string | null
  isDemo: boolean
}

/** Why a message is not made. */
export type Unmade =
  /** Its cause is gone, or it is of no use any more. */
  | { kind: "unwanted" }
  /** Mail leaves in another way than raters were told, and nobody has confirmed that yet. */
  | { kind: "held" }
  /** The key of its cycle is not in the key store. */
  | { kind: "keyMissing" }
  /** The rater has no link that can be mailed: only one of the first version, or one that an organiser could open. */
  | { kind: "noLink"; raterId: string }
  /** The rater's link does not fit the address in the directory: somebody has changed it in the database. */
  | { kind: "altered" }

/**
 * Messages by their ids, for whoever has made sure that they may: what they need is read for all of them together.
 * Each of the ids is in the map.
 */
export async function loadMessages(
  db: Db,
  keys: Keys,
  post: Post,
  ids: string[],
  now: Date,
): Promise<Map<string, LoadedMessage | Unmade>> {
  const toRaters = await listToRaters(db, ids)
  const known = new Set(toRaters.map(({ id }) => id))
  const others = await listToOthers(
    db,
    ids.filter((id) => !known.has(id)),
  )
  const found = new Map<string, LoadedMessage | Unmade>(ids.map((id) => [id, { kind: "unwanted" }]))
  const linkKeys = await readKeys(db, keys, toRaters)
  for (const message of [...toRaters, ...others]) found.set(message.id, made(message, linkKeys, keys, post, now))
  return found
}

/** A message with its cause, as it is read. */
interface Cause extends MessageCause {
  id: string
  workspace: { name: string; timeZone: string; isDemo: boolean }
  rater: RaterCause | null
}

interface RaterCause extends NonNullable<MessageCause["rater"]> {
  id: string
  /** The present one that can be mailed, if any. */
  link: (LinkRow & { isLaid: boolean }) | null
  cycle: NonNullable<MessageCause["rater"]>["cycle"] & CycleKeyRef
}

function made(
  message: Cause,
  linkKeys: Map<string, LinkKey | null>,
  keys: Keys,
  { publicUrl, words, transport }: Post,
  now: Date,
): LoadedMessage | Unmade {
  if (!isWanted(message, now)) return { kind: "unwanted" }
  const { isDemo } = message.workspace
  const way = mailWayOf(transport !== null, isDemo)
  if (isHeld(message, way)) return { kind: "held" }
  const carriesLink = (ASKING.kind.in as MessageKind[]).includes(message.kind)
  const link = carriesLink && message.rater ? linkOf(linkKeys, message.rater, way) : null
  if (link && "kind" in link) return link
  const content = contentOf(message, { secret: keys.secret, publicUrl, words, raterToken: link?.token ?? null })
  if (!content) return { kind: "unwanted" }
  return {
    kind: "message",
    to: { name: oneLine(content.to.name), address: content.to.address },
    link: content.content.link,
    linkId: link?.id ?? null,
    isDemo,
    ...renderMessage(words, content.content),
  }
}

/** Of what a rater gets: that a link has ended is told wherever mail leaves, and is not lost because a server vanished. */
function isHeld({ address, rater }: Cause, present: MailWay): boolean {
  if (!rater || rater.cycle.mailWay === present) return false
  return address === null || present === "mailbox"
}

/** The link that a rater has now, made again from the address that they have now. */
function linkOf(
  linkKeys: Map<string, LinkKey | null>,
  { id: raterId, person, link, cycle }: RaterCause,
  way: MailWay,
): { id: string; token: string } | Unmade {
  if (!link || (way === "server" && link.isLaid)) return { kind: "noLink", raterId }
  const key = linkKeys.get(cycle.id)
  if (!key) return { kind: "keyMissing" }
  const address = person?.email ?? ""
  if (!isGenuine(key, link) || !isMadeFor(key, link, address)) return { kind: "altered" }
  return { id: link.id, token: tokenFor(key, link, address) }
}

/** The keys of the cycles in which these raters are asked; null for one that is not in the store. */
async function readKeys(db: Db, keys: Keys, messages: Cause[]): Promise<Map<string, LinkKey | null>> {
  const cycles = new Map(messages.map(({ rater }) => [rater!.cycle.id, rater!.cycle]))
  const found = new Map<string, LinkKey | null>()
  for (const [id, cycle] of cycles) found.set(id, await findLinkKey(queryOf(db), keys, cycle))
  return found
}

// ── To raters: thousands at a time, so by one statement for all of them, and one for their cycles

interface ToRater {
  id: string
  kind: MessageKind
  address: string | null
  workspaceName: string
  timeZone: string
  isDemo: boolean
  raterId: string
  cycleId: string
  person: { name: string; email: string } | null
  invitations: AskedOf[] | null
  links: (LinkRow & { isLaid: boolean })[] | null
}

async function listToRaters(db: Db, ids: string[]): Promise<Cause[]> {
  // Each row is looked up where it is needed: joined, whole tables would be read, where the database knows no better.
  const rows = await db.$queryRaw<ToRater[]>`
    SELECT "Message"."id"::text, "Message"."kind"::text, "Message"."address", "Workspace"."name" AS "workspaceName",
      "timeZone", "isDemo", "rater"."id"::text AS "raterId", "rater"."cycleId"::text,
      (SELECT json_build_object('name', "name", 'email', "email") FROM "Person" WHERE "id" = "rater"."personId") AS "person",
      (
        SELECT json_agg(json_build_object('id', "id", 'raterId', "raterId", 'tokenHash', "tokenHash", 'mac', "mac",
          'legacyAddressMac', "legacyAddressMac", 'isLaid', "laidOn" IS NOT NULL))
        FROM "Link" WHERE "raterId" = "rater"."id" AND "endedOn" IS NULL AND "cause" <> 'legacy'
      ) AS "links",
      (
        SELECT json_agg(json_build_object(
          'subjectName', (
            SELECT "name" FROM "Person" WHERE "id" = (SELECT "personId" FROM "Subject" WHERE "id" = "subjectId")
          ),
          'group', "group", 'isWithdrawn', "withdrawnOn" IS NOT NULL,
          'isAnswered', (SELECT true FROM "Sent" WHERE "invitationId" = "Invitation"."id") IS NOT NULL,
          'isDeclined', (SELECT true FROM "Declined" WHERE "invitationId" = "Invitation"."id") IS NOT NULL))
        FROM "Invitation" WHERE "raterId" = "rater"."id"
      ) AS "invitations"
    FROM "Message" JOIN "Workspace" ON "Workspace"."id" = "Message"."workspaceId",
      LATERAL (SELECT "id", "cycleId", "personId" FROM "Rater" WHERE "Rater"."id" = "Message"."raterId" LIMIT 1) AS "rater"
    WHERE "Message"."id" = ANY(${ids}::uuid[])`
  const inCycles = { id: { in: [...new Set(rows.map(({ cycleId }) => cycleId))] } }
  const cycles = rows.length === 0 ? [] : await db.cycle.findMany({ where: inCycles, select: COLLECTING })
  const byId = new Map(cycles.map((cycle) => [cycle.id, cycle]))
  return rows.map(({ id, kind, address, workspaceName, timeZone, isDemo, raterId, cycleId, ...row }) => ({
    id,
    kind,
    address,
    workspace: { name: workspaceName, timeZone, isDemo },
    rater: {
      id: raterId,
      person: row.person,
      invitations: row.invitations ?? [],
      link: row.links?.[0] ?? null,
      cycle: byId.get(cycleId)!,
    },
    nominator: null,
    report: null,
    user: null,
    accessLink: null,
    reportCode: null,
  }))
}

const COLLECTING = {
  stage: true,
  deadline: true,
  welcome: true,
  questionnaire: true,
  mailWay: true,
  ...KEY_REF,
} as const satisfies Prisma.CycleSelect

// ── To subjects, coaches, users, and those who propose raters

async function listToOthers(db: Db, ids: string[]): Promise<Cause[]> {
  if (ids.length === 0) return []
  const rows = await db.message.findMany({ where: { id: { in: ids }, raterId: null }, select: TO_OTHER })
  const nominators = await readNominators(
    db,
    rows.flatMap(({ nominator }) => nominator ?? []),
  )
  return rows.map(({ nominator, ...row }) => ({
    ...row,
    rater: null,
    nominator: nominator ? nominators.get(nominator.id)! : null,
  }))
}

const TO_OTHER = {
  id: true,
  kind: true,
  address: true,
  workspace: { select: { name: true, timeZone: true, isDemo: true } },
  user: { select: { name: true, email: true, passwordHash: true } },
  accessLink: { select: { id: true, expiresAt: true } },
  reportCode: { select: { id: true, expiresAt: true } },
  nominator: { select: TO_NOMINATOR },
  report: {
    select: {
      id: true,
      tokenVersion: true,
      releasedAt: true,
      coachReleasedAt: true,
      subject: { select: { id: true, person: { select: { name: true, email: true } } } },
      cycle: { select: { name: true } },
    },
  },
} as const satisfies Prisma.MessageSelect
