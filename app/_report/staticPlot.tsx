import { scaleOf, type Drawing } from "@/app/_report/frame"
import { MarkShape } from "@/app/_report/mark"
import { placeLabels } from "@/app/_report/plot"
import styles from "@/app/_report/chart.module.css"

/** A chart as the server draws it: for print, for readers without JavaScript, and until the live one takes over. */
export function StaticPlot({ plot, frame, className }: Drawing & { className?: string | undefined }) {
  const { x, y } = scaleOf(frame)
  const { width, height, margin, rows, ticks } = frame
  const right = width - margin.right
  const bottom = height - margin.bottom
  return (
    <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} className={`${styles.plot} ${className ?? ""}`} aria-hidden="true">
      <g className={styles.grid}>
        {ticks.map((tick) => (
          <line key={`x${tick}`} x1={x(tick)} x2={x(tick)} y1={margin.top} y2={bottom} />
        ))}
        {(rows ? rows.map((_, index) => index) : ticks).map((tick) => (
          <line key={`y${tick}`} x1={margin.left} x2={right} y1={y(tick)} y2={y(tick)} />
        ))}
      </g>
      <g className={styles.ticks}>
        {ticks.map((tick) => (
          <text key={tick} x={x(tick)} y={bottom + 18} textAnchor="middle">
            {tick}
          </text>
        ))}
        {!rows &&
          ticks.map((tick) => (
            <text key={`y${tick}`} x={margin.left - 8} y={y(tick) + 4} textAnchor="end">
              {tick}
            </text>
          ))}
      </g>
      <PlotWords frame={frame} />
      {plot.segments.map(({ id, kind, from, to }) => (
        <PlotSegment key={id} kind={kind} x1={x(from.x)} y1={y(from.y)} x2={x(to.x)} y2={y(to.y)} />
      ))}
      {plot.marks.map(({ id, shape, x: at, y: height }) => (
        <MarkShape key={id} shape={shape} x={x(at)} y={y(height)} />
      ))}
      {!rows && <MarkLabels plot={plot} frame={frame} />}
    </svg>
  )
}

/** Names of rows or axes, which stand inside the plot where there is no room beside it. */
export function PlotWords({ frame }: { frame: Drawing["frame"] }) {
  const { x, y } = scaleOf(frame)
  const { width, height, margin, rows } = frame
  if (rows) {
    const isBeside = margin.left > 100
    return (
      <g className={styles.rows}>
        {rows.map((name, index) => (
          <text key={name} x={isBeside ? margin.left - 12 : margin.left} y={y(index) + (isBeside ? 4 : -12)} textAnchor={isBeside ? "end" : "start"}>
            {name}
          </text>
        ))}
      </g>
    )
  }
  return (
    <g className={styles.axes}>
      <text x={width - margin.right} y={height - 8} textAnchor="end">
        Managing →
      </text>
      <text x={x(frame.xDomain[0]) + 6} y={margin.top + 14}>
        ↑ Leading
      </text>
    </g>
  )
}

export function PlotSegment({ kind, x1, y1, x2, y2 }: { kind: "interval" | "arrow"; x1: number; y1: number; x2: number; y2: number }) {
  if (kind === "interval") return <line className={styles.interval} x1={x1} y1={y1} x2={x2} y2={y2} />
  const length = Math.hypot(x2 - x1, y2 - y1)
  if (length < 28) return null
  // The arrow ends before the mark it points at.
  const [ux, uy] = [(x2 - x1) / length, (y2 - y1) / length]
  const [fromX, fromY, toX, toY] = [x1 + ux * 9, y1 + uy * 9, x2 - ux * 12, y2 - uy * 12]
  const head = `${toX},${toY} ${toX - ux * 8 - uy * 4},${toY - uy * 8 + ux * 4} ${toX - ux * 8 + uy * 4},${toY - uy * 8 - ux * 4}`
  return (
    <g className={styles.arrow}>
      <line x1={fromX} y1={fromY} x2={toX - ux * 6} y2={toY - uy * 6} />
      <polygon points={head} />
    </g>
  )
}

export function MarkLabels({ plot, frame }: Drawing) {
  const { x, y } = scaleOf(frame)
  const important = plot.marks.toSorted((a, b) => rank(a.shape) - rank(b.shape))
  const labels = placeLabels(
    important.map((mark) => ({ id: mark.id, text: mark.name, x: x(mark.x), y: y(mark.y) })),
    frame.width,
  )
  return (
    <g className={styles.labels}>
      {labels.map(({ id, text, x: at, y: height, anchor }) => (
        <text key={id} x={at} y={height} textAnchor={anchor}>
          {text}
        </text>
      ))}
    </g>
  )
}

function rank(shape: string): number {
  return shape === "others" ? 0 : shape === "self" ? 1 : 2
}
