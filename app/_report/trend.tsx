import { MarkIcon } from "@/app/_report/mark"
import { ReportBlock } from "@/app/_report/reportBlock"
import { StaticPlot } from "@/app/_report/staticPlot"
import styles from "@/app/_report/chart.module.css"
import blocks from "@/app/_report/report.module.css"
import { NARROW, rowsFrame, WIDE } from "@/lib/report/chart/frame"
import { trendLegend, trendPlot, trendWords } from "@/lib/report/chart/plot"
import { changeWords, CLEAR_CHANGE, trendRows } from "@/lib/report/reading"
import type { Report } from "@/lib/report/report"

/** What has changed since an earlier report; nothing where there is none. */
export function Trend({ report }: { report: Report }) {
  if (!report.trend) return null
  const { names, ...plot } = trendPlot(report)
  const frame = (width: number) => rowsFrame(width, report.questionnaire.scale.points.length, names)
  return (
    <ReportBlock report={report} block="trend">
      {names.length > 0 && (
        <figure className={blocks.figure}>
          <div role="img" aria-label={trendWords(report)} className={styles.chart}>
            <StaticPlot plot={plot} frame={frame(WIDE)} className={styles.wide} />
            <StaticPlot plot={plot} frame={frame(NARROW)} className={styles.narrow} />
          </div>
          <figcaption>
            <ul className={blocks.legend}>
              {trendLegend(report).map(({ shape, name }) => (
                <li key={name}>
                  <MarkIcon shape={shape} /> {name}
                </li>
              ))}
              <li>
                <svg width="34" height="20" viewBox="0 0 34 20" aria-hidden="true" style={{ verticalAlign: "-0.25em" }}>
                  <g className={styles.arrow}>
                    <line x1="2" y1="10" x2="24" y2="10" />
                    <polygon points="32,10 24,6 24,14" />
                  </g>
                </svg>{" "}
                {CLEAR_CHANGE}
              </li>
            </ul>
          </figcaption>
          <details className={blocks.asTable}>
            <summary>Show as a table</summary>
            <div className="table-frame">
              <ChangeTable report={report} />
            </div>
          </details>
        </figure>
      )}
    </ReportBlock>
  )
}

function ChangeTable({ report }: { report: Report }) {
  return (
    <table className="table">
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
            <td className="number">{before.toFixed(1)}</td>
            <td className="number">{after.toFixed(1)}</td>
            <td className="numbers">{changeWords(change)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
