"use client"

import type { ReactNode } from "react"
import { useKept } from "@/app/_plan/goalKeeper"
import { GoalList } from "@/app/_plan/goalList"
import styles from "@/app/_plan/plan.module.css"
import { useIsLive } from "@/app/_ui/isLive"
import { useWords } from "@/app/_ui/wordsProvider"
import { GOAL_NUMBERS, goalField, goalIn, missingParts } from "@/lib/plan/goalParts"
import type { GoalPart } from "@/lib/plan/plan"
import { parseDay } from "@/lib/words/day"

// What stands beside the fields of goals and follows what is typed into them.

/** At a field: why it cannot be kept, or that the goal which was begun still lacks it. */
export function GoalNote({
  number,
  part,
  missing,
}: {
  number: number
  part: Exclude<GoalPart, "item">
  missing: string
}) {
  const { fields, complaints } = useKept()
  const complaint = complaints[goalField(number, part)]
  if (complaint) return <span className={styles.refused}>{complaint}</span>
  const isMissing = missingParts(goalIn(fields, number)).includes(part)
  return isMissing && <span className={styles.missing}>{missing}</span>
}

/** A goal that has its day goes into a calendar. */
export function CalendarLink({
  number,
  address,
  label,
  children,
}: {
  number: number
  address: string
  label: string
  children: ReactNode
}) {
  const { what, by } = goalIn(useKept().fields, number)
  if (what === "" || by === null) return null
  return (
    <a href={address} className={styles.calendar} aria-label={label} download>
      {children}
    </a>
  )
}

/** How keeping goes; before there are scripts to do it, the button that does. */
export function GoalsFooter({ button }: { button: ReactNode }) {
  const { t } = useWords()
  const { saving } = useKept()
  const isLive = useIsLive()
  const isWorrying = saving === "offline" || saving === "failed" || saving === "refused" || saving === "ended"
  return (
    <div className={styles.footer}>
      {!isLive && button}
      <p role="status" className={isWorrying ? styles.worrying : "quiet small"}>
        {isLive && t(`ui.plan.goals.${saving}`)}
      </p>
    </div>
  )
}

/** On paper, goals as they are now; lines to write on where there are none. */
export function PrintedGoals({
  behaviours,
  labels,
  lines,
}: {
  /** By id, as one says them of oneself. */
  behaviours: Record<string, string>
  labels: { notice: string; by: string; item: string }
  lines: string[]
}) {
  const { format } = useWords()
  const { fields } = useKept()
  const goals = GOAL_NUMBERS.map((number) => goalIn(fields, number)).filter(({ what }) => what !== "")
  if (goals.length === 0) {
    return lines.map((line) => (
      <p key={line} className={styles.ruled}>
        {line}
      </p>
    ))
  }
  const read = goals.map(({ what, notice, by, item }) => ({
    what,
    notice,
    day: by && format.day(parseDay(by)!),
    about: item && behaviours[item],
  }))
  return <GoalList goals={read} labels={labels} />
}
