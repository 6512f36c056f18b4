import type { ReactNode } from "react"
import styles from "@/app/_report/report.module.css"
import { getWords } from "@/app/_server/words"
import type { Block, Reading } from "@/lib/report/reading"

/** One block of a report: its heading, its sentence on this person, and what shows it. */
export async function ReportBlock({
  reading,
  block,
  children,
}: {
  reading: Reading
  block: Block
  children?: ReactNode
}) {
  const { t } = await getWords()
  return (
    <section className={styles.block} id={block}>
      <h2>{t(`report.titles.${block}`)}</h2>
      <p className={styles.sentence}>{reading.sentences[block]}</p>
      {children}
    </section>
  )
}
