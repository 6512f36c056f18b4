import { MarkShape } from "@/app/_report/mark"
import styles from "@/app/_report/chart.module.css"
import type { Drawing, Sign } from "@/lib/report/chart/drawing"

/** A chart as the server draws it: for print, for readers without JavaScript, and until the live one takes over. */
export function StaticPlot({ drawing, className }: { drawing: Drawing; className: string | undefined }) {
  const { width, height, under, marks, over } = drawing
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      className={`${styles.plot} ${className ?? ""}`}
      aria-hidden="true"
    >
      <PlotSigns signs={under} />
      {marks.map(({ id, shape, x, y }) => (
        <MarkShape key={id} shape={shape} x={x} y={y} />
      ))}
      <PlotSigns signs={over} />
    </svg>
  )
}

/** What is under the marks of a chart, or over them: the same with both renderers. */
export function PlotSigns({ signs }: { signs: Sign[] }) {
  return signs.map((sign, index) => <PlotSign key={index} sign={sign} />)
}

function PlotSign({ sign }: { sign: Sign }) {
  switch (sign.kind) {
    case "line": {
      const { role, from, to } = sign
      return <line className={styles[role]} x1={from.x} y1={from.y} x2={to.x} y2={to.y} />
    }
    case "area":
      return <polygon className={styles[sign.role]} points={sign.points.map(({ x, y }) => `${x},${y}`).join(" ")} />
    case "dot":
      return <circle className={styles.dot} cx={sign.x} cy={sign.y} r={2.5} />
    case "letters": {
      const { role, text, x, y, anchor, size } = sign
      return (
        <text className={styles[role]} x={x} y={y} textAnchor={anchor} fontSize={size}>
          {text}
        </text>
      )
    }
  }
}
