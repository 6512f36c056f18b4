import { EMPTY, type Line } from "@/lib/export/csv/line"
import { printable } from "@/lib/export/printable"
import { questionOf } from "@/lib/report/reading/parts"
import type { Reading } from "@/lib/report/reading"

/** What was written, and how much of it is withheld. */
export function commentLines(reading: Reading): Line[] {
  return reading.comments.flatMap(({ question, answers, withheld }) => {
    const about = questionOf(reading, question)
    const written = answers.map(({ from, text }): Line => {
      return { ...EMPTY, part: "comment", seenBy: from, about, shown: printable(text) }
    })
    if (withheld === 0) return written
    return [...written, { ...EMPTY, part: "commentsWithheld", about, shown: String(withheld), counted: withheld }]
  })
}
