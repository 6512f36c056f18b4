import { scaleOf, type Drawing } from "@/app/_report/frame"
import { MarkShape } from "@/app/_report/mark"
import { placeLabels } from "@/app/_report/plot"
import styles from "@/app/_report/chart.module.css"

/** A chart as the server draws it: for print, for readers without JavaScript, and until the live one takes over. */
export function StaticPlot({ plot, frame, className }: Drawing & { className?: string | undefined }) {
  const { x, y } = scaleOf(frame)
  const { width, height } = frame
  return (
    <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} className={`${styles.plot} ${className ?? ""}`} aria-hidden="true">
      <PlotWords frame={frame} />
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
  const { width, height, margin, rows, xDomain, yDomain } = frame
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
      <line className={styles.balance} x1={x(xDomain[0])} y1={y(yDomain[0])} x2={x(xDomain[1])} y2={y(yDomain[1])} />
      <text x={width - margin.right} y={height - 8} textAnchor="end">
        Managing →
      </text>
      <text x={x(xDomain[0]) + 6} y={margin.top + 14}>
        ↑ Leading
      </text>
      <text className={styles.side} x={x(xDomain[0]) + 6} y={margin.top + 32}>
        more leading than managing
      </text>
      <text className={styles.side} x={width - margin.right - 6} y={height - margin.bottom - 10} textAnchor="end">
        more managing than leading
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

/** On a map the names of all colleagues and of self, in rows the number of all colleagues; shapes name the groups. */
export function MarkLabels({ plot, frame }: Drawing) {
  const { x, y } = scaleOf(frame)
  const { width, rows } = frame
  const named = plot.marks.filter(({ shape }) => shape === "others" || (shape === "self" && !rows))
  if (rows) {
    return (
      <g className={styles.labels}>
        {named.map((mark) => (
          <text key={mark.id} x={width} y={y(mark.y) + 4} textAnchor="end">
            {mark.x.toFixed(1)}
          </text>
        ))}
      </g>
    )
  }
  const obstacles = plot.marks.filter((mark) => !named.includes(mark)).map((mark) => ({ x: x(mark.x), y: y(mark.y) }))
  const labels = placeLabels(
    named.map((mark) => ({ id: mark.id, text: mark.name, x: x(mark.x), y: y(mark.y) })),
    obstacles,
    width,
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
