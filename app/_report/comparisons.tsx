import { ReportBlock } from "@/app/_report/reportBlock"
import { getWords } from "@/app/_server/words"
import { TableFrame } from "@/app/_ui/tableFrame"
import { comparisonRows } from "@/lib/report/reading/comparisonRows"
import type { Reading } from "@/lib/report/reading"

/** Self against others, competency by competency. */
export async function Comparisons({ reading }: { reading: Reading }) {
  const words = await getWords()
  const { t } = words
  const rows = comparisonRows(words, reading)
  const caption = t("reportView.comparisons.caption")
  const [self, others] = [t("reportView.comparisons.self"), t("reportView.comparisons.others")]
  const [difference, quadrant] = [t("reportView.comparisons.difference"), t("reportView.comparisons.quadrant")]
  return (
    <ReportBlock reading={reading} block="comparisons">
      {rows.length > 0 && (
        <TableFrame label={caption}>
          <table className="table stacked">
            <caption className="visually-hidden">{caption}</caption>
            <thead>
              <tr>
                <th scope="col">{t("reportView.competency")}</th>
                <th scope="col" className="number">
                  {self}
                </th>
                <th scope="col" className="number">
                  {others}
                </th>
                <th scope="col">{difference}</th>
                <th scope="col">{quadrant}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.competency}>
                  <th scope="row">{row.name}</th>
                  <td className="number" data-label={self}>
                    {row.self}
                  </td>
                  <td className="number" data-label={others}>
                    {row.others}
                  </td>
                  <td data-label={difference}>
                    <span className="numbers">{row.difference}</span>
                  </td>
                  <td data-label={quadrant}>{row.quadrant}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      )}
    </ReportBlock>
  )
}
