"use client"

import Link from "next/link"
import { useSelectedLayoutSegment } from "next/navigation"
import styles from "@/app/(workspace)/cycles/[cycleId]/setup/steps.module.css"

/** Pages that belong to a step and are none themselves. */
const WITHIN: Record<string, string> = { load: "raters", nomination: "raters" }

interface Step {
  segment: string
  href: string
  label: string
  isDone: boolean
  /** "done" or "open", for those who do not see the mark. */
  state: string
}

/** The steps of a set-up, with a mark at those that are done and at the one that the page is of. */
export function Steps({ label, steps }: { label: string; steps: Step[] }) {
  const segment = useSelectedLayoutSegment() ?? ""
  const here = WITHIN[segment] ?? segment
  return (
    <nav aria-label={label}>
      <ol className={styles.steps}>
        {steps.map(({ segment, href, label, isDone, state }) => (
          <li key={segment}>
            {/* After the launch the steps are gone, and a prefetch still under way would ask for them. */}
            <Link
              prefetch={false}
              href={href}
              className={isDone ? styles.done : undefined}
              aria-current={segment === here ? "step" : undefined}
            >
              {label}
              <span className="visually-hidden"> ({state})</span>
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  )
}
