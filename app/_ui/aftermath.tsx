"use client"

import { createContext, useContext, useEffect, useState, type ReactNode } from "react"
import styles from "@/app/_ui/aftermath.module.css"

/** What was done, and by which element of the page. */
interface Deed {
  message: string | undefined
  /** The form or button, and what it stands in, from the inside out. */
  around: HTMLElement[]
}

const AftermathContext = createContext<(deed: Deed) => void>(() => {})

/**
 * Around the pages of a workspace. What an act does may take away the very button that did it, and with it the focus and the
 * sentence that says so: the sentence is then said here, and the focus goes to the nearest place that is left, which is
 * marked by `data-place`.
 */
export function Aftermath({ children }: { children: ReactNode }) {
  const [deed, setDeed] = useState<Deed | null>(null)
  const [said, setSaid] = useState("")
  useEffect(() => {
    if (deed === null) return
    const look = () => {
      const [origin] = deed.around
      if (origin?.isConnected !== false) {
        // The form is still there, but not the button in it that was pressed.
        if (origin && document.activeElement === document.body) focusOutcome(origin)
        return
      }
      setSaid(deed.message ?? "")
      if (isLost(document.activeElement)) focusIn(deed.around)
    }
    look()
    const observer = new MutationObserver(look)
    observer.observe(document.body, { childList: true, subtree: true })
    // Whoever goes on by themselves is not called back, and has read it.
    const stop = () => {
      observer.disconnect()
      setSaid("")
    }
    addEventListener("keydown", stop)
    addEventListener("pointerdown", stop)
    return () => {
      observer.disconnect()
      removeEventListener("keydown", stop)
      removeEventListener("pointerdown", stop)
    }
  }, [deed])
  return (
    <AftermathContext
      value={(done) => {
        setSaid("")
        setDeed(done)
      }}
    >
      {children}
      {/* What is marked as live is heard beside a dialog as well. */}
      <div role="status" aria-live="polite" className={styles.said}>
        {said}
      </div>
    </AftermathContext>
  )
}

/** @returns to be called after an act, with what it said and the places that `placesAround` knew before */
export function useAftermath(): (deed: Deed) => void {
  return useContext(AftermathContext)
}

/** An element and its places, as long as they are there to be asked. */
export function placesAround(element: HTMLElement | null): HTMLElement[] {
  const around = element ? [element] : []
  for (let place = element?.parentElement; place; place = place.parentElement) {
    if (place.hasAttribute("data-place")) around.push(place)
  }
  return around
}

/** Whether nothing has the focus; a dialog takes it as a whole where one of its buttons is gone. */
function isLost(focused: Element | null): boolean {
  return focused === null || focused === document.body || focused.getAttribute("role") === "dialog"
}

/** What a form says of its act stands in it. */
function focusOutcome(origin: HTMLElement): void {
  const outcome = origin.querySelector<HTMLElement>("[role=status]")
  if (!outcome) return
  outcome.tabIndex = -1
  outcome.focus({ preventScroll: true })
}

/** The nearest place that is left, or else the heading of the page. */
function focusIn(around: HTMLElement[]): void {
  const left = around.find((element) => element.isConnected && element.hasAttribute("data-place"))
  if (left) return left.focus()
  const heading = document.querySelector<HTMLElement>("main h1")
  if (!heading) return
  heading.tabIndex = -1
  heading.focus()
}
