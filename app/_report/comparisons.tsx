import { ReportBlock } from "@/app/_report/reportBlock"
import { CERTAINTY, competencyOf, QUADRANT, selfOf, signed, textOf } from "@/lib/report/reading"
import type { Report } from "@/lib/report/report"

/** Self against others, competency by competency. */
export function Comparisons({ report }: { report: Report }) {
  const compared = report.comparisons.filter(({ gap }) => gap !== null)
  const self = selfOf(report)
  return (
    <ReportBlock report={report} block="comparisons">
      {compared.length > 0 && (
        <div className="table-frame">
          <table className="table">
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
                  <td className="number">{textOf(self?.competencies[competency])}</td>
                  <td className="number">{textOf(report.others.competencies[competency])}</td>
                  <td>
                    <span className="numbers">{signed(gap!.difference)}</span>, {CERTAINTY[gap!.certainty]}
                  </td>
                  <td>{QUADRANT[quadrant!]}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </ReportBlock>
  )
}
