import { EMPTY, type Line } from "@/lib/export/csv/line"
import { competencyOf } from "@/lib/report/reading/parts"
import { CERTAINTY, QUADRANT } from "@/lib/report/reading/terms"
import type { Report } from "@/lib/report/report"

/** Self against others, and leading against managing. */
export function comparisonLines(report: Report): Line[] {
  const { comparisons, balance } = report
  const compared = comparisons.flatMap(({ competency, gap, quadrant }): Line[] => {
    if (!gap) return []
    const word = quadrant ? `${CERTAINTY[gap.certainty]}; ${QUADRANT[quadrant]}` : CERTAINTY[gap.certainty]
    const name = competencyOf(report, competency).name
    return [{ ...EMPTY, part: "self against others", competency: name, counted: gap.difference, word }]
  })
  if (!balance) return compared
  const word = CERTAINTY[balance.certainty]
  return [...compared, { ...EMPTY, part: "leading against managing", counted: balance.difference, word }]
}
