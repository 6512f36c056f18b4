"use client"

import Link from "next/link"
import { useSelectedLayoutSegment } from "next/navigation"
import styles from "@/app/(workspace)/cycles/[cycleId]/setup/steps.module.css"

const STEPS = [
  { segment: "details", label: "Details" },
  { segment: "questionnaire", label: "Questionnaire" },
  { segment: "subjects", label: "People" },
  { segment: "raters", label: "Raters" },
  { segment: "review", label: "Check and launch" },
]

/** The steps of a set-up; each can be gone to at any time. */
export function Steps({ cycleId }: { cycleId: string }) {
  const here = useSelectedLayoutSegment()
  return (
    <nav aria-label="Steps of the set-up">
      <ol className={styles.steps}>
        {STEPS.map(({ segment, label }) => (
          <li key={segment}>
            {/* After the launch the steps are gone, and a prefetch still under way would ask for them. */}
            <Link
              prefetch={false}
              href={`/cycles/${cycleId}/setup/${segment}`}
              aria-current={segment === here ? "step" : undefined}
            >
              {label}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  )
}
