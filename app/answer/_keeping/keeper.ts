import {
  canKeep,
  dropUnsent,
  keepUnsent,
  readUnsent,
  unsentName,
  type CopyPlace,
} from "@/app/answer/_keeping/localCopy"
import {
  chosen,
  disputedIn,
  NEW_DEVICE,
  opened,
  replied,
  restored,
  sending,
  typed,
  unsentOf,
  type Device,
  type Unsent,
} from "@/lib/ballot/device"
import type { Kept, Values } from "@/lib/ballot/fields"
import type { ui } from "@/lib/words/en/ui"

const PAUSE_MS = 700
const RETRY_MS = 4000
/** A browser sends at most 64 KiB after its page is gone. */
const KEEPALIVE_BYTES = 60_000

/** How keeping goes. */
export type Saving = keyof typeof ui.answering.saving

/** What a page tells of the answers about one colleague. */
export interface Drawn extends CopyPlace {
  draftUrl: string
  /** Whether a ballot is in the box. */
  submitted: boolean
  /** When the server read this, in ms since 1970. */
  at: number
  all: Record<string, Kept>
}

export interface KeeperState {
  device: Device
  saving: Saving
  /** What the server cannot keep as it is, by field. It is not sent again as long as it is the same. */
  faults: Record<string, Fault>
}

/** A value that cannot be kept, and a sentence that says why. */
interface Fault {
  value: string
  sentence: string
}

/** Keeps the answers about one colleague, across all screens of a window. */
export interface Keeper {
  state(): KeeperState
  subscribe(listener: () => void): () => void
  /** A page was drawn. What it says counts unless something newer is known. */
  open(drawn: Drawn): void
  /** What was kept for lack of a connection comes back. */
  restore(): Promise<void>
  type(field: string, value: string): void
  choose(field: string, value: string): void
  /** Sends what is waiting. @returns whether all has come that can come without a choice */
  saveNow(): Promise<boolean>
  /** The page may be gone in a moment: sends without waiting for what is on its way. What comes twice changes nothing. */
  leave(): void
}

const keepers = new Map<string, Keeper>()

/** The keeper of a colleague in this window; on the server, one for this drawing alone. */
export function keeperOf(drawn: Drawn): Keeper {
  const keeper = keepers.get(drawn.id) ?? makeKeeper(drawn)
  if (typeof window !== "undefined" && !keepers.has(drawn.id)) {
    if (keepers.size === 0) watchWindow()
    keepers.set(drawn.id, keeper)
  }
  return keeper
}

/** What a keeper knows that has seen nothing but the page. */
export function stateDrawn({ at, all }: Drawn): KeeperState {
  return { device: opened(NEW_DEVICE, at, all), saving: "idle", faults: {} }
}

/** Sends what any screen has yet to send; done when that was tried. */
export async function saveAll(): Promise<void> {
  await Promise.all([...keepers.values()].map((keeper) => keeper.saveNow()))
}

/** Leaving sends what is waiting, and asks where that has failed before. */
function watchWindow(): void {
  const leave = () => keepers.forEach((keeper) => keeper.leave())
  addEventListener("pagehide", leave)
  addEventListener("online", () => void saveAll())
  document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && leave())
  addEventListener("beforeunload", (event) => {
    void saveAll()
    if ([...keepers.values()].some((keeper) => isUnsafe(keeper.state()))) event.preventDefault()
  })
}

/** Whether something is here only, and will not come by itself in a moment. */
function isUnsafe({ device, saving }: KeeperState): boolean {
  return isWorrying(saving) && Object.keys(unsentOf(device)).length > 0
}

/** Whether something is wrong that the user should see. */
export function isWorrying(saving: Saving): boolean {
  return saving !== "saved" && saving !== "saving" && saving !== "idle"
}

function isTryingAgain({ saving }: KeeperState): boolean {
  return saving === "offline" || saving === "offlineOnly" || saving === "failed"
}

function makeKeeper(first: Drawn): Keeper {
  let drawn = first
  let state = stateDrawn(first)
  let request: Promise<boolean> | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  const listeners = new Set<() => void>()
  const storage = makeStorage(() => ({ place: drawn, unsent: unsentOf(state.device) }))

  const become = (next: Partial<KeeperState>): void => {
    state = { ...state, ...next }
    storage.update()
    queueMicrotask(() => listeners.forEach((listener) => listener()))
  }

  const later = (ms: number): void => {
    clearTimeout(timer)
    timer = setTimeout(() => void saveNow(), ms)
  }

  const send = async (): Promise<boolean> => {
    for (;;) {
      const { device, writings } = sending(state.device, drawMark)
      for (const [field, { value }] of Object.entries(state.faults)) {
        if (writings[field]?.value === value) delete writings[field]
      }
      if (Object.keys(writings).length === 0) return Object.keys(state.faults).length === 0
      // Trying again is said already.
      become({ device, ...(!isTryingAgain(state) && { saving: "saving" }) })
      const outcome = await post(drawn, writings)
      if (outcome.kind !== "answered") {
        become({ saving: outcome.kind === "offline" && !canKeep() ? "offlineOnly" : outcome.kind })
        if (outcome.kind === "offline" || outcome.kind === "failed") later(RETRY_MS)
        return false
      }
      const faults = { ...state.faults }
      for (const field of Object.keys(writings)) delete faults[field]
      for (const [field, sentence] of Object.entries(outcome.errors)) {
        faults[field] = { value: writings[field]!.value, sentence }
      }
      const before = state.device
      const after = replied(before, outcome.at, outcome.fields)
      const isFaulty = Object.keys(faults).length > 0
      const saving = isFaulty ? "refused" : disputedIn(after).length > 0 ? "disputed" : "saved"
      become({ device: after, saving, faults })
      // A server whose clock is behind is not asked again at once.
      if (Object.keys(writings).every((field) => isAsBefore(before, after, field))) {
        later(RETRY_MS)
        return false
      }
    }
  }
  const saveNow = (): Promise<boolean> => {
    clearTimeout(timer)
    request ??= send().finally(() => (request = null))
    return request
  }
  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    open(next) {
      if (next.at < state.device.heardAt) return
      const isAnotherDraft = next.submitted !== drawn.submitted
      const unsent = isAnotherDraft ? unsentOf(state.device) : {}
      drawn = next
      let device = opened(isAnotherDraft ? NEW_DEVICE : state.device, next.at, next.all)
      for (const [field, each] of Object.entries(unsent)) device = restored(device, field, each)
      become({ device, ...(isAnotherDraft && { saving: "idle" }) })
      if (Object.keys(unsentOf(device)).length > 0) later(PAUSE_MS)
    },
    async restore() {
      for (const [field, unsent] of await storage.read()) {
        become({ device: restored(state.device, field, unsent) })
      }
      if (Object.keys(unsentOf(state.device)).length > 0) await saveNow()
    },
    type(field, value) {
      const device = typed(state.device, field, value)
      if (device === state.device) return
      become({ device })
      later(PAUSE_MS)
    },
    choose(field, value) {
      become({ device: chosen(state.device, field, value), saving: "saving" })
      void saveNow().then(() => become({ saving: state.saving === "saving" ? "saved" : state.saving }))
    },
    saveNow,
    leave() {
      const { device, writings } = sending(state.device, drawMark)
      if (Object.keys(writings).length === 0) return
      become({ device })
      void post(drawn, writings)
      later(RETRY_MS)
    },
  }
}

/** Whether a reply said nothing about a field that is still to be sent. */
function isAsBefore(before: Device, after: Device, field: string): boolean {
  return after.fields[field]!.isWaiting && after.fields[field] === before.fields[field]
}

/** Keeps on this device what the server does not have, and nothing that it has. */
function makeStorage(look: () => { place: CopyPlace; unsent: Record<string, Unsent> }) {
  /** Where each field is kept, and what was last put there. */
  const kept = new Map<string, { name: string; text: string }>()
  const update = (): void => {
    if (typeof window === "undefined" || !canKeep()) return
    const { place, unsent } = look()
    for (const [field, { name }] of kept) {
      if (unsent[field]) continue
      kept.delete(field)
      dropUnsent(name)
    }
    for (const [field, each] of Object.entries(unsent)) {
      const text = JSON.stringify([field, each])
      const before = kept.get(field)
      if (before?.text === text) continue
      const entry = { name: before?.name ?? unsentName(place), text }
      kept.set(field, entry)
      void keepUnsent(place, entry.name, text, () => kept.get(field) === entry)
    }
  }
  const read = async (): Promise<[field: string, unsent: Unsent][]> => {
    if (!canKeep()) return []
    const found: [string, Unsent][] = []
    for (const [name, text] of await readUnsent(look().place)) {
      const [field, unsent] = JSON.parse(text) as [string, Unsent]
      // Of another window that may still be open; its mark tells the server that it is one and the same.
      if (kept.has(field)) continue
      kept.set(field, { name, text })
      found.push([field, unsent])
    }
    return found
  }
  return { update, read }
}

function drawMark(): string {
  // Also over plain HTTP, where there is no randomUUID.
  return Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16).padStart(2, "0")).join("")
}

type Outcome =
  | { kind: "answered"; at: number; fields: Record<string, Kept>; errors: Values }
  | { kind: "offline" | "failed" | "ended" | "moved" }

async function post({ draftUrl, submitted }: Drawn, writings: object): Promise<Outcome> {
  const body = JSON.stringify({ submitted, writings })
  const headers = { "Content-Type": "application/json" }
  const keepalive = body.length < KEEPALIVE_BYTES
  const response = await fetch(draftUrl, { method: "POST", body, headers, keepalive }).catch(() => null)
  if (!response) return { kind: "offline" }
  if (response.status === 410) return { kind: "ended" }
  if (response.status === 409) return { kind: "moved" }
  const said = response.ok ? await response.json().catch(() => null) : null
  return said ? { kind: "answered", ...said } : { kind: "failed" }
}
