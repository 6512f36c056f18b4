import styles from "@/app/_report/report.module.css"
import { ReportBlock } from "@/app/_report/reportBlock"
import { capital, itemOf } from "@/lib/report/reading/parts"
import { textOf } from "@/lib/report/reading/values"
import type { Report } from "@/lib/report/report"

/** What others see most and least. */
export function Behaviours({ report }: { report: Report }) {
  return (
    <ReportBlock report={report} block="behaviours">
      {report.highest.length > 0 && (
        <div className={styles.pair}>
          <BehaviourList report={report} title="Highest" ids={report.highest} />
          <BehaviourList report={report} title="Lowest" ids={report.lowest} />
        </div>
      )}
    </ReportBlock>
  )
}

function BehaviourList({ report, title, ids }: { report: Report; title: string; ids: string[] }) {
  return (
    <div className={styles.behaviours}>
      <h3>{title}</h3>
      <ol>
        {ids.map((id) => (
          <li key={id}>
            <span>
              {capital(itemOf(report, id).other)}
              {report.focus.includes(id) && <strong className={styles.focus}>worth a look</strong>}
            </span>
            <span className={styles.value}>{textOf(report.others.items[id])}</span>
          </li>
        ))}
      </ol>
    </div>
  )
}
