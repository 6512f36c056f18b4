"use client"

import { Scatter, ScatterChart, Tooltip, XAxis, YAxis, ZIndexLayer } from "recharts"
import { MarkShape } from "@/app/_report/mark"
import { PlotSigns } from "@/app/_report/staticPlot"
import styles from "@/app/_report/chart.module.css"
import type { Drawing, PlacedMark } from "@/lib/report/chart/drawing"

/** Above all marks. */
const OVER = 1000

/** The same chart drawn by Recharts, pixel by pixel, with words at each mark under the pointer. */
export default function RechartsPlot({ drawing: { width, height, under, marks, over } }: { drawing: Drawing }) {
  const axis = { type: "number", axisLine: false, tickLine: false, tick: false } as const
  return (
    <ScatterChart
      width={width}
      height={height}
      margin={{ top: 0, right: 0, bottom: 0, left: 0 }}
      accessibilityLayer={false}
      className={styles.live!}
    >
      <XAxis {...axis} dataKey="x" domain={[0, width]} height={0} />
      <YAxis {...axis} dataKey="y" domain={[0, height]} width={0} reversed />
      <PlotSigns signs={under} />
      <Tooltip cursor={false} isAnimationActive={false} content={MarkWords} />
      <Scatter data={marks} isAnimationActive={false} shape={RechartsMark} />
      <ZIndexLayer zIndex={OVER}>
        <PlotSigns signs={over} />
      </ZIndexLayer>
    </ScatterChart>
  )
}

function RechartsMark({ cx, cy, payload }: { cx?: number; cy?: number; payload?: PlacedMark }) {
  return payload ? <MarkShape shape={payload.shape} x={cx ?? 0} y={cy ?? 0} /> : null
}

function MarkWords({ active, payload }: { active?: boolean; payload?: readonly { payload?: PlacedMark }[] }) {
  const mark = payload?.[0]?.payload
  return active && mark ? <div className={styles.tooltip}>{mark.words}</div> : null
}
