import { MarkShape } from "@/app/_report/mark"
import styles from "@/app/_report/chart.module.css"
import { scaleOf, type Drawing } from "@/lib/report/chart/frame"
import { arrowBetween, labelsOf } from "@/lib/report/chart/labels"

/** A chart as the server draws it: for print, for readers without JavaScript, and until the live one takes over. */
export function StaticPlot({ plot, frame, className }: Drawing & { className?: string | undefined }) {
  const { x, y } = scaleOf(frame)
  const { width, height } = frame
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      className={`${styles.plot} ${className ?? ""}`}
      aria-hidden="true"
    >
      <PlotWords frame={frame} />
      <PlotRegion plot={plot} frame={frame} />
      {plot.segments.map(({ id, kind, from, to }) => (
        <PlotSegment key={id} kind={kind} x1={x(from.x)} y1={y(from.y)} x2={x(to.x)} y2={y(to.y)} />
      ))}
      {plot.marks.map(({ id, shape, x: at, y: height }) => (
        <MarkShape key={id} shape={shape} x={x(at)} y={y(height)} />
      ))}
      <MarkLabels plot={plot} frame={frame} />
    </svg>
  )
}

/** The grid, numbers along the axes, and their names: the same under both renderers. */
export function PlotWords({ frame }: { frame: Drawing["frame"] }) {
  const { x, y } = scaleOf(frame)
  const { width, height, margin, rows, ticks } = frame
  return (
    <>
      <g className={styles.grid}>
        {ticks.map((tick) => (
          <line key={`x${tick}`} x1={x(tick)} x2={x(tick)} y1={margin.top} y2={height - margin.bottom} />
        ))}
        {(rows ? rows.map((_, index) => index) : ticks).map((tick) => (
          <line key={`y${tick}`} x1={margin.left} x2={width - margin.right} y1={y(tick)} y2={y(tick)} />
        ))}
      </g>
      <g className={styles.ticks}>
        {ticks.map((tick) => (
          <text key={tick} x={x(tick)} y={height - margin.bottom + 18} textAnchor="middle">
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
      <PlotNames frame={frame} />
    </>
  )
}

function PlotNames({ frame }: { frame: Drawing["frame"] }) {
  const { x, y } = scaleOf(frame)
  const { width, height, margin, rows, axes, xDomain, yDomain } = frame
  if (rows) {
    const isBeside = margin.left > 100
    return (
      <g className={styles.rows}>
        {rows.map((name, index) => (
          <text
            key={name}
            x={isBeside ? margin.left - 12 : margin.left}
            y={y(index) + (isBeside ? 4 : -12)}
            textAnchor={isBeside ? "end" : "start"}
          >
            {name}
          </text>
        ))}
      </g>
    )
  }
  if (!axes) return null
  return (
    <g className={styles.axes}>
      <line className={styles.balance} x1={x(xDomain[0])} y1={y(yDomain[0])} x2={x(xDomain[1])} y2={y(yDomain[1])} />
      <text x={width - margin.right} y={height - 8} textAnchor="end">
        {axes.x}
      </text>
      <text x={x(xDomain[0]) + 6} y={margin.top + 14}>
        {axes.y}
      </text>
      <text className={styles.side} x={x(xDomain[0]) + 6} y={margin.top + 32}>
        {axes.above}
      </text>
      <text className={styles.side} x={width - margin.right - 6} y={height - margin.bottom - 10} textAnchor="end">
        {axes.below}
      </text>
    </g>
  )
}

/** Where the mark of all colleagues could lie, as an area. */
export function PlotRegion({ plot, frame }: Drawing) {
  if (!plot.region) return null
  const { x, y } = scaleOf(frame)
  return (
    <polygon className={styles.region} points={plot.region.map((point) => `${x(point.x)},${y(point.y)}`).join(" ")} />
  )
}

export function PlotSegment({
  kind,
  x1,
  y1,
  x2,
  y2,
}: {
  kind: "interval" | "arrow"
  x1: number
  y1: number
  x2: number
  y2: number
}) {
  if (kind === "interval") return <line className={styles.interval} x1={x1} y1={y1} x2={x2} y2={y2} />
  const arrow = arrowBetween({ x: x1, y: y1 }, { x: x2, y: y2 })
  if (!arrow) return null
  return (
    <g className={styles.arrow}>
      <line x1={arrow.from.x} y1={arrow.from.y} x2={arrow.to.x} y2={arrow.to.y} />
      <polygon points={arrow.head.map(({ x, y }) => `${x},${y}`).join(" ")} />
    </g>
  )
}

/** What stands beside the marks. */
export function MarkLabels({ plot, frame }: Drawing) {
  return (
    <g className={styles.labels}>
      {labelsOf(plot, frame).map(({ id, text, x, y, anchor }) => (
        <text key={id} x={x} y={y} textAnchor={anchor}>
          {text}
        </text>
      ))}
    </g>
  )
}
