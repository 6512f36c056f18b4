import styles from "@/app/_report/report.module.css"
import { METHOD_TITLE, STRENGTHS_TITLE, TITLES } from "@/lib/report/reading"
import type { Report } from "@/lib/report/report"

/** What is in this report, in the order of the page. */
export function Contents({ report }: { report: Report }) {
  const entries = Object.entries({
    ...(report.strengths.length > 0 && { strengths: STRENGTHS_TITLE }),
    ...TITLES,
    method: METHOD_TITLE,
  })
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
