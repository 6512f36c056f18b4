"use client"

import type { PrefetchKind } from "next/dist/client/components/router-reducer/router-reducer-types"
import { useRouter } from "next/navigation"
import { useEffect, useRef, useState, useTransition, type ComponentProps, type FormEvent, type ReactNode } from "react"
import { chooseByDigit } from "@/app/answer/_keeping/chooseByDigit"
import { isWorrying, useColleagues, useScreen } from "@/app/answer/_keeping/keeping"
import type { Around } from "@/app/answer/[token]/[invitationId]/around"
import styles from "@/app/answer/[token]/[invitationId]/answer.module.css"
import { PageHeader, ProgressBar } from "@/app/_ui/block"
import { ActionForm, SubmitButton } from "@/app/_ui/form"
import { useWords } from "@/app/_ui/wordsProvider"

/**
 * One screen of answering. Without JavaScript it is a plain form; with it, answers are kept as they are given, the
 * progress moves along, the digits choose on the scale, and the next screen is there at once.
 */
export function StepForm({
  action,
  homeUrl,
  title,
  lead,
  around,
  behaviours,
  children,
}: {
  action: ComponentProps<typeof ActionForm>["action"]
  homeUrl: string
  title: string
  lead: string
  around: Around
  /** The fields of all behaviours that are asked, on all screens. */
  behaviours: string[]
  children: ReactNode
}) {
  const { t } = useWords()
  const router = useRouter()
  const box = useRef<HTMLDivElement>(null)
  const { change, saving, saveNow, hasMoved, focusFault } = useScreen(box)
  const [{ state }] = useColleagues() as [ReturnType<typeof useColleagues>[number]]
  const answered = behaviours.filter((field) => (state.device.fields[field]?.value ?? "") !== "").length
  const { previous, next } = around
  const urlOf = (id: string) => `${homeUrl}?step=${id}`

  useEffect(() => announceStep(box.current!), [])
  useEffect(() => {
    // Whole, so that it is there when somebody goes on; what it was drawn with may be old by then, and the keeper knows.
    if (next?.kind === "competency") router.prefetch(urlOf(next.id), { kind: "full" as PrefetchKind })
    // eslint-disable-next-line react-hooks/exhaustive-deps -- The address of a screen stays the same.
  }, [router, next?.id])

  const [isGoing, go] = useTransition()
  const [isKeeping, setKeeping] = useState(false)
  /**
   * From ratings to ratings one goes at once, and keeping goes on behind. Before words are left, and where keeping has failed,
   * all must have come: without a connection it stays in sight, where the next screen would be an error page. Where nothing is
   * kept any more, the next page says why.
   */
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const { submitter } = event.nativeEvent as SubmitEvent
    const id = submitter instanceof HTMLButtonElement && submitter.value !== "" ? submitter.value : next?.id
    if (id === undefined || isKeeping) return
    const target = [previous, next].find((step) => step?.id === id)
    const kept = saveNow()
    if (target?.kind !== "competency" || around.kind !== "competency" || isWorrying(saving)) {
      setKeeping(true)
      const isKept = await kept
      setKeeping(false)
      if (hasMoved()) return go(() => router.push(homeUrl))
      if (!isKept) return focusFault()
    }
    go(() => router.push(urlOf(id)))
  }
  return (
    <div
      className={`page narrow ${styles.screen}`}
      ref={box}
      onChange={change}
      onKeyDown={chooseByDigit}
      onSubmit={submit}
      aria-busy={isGoing || isKeeping}
    >
      <div className={styles.progress}>
        <ProgressBar
          value={answered}
          max={behaviours.length}
          label={
            <span className={styles.standing}>
              <span>
                {t("ui.answering.progress", {
                  answered,
                  total: behaviours.length,
                  place: around.place,
                  count: around.count,
                })}
              </span>
              <span role="status" className={isWorrying(saving) ? styles.worrying : "quiet"}>
                {t(`ui.answering.saving.${saving}`)}
              </span>
            </span>
          }
        />
      </div>
      <PageHeader title={title} lead={lead} back={{ href: homeUrl, label: t("ui.answering.overview") }} />
      <ActionForm action={action} autoComplete="off">
        {children}
        <div className={styles.steps}>
          {next && (
            <SubmitButton name="go" value={next.id} pendingLabel={t("ui.answering.saving.saving")}>
              {next.kind === "check" ? t("ui.answering.toCheck") : t("ui.answering.next", { title: next.title })}
            </SubmitButton>
          )}
          {previous && (
            <SubmitButton name="go" value={previous.id} variant="quiet">
              {t("ui.answering.back")}
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
