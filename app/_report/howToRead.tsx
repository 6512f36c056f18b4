import Link from "next/link"
import styles from "@/app/_report/report.module.css"
import { fingerprint, howToRead } from "@/lib/report/reading/howToRead"
import { METHOD_TITLE } from "@/lib/report/reading/titles"
import type { Report } from "@/lib/report/report"

/** Scale, uncertainty and rules, and the fingerprint of this report. */
export function HowToRead({ report }: { report: Report }) {
  return (
    <section className={styles.block} id="method">
      <h2>{METHOD_TITLE}</h2>
      <div className="prose">
        {howToRead(report).map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
        <p>
          All formulas are on the page <Link href="/method">Method</Link>;{" "}
          <Link href="/anonymity">How is this anonymous?</Link> says how raters are protected.
        </p>
        <p className="quiet small">{fingerprint(report)}</p>
      </div>
    </section>
  )
}
