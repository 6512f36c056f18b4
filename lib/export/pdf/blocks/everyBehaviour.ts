import { reportBlock, subheading } from "@/lib/export/pdf/blocks/reportBlock"
import type { Paper, Tag } from "@/lib/export/pdf/paper"
import { STYLES } from "@/lib/export/pdf/styles"
import { drawTable, fitted, heightOfStart, type TableCell } from "@/lib/export/pdf/table"
import { itemsOf } from "@/lib/questionnaire/schema"
import { competenciesAlone } from "@/lib/report/reading/competenciesAlone"
import { capital } from "@/lib/report/reading/parts"
import { textOf, withheldText } from "@/lib/report/reading/values"
import type { ReadCell, Reading } from "@/lib/report/reading"
import type { Words } from "@/lib/words/words"

/** Every behaviour, competency by competency and group by group. */
export function drawEveryBehaviour(paper: Paper, root: Tag, reading: Reading): void {
  const { words } = paper
  const { t } = words
  const { questionnaire, rows, others } = reading
  const labels = questionnaire.scale.points.map(({ label }) => label)
  const columns = fitted(
    [
      { name: t("reportView.behaviour"), width: 0 },
      { name: t("report.terms.allColleagues"), width: 54, isNumber: true },
      // "By competency" takes more room than a number.
      ...rows.map(({ name, shows }) => ({ name, width: shows === "competencies" ? 62 : 52, isNumber: true })),
    ],
    paper.width,
  )
  const part = reportBlock(paper, root, reading, "items", 120)
  const alone = competenciesAlone(words, reading)
  if (alone) {
    paper.flow(part, "P", alone, STYLES.text)
    paper.y += 10
  }
  for (const { id, name } of questionnaire.competencies) {
    const body = itemsOf(questionnaire, id).map((item) => [
      { text: capital(item.other) },
      { text: textOf(others.items[item.id]) },
      ...rows.map((row) => tableCell(words, row.items[item.id]!, labels)),
    ])
    const value = textOf(others.competencies[id])
    subheading(paper, part, `${name}  ${value}`, heightOfStart(paper, columns, body))
    drawTable(paper, part, columns, body, t("reportView.items.caption", { competency: name }))
    paper.y += 14
  }
}

function tableCell(words: Words, cell: ReadCell, labels: string[]): TableCell {
  if (cell.kind === "withheld") return { text: withheldText(words, cell), isQuiet: true }
  return {
    text: cell.text,
    below: cell.agreement ? words.t(`report.agreement.${cell.agreement}`) : undefined,
    histogram: cell.histogram?.map((count, index) => ({ count, label: labels[index]! })),
  }
}
