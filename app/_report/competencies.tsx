import { Figure } from "@/app/_report/figure"
import { ReportBlock } from "@/app/_report/reportBlock"
import { getWords } from "@/app/_server/words"
import { competencyPlot, competencyWords } from "@/lib/report/chart/competencyPlot"
import { competencyLegend } from "@/lib/report/chart/legend"
import { competencyOf } from "@/lib/report/reading/parts"
import { rangeOf, textOf } from "@/lib/report/reading/values"
import type { Reading } from "@/lib/report/reading"

/** Every competency, the highest first, as each group sees it. */
export async function Competencies({ reading }: { reading: Reading }) {
  const words = await getWords()
  const plot = competencyPlot(words, reading)
  if (plot.rows.every(({ marks }) => marks.length === 0)) return <ReportBlock reading={reading} block="competencies" />
  return (
    <ReportBlock reading={reading} block="competencies">
      <Figure
        title={words.t("reportView.competencies.figure")}
        plot={plot}
        words={competencyWords(words, reading)}
        legend={competencyLegend(words, reading, plot)}
        table={<CompetencyTable reading={reading} />}
      />
    </ReportBlock>
  )
}

async function CompetencyTable({ reading }: { reading: Reading }) {
  const words = await getWords()
  const { t } = words
  const { comparisons, others, rows } = reading
  const [all, alike] = [t("report.terms.allColleagues"), t("report.terms.allGroupsAlike")]
  return (
    <table className="table stacked">
      <caption className="visually-hidden">{t("reportView.competencies.caption")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("reportView.competency")}</th>
          <th scope="col" className="number">
            {all}
          </th>
          <th scope="col" className="number">
            {alike}
          </th>
          {rows.map(({ id, name }) => (
            <th scope="col" className="number" key={id}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {comparisons.map(({ competency }) => (
          <tr key={competency}>
            <th scope="row">{competencyOf(reading, competency).name}</th>
            <td className="number" data-label={all}>
              {rangeOf(words, others.competencies[competency])}
            </td>
            <td className="number" data-label={alike}>
              {textOf(others.competenciesByGroup[competency])}
            </td>
            {rows.map((row) => (
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
