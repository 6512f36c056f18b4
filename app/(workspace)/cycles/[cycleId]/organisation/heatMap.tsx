import styles from "@/app/(workspace)/cycles/[cycleId]/organisation/organisation.module.css"
import { PEOPLE_TOGETHER, type Cell, type Organisation } from "@/lib/organisation/organisation"
import type { Questionnaire } from "@/lib/questionnaire/schema"

/** Competencies by team: the numbers say it, a shade repeats it. */
export function HeatMap({ questionnaire, organisation }: { questionnaire: Questionnaire; organisation: Organisation }) {
  const { order, all, units, people } = organisation
  const columns = [{ name: "All", n: people, cells: all }, ...units]
  const shade = shadesOf(columns.flatMap(({ cells }) => Object.values(cells)))
  return (
    <>
      {/* A table wider than a phone has to be scrolled, by a keyboard as well. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="table-frame" role="region" aria-label="Competencies by team" tabIndex={0}>
        <table className={`table ${styles.heat}`}>
          <caption className="visually-hidden">Averages by competency and team, highest first</caption>
          <thead>
            <tr>
              <th scope="col">Competency</th>
              {columns.map(({ name, n }) => (
                <th key={name} scope="col" className="number">
                  {name}
                  <span className={styles.count}>{n} people</span>
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
      <p className="small quiet">
        On a scale of 1 to {questionnaire.scale.points.length}; the stronger the shade, the higher. “Too few” stands
        where fewer than {PEOPLE_TOGETHER} people can be shown.
      </p>
    </>
  )
}

function HeatCell({ cell, shade }: { cell: Cell; shade: (mean: number) => number }) {
  if (cell.kind === "withheld") return <td className={`number ${styles.few}`}>too few</td>
  return (
    <td className="number" style={{ "--shade": `${shade(cell.mean)}%` } as React.CSSProperties}>
      {cell.text}
    </td>
  )
}

/** From pale to dark over the half points between which all cells lie, and over at least one and a half points. */
function shadesOf(cells: Cell[]): (mean: number) => number {
  const means = cells.flatMap((cell) => (cell.kind === "shown" ? [cell.mean] : []))
  const low = Math.floor(Math.min(...means) * 2) / 2
  const high = Math.max(low + 1.5, Math.ceil(Math.max(...means) * 2) / 2)
  return (mean) => Math.round(3 + (42 * (mean - low)) / (high - low))
}
