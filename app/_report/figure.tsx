import type { ReactNode } from "react"
import { Legend } from "@/app/_report/legend"
import { LivePlot } from "@/app/_report/livePlot"
import { StaticPlot } from "@/app/_report/staticPlot"
import styles from "@/app/_report/chart.module.css"
import report from "@/app/_report/report.module.css"
import { getWords } from "@/app/_server/words"
import { TableFrame } from "@/app/_ui/tableFrame"
import { mapFrame, NARROW, rowsFrame, WIDE } from "@/lib/report/chart/frame"
import type { Plot, Shape } from "@/lib/report/chart/plot"

/** A chart with its key, its words for those who do not see it, and the same as a table. */
export async function Figure({
  title,
  plot,
  top,
  rows,
  words,
  legend,
  table,
}: {
  /** What it is called among the figures of the page. */
  title: string
  plot: Plot
  /** Top of the scale. */
  top: number
  rows: string[] | null
  words: string
  legend: { shape: Shape; name: string }[]
  table: ReactNode
}) {
  const { t } = await getWords()
  const frame = (width: number) => (rows ? rowsFrame(width, top, rows) : mapFrame(width, top, plot))
  return (
    <figure className={report.figure} aria-label={title}>
      <div role="img" aria-label={words}>
        <LivePlot plot={plot} top={top} rows={rows}>
          <StaticPlot plot={plot} frame={frame(WIDE)} className={styles.wide} />
          <StaticPlot plot={plot} frame={frame(NARROW)} className={styles.narrow} />
        </LivePlot>
      </div>
      <figcaption>
        <Legend entries={legend}>
          {(plot.region || plot.segments.some(({ kind }) => kind === "interval")) && (
            <li>
              <svg width="28" height="20" viewBox="0 0 28 20" aria-hidden="true" style={{ verticalAlign: "-0.25em" }}>
                {plot.region ? (
                  <ellipse className={styles.region} cx="14" cy="10" rx="11" ry="6" />
                ) : (
                  <line className={styles.interval} x1="3" y1="10" x2="25" y2="10" />
                )}
              </svg>{" "}
              {t("report.terms.interval")}
            </li>
          )}
        </Legend>
      </figcaption>
      <details className={report.asTable}>
        <summary>{t("reportView.asTable")}</summary>
        <TableFrame label={t("reportView.tableOf", { title })}>{table}</TableFrame>
      </details>
    </figure>
  )
}
