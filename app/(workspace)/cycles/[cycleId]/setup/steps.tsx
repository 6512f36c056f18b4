"use client"

import Link from "next/link"
import { useSelectedLayoutSegment } from "next/navigation"
import styles from "@/app/(workspace)/cycles/[cycleId]/setup/steps.module.css"

/** The steps of a set-up, with a mark at the one that the page is of. */
export function Steps({ label, steps }: { label: string; steps: { segment: string; href: string; label: string }[] }) {
  const here = useSelectedLayoutSegment()
  return (
    <nav aria-label={label}>
      <ol className={styles.steps}>
        {steps.map(({ segment, href, label }) => (
          <li key={segment}>
            {/* After the launch the steps are gone, and a prefetch still under way would ask for them. */}
            <Link prefetch={false} href={href} aria-current={segment === here ? "step" : undefined}>
              {label}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  )
}
