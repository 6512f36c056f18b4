import chart from "@/app/_report/chart.module.css"
import styles from "@/app/_report/comparisons.module.css"
import { useWords } from "@/app/_ui/wordsProvider"
import { GAP, gapLine, gapX, type Bar } from "@/lib/report/chart/gapPlot"
import type { Sight, View } from "@/lib/report/reading/views"

const { width, ring: RING, dot: DOT, stroke } = GAP
const HEIGHT = 28

/** Two numbers on the scale, joined by a bar that is as firm as their difference is sure. */
export function GapPicture({
  ring,
  dot,
  bar,
  top,
  names: [first, second],
}: {
  ring: Sight
  dot: Sight
  bar: Bar
  top: number
  names: [View, View]
}) {
  const { t } = useWords()
  const line = gapLine(GAP, { ring, dot, top })
  const middle = HEIGHT / 2
  const words = { first: first.name, one: ring.text, second: second.name, other: dot.text }
  return (
    <svg className={styles.picture} viewBox={`0 0 ${width} ${HEIGHT}`} role="img" aria-label={t("ui.gaps.seen", words)}>
      {ticksOf(top).map((tick) => (
        <line
          key={tick}
          className={styles.tick}
          x1={gapX(GAP, tick, top)}
          x2={gapX(GAP, tick, top)}
          y1={0}
          y2={HEIGHT}
        />
      ))}
      {line.bar && (
        <line className={styles.bar} data-bar={bar} x1={line.bar.from} x2={line.bar.to} y1={middle} y2={middle} />
      )}
      {line.ring !== null && (
        <circle className={styles.ring} cx={line.ring} cy={middle} r={RING} strokeWidth={stroke} />
      )}
      {line.dot !== null && <circle className={styles.dot} cx={line.dot} cy={middle} r={DOT} />}
      {line.labels.map(({ of, text, x, anchor }) => (
        <text key={of} data-of={of} x={x} y={middle + 4.5} textAnchor={anchor}>
          {text}
        </text>
      ))}
    </svg>
  )
}

/** The points of the scale along the top, for all lines below them. */
export function GapScale({ top }: { top: number }) {
  return (
    <div className={`${styles.line} ${styles.scale}`} aria-hidden="true">
      <svg className={styles.picture} viewBox={`0 0 ${width} 18`}>
        {ticksOf(top).map((tick) => (
          <text key={tick} x={gapX(GAP, tick, top)} y={13} textAnchor="middle">
            {tick}
          </text>
        ))}
      </svg>
    </div>
  )
}

/** Who is the ring, and who the dot. */
export function GapLegend({ ring, dot }: { ring: string; dot: string }) {
  return (
    <ul className={chart.legend}>
      <li>
        <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
          <circle className={styles.ring} cx={10} cy={10} r={RING} strokeWidth={stroke} />
        </svg>
        <span>{ring}</span>
      </li>
      <li>
        <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
          <circle className={styles.dot} cx={10} cy={10} r={DOT} />
        </svg>
        <span>{dot}</span>
      </li>
    </ul>
  )
}

function ticksOf(top: number): number[] {
  return Array.from({ length: top }, (_, index) => index + 1)
}
