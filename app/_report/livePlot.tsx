"use client"

import { useEffect, useRef, useState, type ComponentType, type CSSProperties, type ReactNode } from "react"
import styles from "@/app/_report/chart.module.css"
import { drawingOf, type Drawing } from "@/lib/report/chart/drawing"
import type { Plot } from "@/lib/report/chart/plot"

/**
 * Draws over the server's chart, at the size that it has, once the library for it has arrived; print keeps the
 * server's.
 */
export function LivePlot({
  plot,
  heights,
  children,
}: {
  plot: Plot
  /** On a page and on a phone, at whatever width; null where the height goes with the width. */
  heights: { wide: number; narrow: number } | null
  children: ReactNode
}) {
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
      <div className={heights ? styles.inRows : undefined} style={heights ? keptFor(heights) : undefined}>
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

/** From which the stylesheet keeps a place of the height that the live chart will have. */
function keptFor({ wide, narrow }: { wide: number; narrow: number }): CSSProperties {
  return { "--wide": `${wide}px`, "--narrow": `${narrow}px` } as CSSProperties
}
