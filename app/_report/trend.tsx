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
import { CLEAR_CHANGE } from "@/lib/report/reading/terms"
import type { Report } from "@/lib/report/report"

/** What has changed since an earlier report; nothing where there is none. */
export async function Trend({ report }: { report: Report }) {
  if (!report.trend) return null
  const words = await getWords()
  const { names, ...plot } = trendPlot(report)
  const frame = (width: number) => rowsFrame(width, report.questionnaire.scale.points.length, names)
  return (
    <ReportBlock report={report} block="trend">
      {names.length > 0 && (
        <figure className={blocks.figure} aria-label="Then and now">
          <div role="img" aria-label={trendWords(words, report)} className={styles.chart}>
            <StaticPlot plot={plot} frame={frame(WIDE)} className={styles.wide} />
            <StaticPlot plot={plot} frame={frame(NARROW)} className={styles.narrow} />
          </div>
          <figcaption>
            <Legend entries={trendLegend(report)}>
              <li>
                <svg width="34" height="20" viewBox="0 0 34 20" aria-hidden="true" style={{ verticalAlign: "-0.25em" }}>
                  <g className={styles.arrow}>
                    <line x1="2" y1="10" x2="24" y2="10" />
                    <polygon points="32,10 24,6 24,14" />
                  </g>
                </svg>{" "}
                {CLEAR_CHANGE}
              </li>
            </Legend>
          </figcaption>
          <details className={blocks.asTable}>
            <summary>Show as a table</summary>
            <TableFrame label="Then and now, as a table">
              <ChangeTable report={report} />
            </TableFrame>
          </details>
        </figure>
      )}
    </ReportBlock>
  )
}

async function ChangeTable({ report }: { report: Report }) {
  const words = await getWords()
  return (
    <table className="table stacked">
      <caption className="visually-hidden">What all colleagues see, then and now</caption>
      <thead>
        <tr>
          <th scope="col">All colleagues on</th>
          <th scope="col" className="number">
            Then
          </th>
          <th scope="col" className="number">
            Now
          </th>
          <th scope="col">Difference</th>
        </tr>
      </thead>
      <tbody>
        {trendRows(report).map(({ id, name, before, after, ...change }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            <td className="number" data-label="Then">
              {before.toFixed(1)}
            </td>
            <td className="number" data-label="Now">
              {after.toFixed(1)}
            </td>
            <td data-label="Difference">
              <span className="numbers">{changeWords(words, change)}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
