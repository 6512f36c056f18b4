import { isGenuine, isMadeFor, tokenFor, type LinkRow } from "@/lib/ballot/linkCodes"
import { SET_UP_STAGES } from "@/lib/cycle/stages"
import type { Db } from "@/lib/db/database"
import { findLinkKey } from "@/lib/keys/findLinkKey"
import { KEY_REF, type CycleKeyRef, type Keys, type LinkKey } from "@/lib/keys/keys"
import { queryOf } from "@/lib/keys/query"
import { handedInKey, readHandedIn } from "@/lib/mail/readHandedIn"
import { readNominators, TO_NOMINATOR } from "@/lib/mail/readNominators"
import { isWanted, NO_CAUSE, type AskedOf, type MessageCause } from "@/lib/mail/cause"
import { contentOf, type WritableContent } from "@/lib/mail/content"
import { wayIn, type Post, type Receiver } from "@/lib/mail/mail"
import { readMailTexts, type FindText } from "@/lib/mail/readMailTexts"
import { readSamples } from "@/lib/mail/readSamples"
import { oneLine } from "@/lib/mail/oneLine"
import { renderMessage, type RenderedMessage } from "@/lib/mail/templates"
import { ASKING } from "@/lib/outbox/asking"
import { isSameWay, type PresentWay } from "@/lib/outbox/mailWay"
import type { Prisma } from "@/prisma/client/client"
import type { MessageKind } from "@/prisma/client/enums"

/** A message as its receiver gets it, made anew with its link. */
export interface LoadedMessage extends RenderedMessage {
  kind: "message"
  to: Receiver
  /** The sender's name, where the workspace has set one; else empty. */
  senderName: string
  /** Null where it carries a code, or nothing, instead. */
  link: string | null
  hasCode: boolean
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
  /**
   * The rater, or who proposes, has no link that can be mailed: only one of the first version, or one that an organiser could
   * open.
   */
  | { kind: "noLink"; of: { raterId: string } | { nominatorId: string } }
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
  const all = [...toRaters, ...others]
  const workspaceIds = all.map(({ workspace }) => workspace.id)
  const textOf = await readMailTexts(db, workspaceIds, post.words.language)
  const samples = await readSamples(db, all, keys.secret, post)
  for (const message of all) {
    const sample = samples.get(message.id)
    // Of whom it would show gets no such mail any more.
    if (sample === null) continue
    found.set(message.id, made(message, textOf, linkKeys, sample ?? null, keys, post, now))
  }
  return found
}

/** A message with its cause, as it is read. */
interface Cause extends MessageCause {
  id: string
  workspace: { id: string; name: string; timeZone: string; isDemo: boolean }
  rater: RaterCause | null
  /** Of a test mail: whose mail it shows. */
  sampleId: string | null
}

interface RaterCause extends NonNullable<MessageCause["rater"]> {
  id: string
  /** The present one that can be mailed, if any. */
  link: (LinkRow & { isLaid: boolean }) | null
  cycle: NonNullable<MessageCause["rater"]>["cycle"] & CycleKeyRef
}

function made(
  message: Cause,
  textOf: FindText,
  linkKeys: Map<string, LinkKey | null>,
  sample: WritableContent | null,
  keys: Keys,
  post: Post,
  now: Date,
): LoadedMessage | Unmade {
  if (!isWanted(message, now)) return { kind: "unwanted" }
  const { id: workspaceId, isDemo } = message.workspace
  const { publicUrl, words } = post
  const way = wayIn(post, workspaceId, isDemo)
  const { senderName = "", contact = null } = post.own.get(workspaceId) ?? {}
  if (isHeld(message, way)) return { kind: "held" }
  const link = carriesLink(message) && message.rater ? linkOf(linkKeys, message.rater, way) : null
  if (link && "kind" in link) return link
  const { nominator } = message
  if (nominator?.isLaid && way.mailWay !== "mailbox") return { kind: "noLink", of: { nominatorId: nominator.id } }
  const raterToken = link?.token ?? null
  const { mailWay } = way
  const content = contentOf(message, { secret: keys.secret, publicUrl, words, contact, raterToken, mailWay, sample })
  if (!content) return { kind: "unwanted" }
  return {
    kind: "message",
    to: { name: oneLine(content.to.name), address: content.to.address },
    link: content.content.link,
    hasCode: content.content.kind === "reportCode",
    linkId: link?.id ?? null,
    senderName,
    isDemo,
    ...renderMessage(words, content.content, textOf(message.workspace.id, message.testOf ?? message.kind)),
  }
}

/**
 * Of what a rater gets: what carries no link is told wherever mail leaves, and is not lost because a server vanished. What is being
 * set up has no way of its own yet.
 */
function isHeld(message: Cause, present: PresentWay): boolean {
  const cycle = message.rater?.cycle
  if (!cycle || SET_UP_STAGES.includes(cycle.stage) || isSameWay(cycle, present)) return false
  return carriesLink(message) || present.mailWay === "mailbox"
}

function carriesLink({ kind }: Cause): boolean {
  return (ASKING.kind.in as MessageKind[]).includes(kind)
}

/** The link that a rater has now, made again from the address that they have now. */
function linkOf(
  linkKeys: Map<string, LinkKey | null>,
  { id: raterId, person, link, cycle }: RaterCause,
  { mailWay }: PresentWay,
): { id: string; token: string } | Unmade {
  if (!link || (mailWay !== "mailbox" && link.isLaid)) return { kind: "noLink", of: { raterId } }
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
  workspaceId: string
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
    SELECT "Message"."id"::text, "Message"."kind"::text, "Message"."address", "Workspace"."id"::text AS "workspaceId",
      "Workspace"."name" AS "workspaceName",
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
  return rows.map(({ id, kind, address, workspaceId, workspaceName, timeZone, isDemo, raterId, cycleId, ...row }) => ({
    ...NO_CAUSE,
    sampleId: null,
    id,
    kind,
    address,
    workspace: { id: workspaceId, name: workspaceName, timeZone, isDemo },
    rater: {
      id: raterId,
      person: row.person,
      invitations: row.invitations ?? [],
      link: row.links?.[0] ?? null,
      cycle: byId.get(cycleId)!,
    },
  }))
}

const PLAN = { select: { day: true, stopped: true } } as const

const COLLECTING = {
  name: true,
  stage: true,
  deadline: true,
  welcome: true,
  questionnaire: true,
  mailWay: true,
  mailAccount: true,
  launchPlan: PLAN,
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
  const handedIn = await readHandedIn(
    db,
    rows.filter(({ kind }) => kind === "approvalAsked"),
  )
  return rows.map(({ nominator, cycle, ...row }) => ({
    ...row,
    rater: null,
    nominator: nominator ? nominators.get(nominator.id)! : null,
    cycle: cycle && { ...cycle, handedIn: (row.user && handedIn.get(handedInKey(cycle, row.user))) ?? [] },
  }))
}

const TO_OTHER = {
  id: true,
  kind: true,
  address: true,
  workspace: { select: { id: true, name: true, timeZone: true, isDemo: true } },
  user: { select: { id: true, name: true, email: true, passwordHash: true } },
  happenedOn: true,
  testOf: true,
  sampleId: true,
  cycle: { select: { id: true, name: true, launchPlan: PLAN } },
  accessLink: { select: { id: true, expiresAt: true, address: true } },
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
