import { linkToken } from "@/lib/access/token"
import { declineInvitation } from "@/lib/ballot/declineInvitation"
import { followLink } from "@/lib/ballot/followLink"
import type { RaterLink } from "@/lib/ballot/raterLink"
import { saveDraft } from "@/lib/ballot/saveDraft"
import { submitBallot } from "@/lib/ballot/submitBallot"
import type { Db } from "@/lib/db/database"
import type { Secret } from "@/lib/keys/secret"
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
  secret: Secret,
  cycleId: string,
  react: (link: RaterLink, place: number) => Reaction,
  now: Date,
): Promise<void> {
  const rows = await db.invitation.findMany({
    where: { cycleId },
    orderBy: [{ subject: { person: { name: "asc" } } }, { group: "asc" }, { person: { name: "asc" } }],
    select: { id: true, tokenVersion: true, group: true, subjectId: true },
  })
  for (const [index, { id, tokenVersion, group, subjectId }] of rows.entries()) {
    const state = await followLink(db, linkToken(secret, "invitation", id, tokenVersion), now)
    if (state.kind !== "open") throw new Error(`An invitation of Northwind is ${state.kind}.`)
    const before = rows.slice(0, index)
    const place = before.filter((other) => other.group === group && other.subjectId === subjectId).length
    await act(db, state.link, react(state.link, place), now)
  }
}

async function act(db: Db, link: RaterLink, reaction: Reaction, now: Date): Promise<void> {
  switch (reaction.kind) {
    case "answers":
      await submitBallot(db, link, reaction.answers, now)
      return
    case "begins":
      await saveDraft(db, link, reaction.answers, now)
      return
    case "declines":
      await declineInvitation(db, link, now)
      return
    case "misses":
  }
}
