"use client"

import { useState, type ChangeEvent } from "react"
import { Beside } from "@/app/answer/_keeping/beside"
import option from "@/app/answer/_keeping/option.module.css"
import styles from "@/app/answer/[token]/[invitationId]/answer.module.css"
import { useField } from "@/app/_ui/form"
import { useWords } from "@/app/_ui/wordsProvider"

/** Which competencies matter most. Who ticks one too many reads so at once; it is theirs to take one away. */
export function MattersField({
  name,
  legend,
  hint,
  competencies,
  chosen,
  most,
  tooMany,
  drawn,
}: {
  name: string
  legend: string
  hint: string
  competencies: { id: string; name: string }[]
  chosen: string[]
  /** How many may be ticked. */
  most: number
  /** What to say where more are ticked. */
  tooMany: string
  /** How the field was drawn. */
  drawn: string
}) {
  const { fieldId, error, value, hintId, errorId } = useField(name, chosen.join("\n"))
  const { format } = useWords()
  const [ticks, setTicks] = useState<number | null>(null)
  const ticked = new Set(value?.split("\n"))
  const complaint = ticks === null ? error : ticks > most ? tooMany : undefined
  const count = ({ currentTarget }: ChangeEvent<HTMLFieldSetElement>) =>
    setTicks(currentTarget.querySelectorAll("input:checked").length)
  return (
    <fieldset id={fieldId} className={styles.matters} aria-describedby={`${hintId} ${errorId}`} onChange={count}>
      <legend>{legend}</legend>
      <p id={hintId} className="quiet small">
        {hint}
      </p>
      <div className={styles.choices}>
        {competencies.map((competency) => (
          <label key={competency.id} className={option.option}>
            <input type="checkbox" name={name} value={competency.id} defaultChecked={ticked.has(competency.id)} />
            <span>{competency.name}</span>
          </label>
        ))}
      </div>
      <input type="hidden" name={name} value="" />
      <p id={errorId} className={styles.complaint} role="alert">
        {complaint}
      </p>
      <Beside
        name={name}
        drawn={drawn}
        saysFaults={false}
        wordOf={(chosen) => format.list(namesOf(competencies, chosen))}
      />
    </fieldset>
  )
}

function namesOf(competencies: { id: string; name: string }[], chosen: string): string[] {
  const ids = new Set(chosen.split("\n"))
  return competencies.filter(({ id }) => ids.has(id)).map(({ name }) => name)
}
