import type { ReactNode } from "react"
import { Legend } from "@/app/_report/legend"
import { LivePlot } from "@/app/_report/livePlot"
import { StaticPlot } from "@/app/_report/staticPlot"
import styles from "@/app/_report/chart.module.css"
import report from "@/app/_report/report.module.css"
import { getWords } from "@/app/_server/words"
import { TableFrame } from "@/app/_ui/tableFrame"
import { drawingOf, NARROW, WIDE } from "@/lib/report/chart/drawing"
import type { LegendEntry } from "@/lib/report/chart/legend"
import type { Plot } from "@/lib/report/chart/plot"

/** A chart with its key, its words for those who do not see it, and the same as a table. */
export async function Figure({
  title,
  plot,
  words,
  legend,
  table,
}: {
  /** What it is called among the figures of the page. */
  title: string
  plot: Plot
  words: string
  legend: LegendEntry[]
  table: ReactNode
}) {
  const { t } = await getWords()
  return (
    <figure className={report.figure} aria-label={title}>
      <div role="img" aria-label={words}>
        <LivePlot plot={plot}>
          <StaticPlot drawing={drawingOf(plot, WIDE)} className={styles.wide} />
          <StaticPlot drawing={drawingOf(plot, NARROW)} className={styles.narrow} />
        </LivePlot>
      </div>
      <figcaption>
        <Legend entries={legend} />
      </figcaption>
      <details className={report.asTable}>
        <summary>{t("reportView.asTable")}</summary>
        <TableFrame label={t("reportView.tableOf", { title })}>{table}</TableFrame>
      </details>
    </figure>
  )
}
