"use client"

import { useRouter } from "next/navigation"
import { useState, type ReactNode } from "react"
import styles from "@/app/(workspace)/_import/import.module.css"
import type { Watched } from "@/app/(workspace)/_import/watched"
import type { ActionState } from "@/app/_server/action"
import { ProgressBar } from "@/app/_ui/block"
import { ActionForm, FormActions, SubmitButton } from "@/app/_ui/form"
import { useIsLive } from "@/app/_ui/isLive"
import { useWords } from "@/app/_ui/wordsProvider"

/** Takes a list over and shows how far it has come; without scripts it does the same and shows the end. */
export function TakeOverForm({
  action,
  watch,
  label,
  pendingLabel,
  children,
}: {
  action: (state: ActionState, form: FormData) => Promise<ActionState>
  watch: (form: FormData) => Promise<ReadableStream<Watched>>
  label: string
  pendingLabel: string
  children: ReactNode
}) {
  const { t } = useWords()
  const router = useRouter()
  const isLive = useIsLive()
  const [progress, setProgress] = useState<{ done: number; of: number } | null>(null)
  const watched = async (_: ActionState, form: FormData): Promise<ActionState> => {
    try {
      const reader = (await watch(form)).getReader()
      for (let read = await reader.read(); !read.done; read = await reader.read()) {
        const { value } = read
        if ("done" in value) setProgress(value)
        else if ("answer" in value) return value.answer
        else router.push(value.leadsTo)
      }
      return null
    } catch {
      return { ok: false, errors: { "": t("ui.importing.broken") }, values: {} }
    } finally {
      setProgress(null)
    }
  }
  return (
    <ActionForm action={isLive ? watched : action}>
      {children}
      <FormActions>
        <SubmitButton pendingLabel={pendingLabel}>{label}</SubmitButton>
      </FormActions>
      <div role="status" className={styles.progress}>
        {progress && (
          <ProgressBar value={progress.done} max={progress.of} label={t("ui.importing.progress", progress)} />
        )}
      </div>
    </ActionForm>
  )
}
