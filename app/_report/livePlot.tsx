"use client"

import { useEffect, useRef, useState, type ComponentType, type CSSProperties, type ReactNode } from "react"
import { StaticPlot } from "@/app/_report/staticPlot"
import styles from "@/app/_report/chart.module.css"
import { drawingOf, STEPS, type Drawing } from "@/lib/report/chart/drawing"
import type { Plot } from "@/lib/report/chart/plot"

/**
 * Draws the server's chart anew at the size that it has here; print keeps the server's. Words at the marks come with the
 * library for them, which is asked for when somebody first points at the chart: most readers never do.
 */
export function LivePlot({ plot, children }: { plot: Plot; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  const [Pointed, setPointed] = useState<ComponentType<{ drawing: Drawing }> | null>(null)

  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry!.contentRect.width)))
    observer.observe(box.current!)
    return () => observer.disconnect()
  }, [])

  const bringWords = () => void import("@/app/_report/rechartsPlot").then((module) => setPointed(() => module.default))
  const isLive = width > 0
  return (
    <div ref={box} className={styles.chart} onPointerEnter={bringWords}>
      <div className={plot.kind === "rows" ? styles.inRows : undefined} style={heightsOf(plot)}>
        <div className={isLive ? styles.onPaper : styles.drawn}>{children}</div>
        {isLive && (
          <div className="no-print" aria-hidden="true">
            {Pointed ? (
              <Pointed drawing={drawingOf(plot, width)} />
            ) : (
              <StaticPlot drawing={drawingOf(plot, width)} className={undefined} />
            )}
          </div>
        )}
      </div>
    </div>
  )
}

/** The heights of rows at every width, for which the stylesheet keeps their place; that of a map goes with its width. */
function heightsOf(plot: Plot): CSSProperties | undefined {
  if (plot.kind === "map") return undefined
  return Object.fromEntries(STEPS.map((step) => [`--from-${step}`, `${drawingOf(plot, step).height}px`]))
}
