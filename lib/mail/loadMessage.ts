import { ADDRESSED, isGenuine, isMadeFor, tokenFor } from "@/lib/ballot/linkCodes"
import type { Db } from "@/lib/db/database"
import { KEY_REF, type Keys } from "@/lib/keys/keys"
import { queryOf } from "@/lib/keys/query"
import { findLinkKey } from "@/lib/keys/findLinkKey"
import { isWanted } from "@/lib/mail/cause"
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

/** A message by its id, for whoever has made sure that they may. */
export async function loadMessage(
  db: Db,
  keys: Keys,
  { publicUrl, words, transport }: Post,
  id: string,
  now: Date,
): Promise<LoadedMessage | Unmade> {
  const message = await db.message.findUnique({ where: { id }, select: MESSAGE })
  if (!message || !isWanted(message, now)) return { kind: "unwanted" }
  const { isDemo } = message.workspace
  const way = mailWayOf(transport !== null, isDemo)
  if (isHeld(message, way)) return { kind: "held" }
  const carriesLink = (ASKING.kind.in as MessageKind[]).includes(message.kind)
  const link = carriesLink && message.rater ? await linkOf(db, keys, message.rater, way) : null
  if (link && "kind" in link) return link
  const making = { secret: keys.secret, publicUrl, words, raterToken: link?.token ?? null }
  const made = contentOf(message, making)
  if (!made) return { kind: "unwanted" }
  const { to, content } = made
  return {
    kind: "message",
    to: { name: oneLine(to.name), address: to.address },
    link: content.link,
    linkId: link?.id ?? null,
    isDemo,
    ...renderMessage(words, content),
  }
}

type MessageRow = Prisma.MessageGetPayload<{ select: typeof MESSAGE }>
type RaterRow = NonNullable<MessageRow["rater"]>

/** Of what a rater gets: that a link has ended is told wherever mail leaves, and is not lost because a server vanished. */
function isHeld({ address, rater }: MessageRow, present: MailWay): boolean {
  if (!rater || rater.cycle.mailWay === present) return false
  return address === null || present === "mailbox"
}

/** The link that a rater has now, made again from the address that they have now. */
async function linkOf(
  db: Db,
  keys: Keys,
  rater: RaterRow,
  way: MailWay,
): Promise<{ id: string; token: string } | Unmade> {
  const { id: raterId, person, cycle } = rater
  const [row] = rater.links
  if (!row || (way === "server" && row.laidOn !== null)) return { kind: "noLink", raterId }
  const key = await findLinkKey(queryOf(db), keys, cycle)
  if (!key) return { kind: "keyMissing" }
  const address = person?.email ?? ""
  if (!isGenuine(key, row) || !isMadeFor(key, row, address)) return { kind: "altered" }
  return { id: row.id, token: tokenFor(key, row, address) }
}

const MESSAGE = {
  kind: true,
  address: true,
  workspace: { select: { name: true, timeZone: true, isDemo: true } },
  user: { select: { name: true, email: true, passwordHash: true } },
  accessLink: { select: { id: true, expiresAt: true } },
  reportCode: { select: { id: true, expiresAt: true } },
  rater: {
    select: {
      id: true,
      person: { select: { name: true, email: true } },
      links: {
        where: { endedOn: null, cause: { not: "legacy" } },
        select: { ...ADDRESSED, laidOn: true },
      },
      invitations: {
        select: {
          group: true,
          withdrawnOn: true,
          sent: true,
          declined: true,
          subject: { select: { person: { select: { name: true } } } },
        },
      },
      cycle: {
        select: {
          stage: true,
          deadline: true,
          welcome: true,
          questionnaire: true,
          mailWay: true,
          ...KEY_REF,
        },
      },
    },
  },
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
