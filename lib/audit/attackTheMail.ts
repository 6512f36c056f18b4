import type { Attack } from "@/lib/audit/attack"
import {
  addressOf,
  buildReview,
  deliver,
  openLink,
  postOf,
  tokensIn,
  tokensTo,
  type Review,
} from "@/lib/audit/buildReview"
import { makeKeys } from "@/lib/audit/makeKeys"
import { changeMailWay } from "@/lib/cycle/changeMailWay"
import { remindRaters } from "@/lib/cycle/remindRaters"
import { readMessage } from "@/lib/mail/readMessage"
import type { PresentWay } from "@/lib/outbox/mailWay"

// Whoever may say how mails leave: by a server, or into the mailbox, where links can be opened.

const PLAN = { Subject: { peers: ["Amir", "Bea", "Cem", "Dora"] } }

export const mailAttacks: Attack[] = [
  {
    attacker: "owner",
    attack: "set a mail server later",
    tried: "links read in the mailbox, which mails seem to carry from then on",
    run: async (ground, isPlanted) => {
      const review = await buildReview(ground, await makeKeys(ground.folder), PLAN, { way: { mailWay: "mailbox" } })
      const { db, keys, owner, cycleId, now } = review
      const read = await readAll(review)
      const served = serving(review, { mailWay: "server" })
      await remindRaters(db, owner, cycleId, "everyone", now)
      await deliver(served)
      const held = served.mails.length === 0
      await changeMailWay(db, keys, owner, cycleId, { mailWay: "server" }, now)
      await deliver(served)
      if (isPlanted) await db.link.updateMany({ where: { rater: { cycleId } }, data: { endedOn: null } })
      const sending = await Promise.all(read.map((token) => openLink(served, token, "Subject")))
      const stillSend = sending.filter((asked) => asked?.kind === "open").length
      const mailed = tokensTo(served, addressOf("Amir", owner)).filter((token) => !read.includes(token)).length
      return {
        got: `${read.length} links read; ${held ? "mails wait" : "mails leave"} until it is confirmed; then ${mailed} new one to each, and ${stillSend} of those read still send`,
        isBreach: !held || stillSend > 0 || mailed !== 1 || read.length === 0,
      }
    },
  },
  {
    attacker: "owner",
    attack: "take the mail server away",
    tried: "to open in the mailbox what was mailed, or waits to be",
    run: async (ground, isPlanted) => {
      const review = await buildReview(ground, await makeKeys(ground.folder), PLAN)
      const { db, owner, cycleId, now } = review
      await remindRaters(db, owner, cycleId, "everyone", now)
      const alone = serving(review, { mailWay: "mailbox" })
      if (isPlanted) await db.cycle.update({ where: { id: cycleId }, data: { mailWay: "mailbox" } })
      const waiting = await readAll(alone)
      await deliver(alone)
      const laid = await readAll(alone)
      const read = new Set([...waiting, ...laid]).size
      return { got: read > 0 ? `${read} links` : "no message opens, and none is laid there", isBreach: read > 0 }
    },
  },
  {
    attacker: "owner",
    attack: "set another mail server, which is theirs",
    tried: "to have links pass through it that raters were not told of",
    run: async (ground, isPlanted) => {
      const review = await buildReview(ground, await makeKeys(ground.folder), PLAN, { way: FIRST })
      const { db, keys, owner, cycleId, now } = review
      const before = tokensTo(review, addressOf("Amir", owner))
      const moved = serving(review, SECOND)
      await remindRaters(db, owner, cycleId, "everyone", now)
      if (isPlanted) await db.cycle.update({ where: { id: cycleId }, data: SECOND })
      await deliver(moved)
      const unseen = moved.mails.length
      await changeMailWay(db, keys, owner, cycleId, SECOND, now)
      await deliver(moved)
      const after = tokensTo(moved, addressOf("Amir", owner)).filter((token) => !before.includes(token))
      const asked = await db.rater.count({ where: { cycleId } })
      const told = await db.link.count({ where: { cause: "mail", rater: { cycleId } } })
      return {
        got: `${unseen} mails pass through it before it is confirmed; then ${after.length} new link to each, and ${told} of ${asked} raters see why`,
        isBreach: unseen > 0 || after.length !== 1 || told !== asked,
      }
    },
  },
]

/** Servers that an owner has set, or accounts on them. */
const FIRST = { mailWay: "page", mailAccount: "first" } as const
const SECOND = { mailWay: "page", mailAccount: "second" } as const

/** The same review where mail leaves in another way. */
function serving(review: Review, way: PresentWay): Review {
  const mails: Review["mails"] = []
  return { ...review, mails, post: postOf(mails, review.owner, way) }
}

/** The tokens of every message that opens in the mailbox. */
async function readAll({ db, keys, owner, cycleId, post, now }: Review): Promise<string[]> {
  const rows = await db.message.findMany({ where: { cycleId }, select: { id: true } })
  const messages = await Promise.all(rows.map(({ id }) => readMessage(db, keys, owner, id, post, now)))
  return messages.flatMap((message) => tokensIn(message?.text ?? ""))
}
