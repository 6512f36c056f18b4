import type { Shape } from "@/lib/report/chart/plot"

/** One mark of a chart: shapes differ, so that they can be told apart without colour. */
export function MarkShape({ shape, x, y, size = 5 }: { shape: Shape; x: number; y: number; size?: number }) {
  const ink = { stroke: "var(--ink)", strokeWidth: 1.5, fill: "var(--surface)" }
  switch (shape) {
    case "others":
      return <circle cx={x} cy={y} r={size + 3} fill="var(--accent)" stroke="var(--surface)" strokeWidth={1.5} />
    case "self":
      return <circle cx={x} cy={y} r={size + 2.5} fill="var(--surface)" stroke="var(--accent)" strokeWidth={2.5} />
    case "square":
      return <rect x={x - size} y={y - size} width={size * 2} height={size * 2} {...ink} />
    case "triangle":
      return (
        <polygon points={`${x},${y - size - 1} ${x + size},${y + size - 1} ${x - size},${y + size - 1}`} {...ink} />
      )
    case "diamond":
      return (
        <polygon
          points={`${x},${y - size - 1} ${x + size + 1},${y} ${x},${y + size + 1} ${x - size - 1},${y}`}
          {...ink}
        />
      )
    case "star":
      return (
        <path
          d={`M${x - size},${y}H${x + size}M${x},${y - size}V${y + size}`}
          stroke="var(--ink)"
          strokeWidth={3}
          fill="none"
        />
      )
  }
}

/** The same, standing in a line of text. */
export function MarkIcon({ shape }: { shape: Shape }) {
  return (
    <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true" style={{ verticalAlign: "-0.25em" }}>
      <MarkShape shape={shape} x={10} y={10} />
    </svg>
  )
}
