import Link from "next/link"
import type { ReactNode } from "react"
import { Figure } from "@/app/_report/figure"
import { MarkIcon } from "@/app/_report/mark"
import styles from "@/app/_report/report.module.css"
import { itemsOf } from "@/lib/questionnaire/schema"
import { competencyPlot, competencyWords, legendOf, mapPlot, mapWords, shapesOf } from "@/lib/report/chart/plot"
import {
  AGREEMENT,
  ALL_COLLEAGUES,
  ALL_GROUPS_ALIKE,
  capital,
  CERTAINTY,
  competencyOf,
  fingerprint,
  howToRead,
  itemOf,
  METHOD_TITLE,
  QUADRANT,
  rangeOf,
  selfOf,
  signed,
  splitsOf,
  STRENGTHS_TITLE,
  textOf,
  TITLES,
  withheldComments,
  withheldText,
} from "@/lib/report/reading"
import type { Block, Report, ReportCell } from "@/lib/report/report"

/** A report, as everybody sees it: a reader of the published value that computes nothing. */
export function ReportView({ report, commentActions }: { report: Report; commentActions?: (place: { question: string; index: number }) => ReactNode }) {
  const { subject, cycle } = report
  return (
    <article className={styles.report}>
      <header className={styles.title}>
        <p className="quiet">{cycle.name}</p>
        <h1>{subject.name}</h1>
        <p className="quiet">
          {report.questionnaire.title} · closed on {cycle.closedOn}
        </p>
      </header>
      <Strengths report={report} />
      <Participation report={report} />
      <LeaderManagerMap report={report} />
      <Competencies report={report} />
      <Comparisons report={report} />
      <Behaviours report={report} />
      <EveryBehaviour report={report} />
      <Comments report={report} actions={commentActions} />
      <Agreement report={report} />
      <HowToRead report={report} />
    </article>
  )
}

function ReportBlock({ report, block, children }: { report: Report; block: Block; children?: ReactNode }) {
  return (
    <section className={styles.block} id={block}>
      <h2>{TITLES[block]}</h2>
      <p className={styles.sentence}>{report.sentences[block]}</p>
      {children}
    </section>
  )
}

/** What goes well comes first. */
function Strengths({ report }: { report: Report }) {
  if (report.strengths.length === 0) return null
  return (
    <section className={styles.strengths} aria-label="Strengths">
      <h2>{STRENGTHS_TITLE}</h2>
      <ol>
        {report.strengths.map((id) => (
          <li key={id}>
            {capital(itemOf(report, id).other)} <span className={styles.value}>{textOf(report.others.items[id])}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}

function Participation({ report }: { report: Report }) {
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

function LeaderManagerMap({ report }: { report: Report }) {
  const plot = mapPlot(report)
  if (plot.marks.length === 0) return <ReportBlock report={report} block="map" />
  const rows = [...report.rows.map(({ id, name, dimensions }) => ({ id, name, dimensions })), { id: "all", name: ALL_COLLEAGUES, dimensions: report.others.dimensions }]
  return (
    <ReportBlock report={report} block="map">
      <Figure
        plot={plot}
        top={report.questionnaire.scale.points.length}
        rows={null}
        words={mapWords(plot)}
        legend={legendOf(report)}
        table={
          <table className="table">
            <thead>
              <tr>
                <th scope="col">Seen by</th>
                <th scope="col" className="number">
                  Leading
                </th>
                <th scope="col" className="number">
                  Managing
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ id, name, dimensions }) => (
                <tr key={id}>
                  <th scope="row">{name}</th>
                  <td className="number">{rangeOf(dimensions.leadership)}</td>
                  <td className="number">{rangeOf(dimensions.management)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        }
      />
    </ReportBlock>
  )
}

function Competencies({ report }: { report: Report }) {
  const { names, ...plot } = competencyPlot(report)
  if (plot.marks.length === 0) return <ReportBlock report={report} block="competencies" />
  return (
    <ReportBlock report={report} block="competencies">
      <Figure
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
    <table className="table">
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
            <td className="number">{rangeOf(report.others.competencies[competency])}</td>
            <td className="number">{textOf(report.others.competenciesByGroup[competency])}</td>
            {report.rows.map((row) => (
              <td className="number" key={row.id}>
                {textOf(row.competencies[competency])}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Comparisons({ report }: { report: Report }) {
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

function Behaviours({ report }: { report: Report }) {
  return (
    <ReportBlock report={report} block="behaviours">
      {report.highest.length > 0 && (
        <div className={styles.pair}>
          <BehaviourList report={report} title="Highest" ids={report.highest} />
          <BehaviourList report={report} title="Lowest" ids={report.lowest} />
        </div>
      )}
    </ReportBlock>
  )
}

function BehaviourList({ report, title, ids }: { report: Report; title: string; ids: string[] }) {
  return (
    <div className={styles.behaviours}>
      <h3>{title}</h3>
      <ol>
        {ids.map((id) => (
          <li key={id}>
            <span>
              {capital(itemOf(report, id).other)}
              {report.focus.includes(id) && <strong className={styles.focus}>worth a look</strong>}
            </span>
            <span className={styles.value}>{textOf(report.others.items[id])}</span>
          </li>
        ))}
      </ol>
    </div>
  )
}

function EveryBehaviour({ report }: { report: Report }) {
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

function Comments({ report, actions }: { report: Report; actions: ((place: { question: string; index: number }) => ReactNode) | undefined }) {
  return (
    <ReportBlock report={report} block="comments">
      {report.questionnaire.questions.map(({ id, other }) => {
        const { answers, withheld } = report.comments.find(({ question }) => question === id)!
        if (answers.length === 0 && withheld === 0) return null
        return (
          <section key={id} className={styles.words}>
            <h3>{other}</h3>
            <ul>
              {answers.map(({ from, text }, index) => (
                <li key={index}>
                  <blockquote dir="auto">{text}</blockquote>
                  <div className="row apart">
                    <cite>{from}</cite>
                    {actions?.({ question: id, index })}
                  </div>
                </li>
              ))}
            </ul>
            {withheld > 0 && <p className="quiet">{withheldComments(withheld)}</p>}
          </section>
        )
      })}
    </ReportBlock>
  )
}

function Agreement({ report }: { report: Report }) {
  const splits = splitsOf(report)
  return (
    <ReportBlock report={report} block="agreement">
      {splits.length > 0 && (
        <ul className={styles.split}>
          {splits.map(({ key, words }) => (
            <li key={key}>{words}</li>
          ))}
        </ul>
      )}
    </ReportBlock>
  )
}

function HowToRead({ report }: { report: Report }) {
  return (
    <section className={styles.block} id="method">
      <h2>{METHOD_TITLE}</h2>
      <div className="prose">
        {howToRead(report).map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
        <p>
          All formulas are on the page <Link href="/method">Method</Link>; <Link href="/anonymity">How is this anonymous?</Link> says how raters are protected.
        </p>
        <p className="quiet small">{fingerprint(report)}</p>
      </div>
    </section>
  )
}
