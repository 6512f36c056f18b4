import type { Db } from "@/lib/db/database"
import type { Secret } from "@/lib/keys/secret"
import { isWanted } from "@/lib/mail/cause"
import { contentOf } from "@/lib/mail/content"
import type { Post, Receiver } from "@/lib/mail/mail"
import { oneLine, renderMessage, type RenderedMessage } from "@/lib/mail/templates"

/** A message as its receiver gets it, made anew with its link. */
export interface LoadedMessage extends RenderedMessage {
  to: Receiver
  /** Null where it carries a code instead. */
  link: string | null
  isWanted: boolean
  isDemo: boolean
}

/** A message by its id, for whoever has made sure that they may; null when its cause has been deleted. */
export async function loadMessage(
  db: Db,
  secret: Secret,
  { publicUrl, words }: Pick<Post, "publicUrl" | "words">,
  id: string,
  now: Date,
): Promise<LoadedMessage | null> {
  const message = await db.message.findUnique({ where: { id }, select: MESSAGE })
  const made = message && contentOf(message, { secret, publicUrl, language: words.language })
  if (!made) return null
  const { to, content } = made
  return {
    to: { name: oneLine(to.name), address: to.address },
    link: content.link,
    isWanted: isWanted(message, now),
    isDemo: message.workspace.isDemo,
    ...renderMessage(words, content),
  }
}

const MESSAGE = {
  kind: true,
  workspace: { select: { name: true, timeZone: true, isDemo: true } },
  user: { select: { name: true, email: true, passwordHash: true } },
  accessLink: { select: { id: true, expiresAt: true } },
  reportCode: { select: { id: true, expiresAt: true } },
  invitation: {
    select: {
      id: true,
      group: true,
      tokenVersion: true,
      withdrawnOn: true,
      sent: true,
      declined: true,
      person: { select: { name: true, email: true } },
      subject: { select: { person: { select: { name: true } } } },
      cycle: { select: { stage: true, deadline: true, welcome: true, questionnaire: true } },
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
} as const
