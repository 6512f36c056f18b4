import { Fragment, useId, type CSSProperties, type ReactNode } from "react"
import styles from "@/app/_report/behaviours.module.css"
import type { ItemActions } from "@/app/_report/itemActions"
import { ReportBlock } from "@/app/_report/reportBlock"
import { getWords } from "@/app/_server/words"
import { heatOf, SIGNS, type Heat, type HeatAnswers, type HeatBehaviour, type HeatCell } from "@/lib/report/chart/heat"
import { ON_DARK, ON_LIGHT } from "@/lib/report/chart/ramp"
import { competenciesAlone } from "@/lib/report/reading/competenciesAlone"
import { scaleInWords } from "@/lib/report/reading/howToRead"
import { itemOf } from "@/lib/report/reading/parts"
import type { Reading } from "@/lib/report/reading"

/**
 * Every behaviour as everybody sees it, as a heat strip: numbers on tints. More on a behaviour opens in its place, or on
 * all of them at once; both without scripts.
 *
 * @param itemActions what can be done with a behaviour, in what opens of it
 */
export async function Behaviours({ reading, itemActions }: { reading: Reading; itemActions: ItemActions | undefined }) {
  const words = await getWords()
  const { t } = words
  const heat = heatOf(words, reading)
  const alone = competenciesAlone(words, reading, SIGNS.byCompetency)
  const hasAnswers = heat.competencies.some(({ behaviours }) => behaviours.some(({ answers }) => answers.length > 0))
  return (
    <ReportBlock reading={reading} block="behaviours">
      <p className="prose quiet">{reading.sentences.items}</p>
      {alone && <p className="prose quiet">{alone}</p>}
      <div className={styles.strip} style={tints}>
        <Key reading={reading} heat={heat} />
        {hasAnswers && (
          <p className={`${styles.all} no-print`}>
            <label>
              <input type="checkbox" autoComplete="off" /> {t("reportView.behaviours.allAnswers")}
            </label>
          </p>
        )}
        <Strip heat={heat} actions={(item) => itemActions?.(itemOf(reading, item), "row")} />
      </div>
    </ReportBlock>
  )
}

/** So many columns stand side by side on a phone. */
const COLUMNS_ON_A_PHONE = 8

/** The tints and their inks by step, on light paper and on dark. */
const tints = Object.fromEntries(
  ON_LIGHT.flatMap(({ tint, ink }, step) => [
    [`--tint-${step}`, `light-dark(${tint}, ${ON_DARK[step]!.tint})`],
    [`--ink-${step}`, `light-dark(${ink}, ${ON_DARK[step]!.ink})`],
  ]),
) as CSSProperties

/** The step's place in the style of a cell, which takes both from the table. */
function tinted(step: number): CSSProperties {
  return { backgroundColor: `var(--tint-${step})`, color: `var(--ink-${step})` }
}

/** What tints and signs stand for. */
async function Key({ reading, heat }: { reading: Reading; heat: Heat }) {
  const words = await getWords()
  const points = reading.questionnaire.scale.points
  const [lowest, highest] = [points[0]!.label, points.at(-1)!.label].map((label) => label.toLowerCase())
  return (
    <div className={`${styles.key} quiet small`}>
      <span
        className={styles.ramp}
        role="img"
        aria-label={words.t("reportView.behaviours.ramp", { lowest: lowest!, highest: highest! })}
      >
        {ON_LIGHT.map((_, step) => (
          <span key={step} style={tinted(step)}>
            {step === 0 ? 1 : step === ON_LIGHT.length - 1 ? points.length : ""}
          </span>
        ))}
      </span>
      <span>{scaleInWords(words, reading)}</span>
      {heat.signs.map(({ sign, words: meaning }) => (
        <span key={sign}>
          <b>{sign}</b> {meaning}
        </span>
      ))}
    </div>
  )
}

async function Strip({ heat, actions }: { heat: Heat; actions: (item: string) => ReactNode }) {
  const { t } = await getWords()
  const { columns, competencies } = heat
  const isWide = columns.length > COLUMNS_ON_A_PHONE
  return (
    <>
      {isWide && <p className={`${styles.wide} quiet small`}>{t("reportView.behaviours.wide")}</p>}
      <table className={styles.table} style={{ "--columns": columns.length } as CSSProperties} data-wide={isWide}>
        <caption className="visually-hidden">{t("reportView.behaviours.caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("reportView.behaviour")}</th>
            {columns.map(({ id, name }) => (
              <th scope="col" key={id}>
                <span>{name}</span>
              </th>
            ))}
            <th scope="col" className={styles.opener}>
              <span className="visually-hidden">{t("reportView.behaviours.answers")}</span>
            </th>
          </tr>
        </thead>
        {competencies.map(({ id, name, cells, behaviours }) => (
          <tbody key={id}>
            <tr className={styles.competency}>
              <th scope="rowgroup">
                <h3>{name}</h3>
              </th>
              {cells.map((cell, index) => (
                <Cell key={columns[index]!.id} cell={cell} />
              ))}
            </tr>
            {behaviours.map((behaviour) => (
              <Behaviour
                key={behaviour.item}
                columns={columns}
                behaviour={behaviour}
                actions={actions(behaviour.item)}
              />
            ))}
          </tbody>
        ))}
      </table>
    </>
  )
}

function Behaviour({
  columns,
  behaviour: { text, cells, answers },
  actions,
}: {
  columns: Heat["columns"]
  behaviour: HeatBehaviour
  actions: ReactNode
}) {
  const id = useId()
  const opens = answers.length > 0 || Boolean(actions)
  return (
    <Fragment>
      <tr className={styles.behaviour}>
        <th scope="row">
          <label htmlFor={opens ? id : undefined}>{text}</label>
        </th>
        {cells.map((cell, index) => (
          <Cell key={columns[index]!.id} cell={cell} />
        ))}
        <td className={styles.opener}>{opens && <Opener id={id} behaviour={text} />}</td>
      </tr>
      {opens && (
        <tr className={styles.more}>
          <td colSpan={columns.length + 2}>
            {answers.length > 0 && <Answers answers={answers} />}
            {actions}
          </td>
        </tr>
      )}
    </Fragment>
  )
}

async function Opener({ id, behaviour }: { id: string; behaviour: string }) {
  const { t } = await getWords()
  return (
    <input
      type="checkbox"
      id={id}
      autoComplete="off"
      aria-label={t("reportView.behaviours.answersTo", { behaviour })}
      title={t("reportView.behaviours.answers")}
    />
  )
}

function Cell({ cell }: { cell: HeatCell }) {
  if (cell.kind === "shown") {
    return (
      <td className={styles.cell} style={tinted(cell.step)}>
        {cell.text}
      </td>
    )
  }
  return (
    <td className={styles.cell} title={cell.words}>
      <span aria-hidden="true">{cell.sign}</span>
      <span className="visually-hidden">{cell.words}</span>
    </td>
  )
}

/** Group by group whether it agrees, and how often it chose each point of the scale: words say it, bars repeat it. */
async function Answers({ answers }: { answers: HeatAnswers[] }) {
  const { t } = await getWords()
  return (
    <ul className={styles.answers}>
      {answers.map(({ id, name, agreement, counts }) => {
        const chosen = counts?.flatMap(({ label, count }) =>
          count > 0 ? [t("reportView.behaviours.chosen", { count, point: label.toLowerCase() })] : [],
        )
        const said = [...(agreement ? [agreement] : []), ...(chosen ?? [])].join(", ")
        return (
          <li key={id}>
            {counts && <Bars counts={counts} />}
            <span>{t("reportView.behaviours.ofGroup", { name, said })}</span>
          </li>
        )
      })}
    </ul>
  )
}

function Bars({ counts }: { counts: NonNullable<HeatAnswers["counts"]> }) {
  const most = Math.max(...counts.map(({ count }) => count))
  return (
    <span className={styles.bars} aria-hidden="true">
      {counts.map(({ label, count }) => (
        <span key={label} style={{ height: `${(count / most) * 100}%` }} />
      ))}
    </span>
  )
}
