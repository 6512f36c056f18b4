"use client"

import { useId, useState } from "react"
import styles from "@/app/_report/comparisons.module.css"
import { GapLegend, GapPicture, GapScale } from "@/app/_report/gapPicture"
import report from "@/app/_report/report.module.css"
import { TableFrame } from "@/app/_ui/tableFrame"
import { useWords } from "@/app/_ui/wordsProvider"
import type { Bar } from "@/lib/report/chart/gapPlot"
import type { ComparisonRow } from "@/lib/report/reading/comparisonRows"
import { behaviourPairs, byDifference, competencyPair, type Pair } from "@/lib/report/reading/pairs"
import type { Sight, View } from "@/lib/report/reading/views"

interface Competency {
  id: string
  name: string
  behaviours: { id: string; text: string }[]
}

interface GapChartProps {
  /** Top of the scale. */
  top: number
  views: View[]
  /** Ids of the two that are compared at first. */
  start: string[]
  competencies: Competency[]
  /** Self against all colleagues, with how sure each difference is. */
  verdicts: ComparisonRow[]
  labels: Record<"title" | "competency" | "difference" | "quadrant" | "asTable" | "table" | "caption", string>
}

/** Two views of every competency, and within it of every behaviour; which two, its reader chooses. */
export function GapChart(props: GapChartProps) {
  const { top, views, start, competencies, labels } = props
  const { t } = useWords()
  const [[first, second], choose] = useState(() => start.map((id) => views.find((view) => view.id === id)!))
  const pair = inOrder(first!, second!)
  const [ring, dot] = pair
  const { lines, apart } = useLines(props, pair)
  return (
    <figure className={`${report.figure} ${styles.figure}`} aria-label={labels.title}>
      {views.length > 2 && <Choice views={views} pair={[first!, second!]} onChoose={choose} />}
      <div className={styles.key}>
        <GapLegend ring={ring.name} dot={dot.name} />
        <p className="quiet small">
          {t("ui.gaps.difference", { first: ring.name, second: dot.name })}
          {!isJudged(pair) && ` ${t("ui.gaps.noVerdict")}`}
        </p>
      </div>
      <GapScale top={top} />
      <ul className={styles.lines}>
        {lines.map((line) => (
          <li key={line.id}>
            <details className={styles.competency}>
              <summary className={styles.line}>
                <span className={styles.name}>{line.name}</span>
                <GapPicture ring={line.first} dot={line.second} bar={line.bar} top={top} names={pair} />
                <span className={styles.words}>
                  <span className="numbers">{line.words}</span>
                  {line.note && <span> · {line.note}</span>}
                </span>
              </summary>
              <Behaviours competency={competencies.find(({ id }) => id === line.id)!} pair={pair} {...props} />
            </details>
          </li>
        ))}
      </ul>
      {apart && <p className="quiet small">{t("ui.gaps.notCompared", { competencies: apart })}</p>}
      <details className={report.asTable}>
        <summary>{labels.asTable}</summary>
        <TableFrame label={labels.table}>
          <GapTable lines={lines} pair={pair} labels={labels} />
        </TableFrame>
      </details>
    </figure>
  )
}

/** The two groups that are compared; choosing the other one of them exchanges both. */
function Choice({
  views,
  pair,
  onChoose,
}: {
  views: View[]
  pair: [View, View]
  onChoose: (pair: [View, View]) => void
}) {
  const { t } = useWords()
  const id = useId()
  const choose = (place: 0 | 1, chosen: string) => {
    const view = views.find((each) => each.id === chosen)!
    const other = pair[1 - place]!
    const rest = view === other ? pair[place] : other
    onChoose(place === 0 ? [view, rest] : [rest, view])
  }
  return (
    <div className={`${styles.choice} no-print`}>
      {([0, 1] as const).map((place) => (
        <span key={place}>
          <label htmlFor={`${id}-${place}`}>{t(place === 0 ? "ui.gaps.first" : "ui.gaps.second")}</label>
          <select
            id={`${id}-${place}`}
            value={pair[place].id}
            onChange={({ target }) => choose(place, target.value)}
            autoComplete="off"
          >
            {views.map(({ id: value, name }) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </select>
        </span>
      ))}
    </div>
  )
}

// ── What stands on the lines

interface Line extends Pick<Pair, "id" | "first" | "second"> {
  name: string
  bar: Bar
  /** "+0.7, clear", or the difference alone. */
  words: string
  note: string | null
}

/** A line for each competency that can be compared, and the names of the others, as a list. */
function useLines(
  { competencies, verdicts }: GapChartProps,
  pair: [View, View],
): { lines: Line[]; apart: string | null } {
  const { t, format } = useWords()
  const differenceIn = useDifference(pair)
  const lines = isJudged(pair)
    ? verdicts.map(({ competency: id, name, self, others, gap, difference, quadrant }): Line => {
        return { id, name, first: self, second: others, bar: gap.verdict, words: difference, note: quadrant }
      })
    : byDifference(
        competencies.flatMap(({ id, name, behaviours }) => {
          const found = competencyPair(format, pair, { id, items: behaviours.map((item) => item.id) })
          return found ? [{ ...found, name }] : []
        }),
      ).map((found): Line => {
        const note = found.over === null ? null : t("ui.gaps.over", { count: found.over })
        return { ...found, bar: "plain", words: differenceIn(found), note }
      })
  const apart = competencies.filter(({ id }) => !lines.some((line) => line.id === id))
  return { lines, apart: apart.length > 0 ? format.list(apart.map(({ name }) => name)) : null }
}

/** The difference of two numbers, or what is said in its place. */
function useDifference([first, second]: [View, View]): (pair: Pair) => string {
  const { t, format } = useWords()
  const missing = (view: View, sight: Sight) =>
    sight.mean === null ? [t("ui.gaps.missing", { name: view.name, why: sight.text })] : []
  return ({ first: one, second: other, difference }) => {
    if (difference !== null) return format.signed(difference, 1)
    const gone = [...missing(first, one), ...missing(second, other)]
    return gone.length > 0 ? gone.join(", ") : t("ui.gaps.bound")
  }
}

/** The ring comes first: self wherever it is, and never all colleagues, who are the dot as in other charts. */
function inOrder(first: View, second: View): [View, View] {
  return second.kind === "self" || first.kind === "all" ? [second, first] : [first, second]
}

/** Whether the method says how sure their differences are. */
function isJudged([first, second]: [View, View]): boolean {
  return first.kind === "self" && second.kind === "all"
}

/** The same by behaviour; each line is there, also where there is nothing to compare. */
function Behaviours({
  competency,
  pair,
  top,
}: Pick<GapChartProps, "top"> & { competency: Competency; pair: [View, View] }) {
  const { t } = useWords()
  const differenceIn = useDifference(pair)
  const found = behaviourPairs(
    pair,
    competency.behaviours.map(({ id }) => id),
  )
  return (
    <div className={styles.behaviours}>
      <ul>
        {competency.behaviours.map(({ id, text }, index) => (
          <li key={id} className={styles.line}>
            <span className={styles.name}>{text}</span>
            <GapPicture ring={found[index]!.first} dot={found[index]!.second} bar="plain" top={top} names={pair} />
            <span className={`${styles.words} numbers`}>{differenceIn(found[index]!)}</span>
          </li>
        ))}
      </ul>
      <p className="quiet small">{t("ui.gaps.behaviours")}</p>
    </div>
  )
}

function GapTable({ lines, pair, labels }: { lines: Line[]; pair: [View, View]; labels: GapChartProps["labels"] }) {
  const isNamed = isJudged(pair)
  return (
    <table className="table stacked">
      <caption className="visually-hidden">{labels.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{labels.competency}</th>
          {pair.map(({ id, name }) => (
            <th key={id} scope="col" className="number">
              {name}
            </th>
          ))}
          <th scope="col">{labels.difference}</th>
          {isNamed && <th scope="col">{labels.quadrant}</th>}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ id, name, first, second, words, note }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            <td className="number" data-label={pair[0].name}>
              {first.text}
            </td>
            <td className="number" data-label={pair[1].name}>
              {second.text}
            </td>
            <td data-label={labels.difference}>
              <span className="numbers">{words}</span>
              {!isNamed && note && <span> · {note}</span>}
            </td>
            {isNamed && <td data-label={labels.quadrant}>{note ?? "–"}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
