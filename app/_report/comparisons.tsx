import { ReportBlock } from "@/app/_report/reportBlock"
import { getWords } from "@/app/_server/words"
import { TableFrame } from "@/app/_ui/tableFrame"
import { competencyOf, selfOf } from "@/lib/report/reading/parts"
import { CERTAINTY, QUADRANT } from "@/lib/report/reading/terms"
import { signed, textOf } from "@/lib/report/reading/values"
import type { Report } from "@/lib/report/report"

/** Self against others, competency by competency. */
export async function Comparisons({ report }: { report: Report }) {
  const words = await getWords()
  const compared = report.comparisons.filter(({ gap }) => gap !== null)
  const self = selfOf(report)
  return (
    <ReportBlock report={report} block="comparisons">
      {compared.length > 0 && (
        <TableFrame label="Self and others, competency by competency">
          <table className="table stacked">
            <caption className="visually-hidden">Self and others, competency by competency</caption>
            <thead>
              <tr>
                <th scope="col">Competency</th>
                <th scope="col" className="number">
                  Self
                </th>
                <th scope="col" className="number">
                  Others
                </th>
                <th scope="col">Difference</th>
                <th scope="col">This is a</th>
              </tr>
            </thead>
            <tbody>
              {compared.map(({ competency, gap, quadrant }) => (
                <tr key={competency}>
                  <th scope="row">{competencyOf(report, competency).name}</th>
                  <td className="number" data-label="Self">
                    {textOf(self?.competencies[competency])}
                  </td>
                  <td className="number" data-label="Others">
                    {textOf(report.others.competencies[competency])}
                  </td>
                  <td data-label="Difference">
                    <span className="numbers">
                      {signed(words, gap!.difference)}, {CERTAINTY[gap!.certainty]}
                    </span>
                  </td>
                  <td data-label="This is a">{QUADRANT[quadrant!]}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      )}
    </ReportBlock>
  )
}
