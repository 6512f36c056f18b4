import { EMPTY, type Line } from "@/lib/export/csv/line"
import type { Report } from "@/lib/report/report"

/** The quantities that the report was computed with. */
export function methodLines({ method: { threshold, sigma, sigmaSubjects, cut, covariance } }: Report): Line[] {
  const quantities: [string, number][] = [
    ["fewest answers that are shown", threshold],
    ["standard deviation within subjects", sigma],
    ["subjects that it comes from", sigmaSubjects],
    ["others see a strength from here on", cut],
  ]
  if (covariance) {
    quantities.push(
      ["variance of leading within subjects", covariance.leadership],
      ["variance of managing within subjects", covariance.management],
      ["covariance of the two within subjects", covariance.both],
    )
  }
  return quantities.map(([about, counted]) => ({ ...EMPTY, part: "method", about, counted }))
}
