import styles from "@/app/(workspace)/cycles/[cycleId]/organisation/organisation.module.css"
import { getWords } from "@/app/_server/words"
import { addressOf, Pager } from "@/app/_ui/pager"
import { PEOPLE_TOGETHER, type Cell, type Organisation } from "@/lib/organisation/organisation"
import { namedUnits } from "@/lib/organisation/unitNames"
import type { LocalQuestionnaire } from "@/lib/questionnaire/localQuestionnaire"
import { placeOf } from "@/lib/words/pages"

/** How many teams stand beside one another. */
const TEAMS_SHOWN = 12

/** Competencies by team: the numbers say it, a shade repeats it. */
export async function HeatMap({
  cycleId,
  page: wanted,
  questionnaire,
  organisation,
}: {
  cycleId: string
  /** Of the teams. */
  page: number
  questionnaire: LocalQuestionnaire
  organisation: Organisation
}) {
  const words = await getWords()
  const { t } = words
  const { order, all, people } = organisation
  const everyone = { name: t("organisation.teams.all"), n: people, cells: all }
  const units = namedUnits(words, organisation)
  const { page, pages, skip } = placeOf(wanted, units.length, TEAMS_SHOWN)
  const columns = [everyone, ...units.slice(skip, skip + TEAMS_SHOWN)]
  // The same on every page.
  const shade = shadesOf([everyone, ...units].flatMap(({ cells }) => Object.values(cells)))
  return (
    <>
      {/* A table wider than a phone has to be scrolled, by a keyboard as well. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="table-frame" role="region" aria-label={t("organisation.heatMap.title")} tabIndex={0}>
        <table className={`table ${styles.heat}`}>
          <caption className="visually-hidden">{t("organisation.heatMap.caption")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("organisation.competency")}</th>
              {columns.map(({ name, n }) => (
                <th key={name} scope="col" className="number">
                  {name}
                  <span className={styles.count}>{t("organisation.heatMap.people", { people: n })}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {order.map((id) => (
              <tr key={id}>
                <th scope="row">{questionnaire.competencies.find((competency) => competency.id === id)!.name}</th>
                {columns.map(({ name, cells }) => (
                  <HeatCell key={name} cell={cells[id]!} shade={shade} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Pager
        page={page}
        pages={pages}
        hrefOf={(other) => addressOf(`/cycles/${cycleId}/organisation`, { page: other })}
      />
      <p className="small quiet">
        {t("organisation.heatMap.legend", {
          points: questionnaire.scale.points.length,
          together: PEOPLE_TOGETHER,
        })}
      </p>
    </>
  )
}

async function HeatCell({ cell, shade }: { cell: Cell; shade: (mean: number) => number }) {
  const { t, format } = await getWords()
  switch (cell.kind) {
    case "withheld":
      return <td className={`number ${styles.few}`}>{t("organisation.heatMap.few")}</td>
    case "shown":
      return (
        <td className="number" style={{ "--shade": `${shade(cell.mean)}%` } as React.CSSProperties}>
          {format.number(cell.mean, 1)}
        </td>
      )
  }
}

/** From pale to dark over the half points between which all cells lie, and over at least one and a half points. */
function shadesOf(cells: Cell[]): (mean: number) => number {
  const means = cells.flatMap((cell) => (cell.kind === "shown" ? [cell.mean] : []))
  const low = Math.floor(Math.min(...means) * 2) / 2
  const high = Math.max(low + 1.5, Math.ceil(Math.max(...means) * 2) / 2)
  return (mean) => Math.round(3 + (42 * (mean - low)) / (high - low))
}
