import type { ReactNode } from "react"
import styles from "@/app/_report/everyBehaviour.module.css"
import { Legend } from "@/app/_report/legend"
import { MarkShape } from "@/app/_report/mark"
import { ReportBlock } from "@/app/_report/reportBlock"
import { getWords } from "@/app/_server/words"
import { TableFrame } from "@/app/_ui/tableFrame"
import type { LocalItem } from "@/lib/questionnaire/localQuestionnaire"
import { itemsOf } from "@/lib/questionnaire/schema"
import { scaleOf } from "@/lib/report/chart/frame"
import { legendOf } from "@/lib/report/chart/plot"
import { stripFrame, stripOf } from "@/lib/report/chart/strip"
import { distributionsOf } from "@/lib/report/reading/agreement"
import { competenciesAlone } from "@/lib/report/reading/competenciesAlone"
import { scaleInWords } from "@/lib/report/reading/howToRead"
import { capital } from "@/lib/report/reading/parts"
import { textOf, withheldText } from "@/lib/report/reading/values"
import type { ReadCell, Reading } from "@/lib/report/reading"

type Actions = (item: LocalItem) => ReactNode

/** Everything that is published of single behaviours, one competency at a time. */
export async function EveryBehaviour({ reading, actions }: { reading: Reading; actions: Actions | undefined }) {
  const words = await getWords()
  const alone = competenciesAlone(words, reading)
  return (
    <ReportBlock reading={reading} block="items">
      {alone && <p className="prose">{alone}</p>}
      <div>
        <Legend entries={legendOf(words, reading)} />
        <p className="quiet small">{scaleInWords(words, reading)}</p>
      </div>
      <div>
        {reading.questionnaire.competencies.map(({ id, name }) => (
          <details key={id} className={styles.competency}>
            <summary>
              <h3>{name}</h3> <span className={styles.value}>{textOf(reading.others.competencies[id])}</span>
            </summary>
            <Scale reading={reading} />
            <ul className={styles.items}>
              {itemsOf(reading.questionnaire, id).map((item) => (
                <Behaviour key={item.id} reading={reading} item={item} actions={actions?.(item)} />
              ))}
            </ul>
            <details className={styles.asTable}>
              <summary>{words.t("reportView.asTable")}</summary>
              <BehaviourTable reading={reading} competency={id} name={name} />
            </details>
          </details>
        ))}
      </div>
    </ReportBlock>
  )
}

/** The numbers along the top, for all strips below them. */
function Scale({ reading }: { reading: Reading }) {
  const frame = stripFrame(reading.questionnaire.scale.points.length, 18)
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
async function Behaviour({ reading, item, actions }: { reading: Reading; item: LocalItem; actions: ReactNode }) {
  const { frame, marks, words } = stripOf(await getWords(), reading, item.id)
  const { x } = scaleOf(frame)
  return (
    <li>
      <span>{capital(item.other)}</span>
      <span className={styles.value}>{textOf(reading.others.items[item.id])}</span>
      <svg viewBox={`0 0 ${frame.width} ${frame.height}`} role="img" aria-label={words}>
        {frame.ticks.map((tick) => (
          <line key={tick} x1={x(tick)} x2={x(tick)} y1={0} y2={frame.height} />
        ))}
        {marks.map(({ id, shape, x, y }) => (
          <MarkShape key={id} shape={shape} x={x} y={y} />
        ))}
      </svg>
      {distributionsOf(reading, item.id).map(({ id, name, counts }) => (
        <Distribution key={id} name={name} counts={counts} />
      ))}
      {actions}
    </li>
  )
}

/** How often each point of the scale was chosen: the words say it, bars repeat it. */
async function Distribution({ name, counts }: { name: string; counts: { label: string; count: number }[] }) {
  const { t } = await getWords()
  const most = Math.max(...counts.map(({ count }) => count))
  const chosen = counts.flatMap(({ label, count }) =>
    count > 0 ? [t("reportView.items.chosen", { count, point: label.toLowerCase() })] : [],
  )
  return (
    <p className={styles.distribution}>
      <span className={styles.bars} aria-hidden="true">
        {counts.map(({ label, count }) => (
          <span key={label} style={{ height: `${(count / most) * 100}%` }} />
        ))}
      </span>
      <span>{t("reportView.items.distribution", { name, chosen: chosen.join(", ") })}</span>
    </p>
  )
}

async function BehaviourTable({ reading, competency, name }: { reading: Reading; competency: string; name: string }) {
  const { t } = await getWords()
  const all = t("report.terms.allColleagues")
  return (
    <TableFrame label={t("reportView.tableOf", { title: name })}>
      <table className="table stacked">
        <caption className="visually-hidden">{t("reportView.items.caption", { competency: name })}</caption>
        <thead>
          <tr>
            <th scope="col">{t("reportView.behaviour")}</th>
            <th scope="col" className="number">
              {all}
            </th>
            {reading.rows.map((row) => (
              <th scope="col" className="number" key={row.id}>
                {row.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {itemsOf(reading.questionnaire, competency).map((item) => (
            <tr key={item.id}>
              <th scope="row">{capital(item.other)}</th>
              <td className="number" data-label={all}>
                {textOf(reading.others.items[item.id])}
              </td>
              {reading.rows.map((row) => (
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
async function Cell({ cell }: { cell: ReadCell }) {
  const words = await getWords()
  if (cell.kind === "withheld") return <span className="quiet">{withheldText(words, cell)}</span>
  return (
    <span>
      {cell.text}
      {cell.agreement && <span className={styles.agreement}>{words.t(`report.agreement.${cell.agreement}`)}</span>}
    </span>
  )
}
