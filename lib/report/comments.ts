import { createHash } from "node:crypto"
import type { Questionnaire } from "@/lib/questionnaire/schema"
import { commentLabel, type Atom } from "@/lib/report/disclosure"
import type { Report } from "@/lib/report/report"

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

const COLLEAGUES = "Colleagues"

/** The comments that may be shown, question by question, each with whose it is said to be. */
export function commentsOf(questionnaire: Questionnaire, comments: Written[], parts: Atom[]): Report["comments"] {
  const labelOf = (groupId: string): string | null => {
    const group = questionnaire.groups.find(({ id }) => id === groupId)
    if (group && group.kind !== "anonymous") return group.name
    const atom = parts.find(({ groups }) => groups.includes(groupId))
    if (!atom) return null
    if (commentLabel(atom, parts) === "pooled") return COLLEAGUES
    return atom.groups.length === 1 ? group!.name : COLLEAGUES
  }
  return questionnaire.questions.map(({ id }) => ({
    question: id,
    answers: comments
      .filter(({ question }) => question === id)
      .flatMap(({ group, text }) => {
        const from = labelOf(group)
        return from === null ? [] : [{ from, text }]
      })
      .toSorted((a, b) => (orderKey(a) < orderKey(b) ? -1 : 1)),
    withheld: 0,
  }))
}

/** The same without this comment, which is counted as withheld; null if there is none in this place. */
export function commentsWithout(comments: Report["comments"], place: CommentPlace): Report["comments"] | null {
  const found = comments.find(({ question }) => question === place.question)
  if (!found?.answers[place.index]) return null
  return comments.map((entry) =>
    entry === found
      ? { ...entry, answers: entry.answers.toSpliced(place.index, 1), withheld: entry.withheld + 1 }
      : entry,
  )
}

/** Neither time nor length nor alphabet: an order that looks like chance and is the same every time. */
function orderKey({ from, text }: { from: string; text: string }): string {
  return createHash("sha256").update(`${from}\0${text}`).digest("hex")
}
