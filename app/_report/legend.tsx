import type { ReactNode } from "react"
import styles from "@/app/_report/chart.module.css"
import { MarkIcon } from "@/app/_report/mark"
import type { LegendEntry } from "@/lib/report/chart/legend"

/** Which shape stands for whom, and what else a chart shows. */
export function Legend({ entries }: { entries: LegendEntry[] }) {
  return (
    <ul className={styles.legend}>
      {entries.map(({ shape, name }) => (
        <li key={name}>
          <LegendSign shape={shape} />
          <span>{name}</span>
        </li>
      ))}
    </ul>
  )
}

function LegendSign({ shape }: { shape: LegendEntry["shape"] }) {
  switch (shape) {
    case "interval":
      return sign(<line className={styles.interval} x1="3" y1="10" x2="25" y2="10" />)
    case "region":
      return sign(<ellipse className={styles.region} cx="14" cy="10" rx="11" ry="6" />)
    case "average":
      return sign(<line className={styles.average} x1="14" y1="1" x2="14" y2="19" />)
    case "balance":
      return sign(<line className={styles.balance} x1="3" y1="19" x2="25" y2="1" />)
    case "arrow":
      return sign(
        <>
          <line className={styles.arrow} x1="1" y1="10" x2="20" y2="10" />
          <polygon className={styles.head} points="27,10 19,6 19,14" />
        </>,
      )
    case "moved":
      return sign(
        <>
          <line className={styles.leader} x1="6" y1="10" x2="27" y2="10" />
          <circle className={styles.dot} cx="6" cy="10" r="2.5" />
        </>,
      )
    default:
      return <MarkIcon shape={shape} />
  }
}

function sign(content: ReactNode) {
  return (
    <svg width="28" height="20" viewBox="0 0 28 20" aria-hidden="true">
      {content}
    </svg>
  )
}
