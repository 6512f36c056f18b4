import { useEffect, useState } from "react"

const PAUSE_MS = 700
const RETRY_MS = 4000
/** A browser sends at most 64 KiB after its page is gone. */
const KEEPALIVE_BYTES = 60_000

type Saving = "idle" | "saving" | "saved" | "offline" | "failed" | "refused" | "ended"

const WORDS: Record<Saving, string> = {
  idle: "",
  saving: "Saving …",
  saved: "Saved",
  offline: "No connection. Trying again …",
  failed: "Could not save. Trying again …",
  refused: "Something here cannot be saved as it is",
  ended: "No longer saved. Reload the page to see why",
}

/** Keeps answers while they are given, and says how that goes. Leaving the page sends what is still waiting. */
export function useAutosave(url: string) {
  const [saving, setSaving] = useState<Saving>("idle")
  const [saver] = useState(() => makeSaver(url, setSaving))
  useEffect(() => {
    const flush = () => void saver.saveNow()
    savers.add(saver)
    addEventListener("pagehide", flush)
    document.addEventListener("visibilitychange", flush)
    return () => {
      savers.delete(saver)
      removeEventListener("pagehide", flush)
      document.removeEventListener("visibilitychange", flush)
      flush()
    }
  }, [saver])
  const isWorrying = saving !== "idle" && saving !== "saving" && saving !== "saved"
  return { status: { words: WORDS[saving], isWorrying }, ...saver }
}

const savers = new Set<Saver>()

/** Sends what any screen has yet to send; done when that was tried. */
export async function saveNow(): Promise<void> {
  await Promise.all([...savers].map((saver) => saver.saveNow()))
}

interface Saver {
  /** Sends the form's answers, a moment later. */
  save(form: FormData): void
  /** Sends what is waiting. @returns whether the server has replied to all of it; if not, it is tried again */
  saveNow(): Promise<boolean>
}

/** Sends answers a moment after each change, one request at a time and the newest last; tries again what failed. */
function makeSaver(url: string, show: (saving: Saving) => void): Saver {
  let waiting: string | null = null
  let sending: Promise<boolean> | null = null
  let timer: ReturnType<typeof setTimeout> | undefined

  const send = async (): Promise<boolean> => {
    while (waiting !== null) {
      const body = waiting
      waiting = null
      show("saving")
      const outcome = await post(url, body)
      show(outcome)
      if (outcome === "offline" || outcome === "failed") {
        waiting ??= body
        timer = setTimeout(saveNow, RETRY_MS)
        return false
      }
    }
    return true
  }
  const saveNow = (): Promise<boolean> => {
    clearTimeout(timer)
    sending ??= send().finally(() => (sending = null))
    return sending
  }
  return {
    save(form) {
      waiting = answersIn(form)
      clearTimeout(timer)
      timer = setTimeout(saveNow, PAUSE_MS)
    },
    saveNow,
  }
}

async function post(url: string, body: string): Promise<Saving> {
  const headers = { "Content-Type": "application/x-www-form-urlencoded" }
  const keepalive = body.length < KEEPALIVE_BYTES
  const response = await fetch(url, { method: "POST", body, headers, keepalive }).catch(() => null)
  if (!response) return "offline"
  if (response.ok) return "saved"
  if (response.status === 410) return "ended"
  return response.status === 422 ? "refused" : "failed"
}

/** Without the fields that a server action adds to its form. */
function answersIn(form: FormData): string {
  const answers = new URLSearchParams()
  for (const [name, value] of form) {
    if (/^(score-|comment-|matters$)/.test(name) && typeof value === "string") answers.append(name, value)
  }
  return answers.toString()
}
