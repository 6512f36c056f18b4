/** Where a strip stands on its paper: pixels, and the domains they show. */
export interface Frame {
  width: number
  height: number
  margin: { top: number; right: number; bottom: number; left: number }
  xDomain: [number, number]
  yDomain: [number, number]
  ticks: number[]
  /** Whether y counts rows downwards instead of rising. */
  rows: string[] | null
  axes: null
}

/** From the units of a plot to pixels. */
export function scaleOf({ width, height, margin, xDomain, yDomain, rows }: Frame) {
  const span = (value: number, [low, high]: [number, number]) => (value - low) / (high - low)
  const [plotWidth, plotHeight] = [width - margin.left - margin.right, height - margin.top - margin.bottom]
  return {
    x: (value: number) => margin.left + span(value, xDomain) * plotWidth,
    y: (value: number) => margin.top + (rows ? span(value, yDomain) : 1 - span(value, yDomain)) * plotHeight,
  }
}
