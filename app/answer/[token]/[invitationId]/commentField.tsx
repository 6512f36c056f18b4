"use client"

import { createContext, useContext, useEffect, useState, type ReactNode } from "react"
import styles from "@/app/answer/[token]/[invitationId]/answer.module.css"
import { Clues } from "@/app/answer/[token]/[invitationId]/clues"
import { TextAreaField } from "@/app/_ui/form"
import { useWords } from "@/app/_ui/wordsProvider"
import type { Clue } from "@/lib/ballot/identifying"
import { isBrief } from "@/lib/ballot/remarks"

const PAUSE_MS = 600

interface Question {
  name: string
  label: string
  hint: string
  /** What has been written so far. */
  written: string
  /** What stands with the field, about how it is kept. */
  beside: ReactNode
}

/** The open questions, and how long all comments are together, once that comes near what can be sent. */
export function CommentFields({
  questions,
  subjectName,
  warns,
  limit,
  standing,
  tooLong,
}: {
  questions: Question[]
  subjectName: string
  /** Whether to point at what may tell who wrote it. */
  warns: boolean
  /** In characters: how many can be sent, and from how many on it is said how many there are. */
  limit: { max: number; saidFrom: number }
  /** Says how long the comments are; `CommentsLength` within is the number. */
  standing: ReactNode
  /** What to say where they cannot be sent. */
  tooLong: string
}) {
  const [lengths, setLengths] = useState(() => new Map(questions.map(({ name, written }) => [name, lengthOf(written)])))
  const length = [...lengths.values()].reduce((so, each) => so + each, 0)
  return (
    <>
      {questions.map(({ name, label, hint, written, beside }) => (
        <CommentField
          key={name}
          name={name}
          label={label}
          hint={hint}
          defaultValue={written}
          beside={beside}
          subjectName={subjectName}
          warns={warns}
          onWrite={(text) => setLengths((before) => new Map(before).set(name, lengthOf(text)))}
        />
      ))}
      <LengthContext value={length}>
        {length >= limit.saidFrom && <p className="quiet small">{standing}</p>}
      </LengthContext>
      <p className={styles.complaint} role="alert">
        {length > limit.max && tooLong}
      </p>
    </>
  )
}

/** How many characters all comments have together. */
export function CommentsLength() {
  const { format } = useWords()
  return <span className="numbers">{format.number(useContext(LengthContext))}</span>
}

const LengthContext = createContext(0)

/** As it is counted when it has been sent: characters as a reader counts them, without space around them. */
function lengthOf(text: string): number {
  return [...text.trim()].length
}

/**
 * An open question. While somebody writes, their own browser points at what may tell who they are; once they have left the
 * field, it asks for more where there are very few words.
 */
function CommentField({
  name,
  label,
  hint,
  defaultValue,
  beside,
  subjectName,
  warns,
  onWrite,
}: {
  name: string
  label: string
  hint: string
  defaultValue: string
  beside: ReactNode
  subjectName: string
  warns: boolean
  onWrite: (text: string) => void
}) {
  const [text, setText] = useState(defaultValue)
  const [left, setLeft] = useState("")
  const clues = useClues(warns ? text : "", subjectName)
  const { t } = useWords()
  return (
    <div className="stack">
      <TextAreaField
        name={name}
        label={label}
        hint={hint}
        defaultValue={defaultValue}
        maxLength={20_000}
        rows={4}
        dir="auto"
        onChange={(event) => {
          setText(event.currentTarget.value)
          onWrite(event.currentTarget.value)
        }}
        onBlur={(event) => setLeft(event.currentTarget.value)}
      />
      {beside}
      <div className={styles.remarks} aria-live="polite">
        <Clues clues={clues} />
        {isBrief(left) && isBrief(text) && <p className="quiet small">{t("ui.comment.brief")}</p>}
      </div>
    </div>
  )
}

/** What in a text may tell who wrote it, once its writer pauses. What finds it comes after the page, which is light without. */
function useClues(text: string, subjectName: string): Clue[] {
  const [clues, setClues] = useState<Clue[]>([])
  useEffect(() => {
    let isCurrent = true
    const look = async () => {
      const { cluesIn } = await import("@/lib/ballot/identifying")
      if (isCurrent) setClues(cluesIn(text, subjectName))
    }
    // Without a connection it may not come; the last look, which the server draws, says the same.
    const timer = setTimeout(() => void look().catch(() => {}), PAUSE_MS)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [text, subjectName])
  return clues
}
