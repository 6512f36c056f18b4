import { Figure } from "@/app/_report/figure"
import { ReportBlock } from "@/app/_report/reportBlock"
import { mapPlot, mapWords } from "@/lib/report/chart/mapPlot"
import { legendOf } from "@/lib/report/chart/plot"
import { ALL_COLLEAGUES } from "@/lib/report/reading/terms"
import { rangeOf } from "@/lib/report/reading/values"
import type { Report } from "@/lib/report/report"

/** Where people see the subject, leading and managing. */
export function LeaderManagerMap({ report }: { report: Report }) {
  const plot = mapPlot(report)
  if (plot.marks.length === 0) return <ReportBlock report={report} block="map" />
  const rows = [...report.rows, { id: "all", name: ALL_COLLEAGUES, dimensions: report.others.dimensions }]
  return (
    <ReportBlock report={report} block="map">
      <Figure
        title="Leader–manager map"
        plot={plot}
        top={report.questionnaire.scale.points.length}
        rows={null}
        words={mapWords(plot)}
        legend={legendOf(report)}
        table={
          <table className="table stacked">
            <caption className="visually-hidden">Leading and managing, by who sees it</caption>
            <thead>
              <tr>
                <th scope="col">Seen by</th>
                <th scope="col" className="number">
                  Leading
                </th>
                <th scope="col" className="number">
                  Managing
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ id, name, dimensions }) => (
                <tr key={id}>
                  <th scope="row">{name}</th>
                  <td className="number" data-label="Leading">
                    {rangeOf(dimensions.leadership)}
                  </td>
                  <td className="number" data-label="Managing">
                    {rangeOf(dimensions.management)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        }
      />
    </ReportBlock>
  )
}
