"use client"

import { useEffect, useRef, useState, type ComponentType, type CSSProperties, type ReactNode } from "react"
import styles from "@/app/_report/chart.module.css"
import { drawingOf, STEPS, type Drawing } from "@/lib/report/chart/drawing"
import type { Plot } from "@/lib/report/chart/plot"

/**
 * Draws over the server's chart, at the size that it has, once the library for it has arrived; print keeps the
 * server's.
 */
export function LivePlot({ plot, children }: { plot: Plot; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  const [Chart, setChart] = useState<ComponentType<{ drawing: Drawing }> | null>(null)

  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry!.contentRect.width)))
    observer.observe(box.current!)
    void import("@/app/_report/rechartsPlot").then((module) => setChart(() => module.default))
    return () => observer.disconnect()
  }, [])

  const isLive = Chart !== null && width > 0
  return (
    <div ref={box} className={styles.chart}>
      <div className={plot.kind === "rows" ? styles.inRows : undefined} style={heightsOf(plot)}>
        <div className={isLive ? styles.onPaper : styles.drawn}>{children}</div>
        {isLive && (
          <div className="no-print" aria-hidden="true">
            <Chart drawing={drawingOf(plot, width)} />
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
