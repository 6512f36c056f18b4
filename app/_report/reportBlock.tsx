import type { ReactNode } from "react"
import styles from "@/app/_report/report.module.css"
import { TITLES } from "@/lib/report/reading/titles"
import type { Block, Report } from "@/lib/report/report"

/** One block of a report: its heading, its sentence on this person, and what shows it. */
export function ReportBlock({ report, block, children }: { report: Report; block: Block; children?: ReactNode }) {
  return (
    <section className={styles.block} id={block}>
      <h2>{TITLES[block]}</h2>
      <p className={styles.sentence}>{report.sentences[block]}</p>
      {children}
    </section>
  )
}
