import styles from "@/app/_report/report.module.css"
import { ReportBlock } from "@/app/_report/reportBlock"
import { itemsOf } from "@/lib/questionnaire/schema"
import { AGREEMENT, ALL_COLLEAGUES, capital, textOf, withheldText } from "@/lib/report/reading"
import type { Report, ReportCell } from "@/lib/report/report"

/** Everything that is published of single behaviours. */
export function EveryBehaviour({ report }: { report: Report }) {
  return (
    <ReportBlock report={report} block="items">
      {report.questionnaire.competencies.map(({ id, name }) => (
        <details key={id} className={styles.competency}>
          <summary>
            <h3>{name}</h3> <span className={styles.value}>{textOf(report.others.competencies[id])}</span>
          </summary>
          <div className="table-frame">
            <table className="table">
              <caption className="visually-hidden">{name}, by behaviour and group</caption>
              <thead>
                <tr>
                  <th scope="col">Behaviour</th>
                  <th scope="col" className="number">
                    {ALL_COLLEAGUES}
                  </th>
                  {report.rows.map((row) => (
                    <th scope="col" className="number" key={row.id}>
                      {row.name}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {itemsOf(report.questionnaire, id).map((item) => (
                  <tr key={item.id}>
                    <th scope="row">{capital(item.other)}</th>
                    <td className="number">{textOf(report.others.items[item.id])}</td>
                    {report.rows.map((row) => (
                      <td className="number" key={row.id}>
                        <Cell cell={row.items[item.id]!} labels={report.questionnaire.scale.points.map(({ label }) => label)} />
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </details>
      ))}
    </ReportBlock>
  )
}

/** A cell, and where it is allowed a word on agreement and how often each answer was given. */
function Cell({ cell, labels }: { cell: ReportCell; labels: string[] }) {
  if (cell.kind === "withheld") return <span className="quiet">{withheldText(cell)}</span>
  const most = Math.max(...(cell.histogram ?? [1]))
  return (
    <>
      {cell.text}
      {cell.agreement && <div className={styles.agreement}>{AGREEMENT[cell.agreement]}</div>}
      {cell.histogram && (
        <div className={styles.histogram} role="img" aria-label={cell.histogram.map((count, index) => `${labels[index]}: ${count}`).join(", ")}>
          {cell.histogram.map((count, index) => (
            <span key={labels[index]} style={{ height: `${(count / most) * 100}%` }} />
          ))}
        </div>
      )}
    </>
  )
}
