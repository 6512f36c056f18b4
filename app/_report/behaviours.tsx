import { HeadlineList } from "@/app/_report/headlineList"
import styles from "@/app/_report/report.module.css"
import { ReportBlock } from "@/app/_report/reportBlock"
import { getWords } from "@/app/_server/words"
import type { Headline, Reading } from "@/lib/report/reading"

/** What stands out among what others see: above and below the person's own average. */
export async function Behaviours({ reading }: { reading: Reading }) {
  const { t } = await getWords()
  const { strengths, focus } = reading
  return (
    <ReportBlock reading={reading} block="behaviours">
      {strengths.length + focus.length > 0 && (
        <div className={styles.pair}>
          <Standing reading={reading} title={t("reportView.behaviours.most")} headlines={strengths} />
          <Standing reading={reading} title={t("reportView.behaviours.least")} headlines={focus} />
        </div>
      )}
    </ReportBlock>
  )
}

function Standing({ reading, title, headlines }: { reading: Reading; title: string; headlines: Headline[] }) {
  if (headlines.length === 0) return null
  return (
    <div className={styles.behaviours}>
      <h3>{title}</h3>
      <HeadlineList reading={reading} headlines={headlines} />
    </div>
  )
}
