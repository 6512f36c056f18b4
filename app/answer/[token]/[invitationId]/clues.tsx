"use client"

import styles from "@/app/answer/[token]/[invitationId]/answer.module.css"
import { useWords } from "@/app/_ui/wordsProvider"
import type { Clue } from "@/lib/ballot/identifying"

/** Points at what may tell who wrote a comment. It only points: the decision is the rater's. */
export function Clues({ clues }: { clues: Clue[] }) {
  const { t, format } = useWords()
  if (clues.length === 0) return null
  const each = clues.map(({ kind, excerpt }) => (
    <span key={excerpt}>{t.rich("ui.comment.clue", { kind, excerpt, mark: (chunks) => <mark>{chunks}</mark> })}</span>
  ))
  return <p className={styles.clues}>{t.rich("ui.comment.clues", { list: () => format.row(each) })}</p>
}
