import { Figure } from "@/app/_report/figure"
import { getWords } from "@/app/_server/words"
import { mapPlot, mapWords } from "@/lib/report/chart/mapPlot"
import { legendOf } from "@/lib/report/chart/plot"
import { rangeOf } from "@/lib/report/reading/values"
import type { Reading } from "@/lib/report/reading"

/** Where people see the subject, leading and managing; nothing where nobody has a place. */
export async function LeaderManagerMap({ reading }: { reading: Reading }) {
  const words = await getWords()
  const plot = mapPlot(words, reading)
  if (plot.marks.length === 0) return null
  return (
    <Figure
      title={words.t("reportView.map.figure")}
      plot={plot}
      top={reading.questionnaire.scale.points.length}
      rows={null}
      words={mapWords(words, plot)}
      legend={legendOf(words, reading)}
      table={<MapTable reading={reading} />}
    />
  )
}

async function MapTable({ reading }: { reading: Reading }) {
  const words = await getWords()
  const { t } = words
  const [leading, managing] = [t("reportView.map.leading"), t("reportView.map.managing")]
  const seen = [
    ...reading.rows,
    { id: "all", name: t("report.terms.allColleagues"), dimensions: reading.others.dimensions },
  ]
  return (
    <table className="table stacked">
      <caption className="visually-hidden">{t("reportView.map.caption")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("reportView.seenBy")}</th>
          <th scope="col" className="number">
            {leading}
          </th>
          <th scope="col" className="number">
            {managing}
          </th>
        </tr>
      </thead>
      <tbody>
        {seen.map(({ id, name, dimensions }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            <td className="number" data-label={leading}>
              {rangeOf(words, dimensions.leadership)}
            </td>
            <td className="number" data-label={managing}>
              {rangeOf(words, dimensions.management)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
