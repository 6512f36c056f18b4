import { commentsErased, type CommentPlace } from "@/lib/report/comments"
import type { Facts } from "@/lib/report/facts"
import { storedFacts } from "@/lib/report/storedFacts"

/** A comment by what it says, since it can stand in another place in another version of a report. */
export interface ShownComment {
  question: string
  /** Id of a rater group, or "colleagues". */
  from: string
  text: string
}

/** The comment in this place; null if nothing stands there. */
export function commentAt({ comments }: Facts, { question, index }: CommentPlace): ShownComment | null {
  const found = comments.find((entry) => entry.question === question)?.answers[index]
  return found && found.text !== null ? { question, from: found.from, text: found.text } : null
}

/**
 * A stored report, of any format, without the words of this comment; null if it does not have them. In a report of
 * today its hash stays true, which does not cover words.
 */
export function withoutWords(document: unknown, { question, from, text }: ShownComment): object | null {
  const answers = storedFacts(document).comments.find((entry) => entry.question === question)?.answers ?? []
  const index = answers.findIndex((answer) => answer.from === from && answer.text === text)
  if (index < 0) return null
  // Comments stand alike in every format.
  const stored = document as Pick<Facts, "comments">
  return { ...stored, comments: commentsErased(stored.comments, { question, index }) }
}
