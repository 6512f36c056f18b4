"use client"

import type { PrefetchKind } from "next/dist/client/components/router-reducer/router-reducer-types"
import { useRouter } from "next/navigation"
import {
  useEffect,
  useId,
  useRef,
  useState,
  useTransition,
  type ComponentProps,
  type FormEvent,
  type ReactNode,
} from "react"
import { chooseByDigit } from "@/app/answer/_keeping/chooseByDigit"
import { isWorrying } from "@/app/answer/_keeping/keeper"
import { useAnswered, useIsNews, useScreen } from "@/app/answer/_keeping/keeping"
import styles from "@/app/answer/_keeping/screen.module.css"
import { Arrival } from "@/app/answer/_keeping/arrival"
import { ProgressBar } from "@/app/_ui/block"
import { ActionForm, SubmitButton } from "@/app/_ui/form"
import { useWords } from "@/app/_ui/wordsProvider"

/** A way from one screen to another. */
export interface Way {
  /** What the pressed button tells the form's action. */
  go: string
  url: string
  label: string
  /** Whether one goes at once while keeping goes on behind; otherwise all must have come before. */
  isAtOnce: boolean
}

/**
 * One screen of answering. Without JavaScript it is a plain form; with it, answers are kept as they are given, the
 * progress moves along, the digits choose on the scale, and the next screen is there at once.
 */
export function ScreenForm({
  action,
  header,
  isWide = false,
  place,
  count,
  behaviours,
  next,
  previous,
  endUrl,
  footer,
  children,
}: {
  action: ComponentProps<typeof ActionForm>["action"]
  header: ReactNode
  isWide?: boolean
  /** Of this screen among `count`, from 1. */
  place: number
  count: number
  /** All that is to be answered, on all screens: the fields of each colleague. */
  behaviours: { id: string; fields: string[] }[]
  next: Way | null
  previous: Way | null
  /** The page that says why where nothing can be kept any more. */
  endUrl: string
  /** Below the form. */
  footer?: ReactNode
  children: ReactNode
}) {
  const { t } = useWords()
  const router = useRouter()
  const box = useRef<HTMLDivElement>(null)
  const { change, saving, saveNow, hasMoved, focusFault } = useScreen(box)
  const answered = useAnswered(behaviours)
  const total = behaviours.reduce((so, { fields }) => so + fields.length, 0)
  const isNews = useIsNews(saving)
  const progressId = useId()
  const [chosen, setChosen] = useState({ word: "", count: 0 })

  const nextUrl = next?.isAtOnce ? next.url : null
  useEffect(() => {
    // Whole, so that it is there when somebody goes on; what it was drawn with may be old by then, and the keeper knows.
    if (nextUrl) router.prefetch(nextUrl, { kind: "full" as PrefetchKind })
  }, [router, nextUrl])

  const [isGoing, go] = useTransition()
  const [isKeeping, setKeeping] = useState(false)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const { submitter } = event.nativeEvent as SubmitEvent
    const pressed = submitter instanceof HTMLButtonElement ? submitter.value : ""
    const way = [next, previous].find((each) => each?.go === pressed) ?? next
    if (!way || isKeeping) return
    const kept = saveNow()
    // Without a connection answers stay in sight, where the next screen would be an error page.
    if (!way.isAtOnce || isWorrying(saving)) {
      setKeeping(true)
      const isKept = await kept
      setKeeping(false)
      if (hasMoved()) return go(() => router.push(endUrl))
      if (!isKept) return focusFault()
    }
    go(() => router.push(way.url))
  }
  return (
    <div
      className={`page ${isWide ? "" : "narrow"} ${styles.screen}`}
      ref={box}
      onChange={change}
      onKeyDown={(event) => {
        const word = chooseByDigit(event)
        if (word !== null) setChosen(({ count }) => ({ word, count: count + 1 }))
      }}
      onSubmit={submit}
      aria-busy={isGoing || isKeeping || undefined}
    >
      <div className={styles.progress}>
        <ProgressBar
          value={answered}
          max={total}
          label={
            <span className={styles.standing}>
              <span id={progressId}>{t("ui.answering.progress", { answered, total, place, count })}</span>
              <span
                role="status"
                aria-live={isNews ? "polite" : "off"}
                className={isWorrying(saving) ? styles.worrying : "quiet"}
              >
                {t(`ui.answering.saving.${saving}`)}
              </span>
            </span>
          }
        />
      </div>
      <Arrival describedBy={progressId} />
      <p role="status" className="visually-hidden">
        {/* Never the same text twice, of which the second would not be said. */}
        {chosen.count > 0 && t("ui.answering.chosen", { word: chosen.word }) + "\u00a0".repeat(chosen.count % 2)}
      </p>
      {header}
      <ActionForm action={action} autoComplete="off">
        {children}
        <div className={styles.steps}>
          {next && (
            <SubmitButton name="go" value={next.go} pendingLabel={t("ui.answering.saving.saving")}>
              {next.label}
            </SubmitButton>
          )}
          {previous && (
            <SubmitButton name="go" value={previous.go} variant="quiet">
              {previous.label}
            </SubmitButton>
          )}
        </div>
      </ActionForm>
      {footer}
    </div>
  )
}
