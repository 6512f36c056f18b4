import { createHash } from "node:crypto"
import type { Questionnaire } from "@/lib/questionnaire/schema"
import { commentSource, type Atom, type Row } from "@/lib/report/disclosure"
import type { Facts } from "@/lib/report/facts"

/** What one rater wrote on one question. */
export interface Written {
  group: string
  question: string
  text: string
}

/** Where a comment stands in a report. */
export interface CommentPlace {
  question: string
  index: number
}

/** In the place of a group, where it must not be said. */
export const COLLEAGUES = "colleagues"

/** The comments that may be shown, question by question, each with whose it is said to be. */
export function commentsOf(
  questionnaire: Questionnaire,
  comments: Written[],
  { parts, shown }: { parts: Atom[]; shown: Row[] },
): Facts["comments"] {
  const sourceOf = (groupId: string): string | null => {
    const group = questionnaire.groups.find(({ id }) => id === groupId)
    if (group?.kind !== "anonymous") return groupId
    const source = commentSource(groupId, parts, shown)
    return source === "colleagues" ? COLLEAGUES : source && groupId
  }
  return questionnaire.questions.map(({ id }) => ({
    question: id,
    answers: comments
      .filter(({ question }) => question === id)
      .flatMap(({ group, text }) => {
        const from = sourceOf(group)
        return from === null ? [] : [{ from, text }]
      })
      .toSorted((a, b) => (orderKey(a) < orderKey(b) ? -1 : 1)),
    withheld: 0,
  }))
}

/** The same without this comment, which is counted as withheld; null if there is none in this place. */
export function commentsWithout(comments: Facts["comments"], place: CommentPlace): Facts["comments"] | null {
  return changedAt(comments, place, (entry) => ({
    ...entry,
    answers: entry.answers.toSpliced(place.index, 1),
    withheld: entry.withheld + 1,
  }))
}

/** The same with the words of this comment erased, for versions in which it was not withheld yet; null as above. */
export function commentsErased(comments: Facts["comments"], place: CommentPlace): Facts["comments"] | null {
  return changedAt(comments, place, (entry) => ({
    ...entry,
    answers: entry.answers.map((answer, index) => (index === place.index ? { ...answer, text: null } : answer)),
  }))
}

function changedAt(
  comments: Facts["comments"],
  { question, index }: CommentPlace,
  change: (entry: Facts["comments"][number]) => Facts["comments"][number],
): Facts["comments"] | null {
  const found = comments.find((entry) => entry.question === question)
  if (!found?.answers[index]) return null
  return comments.map((entry) => (entry === found ? change(entry) : entry))
}

/** Neither time nor length nor alphabet: an order that looks like chance and is the same every time. */
function orderKey({ from, text }: { from: string; text: string }): string {
  return createHash("sha256").update(`${from}\0${text}`).digest("hex")
}
