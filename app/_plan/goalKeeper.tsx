"use client"

import {
  createContext,
  useContext,
  useEffect,
  useEffectEvent,
  useRef,
  useState,
  type FormEvent,
  type ReactNode,
} from "react"
import { flushSync } from "react-dom"
import { makeGoalSaver, type Complaints, type Saving } from "@/app/_plan/goalSaver"
import styles from "@/app/_plan/plan.module.css"
import { isField, type Field } from "@/app/_ui/field"
import { fieldsOf, goalIn, goalNumber, isBegun, type GoalFields } from "@/lib/plan/goalParts"

interface Kept {
  /** What the fields have; of a goal that was not begun before, as of the last time that a field was left. */
  fields: GoalFields
  saving: Saving
  complaints: Complaints
}

const KeptContext = createContext<Kept>({ fields: {}, saving: "idle", complaints: {} })

/** How the goals around stand. */
export function useKept(): Kept {
  return useContext(KeptContext)
}

/**
 * Keeps goals while they are written: each field by itself, a moment after it was touched and when it is left. Without
 * JavaScript the form within has a button.
 */
export function GoalKeeper({
  address,
  goals,
  children,
}: {
  address: string
  /** What the page was made with. */
  goals: GoalFields
  children: ReactNode
}) {
  const box = useRef<HTMLDivElement>(null)
  const [fields, setFields] = useState(goals)
  const [{ saving, complaints }, setOutcome] = useState<Omit<Kept, "fields">>({ saving: "idle", complaints: {} })
  const [saver] = useState(() => makeGoalSaver(address, (saving, complaints) => setOutcome({ saving, complaints })))
  const look = () => setFields(typedIn(box.current!))

  const known = useRef(goals)
  const begin = useEffectEvent(() => {
    // Somebody was faster than this script, or the browser put back what was typed before.
    for (const [name, value] of Object.entries(typedIn(box.current!))) {
      if (value.trim() !== known.current[name]) saver.save(name, value)
    }
    look()
  })
  const takeOver = useEffectEvent((newer: GoalFields) => {
    // The page was made anew: what has changed since, and was not touched here, is put into its field.
    for (const [name, value] of Object.entries(newer)) {
      const field = fieldIn(box.current!, name)
      if (field && field.value.trim() === known.current[name]) field.value = value
    }
    known.current = newer
    look()
  })
  useEffect(() => begin(), [])
  useEffect(() => takeOver(goals), [goals])

  const showNow = useEffectEvent(look)
  useEffect(() => {
    const flush = () => saver.saveNow()
    const ask = (event: BeforeUnloadEvent) => {
      saver.saveNow()
      if (saver.hasUnsaved()) event.preventDefault()
    }
    const print = () => flushSync(showNow)
    addEventListener("pagehide", flush)
    addEventListener("beforeprint", print)
    addEventListener("beforeunload", ask)
    document.addEventListener("visibilitychange", flush)
    return () => {
      removeEventListener("pagehide", flush)
      removeEventListener("beforeprint", print)
      removeEventListener("beforeunload", ask)
      document.removeEventListener("visibilitychange", flush)
    }
  }, [saver])

  const change = ({ target }: FormEvent) => {
    if (!isField(target) || !(target.name in goals)) return
    saver.save(target.name, target.value)
    // What a goal lacks is said when a field of it is left, and not any more once it is there.
    if (isBegun(goalIn(fields, goalNumber(target.name)))) look()
  }
  const leave = () => {
    saver.saveNow()
    look()
  }
  // Enter in a field: everything is kept by itself.
  const submit = (event: FormEvent) => {
    event.preventDefault()
    leave()
  }
  return (
    <KeptContext value={{ fields, saving, complaints }}>
      <div ref={box} className={styles.keeper} onChange={change} onBlur={leave} onSubmit={submit}>
        {children}
      </div>
    </KeptContext>
  )
}

function fieldIn(box: HTMLElement, name: string): Field | null {
  return box.querySelector<Field>(`[name="${CSS.escape(name)}"]`)
}

function typedIn(box: HTMLElement): GoalFields {
  const names = Object.keys(fieldsOf([]))
  return Object.fromEntries(names.map((name) => [name, fieldIn(box, name)?.value ?? ""]))
}
