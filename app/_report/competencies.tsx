import { Figure } from "@/app/_report/figure"
import { ReportBlock } from "@/app/_report/reportBlock"
import { competencyPlot, competencyWords } from "@/lib/report/chart/competencyPlot"
import { legendOf } from "@/lib/report/chart/plot"
import { competencyOf } from "@/lib/report/reading/parts"
import { ALL_COLLEAGUES, ALL_GROUPS_ALIKE } from "@/lib/report/reading/terms"
import { rangeOf, textOf } from "@/lib/report/reading/values"
import type { Report } from "@/lib/report/report"

/** Every competency, the highest first, as each group sees it. */
export function Competencies({ report }: { report: Report }) {
  const { names, ...plot } = competencyPlot(report)
  if (plot.marks.length === 0) return <ReportBlock report={report} block="competencies" />
  return (
    <ReportBlock report={report} block="competencies">
      <Figure
        title="Dot plot of competencies"
        plot={plot}
        top={report.questionnaire.scale.points.length}
        rows={names}
        words={competencyWords(plot)}
        legend={legendOf(report)}
        table={<CompetencyTable report={report} />}
      />
    </ReportBlock>
  )
}

function CompetencyTable({ report }: { report: Report }) {
  return (
    <table className="table stacked">
      <caption className="visually-hidden">Competencies, by who sees them</caption>
      <thead>
        <tr>
          <th scope="col">Competency</th>
          <th scope="col" className="number">
            {ALL_COLLEAGUES}
          </th>
          <th scope="col" className="number">
            {ALL_GROUPS_ALIKE}
          </th>
          {report.rows.map(({ id, name }) => (
            <th scope="col" className="number" key={id}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {report.comparisons.map(({ competency }) => (
          <tr key={competency}>
            <th scope="row">{competencyOf(report, competency).name}</th>
            <td className="number" data-label={ALL_COLLEAGUES}>
              {rangeOf(report.others.competencies[competency])}
            </td>
            <td className="number" data-label={ALL_GROUPS_ALIKE}>
              {textOf(report.others.competenciesByGroup[competency])}
            </td>
            {report.rows.map((row) => (
              <td className="number" key={row.id} data-label={row.name}>
                {textOf(row.competencies[competency])}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
