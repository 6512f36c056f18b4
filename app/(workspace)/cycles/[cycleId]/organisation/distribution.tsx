import styles from "@/app/(workspace)/cycles/[cycleId]/organisation/organisation.module.css"
import type { Organisation } from "@/lib/organisation/organisation"
import type { Questionnaire } from "@/lib/questionnaire/schema"

type Distributions = Organisation["distributions"]

const WIDTH = 240
const HEIGHT = 44
const BASE = 30

/** For each competency where people lie: a bar for every half point, and a line over the middle half. */
export function Distribution({
  questionnaire,
  distributions,
}: {
  questionnaire: Questionnaire
  distributions: Distributions
}) {
  const m = questionnaire.scale.points.length
  return (
    <>
      <div className="table-frame">
        <table className="table stacked">
          <caption className="visually-hidden">How many people lie where, by competency</caption>
          <thead>
            <tr>
              <th scope="col">Competency</th>
              <th scope="col">People by half points, from 1 to {m}</th>
              <th scope="col">Middle half</th>
              <th scope="col">Middle</th>
            </tr>
          </thead>
          <tbody>
            {distributions.map(({ competency, quartiles, histogram }) => {
              const [low, middle, high] = quartiles.map((quartile) => quartile.toFixed(1))
              return (
                <tr key={competency}>
                  <th scope="row">{questionnaire.competencies.find(({ id }) => id === competency)!.name}</th>
                  <td>
                    <Strip quartiles={quartiles} histogram={histogram} />
                  </td>
                  <td className="numbers" data-label="Middle half">
                    {low} to {high}
                  </td>
                  <td className="numbers" data-label="Middle">
                    {middle}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      <p className="small quiet">
        Bars: how many people lie nearest to each half point. The line under them covers the middle half of people, its
        mark the middle.
      </p>
    </>
  )
}

function Strip({ quartiles: [low, middle, high], histogram }: Omit<Distributions[number], "competency" | "n">) {
  const step = WIDTH / histogram.length
  const x = (value: number) => (value - 1) * 2 * step + step / 2
  const most = Math.max(...histogram)
  const counts = histogram.flatMap((count, half) => (count > 0 ? [`${count} at ${(1 + half / 2).toFixed(1)}`] : []))
  return (
    <svg className={styles.strip} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={counts.join(", ")}>
      {histogram.map((count, half) => {
        const height = (count / most) * (BASE - 4)
        return <rect key={half} x={half * step + 2} y={BASE - height} width={step - 4} height={height} rx={1} />
      })}
      <line className={styles.axis} x1={0} x2={WIDTH} y1={BASE} y2={BASE} />
      <line className={styles.middleHalf} x1={x(low)} x2={x(high)} y1={BASE + 7} y2={BASE + 7} />
      <circle cx={x(middle)} cy={BASE + 7} r={4} />
    </svg>
  )
}
