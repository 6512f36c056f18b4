"use client"

import { ReferenceLine, Scatter, ScatterChart, Tooltip, XAxis, YAxis } from "recharts"
import { MarkShape } from "@/app/_report/mark"
import { MarkLabels, PlotRegion, PlotSegment, PlotWords } from "@/app/_report/staticPlot"
import styles from "@/app/_report/chart.module.css"
import { scaleOf, type Drawing } from "@/lib/report/chart/frame"
import type { Mark } from "@/lib/report/chart/plot"

/** The same chart drawn by Recharts, with words at each mark under the pointer. */
export default function RechartsPlot({ plot, frame }: Drawing) {
  const { width, height, margin, xDomain, yDomain, ticks, rows } = frame
  const { x, y } = scaleOf(frame)
  return (
    <ScatterChart width={width} height={height} margin={margin} accessibilityLayer={false} className={styles.live!}>
      <XAxis
        type="number"
        dataKey="x"
        domain={xDomain}
        ticks={ticks}
        axisLine={false}
        tickLine={false}
        height={0}
        tick={false}
      />
      <YAxis
        type="number"
        dataKey="y"
        domain={yDomain}
        ticks={rows ? rows.map((_, index) => index) : ticks}
        reversed={rows !== null}
        axisLine={false}
        tickLine={false}
        width={0}
        tick={false}
      />
      <PlotWords frame={frame} />
      <PlotRegion plot={plot} frame={frame} />
      {plot.segments.map(({ id, kind, from, to }) => (
        <ReferenceLine
          key={id}
          segment={[from, to]}
          ifOverflow="visible"
          shape={() => <PlotSegment kind={kind} x1={x(from.x)} y1={y(from.y)} x2={x(to.x)} y2={y(to.y)} />}
        />
      ))}
      <Tooltip cursor={false} isAnimationActive={false} content={MarkWords} />
      <Scatter data={plot.marks} isAnimationActive={false} shape={RechartsMark} />
      <MarkLabels plot={plot} frame={frame} />
    </ScatterChart>
  )
}

function RechartsMark({ cx, cy, payload }: { cx?: number; cy?: number; payload?: Mark }) {
  return payload ? <MarkShape shape={payload.shape} x={cx ?? 0} y={cy ?? 0} /> : null
}

function MarkWords({ active, payload }: { active?: boolean; payload?: readonly { payload?: Mark }[] }) {
  const mark = payload?.[0]?.payload
  return active && mark ? <div className={styles.tooltip}>{mark.words}</div> : null
}
