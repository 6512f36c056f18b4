import { getWords } from "@/app/_server/words"
import styles from "@/app/sightLines.module.css"

/** One point, seen from four positions: against what lies behind it, each of them sees it somewhere else. */
export async function SightLines() {
  const { t } = await getWords()
  return (
    <svg className={styles.sight} viewBox="0 0 420 340" aria-hidden="true" fill="none">
      <path className={styles.behind} d="M50 72 Q210 0 370 72" />
      {POSITIONS.map(({ label, from, to }) => (
        <g key={label}>
          <path className={styles.line} d={`M${from[0]} ${from[1]} L${POINT[0]} ${POINT[1]}`} />
          <path className={styles.beyond} d={`M${POINT[0]} ${POINT[1]} L${to[0]} ${to[1]}`} />
          <circle className={styles.seen} cx={to[0]} cy={to[1]} r="5" />
          <circle className={styles.position} cx={from[0]} cy={from[1]} r="9" />
          <text className={styles.label} x={from[0]} y={from[1] + 32}>
            {t(`home.positions.${label}`)}
          </text>
        </g>
      ))}
      <circle className={styles.point} cx={POINT[0]} cy={POINT[1]} r="11" />
    </svg>
  )
}

const POINT = [210, 160] as const

const POSITIONS = [
  { label: "you", from: [52, 262], to: [356, 66] },
  { label: "manager", from: [152, 290], to: [264, 40] },
  { label: "peers", from: [268, 290], to: [156, 40] },
  { label: "team", from: [368, 262], to: [64, 66] },
] as const
