"use client"

import { useActionState } from "react"
import { MarkToggles, type Choice } from "@/app/_plan/markToggles"
import styles from "@/app/_plan/plan.module.css"
import type { MarkState } from "@/app/_plan/planState"
import { useWords } from "@/app/_ui/wordsProvider"
import type { Mark } from "@/lib/plan/plan"

/** One behaviour, marked where it stands in the report. */
export function MarkForm({
  place,
  choice,
  mark,
  action,
}: {
  /** The id of this form; without JavaScript the page comes back to it. */
  place: string
  choice: Choice
  mark: Mark | undefined
  action: (state: MarkState, form: FormData) => Promise<MarkState>
}) {
  const { t } = useWords()
  const [done, formAction, isPending] = useActionState(action, null)
  return (
    <form id={place} action={formAction} className={`${styles.inPlace} no-print`}>
      <input type="hidden" name="place" value={place} />
      <MarkToggles choice={choice} mark={mark} />
      <span role="status" className="visually-hidden">
        {isPending ? t("ui.plan.saving") : done && t("ui.plan.marked", { mark: done.mark ?? "none" })}
      </span>
    </form>
  )
}
