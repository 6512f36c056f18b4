"use client"

import { useRouter } from "next/navigation"
import { useState, type ReactNode } from "react"
import { close } from "@/app/(workspace)/cycles/[cycleId]/actions"
import { ProgressBar } from "@/app/_ui/block"
import { ConfirmButton } from "@/app/_ui/confirm"
import { useWords } from "@/app/_ui/wordsProvider"
import type { CloseProgress } from "@/lib/cycle/closeCycle"

/** Asks, closes, and shows how far the close has come; it goes on when the page is left. */
export function CloseButton({ cycleId, body }: { cycleId: string; body: ReactNode }) {
  const { t } = useWords()
  const router = useRouter()
  const [progress, setProgress] = useState<CloseProgress | null>(null)
  return (
    <ConfirmButton
      label={t("ui.close.button")}
      title={t("ui.close.title")}
      body={body}
      confirmLabel={t("ui.close.confirm")}
      pendingLabel={t("ui.close.pending")}
      action={async () => {
        const reader = (await close(cycleId)).getReader()
        for (let read = await reader.read(); !read.done; read = await reader.read()) setProgress(read.value)
        router.refresh()
      }}
    >
      {progress && (
        <div role="status">
          <ProgressBar
            value={progress.done}
            max={progress.of}
            label={t(`ui.close.steps.${progress.step}`, { done: progress.done, of: progress.of })}
          />
        </div>
      )}
    </ConfirmButton>
  )
}
