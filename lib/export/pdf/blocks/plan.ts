import { drawBullets } from "@/lib/export/pdf/blocks/bullets"
import { heading, subheading } from "@/lib/export/pdf/blocks/reportBlock"
import type { Paper, Tag } from "@/lib/export/pdf/paper"
import { QUIET, STYLES } from "@/lib/export/pdf/styles"
import type { Goal, Mark, Plan } from "@/lib/plan/plan"
import { capital, itemOf } from "@/lib/report/reading/parts"
import type { Reading } from "@/lib/report/reading"
import { parseDay } from "@/lib/words/day"
import type { Words } from "@/lib/words/words"

/** What the person makes of the report, once something of it is written. */
export function drawPlan(paper: Paper, root: Tag, reading: Reading, plan: Plan | null): void {
  if (!plan || isEmpty(plan)) return
  const { t } = paper.words
  const { goals, marks } = plan
  const part = paper.group(root, "Sect")
  heading(paper, part, titleOf(paper.words, reading), 90)
  if (goals.length > 0) {
    subheading(paper, part, t("plan.read.title"), 60)
    goals.forEach((goal, index) => drawGoal(paper, part, reading, goal, index + 1))
  }
  for (const mark of ["keep", "work"] as const) drawMarked(paper, part, reading, marks, mark)
}

function titleOf({ t }: Words, { reader, subjectName: name }: Reading): string {
  return reader === "subject" ? t("plan.title") : t("plan.shared.title", { name })
}

function isEmpty({ goals, marks }: Plan): boolean {
  return goals.length === 0 && Object.keys(marks).length === 0
}

function drawGoal(paper: Paper, part: Tag, reading: Reading, { what, notice, by, item }: Goal, number: number): void {
  const { t, format } = paper.words
  const place = { x: paper.left + 22, width: paper.width - 22 }
  paper.room(3 * STYLES.text.leading)
  const label = paper.set.line(`${number}.`, STYLES.strong, 20)
  const goal = paper.group(part, "Div")
  const y = paper.y
  paper.mark(goal, "P", () => paper.set.draw(label, STYLES.strong, paper.left, y + STYLES.strong.size + 1.5))
  paper.flow(goal, "P", what, STYLES.strong, place)
  const behaviour = item !== null && reading.questionnaire.items.some(({ id }) => id === item) ? item : null
  const lines = [
    t("files.pdf.goalPart", { name: t("plan.read.notice"), text: notice }),
    t("files.pdf.goalPart", { name: t("plan.read.by"), text: format.day(parseDay(by)!) }),
    ...(behaviour === null
      ? []
      : [t("files.pdf.goalPart", { name: t("plan.read.item"), text: capital(itemOf(reading, behaviour).self) })]),
  ]
  for (const line of lines) paper.flow(goal, "P", line, { ...STYLES.text, color: QUIET }, place)
  paper.y += 8
}

function drawMarked(paper: Paper, part: Tag, reading: Reading, marks: Record<string, Mark>, mark: Mark): void {
  const items = reading.questionnaire.items.filter(({ id }) => marks[id] === mark)
  if (items.length === 0) return
  const title = mark === "keep" ? paper.words.t("plan.shared.keep") : paper.words.t("plan.shared.work")
  subheading(paper, part, title, 2 * STYLES.text.leading)
  drawBullets(
    paper,
    part,
    items.map(({ self }) => capital(self)),
  )
  paper.y += 8
}
