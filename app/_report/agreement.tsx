import styles from "@/app/_report/agreement.module.css"
import { ReportBlock } from "@/app/_report/reportBlock"
import { getWords } from "@/app/_server/words"
import { sharedViews } from "@/lib/report/reading/agreement"
import { capital } from "@/lib/report/reading/parts"
import type { Report } from "@/lib/report/report"

/** On which behaviours raters of one group are split, and on which they agree. */
export function Agreement({ report }: { report: Report }) {
  const split = sharedViews(report, "split")
  const agreed = sharedViews(report, "high")
  return (
    <ReportBlock report={report} block="agreement">
      {split.length > 0 && <Views title="Views are split" views={split} />}
      {agreed.length > 0 && <Views title="They agree" views={agreed} />}
    </ReportBlock>
  )
}

/** So many behaviours are a list; more of them open when asked for. */
const FEW = 6

async function Views({ title, views }: { title: string; views: ReturnType<typeof sharedViews> }) {
  const { t, format } = await getWords()
  const list = (
    <ul className={styles.views}>
      {views.map(({ item, groups }) => (
        <li key={item.id}>
          <span>{capital(item.other)}</span> <span className="quiet small">{format.list(groups)}</span>
        </li>
      ))}
    </ul>
  )
  if (views.length <= FEW) {
    return (
      <div>
        <h3>{title}</h3>
        {list}
      </div>
    )
  }
  return (
    <details className={styles.many}>
      <summary>
        <h3>{title}</h3> <span className="quiet small">{t("report.onBehaviours", { count: views.length })}</span>
      </summary>
      {list}
    </details>
  )
}
