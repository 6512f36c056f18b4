import { MarkIcon } from "@/app/_report/mark"
import styles from "@/app/_report/report.module.css"
import { ReportBlock } from "@/app/_report/reportBlock"
import { shapesOf } from "@/lib/report/chart/plot"
import type { Report } from "@/lib/report/report"

/** Who answered, as they are shown, and who was asked. */
export function Participation({ report }: { report: Report }) {
  const { participation, rows, questionnaire } = report
  const shapes = shapesOf(rows)
  return (
    <ReportBlock report={report} block="participation">
      <div className={styles.pair}>
        <div className="table-frame">
          <table className="table">
            <caption className="visually-hidden">Answers, as they are shown in this report</caption>
            <thead>
              <tr>
                <th scope="col">Shown as</th>
                <th scope="col" className="number">
                  Answered
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ id, name, n }) => (
                <tr key={id}>
                  <th scope="row">
                    <MarkIcon shape={shapes.get(id)!} /> {name}
                  </th>
                  <td className="number">{n}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <div className="table-frame">
          <table className="table">
            <caption className="visually-hidden">Invitations by group</caption>
            <thead>
              <tr>
                <th scope="col">Group</th>
                <th scope="col" className="number">
                  Invited
                </th>
              </tr>
            </thead>
            <tbody>
              {participation.invited
                .filter(({ n }) => n > 0)
                .map(({ group, n }) => (
                  <tr key={group}>
                    <th scope="row">{questionnaire.groups.find(({ id }) => id === group)!.name}</th>
                    <td className="number">{n}</td>
                  </tr>
                ))}
            </tbody>
          </table>
        </div>
      </div>
    </ReportBlock>
  )
}
