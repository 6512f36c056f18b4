import styles from "@/app/_report/report.module.css"
import { METHOD_TITLE, STRENGTHS_TITLE, TITLES } from "@/lib/report/reading/titles"
import type { Report } from "@/lib/report/report"

/** What is in this report, in the order of the page. */
export function Contents({ report, hasPlan }: { report: Report; hasPlan: boolean }) {
  const isThere = (id: string) => (id === "strengths" ? report.strengths.length > 0 : id !== "trend" || report.trend)
  const entries = Object.entries({
    strengths: STRENGTHS_TITLE,
    ...TITLES,
    ...(hasPlan && { plan: "The plan" }),
    method: METHOD_TITLE,
  }).filter(([id]) => isThere(id))
  return (
    <nav className={`${styles.contents} no-print`} aria-label="In this report">
      <ul>
        {entries.map(([id, title]) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
