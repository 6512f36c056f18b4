import type { ReactNode } from "react"
import styles from "@/app/_report/chart.module.css"
import { MarkIcon } from "@/app/_report/mark"
import type { Shape } from "@/lib/report/chart/plot"

/** Which shape stands for whom, and what else a chart shows. */
export function Legend({ entries, children }: { entries: { shape: Shape; name: string }[]; children?: ReactNode }) {
  return (
    <ul className={styles.legend}>
      {entries.map(({ shape, name }) => (
        <li key={name}>
          <MarkIcon shape={shape} /> {name}
        </li>
      ))}
      {children}
    </ul>
  )
}
