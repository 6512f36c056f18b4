import styles from "@/app/_report/report.module.css"
import { ReportBlock } from "@/app/_report/reportBlock"
import { splitsOf } from "@/lib/report/reading"
import type { Report } from "@/lib/report/report"

/** Where raters of one group see different things. */
export function Agreement({ report }: { report: Report }) {
  const splits = splitsOf(report)
  return (
    <ReportBlock report={report} block="agreement">
      {splits.length > 0 && (
        <ul className={styles.split}>
          {splits.map(({ key, words }) => (
            <li key={key}>{words}</li>
          ))}
        </ul>
      )}
    </ReportBlock>
  )
}
