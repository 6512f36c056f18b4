import { Figure } from "@/app/_report/figure"
import { ReportBlock } from "@/app/_report/reportBlock"
import { getWords } from "@/app/_server/words"
import { trendLegend } from "@/lib/report/chart/legend"
import { trendPlot, trendWords } from "@/lib/report/chart/trendPlot"
import { changeWords, trendRows } from "@/lib/report/reading/changes"
import type { Reading } from "@/lib/report/reading"

/** What has changed since an earlier report; nothing where there is none. */
export async function Trend({ reading }: { reading: Reading }) {
  if (!reading.trend) return null
  const words = await getWords()
  const plot = trendPlot(words, reading)
  return (
    <ReportBlock reading={reading} block="trend">
      {plot.rows.length > 0 && (
        <Figure
          title={words.t("reportView.trend.figure")}
          plot={plot}
          words={trendWords(words, reading)}
          legend={trendLegend(words, reading, plot)}
          table={<ChangeTable reading={reading} />}
        />
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
