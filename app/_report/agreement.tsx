import styles from "@/app/_report/agreement.module.css"
import { ReportBlock } from "@/app/_report/reportBlock"
import { getWords } from "@/app/_server/words"
import { sharedViews } from "@/lib/report/reading/agreement"
import { capital } from "@/lib/report/reading/parts"
import type { Reading } from "@/lib/report/reading"

/** On which behaviours raters of one group are split, and on which they agree. */
export async function Agreement({ reading }: { reading: Reading }) {
  const { t } = await getWords()
  const split = sharedViews(reading, "split")
  const agreed = sharedViews(reading, "high")
  return (
    <ReportBlock reading={reading} block="agreement">
      {split.length > 0 && <Views title={t("reportView.agreement.split")} views={split} />}
      {agreed.length > 0 && <Views title={t("reportView.agreement.agreed")} views={agreed} />}
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
        <h3>{title}</h3>{" "}
        <span className="quiet small">{t("reportView.agreement.onBehaviours", { count: views.length })}</span>
      </summary>
      {list}
    </details>
  )
}
