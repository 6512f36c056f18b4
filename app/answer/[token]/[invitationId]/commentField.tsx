"use client"

import { useEffect, useState } from "react"
import { Clues } from "@/app/answer/[token]/[invitationId]/clues"
import { TextAreaField } from "@/app/_ui/form"
import { cluesIn } from "@/lib/ballot/identifying"

const PAUSE_MS = 600

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
  const [text, setText] = useState(defaultValue)
  const [looked, setLooked] = useState("")
  useEffect(() => {
    const timer = setTimeout(() => setLooked(text), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text])
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
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {warns && (
        <div aria-live="polite">
          <Clues clues={cluesIn(looked, subjectName)} />
        </div>
      )}
    </div>
  )
}
