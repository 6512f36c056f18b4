"use client"

import { useState } from "react"
import styles from "@/app/answer/[token]/answer.module.css"
import { TextAreaField } from "@/app/_ui/form"
import { cluesIn, type Clue } from "@/lib/ballot/identifying"

const REASONS: Record<Clue["kind"], string> = {
  address: "an e-mail address",
  phone: "a phone number",
  date: "a date",
  meeting: "a meeting of the two of you",
  name: "a name",
}

/** An open question. While somebody writes, their own browser points at what may tell who they are. */
export function CommentField({
  name,
  label,
  hint,
  defaultValue,
  subjectName,
  warns,
}: {
  name: string
  label: string
  hint: string
  defaultValue: string
  subjectName: string
  warns: boolean
}) {
  const [clues, setClues] = useState<Clue[]>([])
  const look = (text: string) => warns && setClues(cluesIn(text, subjectName))
  return (
    <div className="stack">
      <TextAreaField
        name={name}
        label={label}
        hint={hint}
        defaultValue={defaultValue}
        maxLength={20_000}
        rows={4}
        onBlur={(event) => look(event.currentTarget.value)}
        onChange={(event) => clues.length > 0 && look(event.currentTarget.value)}
      />
      <div aria-live="polite">
        {clues.length > 0 && (
          <p className={styles.clues}>
            This may tell who you are:{" "}
            {clues.map(({ kind, excerpt }, index) => (
              <span key={excerpt}>
                {index > 0 && ", "}
                <mark>{excerpt}</mark> ({REASONS[kind]})
              </span>
            ))}
            . You decide whether it stays.
          </p>
        )}
      </div>
    </div>
  )
}
