import type { Block, Report } from "@/lib/report/report"
import { parseDay } from "@/lib/words/day"
import type { Words } from "@/lib/words/words"

/** The headings of a report's blocks. */
export const TITLES: Record<Block, string> = {
  participation: "Who answered",
  map: "Leading and managing",
  competencies: "Competencies",
  comparisons: "Blind spots and hidden strengths",
  behaviours: "Highest and lowest behaviours",
  items: "Every behaviour",
  comments: "In their own words",
  agreement: "Where raters agree, and where not",
  trend: "Change since the last review",
}

export const STRENGTHS_TITLE = "What colleagues see most"
export const METHOD_TITLE = "How to read this"

/** "closed on 5 November 2026". */
export function closedOn({ t, format }: Words, { cycle }: Report): string {
  return t("report.closedOn", { day: format.day(parseDay(cycle.closedOn)!) })
}
