"use client"

import { useEffect, useRef, useState, type ComponentType, type CSSProperties, type ReactNode } from "react"
import styles from "@/app/_report/chart.module.css"
import { mapFrame, rowsFrame, type Drawing } from "@/lib/report/chart/frame"
import type { Plot } from "@/lib/report/chart/plot"

/**
 * Draws over the server's chart, at the size that it has, once the library for it has arrived; print keeps the
 * server's.
 */
export function LivePlot({
  plot,
  top,
  rows,
  children,
}: {
  plot: Plot
  top: number
  rows: string[] | null
  children: ReactNode
}) {
  const box = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  const [Chart, setChart] = useState<ComponentType<Drawing> | null>(null)

  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry!.contentRect.width)))
    observer.observe(box.current!)
    void import("@/app/_report/rechartsPlot").then((module) => setChart(() => module.default))
    return () => observer.disconnect()
  }, [])

  const frame = width > 0 ? (rows ? rowsFrame(width, top, rows) : mapFrame(width, top, plot)) : null
  return (
    <div ref={box} className={styles.chart}>
      <div className={rows ? styles.inRows : undefined} style={rows ? placeOf(rows) : undefined}>
        <div className={Chart && frame ? styles.onPaper : styles.drawn}>{children}</div>
        {Chart && frame && (
          <div className="no-print" aria-hidden="true">
            <Chart plot={plot} frame={frame} />
          </div>
        )}
      </div>
    </div>
  )
}

/** How many rows there are, from which the stylesheet keeps their place. */
function placeOf(rows: string[]): CSSProperties {
  return { "--rows": rows.length } as CSSProperties
}
