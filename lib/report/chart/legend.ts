import type { Drawing } from "@/lib/report/chart/drawing"
import { legendOf, type MapPlot, type RowsPlot, type Shape } from "@/lib/report/chart/plot"
import { numberText } from "@/lib/report/reading/values"
import type { Reading } from "@/lib/report/reading"
import type { Words } from "@/lib/words/words"

/** What a sign in a chart stands for. */
export interface LegendEntry {
  shape: Shape | "interval" | "region" | "arrow" | "average" | "balance" | "moved"
  name: string
}

export function competencyLegend(words: Words, reading: Reading, { rows, average }: RowsPlot): LegendEntry[] {
  const { t } = words
  return listed([
    ...legendOf(words, reading),
    rows.some(({ interval }) => interval) && { shape: "interval", name: t("report.terms.interval") },
    average !== null && {
      shape: "average",
      name: t("report.charts.ownAverage", { value: numberText(words, average) }),
    },
  ])
}

/** @param drawings in which the map stands, at their widths */
export function mapLegend(words: Words, reading: Reading, plot: MapPlot, drawings: Drawing[]): LegendEntry[] {
  const { t } = words
  return listed([
    ...legendOf(words, reading),
    plot.region !== null && { shape: "region", name: t("report.terms.interval") },
    drawings.some(({ under }) => under.some((sign) => sign.kind === "line" && sign.role === "arrow")) && {
      shape: "arrow",
      name: t("report.charts.fromSelf"),
    },
    drawings.some(({ over }) => over.some(({ kind }) => kind === "dot")) && {
      shape: "moved",
      name: t("report.charts.moved"),
    },
    { shape: "balance", name: t("report.charts.balance") },
  ])
}

/** What the marks of a change stand for. */
export function trendLegend({ t }: Words, { trend }: Reading, { rows }: RowsPlot): LegendEntry[] {
  const cycle = trend?.cycleName ?? null
  return listed([
    {
      shape: "then",
      name: cycle === null ? t("report.charts.colleaguesThen") : t("report.charts.cycleThen", { cycle }),
    },
    { shape: "now", name: t("report.charts.colleaguesNow") },
    { shape: "interval", name: t("report.charts.byChance") },
    rows.some(({ arrow }) => arrow) && { shape: "arrow", name: t("report.terms.clearChange") },
  ])
}

function listed(entries: (LegendEntry | false)[]): LegendEntry[] {
  return entries.filter((entry) => entry !== false)
}
