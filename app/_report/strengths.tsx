import { HeadlineList } from "@/app/_report/headlineList"
import styles from "@/app/_report/report.module.css"
import { getWords } from "@/app/_server/words"
import type { Reading } from "@/lib/report/reading"

/** What colleagues see most, before everything else. */
export async function Strengths({ reading }: { reading: Reading }) {
  const { t } = await getWords()
  if (reading.strengths.length === 0) return null
  return (
    <section className={styles.strengths} id="strengths">
      <h2>{t("report.titles.strengths")}</h2>
      <HeadlineList reading={reading} headlines={reading.strengths} />
    </section>
  )
}
