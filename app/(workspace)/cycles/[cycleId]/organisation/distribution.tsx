import styles from "@/app/(workspace)/cycles/[cycleId]/organisation/organisation.module.css"
import { getWords } from "@/app/_server/words"
import type { Organisation } from "@/lib/organisation/organisation"
import type { LocalQuestionnaire } from "@/lib/questionnaire/localQuestionnaire"

type Distributions = Organisation["distributions"]

const WIDTH = 240
const HEIGHT = 44
const BASE = 30

/** For each competency where people lie: a bar for every half point, and a line over the middle half. */
export async function Distribution({
  questionnaire,
  distributions,
}: {
  questionnaire: LocalQuestionnaire
  distributions: Distributions
}) {
  const { t, format } = await getWords()
  const m = questionnaire.scale.points.length
  return (
    <>
      <div className="table-frame">
        <table className="table stacked">
          <caption className="visually-hidden">{t("organisation.distribution.caption")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("organisation.competency")}</th>
              <th scope="col">{t("organisation.distribution.halfPoints", { points: m })}</th>
              <th scope="col">{t("organisation.distribution.middleHalf")}</th>
              <th scope="col">{t("organisation.distribution.middle")}</th>
            </tr>
          </thead>
          <tbody>
            {distributions.map(({ competency, quartiles, histogram }) => {
              const [low, middle, high] = quartiles
              return (
                <tr key={competency}>
                  <th scope="row">{questionnaire.competencies.find(({ id }) => id === competency)!.name}</th>
                  <td>
                    <Strip quartiles={quartiles} histogram={histogram} />
                  </td>
                  <td className="numbers" data-label={t("organisation.distribution.middleHalf")}>
                    {t("organisation.distribution.range", { low: format.number(low, 1), high: format.number(high, 1) })}
                  </td>
                  <td className="numbers" data-label={t("organisation.distribution.middle")}>
                    {format.number(middle, 1)}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      <p className="small quiet">{t("organisation.distribution.legend")}</p>
    </>
  )
}

async function Strip({
  quartiles: [low, middle, high],
  histogram,
}: Pick<Distributions[number], "quartiles" | "histogram">) {
  const { t, format } = await getWords()
  const step = WIDTH / histogram.length
  const x = (value: number) => (value - 1) * 2 * step + step / 2
  const most = Math.max(...histogram)
  const counts = histogram.flatMap((people, half) =>
    people > 0 ? [t("organisation.distribution.bar", { people, at: format.number(1 + half / 2, 1) })] : [],
  )
  return (
    <svg className={styles.strip} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={format.list(counts)}>
      {histogram.map((people, half) => {
        const height = (people / most) * (BASE - 4)
        return <rect key={half} x={half * step + 2} y={BASE - height} width={step - 4} height={height} rx={1} />
      })}
      <line className={styles.axis} x1={0} x2={WIDTH} y1={BASE} y2={BASE} />
      <line className={styles.middleHalf} x1={x(low)} x2={x(high)} y1={BASE + 7} y2={BASE + 7} />
      <circle cx={x(middle)} cy={BASE + 7} r={4} />
    </svg>
  )
}
