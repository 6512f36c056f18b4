import styles from "@/app/_report/report.module.css"
import { capital, itemOf } from "@/lib/report/reading/parts"
import { STRENGTHS_TITLE } from "@/lib/report/reading/titles"
import { textOf } from "@/lib/report/reading/values"
import type { Report } from "@/lib/report/report"

export function Strengths({ report }: { report: Report }) {
  if (report.strengths.length === 0) return null
  return (
    <section className={styles.strengths} id="strengths">
      <h2>{STRENGTHS_TITLE}</h2>
      <ol>
        {report.strengths.map((id) => (
          <li key={id}>
            {capital(itemOf(report, id).other)} <span className={styles.value}>{textOf(report.others.items[id])}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
