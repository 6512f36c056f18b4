import { competencyOf } from "@/lib/report/reading/parts"
import { signed } from "@/lib/report/reading/values"
import type { Change, Report } from "@/lib/report/report"
import type { Words } from "@/lib/words/words"

const AS_A_WHOLE = { leadership: "Leading as a whole", management: "Managing as a whole" } as const

/** The rows of the block on change: leading and managing, then competencies in the report's order. */
export function trendRows(report: Report): (Change & { id: string; name: string })[] {
  const { dimensions, changes } = report.trend ?? { dimensions: [], changes: [] }
  return [
    ...dimensions.map((change) => ({ ...change, id: change.dimension, name: AS_A_WHOLE[change.dimension] })),
    ...changes.map((change) => ({
      ...change,
      id: change.competency,
      name: competencyOf(report, change.competency).name,
    })),
  ]
}

/** "+0.7, clearly more", "−0.9, clearly less", "+0.2, too close to call". */
export function changeWords(words: Words, change: Pick<Change, "difference" | "certainty">): string {
  const difference = signed(words, change.difference)
  if (change.certainty === "tooClose") return words.t("report.change.tooClose", { difference })
  return change.difference > 0
    ? words.t("report.change.more", { difference })
    : words.t("report.change.less", { difference })
}
