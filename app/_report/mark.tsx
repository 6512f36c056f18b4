import { formOf } from "@/lib/report/chart/form"
import type { Shape } from "@/lib/report/chart/plot"

/** One mark of a chart: shapes differ, so that they can be told apart without colour. */
export function MarkShape({ shape, x, y }: { shape: Shape; x: number; y: number }) {
  const form = formOf(shape)
  switch (form.kind) {
    case "disc":
      return <circle cx={x} cy={y} r={form.radius} fill="var(--accent)" stroke="var(--surface)" strokeWidth={1.5} />
    case "ring":
      return <circle cx={x} cy={y} r={form.radius} fill="var(--surface)" stroke="var(--accent)" strokeWidth={2.5} />
    case "outline":
      return (
        <polygon
          points={form.points.map((point) => `${x + point.x},${y + point.y}`).join(" ")}
          fill={form.isDark ? "var(--ink)" : "var(--surface)"}
          stroke="var(--ink)"
          strokeWidth={1.5}
        />
      )
    case "strokes":
      return (
        <path
          d={form.strokes.map(([from, to]) => `M${x + from.x},${y + from.y}L${x + to.x},${y + to.y}`).join("")}
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
