import styles from "@/app/_report/everyBehaviour.module.css"
import { Legend } from "@/app/_report/legend"
import { MarkShape } from "@/app/_report/mark"
import { ReportBlock } from "@/app/_report/reportBlock"
import { TableFrame } from "@/app/_ui/tableFrame"
import { itemsOf, type Item } from "@/lib/questionnaire/schema"
import { scaleOf } from "@/lib/report/chart/frame"
import { legendOf } from "@/lib/report/chart/plot"
import { stripFrame, stripOf } from "@/lib/report/chart/strip"
import { distributionsOf } from "@/lib/report/reading/agreement"
import { scaleInWords } from "@/lib/report/reading/howToRead"
import { capital } from "@/lib/report/reading/parts"
import { AGREEMENT, ALL_COLLEAGUES } from "@/lib/report/reading/terms"
import { textOf, withheldText } from "@/lib/report/reading/values"
import type { Report, ReportCell } from "@/lib/report/report"

/** Everything that is published of single behaviours, one competency at a time. */
export function EveryBehaviour({ report }: { report: Report }) {
  return (
    <ReportBlock report={report} block="items">
      <div>
        <Legend entries={legendOf(report)} />
        <p className="quiet small">{scaleInWords(report)}</p>
      </div>
      <div>
        {report.questionnaire.competencies.map(({ id, name }) => (
          <details key={id} className={styles.competency}>
            <summary>
              <h3>{name}</h3> <span className={styles.value}>{textOf(report.others.competencies[id])}</span>
            </summary>
            <Scale report={report} />
            <ul className={styles.items}>
              {itemsOf(report.questionnaire, id).map((item) => (
                <Behaviour key={item.id} report={report} item={item} />
              ))}
            </ul>
            <details className={styles.asTable}>
              <summary>Show as a table</summary>
              <BehaviourTable report={report} competency={id} name={name} />
            </details>
          </details>
        ))}
      </div>
    </ReportBlock>
  )
}

/** The numbers along the top, for all strips below them. */
function Scale({ report }: { report: Report }) {
  const frame = stripFrame(report.questionnaire.scale.points.length, 18)
  const { x } = scaleOf(frame)
  return (
    <div className={styles.scale} aria-hidden="true">
      <svg viewBox={`0 0 ${frame.width} ${frame.height}`}>
        {frame.ticks.map((tick) => (
          <text key={tick} x={x(tick)} y={13} textAnchor="middle">
            {tick}
          </text>
        ))}
      </svg>
    </div>
  )
}

/** A behaviour, who sees it how often, and where it may be said how often each answer was given. */
function Behaviour({ report, item }: { report: Report; item: Item }) {
  const { frame, marks, words } = stripOf(report, item.id)
  const { x } = scaleOf(frame)
  return (
    <li>
      <span>{capital(item.other)}</span>
      <span className={styles.value}>{textOf(report.others.items[item.id])}</span>
      <svg viewBox={`0 0 ${frame.width} ${frame.height}`} role="img" aria-label={words}>
        {frame.ticks.map((tick) => (
          <line key={tick} x1={x(tick)} x2={x(tick)} y1={0} y2={frame.height} />
        ))}
        {marks.map(({ id, shape, x, y }) => (
          <MarkShape key={id} shape={shape} x={x} y={y} />
        ))}
      </svg>
      {distributionsOf(report, item.id).map(({ id, name, counts }) => (
        <Distribution key={id} name={name} counts={counts} />
      ))}
    </li>
  )
}

/** How often each point of the scale was chosen: the words say it, bars repeat it. */
function Distribution({ name, counts }: { name: string; counts: { label: string; count: number }[] }) {
  const most = Math.max(...counts.map(({ count }) => count))
  const words = counts.flatMap(({ label, count }) => (count > 0 ? [`${count} ${label.toLowerCase()}`] : []))
  return (
    <p className={styles.distribution}>
      <span className={styles.bars} aria-hidden="true">
        {counts.map(({ label, count }) => (
          <span key={label} style={{ height: `${(count / most) * 100}%` }} />
        ))}
      </span>
      <span>
        {name}: {words.join(", ")}
      </span>
    </p>
  )
}

function BehaviourTable({ report, competency, name }: { report: Report; competency: string; name: string }) {
  return (
    <TableFrame label={`${name}, as a table`}>
      <table className="table stacked">
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
          {itemsOf(report.questionnaire, competency).map((item) => (
            <tr key={item.id}>
              <th scope="row">{capital(item.other)}</th>
              <td className="number" data-label={ALL_COLLEAGUES}>
                {textOf(report.others.items[item.id])}
              </td>
              {report.rows.map((row) => (
                <td className="number" key={row.id} data-label={row.name}>
                  <Cell cell={row.items[item.id]!} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  )
}

/** A cell, and where it is allowed a word on agreement. */
function Cell({ cell }: { cell: ReportCell }) {
  if (cell.kind === "withheld") return <span className="quiet">{withheldText(cell)}</span>
  return (
    <span>
      {cell.text}
      {cell.agreement && <span className={styles.agreement}>{AGREEMENT[cell.agreement]}</span>}
    </span>
  )
}
