"use client"

import {
  useEffect,
  useEffectEvent,
  useRef,
  useState,
  type ComponentProps,
  type FormEvent,
  type KeyboardEvent,
  type ReactNode,
} from "react"
import type { Around } from "@/app/answer/[token]/[invitationId]/around"
import styles from "@/app/answer/[token]/[invitationId]/answer.module.css"
import { useAutosave } from "@/app/answer/[token]/[invitationId]/autosave"
import { PageHeader, ProgressBar } from "@/app/_ui/block"
import { ActionForm, SubmitButton } from "@/app/_ui/form"

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
  answeredHere,
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
  answeredHere: number
  total: number
  children: ReactNode
}) {
  const box = useRef<HTMLDivElement>(null)
  const { status, save, saveNow } = useAutosave(draftUrl)
  const [here, setHere] = useState(answeredHere)
  const change = () => {
    setHere(box.current!.querySelectorAll("input[type=radio]:checked").length)
    save(new FormData(box.current!.querySelector("form")!))
  }
  const begin = useEffectEvent(() => {
    announceStep(box.current!)
    // Somebody was faster than this script, or the browser put back what was typed before.
    if (isTouched(box.current!)) change()
  })
  useEffect(() => begin(), [])
  const stage = useRef<"answering" | "keeping" | "kept">("answering")
  // The form is sent only after its answers were kept: nobody who is away before the next screen has lost them, and
  // without a connection they stay in sight, where the next screen would be an error page.
  const submit = async (event: FormEvent) => {
    if (stage.current === "kept") return
    event.preventDefault()
    if (stage.current === "keeping") return
    stage.current = "keeping"
    const { submitter } = event.nativeEvent as SubmitEvent
    const form = box.current!.querySelector("form")!
    save(new FormData(form))
    if (await saveNow()) {
      stage.current = "kept"
      form.requestSubmit(submitter)
    }
    stage.current = "answering"
  }
  const answered = answeredElsewhere + here
  return (
    <div
      className={`page narrow ${styles.screen}`}
      ref={box}
      onChange={change}
      onKeyDown={chooseByDigit}
      onSubmit={submit}
    >
      <div className={styles.progress}>
        <ProgressBar
          value={answered}
          max={total}
          label={
            <span className={styles.standing}>
              <span>
                {answered} of {total} answered · part {around.place} of {around.count}
              </span>
              <span role="status" className={status.isWorrying ? styles.worrying : "quiet"}>
                {status.words}
              </span>
            </span>
          }
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
        </div>
      </ActionForm>
    </div>
  )
}

/** Coming from another screen, keyboard and screen reader go on at the new heading, as after loading a page. */
function announceStep(box: HTMLElement): void {
  const [load] = performance.getEntriesByType("navigation")
  if (load?.name === location.href) return
  const heading = box.querySelector("h1")!
  heading.tabIndex = -1
  heading.focus({ preventScroll: true })
}

function isTouched(box: HTMLElement): boolean {
  const inputs = [...box.querySelectorAll("input")]
  const texts = [...box.querySelectorAll("textarea")]
  return (
    inputs.some(({ checked, defaultChecked }) => checked !== defaultChecked) ||
    texts.some(({ value, defaultValue }) => value !== defaultValue)
  )
}

/** On a scale, the digits choose (0: not observed) and lead on to the next behaviour; arrows work as everywhere. */
function chooseByDigit(event: KeyboardEvent<HTMLElement>): void {
  const input = event.target
  if (!(input instanceof HTMLInputElement) || input.type !== "radio" || !/^\d$/.test(event.key)) return
  if (event.ctrlKey || event.altKey || event.metaKey) return
  const value = event.key === "0" ? "none" : event.key
  const fieldset = input.closest("fieldset")
  const choice = fieldset?.querySelector<HTMLInputElement>(`input[value="${value}"]`)
  if (!fieldset || !choice) return
  event.preventDefault()
  choice.click()
  const after = fieldset.nextElementSibling
  ;(
    after?.querySelector<HTMLElement>("input:checked") ??
    after?.querySelector<HTMLElement>("input, button") ??
    choice
  ).focus()
}
