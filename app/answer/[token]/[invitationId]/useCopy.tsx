"use client"

import { useRouter } from "next/navigation"
import { useEffect, useState } from "react"
import { useColleagues } from "@/app/answer/_keeping/keeping"
import { canKeep, dropCopy, readCopy, type CopyPlace } from "@/app/answer/_keeping/localCopy"
import { Button } from "@/app/_ui/button"
import { MATTERS_FIELD, type Values } from "@/lib/ballot/fields"

/** Brings back the answers that this browser has kept, to be changed and sent again; nothing where it has none. */
export function UseCopy({
  place,
  nextUrl,
  words,
}: {
  place: CopyPlace
  nextUrl: string
  words: Record<"kept" | "change" | "forget" | "failed", string>
}) {
  const router = useRouter()
  const [colleague] = useColleagues()
  const [answers, setAnswers] = useState<string | null>(null)
  const [hasFailed, setFailed] = useState(false)
  const { id, copyKey } = place
  useEffect(() => {
    if (canKeep()) void readCopy({ id, copyKey }).then(setAnswers)
  }, [id, copyKey])
  if (answers === null || !colleague) return null
  const { keeper } = colleague
  const bringBack = async () => {
    const { fields } = keeper.state().device
    // What has been begun anew stays as it is.
    for (const [field, value] of Object.entries(valuesIn(answers))) if (!fields[field]?.value) keeper.type(field, value)
    if (!(await keeper.saveNow())) return setFailed(true)
    router.push(nextUrl)
    // Where they were sent from that very page, it is drawn already, as it was then.
    router.refresh()
  }
  const forget = () => {
    dropCopy(place)
    setAnswers(null)
  }
  return (
    <div className="stack">
      <p>{words.kept}</p>
      <div className="row">
        <Button variant="primary" onClick={bringBack}>
          {words.change}
        </Button>
        <Button onClick={forget}>{words.forget}</Button>
      </div>
      {hasFailed && <p role="alert">{words.failed}</p>}
    </div>
  )
}

/** The fields of a copy; those of an earlier version were kept as a form sends them. */
function valuesIn(answers: string): Values {
  if (answers.startsWith("{")) return JSON.parse(answers) as Values
  const form = new URLSearchParams(answers)
  const values = Object.fromEntries(form)
  if (form.has(MATTERS_FIELD)) values[MATTERS_FIELD] = form.getAll(MATTERS_FIELD).join("\n")
  return values
}
