"use client"

import {
  createContext,
  useContext,
  useEffect,
  useEffectEvent,
  useMemo,
  useState,
  useSyncExternalStore,
  type ReactNode,
  type RefObject,
} from "react"
import {
  keeperOf,
  stateDrawn,
  type Drawn,
  type Keeper,
  type KeeperState,
  type Saving,
} from "@/app/answer/_keeping/keeper"
import { fieldOnPage } from "@/app/answer/_keeping/nameOnPage"
import { fieldNamed, focus, namesIn, show, valueIn } from "@/app/answer/_keeping/screen"

interface Colleague {
  keeper: Keeper
  state: KeeperState
  drawn: Drawn
}

const ColleaguesContext = createContext<Colleague[]>([])

/**
 * Keeps the answers about some colleagues on the page within, while they are given.
 * @param texts what the page tells of each (drawnOf.ts)
 */
export function Keeping({ drawn: texts, children }: { drawn: string[]; children: ReactNode }) {
  const drawn = useMemo(() => texts.map((text) => JSON.parse(text) as Drawn), [texts])
  const key = drawn.map(({ id }) => id).join()
  return (
    <KeepingThese key={key} drawn={drawn}>
      {children}
    </KeepingThese>
  )
}

function KeepingThese({ drawn, children }: { drawn: Drawn[]; children: ReactNode }) {
  const [keepers] = useState(() => drawn.map(keeperOf))
  const hear = useEffectEvent((news: Drawn[]) => keepers.forEach((keeper, place) => keeper.open(news[place]!)))
  useEffect(() => hear(drawn), [drawn])
  useEffect(() => keepers.forEach((keeper) => void keeper.restore()), [keepers])
  const states = useStates(keepers, drawn)
  const colleagues = keepers.map((keeper, place) => ({ keeper, state: states[place]!, drawn: drawn[place]! }))
  return <ColleaguesContext value={colleagues}>{children}</ColleaguesContext>
}

function useStates(keepers: Keeper[], drawn: Drawn[]): KeeperState[] {
  const store = useMemo(() => {
    let states = keepers.map((keeper) => keeper.state())
    const onServer = drawn.map(stateDrawn)
    return {
      subscribe: (listener: () => void) => {
        const ends = keepers.map((keeper) => keeper.subscribe(listener))
        return () => ends.forEach((end) => end())
      },
      now: () => {
        const next = keepers.map((keeper) => keeper.state())
        if (next.some((state, place) => state !== states[place])) states = next
        return states
      },
      onServer: () => onServer,
    }
    // eslint-disable-next-line react-hooks/exhaustive-deps -- What the page was first drawn with is what it is compared with.
  }, [keepers])
  return useSyncExternalStore(store.subscribe, store.now, store.onServer)
}

export function useColleagues(): Colleague[] {
  return useContext(ColleaguesContext)
}

/** Whose field this is, and which. */
export function usePlace(name: string): { colleague: Colleague | undefined; field: string } {
  return placeIn(useColleagues(), name)
}

function placeIn(colleagues: Colleague[], name: string): { colleague: Colleague | undefined; field: string } {
  const { field, id } = fieldOnPage(name)
  return { colleague: id === null ? colleagues[0] : colleagues.find(({ drawn }) => drawn.id === id), field }
}

/** Ties the fields on the page to their keepers. @returns what to do when a field changes, and how all goes */
export function useScreen(box: RefObject<HTMLElement | null>) {
  const colleagues = useColleagues()
  const take = (name: string) => {
    const { colleague, field } = placeIn(colleagues, name)
    colleague?.keeper.type(field, valueIn(box.current!, name))
  }
  const begin = useEffectEvent(() => {
    // Somebody was faster than this script.
    for (const name of namesIn(box.current!)) {
      const { colleague, field } = placeIn(colleagues, name)
      if (valueIn(box.current!, name) !== (colleague?.drawn.all[field]?.value ?? "")) take(name)
    }
  })
  useEffect(() => begin(), [])
  const states = colleagues.map(({ state }) => state.device)
  const follow = useEffectEvent(() => {
    for (const name of namesIn(box.current!)) {
      const { colleague, field } = placeIn(colleagues, name)
      const known = colleague?.keeper.state().device.fields[field]
      if (known && known.value.trim() !== valueIn(box.current!, name).trim()) show(box.current!, name, known.value)
    }
  })
  // eslint-disable-next-line react-hooks/exhaustive-deps -- As many as there are colleagues, which stay the same.
  useEffect(() => follow(), states)
  return {
    change: ({ target }: { target: EventTarget }) => {
      const name = fieldNamed(target)
      if (name) take(name)
    },
    saving: worstOf(colleagues),
    /** @returns whether all is kept that can be */
    saveNow: async () => {
      const done = await Promise.all(colleagues.map(({ keeper }) => keeper.saveNow()))
      return done.every(Boolean)
    },
    /** Whether there is another state of things than this page was drawn for. */
    hasMoved: () => colleagues.some(({ keeper }) => ["ended", "moved"].includes(keeper.state().saving)),
    /** Leads to the first field that cannot be kept as it is. */
    focusFault: () => {
      const faulty = namesIn(box.current!).find((name) => {
        const { colleague, field } = placeIn(colleagues, name)
        return colleague?.keeper.state().faults[field] !== undefined
      })
      if (faulty !== undefined) focus(box.current!, faulty)
    },
  }
}

/** How many of some colleagues' fields have an answer. */
export function useAnswered(behaviours: { id: string; fields: string[] }[]): number {
  const devices = new Map(useColleagues().map(({ drawn, state }) => [drawn.id, state.device]))
  return behaviours
    .flatMap(({ id, fields }) => fields.map((field) => devices.get(id)?.fields[field]?.value ?? ""))
    .filter((value) => value !== "").length
}

const GRAVITY: Saving[] = [
  "ended",
  "moved",
  "refused",
  "offlineOnly",
  "offline",
  "failed",
  "disputed",
  "saving",
  "saved",
  "idle",
]

function worstOf(colleagues: Colleague[]): Saving {
  return GRAVITY.find((saving) => colleagues.some(({ state }) => state.saving === saving)) ?? "idle"
}

/**
 * Whether how keeping goes is worth saying to somebody who hears the page: that it began never is, and that all is kept
 * only for the first time, and where it was not before.
 */
export function useIsNews(saving: Saving): boolean {
  // On a screen that comes while something is on its way, nothing was wrong before.
  const [told, setTold] = useState({ saving, settled: saving === "saving" ? "saved" : saving, isNews: false })
  if (told.saving === saving) return told.isNews
  const isSettled = saving !== "saving"
  const next = { saving, settled: isSettled ? saving : told.settled, isNews: isSettled && saving !== told.settled }
  setTold(next)
  return next.isNews
}
