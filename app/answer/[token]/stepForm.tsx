"use client"

import { useCallback, useEffect, useRef, useState, type ComponentProps, type KeyboardEvent, type ReactNode } from "react"
import type { Around } from "@/app/answer/[token]/around"
import styles from "@/app/answer/[token]/answer.module.css"
import { PageHeader, ProgressBar } from "@/app/_ui/block"
import { ActionForm, SubmitButton } from "@/app/_ui/form"

type Saving = "idle" | "saving" | "saved" | "failed" | "ended"

const SAYS: Record<Saving, string> = {
  idle: "Your answers are kept as you go",
  saving: "Saving …",
  saved: "Saved",
  failed: "Could not save, trying again …",
  ended: "This can no longer be saved. Reload the page to see why.",
}

const PAUSE_MS = 500
const RETRY_MS = 4000

/**
 * One screen of answering. Without JavaScript it is a plain form; with it, answers are kept as they are given, the
 * progress moves along, and the digits choose on the scale.
 */
export function StepForm({
  action,
  draftUrl,
  homeUrl,
  title,
  lead,
  around,
  answeredElsewhere,
  total,
  children,
}: {
  action: ComponentProps<typeof ActionForm>["action"]
  draftUrl: string
  homeUrl: string
  title: string
  lead: string
  around: Around
  answeredElsewhere: number
  total: number
  children: ReactNode
}) {
  const box = useRef<HTMLDivElement>(null)
  const { saving, save } = useAutosave(box, draftUrl)
  const [here, setHere] = useState<number | null>(null)
  const count = useCallback(() => setHere(box.current?.querySelectorAll("input:checked").length ?? 0), [])
  useEffect(count, [count])

  const change = () => {
    count()
    save()
  }
  return (
    <div className="page narrow" ref={box} onChange={change} onKeyDown={chooseByDigit}>
      <div className={styles.progress}>
        <ProgressBar
          value={answeredElsewhere + (here ?? 0)}
          max={total}
          label={here === null ? `Part ${around.place} of ${around.count}` : `${answeredElsewhere + here} of ${total} answered · part ${around.place} of ${around.count}`}
        />
      </div>
      <PageHeader title={title} lead={lead} back={{ href: homeUrl, label: "Overview" }} />
      <ActionForm action={action}>
        {children}
        <div className={styles.steps}>
          {around.next && (
            <SubmitButton name="go" value={around.next.id} pendingLabel="Saving …">
              {around.next.kind === "check" ? "To the last look" : `Next: ${around.next.title}`}
            </SubmitButton>
          )}
          {around.previous && (
            <SubmitButton name="go" value={around.previous.id} variant="quiet">
              Back
            </SubmitButton>
          )}
          <span className="quiet small" role="status">
            {SAYS[saving]}
          </span>
        </div>
      </ActionForm>
    </div>
  )
}

/** Sends the form's answers a moment after each change; one request at a time, the newest state last. */
function useAutosave(box: React.RefObject<HTMLDivElement | null>, url: string) {
  const [saving, setSaving] = useState<Saving>("idle")
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const isBusy = useRef(false)
  const isStale = useRef(false)

  const send = useCallback(async () => {
    clearTimeout(timer.current)
    timer.current = undefined
    isStale.current = true
    if (isBusy.current) return
    isBusy.current = true
    setSaving("saving")
    let status = 0
    while (isStale.current && status !== 410) {
      isStale.current = false
      status = await post(url, box.current?.querySelector("form"))
    }
    isBusy.current = false
    setSaving(status === 204 ? "saved" : status === 410 ? "ended" : "failed")
  }, [box, url])

  useEffect(() => {
    if (saving !== "failed") return
    const retry = setTimeout(send, RETRY_MS)
    return () => clearTimeout(retry)
  }, [saving, send])

  useEffect(() => {
    // Whoever puts the phone away has not lost the last answer.
    const leave = () => timer.current && void send()
    document.addEventListener("visibilitychange", leave)
    return () => {
      document.removeEventListener("visibilitychange", leave)
      clearTimeout(timer.current)
    }
  }, [send])

  const save = useCallback(() => {
    clearTimeout(timer.current)
    timer.current = setTimeout(send, PAUSE_MS)
  }, [send])
  return { saving, save }
}

/** @returns the status of the reply, or 0 where none came */
async function post(url: string, form: HTMLFormElement | null | undefined): Promise<number> {
  const answers = new FormData()
  for (const [name, value] of form ? new FormData(form) : []) if (/^(score|comment)-/.test(name)) answers.append(name, value)
  const response = await fetch(url, { method: "POST", body: answers, keepalive: true }).catch(() => null)
  return response?.status ?? 0
}

/** On a scale, the digits choose (0: not observed) and lead on to the next behaviour; arrows work as everywhere. */
function chooseByDigit(event: KeyboardEvent<HTMLElement>): void {
  const input = event.target
  if (!(input instanceof HTMLInputElement) || input.type !== "radio" || !/^\d$/.test(event.key)) return
  const value = event.key === "0" ? "none" : event.key
  const fieldset = input.closest("fieldset")
  const choice = fieldset?.querySelector<HTMLInputElement>(`input[value="${value}"]`)
  if (!fieldset || !choice) return
  event.preventDefault()
  choice.click()
  const next = fieldset.nextElementSibling?.querySelector<HTMLInputElement>("input:checked, input")
  ;(next ?? choice).focus()
}
