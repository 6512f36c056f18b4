import { declineInvitation } from "@/lib/ballot/declineInvitation"
import { followLink } from "@/lib/ballot/followLink"
import type { RaterLink } from "@/lib/ballot/raterLink"
import { saveDraft } from "@/lib/ballot/saveDraft"
import { submitBallot } from "@/lib/ballot/submitBallot"
import type { Db } from "@/lib/db/database"
import { makeTokens } from "@/lib/demo/makeTokens"
import type { Keys } from "@/lib/keys/keys"
import type { Answers, DraftAnswers } from "@/lib/questionnaire/answers"

/** What a rater does with an invitation. */
export type Reaction =
  | { kind: "answers"; answers: Answers }
  /** Begins and does not send. */
  | { kind: "begins"; answers: DraftAnswers }
  | { kind: "declines" }
  | { kind: "misses" }

/**
 * Lets every rater of a cycle react, each by the link of their own, in an order that is always the same.
 * @param react is told which place the rater has in their group, from 0
 */
export async function answerInvitations(
  db: Db,
  keys: Keys,
  cycleId: string,
  react: (link: RaterLink, place: number) => Reaction,
  now: Date,
): Promise<void> {
  const rows = await db.invitation.findMany({
    where: { cycleId },
    orderBy: [
      { subject: { person: { sortName: "asc" } } },
      { group: "asc" },
      { rater: { person: { sortName: "asc" } } },
    ],
    select: { id: true, raterId: true, group: true, subjectId: true },
  })
  const tokens = await makeTokens(db, keys, cycleId)
  for (const [index, { id, raterId, group, subjectId }] of rows.entries()) {
    const state = await followLink(db, keys, tokens.get(raterId)!, now)
    const asked = state.kind === "open" ? state.opened.colleagues.find(({ link }) => link.id === id) : undefined
    if (asked?.kind !== "open") throw new Error(`An invitation of Northwind is ${asked?.kind ?? state.kind}.`)
    const before = rows.slice(0, index)
    const place = before.filter((other) => other.group === group && other.subjectId === subjectId).length
    await act(db, keys, asked.link, react(asked.link, place), now)
  }
}

async function act(db: Db, keys: Keys, link: RaterLink, reaction: Reaction, now: Date): Promise<void> {
  switch (reaction.kind) {
    case "answers":
      await submitBallot(db, keys, link, reaction.answers, now)
      return
    case "begins":
      await saveDraft(db, keys, link, reaction.answers, now)
      return
    case "declines":
      await declineInvitation(db, keys, link, now)
      return
    case "misses":
  }
}
