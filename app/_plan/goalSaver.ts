import type { ui } from "@/lib/words/en/ui"

const PAUSE_MS = 700
const RETRY_MS = 4000

export type Saving = keyof typeof ui.plan.goals

/** What the server says of fields that it cannot keep, by their names. */
export type Complaints = Record<string, string>

export interface GoalSaver {
  /** Sends what a field has now, a moment later. */
  save(name: string, value: string): void
  /** Sends at once what is waiting. */
  saveNow(): void
  /** Whether something that was typed is not kept yet. */
  hasUnsaved(): boolean
}

/**
 * Sends each field that was touched, and no other, so that nothing is undone that was written elsewhere; one request at
 * a time, and again what failed.
 */
export function makeGoalSaver(address: string, tell: (saving: Saving, complaints: Complaints) => void): GoalSaver {
  const waiting = new Map<string, string>()
  const refused = new Map<string, string>()
  let isSending = false
  let timer: ReturnType<typeof setTimeout> | undefined

  const send = async (): Promise<void> => {
    isSending = true
    while (waiting.size > 0) {
      const fields = [...waiting]
      waiting.clear()
      tell("saving", Object.fromEntries(refused))
      const outcome = await post(address, fields)
      if (outcome.kind === "answered") {
        for (const [name] of fields) refused.delete(name)
        for (const [name, complaint] of Object.entries(outcome.complaints)) refused.set(name, complaint)
        tell(refused.size > 0 ? "refused" : "saved", Object.fromEntries(refused))
        continue
      }
      // What was typed meanwhile is newer.
      for (const [name, value] of fields) if (!waiting.has(name)) waiting.set(name, value)
      tell(outcome.kind, Object.fromEntries(refused))
      if (outcome.kind !== "ended") timer = setTimeout(saveNow, RETRY_MS)
      break
    }
    isSending = false
  }
  const saveNow = (): void => {
    clearTimeout(timer)
    if (!isSending) void send()
  }
  return {
    save(name, value) {
      waiting.set(name, value)
      clearTimeout(timer)
      timer = setTimeout(saveNow, PAUSE_MS)
    },
    saveNow,
    hasUnsaved: () => isSending || waiting.size > 0 || refused.size > 0,
  }
}

type Outcome =
  { kind: "answered"; complaints: Complaints } | { kind: "offline" } | { kind: "failed" } | { kind: "ended" }

/** It is small enough to be sent even when its page is gone. */
async function post(address: string, fields: [string, string][]): Promise<Outcome> {
  const body = new URLSearchParams(fields)
  const response = await fetch(address, { method: "POST", body, keepalive: true }).catch(() => null)
  if (!response) return { kind: "offline" }
  if (response.ok) return { kind: "answered", complaints: {} }
  if (response.status === 410) return { kind: "ended" }
  if (response.status !== 422) return { kind: "failed" }
  return { kind: "answered", complaints: (await response.json()) as Complaints }
}
