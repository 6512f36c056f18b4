"use client"

import { useRouter } from "next/navigation"
import { useEffect, useState } from "react"
import { canKeepCopy, dropCopy, readCopy, type CopyPlace } from "@/app/answer/[token]/[invitationId]/localCopy"
import { Button } from "@/app/_ui/button"

/** Brings back the answers that this browser has kept, to be changed and sent again; nothing where it has none. */
export function UseCopy({
  place,
  draftUrl,
  nextUrl,
  words,
}: {
  place: CopyPlace
  draftUrl: string
  nextUrl: string
  words: Record<"kept" | "change" | "forget" | "failed", string>
}) {
  const router = useRouter()
  const [answers, setAnswers] = useState<string | null>(null)
  const [hasFailed, setFailed] = useState(false)
  const { id, copyKey } = place
  useEffect(() => {
    if (canKeepCopy()) void readCopy({ id, copyKey }).then(setAnswers)
  }, [id, copyKey])
  if (answers === null) return null
  const bringBack = async () => {
    const headers = { "Content-Type": "application/x-www-form-urlencoded" }
    const response = await fetch(draftUrl, { method: "POST", body: answers, headers }).catch(() => null)
    if (response?.ok) router.push(nextUrl)
    else setFailed(true)
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
