import { Legend } from "@/app/_report/legend"
import { ReportBlock } from "@/app/_report/reportBlock"
import { StaticPlot } from "@/app/_report/staticPlot"
import styles from "@/app/_report/chart.module.css"
import blocks from "@/app/_report/report.module.css"
import { getWords } from "@/app/_server/words"
import { TableFrame } from "@/app/_ui/tableFrame"
import { NARROW, rowsFrame, WIDE } from "@/lib/report/chart/frame"
import { trendLegend, trendPlot, trendWords } from "@/lib/report/chart/trendPlot"
import { changeWords, trendRows } from "@/lib/report/reading/changes"
import type { Reading } from "@/lib/report/reading"

/** What has changed since an earlier report; nothing where there is none. */
export async function Trend({ reading }: { reading: Reading }) {
  if (!reading.trend) return null
  const words = await getWords()
  const { t } = words
  const { names, ...plot } = trendPlot(words, reading)
  const frame = (width: number) => rowsFrame(width, reading.questionnaire.scale.points.length, names)
  const title = t("reportView.trend.figure")
  return (
    <ReportBlock reading={reading} block="trend">
      {names.length > 0 && (
        <figure className={blocks.figure} aria-label={title}>
          <div role="img" aria-label={trendWords(words, reading)} className={styles.chart}>
            <StaticPlot plot={plot} frame={frame(WIDE)} className={styles.wide} />
            <StaticPlot plot={plot} frame={frame(NARROW)} className={styles.narrow} />
          </div>
          <figcaption>
            <Legend entries={trendLegend(words, reading)}>
              <li>
                <svg width="34" height="20" viewBox="0 0 34 20" aria-hidden="true" style={{ verticalAlign: "-0.25em" }}>
                  <g className={styles.arrow}>
                    <line x1="2" y1="10" x2="24" y2="10" />
                    <polygon points="32,10 24,6 24,14" />
                  </g>
                </svg>{" "}
                {t("report.terms.clearChange")}
              </li>
            </Legend>
          </figcaption>
          <details className={blocks.asTable}>
            <summary>{t("reportView.asTable")}</summary>
            <TableFrame label={t("reportView.tableOf", { title })}>
              <ChangeTable reading={reading} />
            </TableFrame>
          </details>
        </figure>
      )}
    </ReportBlock>
  )
}

async function ChangeTable({ reading }: { reading: Reading }) {
  const words = await getWords()
  const { t, format } = words
  const [then, now] = [t("reportView.trend.before"), t("reportView.trend.now")]
  const difference = t("reportView.trend.difference")
  return (
    <table className="table stacked">
      <caption className="visually-hidden">{t("reportView.trend.caption")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("reportView.trend.of")}</th>
          <th scope="col" className="number">
            {then}
          </th>
          <th scope="col" className="number">
            {now}
          </th>
          <th scope="col">{difference}</th>
        </tr>
      </thead>
      <tbody>
        {trendRows(words, reading).map((row) => (
          <tr key={row.id}>
            <th scope="row">{row.name}</th>
            <td className="number" data-label={then}>
              {format.number(row.before, 1)}
            </td>
            <td className="number" data-label={now}>
              {format.number(row.after, 1)}
            </td>
            <td data-label={difference}>
              <span className="numbers">{changeWords(words, row.difference)}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
