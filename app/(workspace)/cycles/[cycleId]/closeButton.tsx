"use client"

import { useRouter } from "next/navigation"
import { useState, type ReactNode } from "react"
import { close } from "@/app/(workspace)/cycles/[cycleId]/actions"
import { ProgressBar } from "@/app/_ui/block"
import { ConfirmButton } from "@/app/_ui/confirm"
import type { CloseProgress } from "@/lib/collecting/store"

const STEPS = { ballots: "Opening the answers", reports: "Computing the reports" }

/** Asks, closes, and shows how far the close has come; it goes on when the page is left. */
export function CloseButton({ cycleId, body }: { cycleId: string; body: ReactNode }) {
  const router = useRouter()
  const [progress, setProgress] = useState<CloseProgress | null>(null)
  return (
    <ConfirmButton
      label="Close this cycle"
      title="Close this cycle for good?"
      body={body}
      confirmLabel="Close for good"
      pendingLabel="Closing …"
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
            label={`${STEPS[progress.step]}: ${progress.done} of ${progress.of}`}
          />
        </div>
      )}
    </ConfirmButton>
  )
}
