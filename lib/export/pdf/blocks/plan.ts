import { drawBullets } from "@/lib/export/pdf/blocks/bullets"
import { heading, subheading } from "@/lib/export/pdf/blocks/reportBlock"
import type { Paper, Tag } from "@/lib/export/pdf/paper"
import { QUIET, STYLES } from "@/lib/export/pdf/styles"
import { chosenComments, type ChosenComment, type FoundPlan } from "@/lib/plan/chosenComments"
import { MarkSchema, writtenGoals, type Mark, type Plan, type WrittenGoal } from "@/lib/plan/plan"
import { capital, itemOf } from "@/lib/report/reading/parts"
import type { Reading } from "@/lib/report/reading"
import { parseDay } from "@/lib/words/day"
import type { Words } from "@/lib/words/words"

/** What the person makes of the report, once something of it is written. */
export function drawPlan(paper: Paper, root: Tag, reading: Reading, found: FoundPlan | null): void {
  if (!found || isEmpty(found.plan)) return
  const { plan, places } = found
  const { t } = paper.words
  const { marks } = plan
  const goals = writtenGoals(plan)
  const part = paper.group(root, "Sect")
  heading(paper, part, titleOf(paper.words, reading), 90)
  if (goals.length > 0) {
    subheading(paper, part, t("plan.read.title"), 60)
    for (const goal of goals) drawGoal(paper, part, reading, goal)
  }
  for (const mark of MarkSchema.options) drawMarked(paper, part, reading, marks, mark)
  drawChosen(paper, part, chosenComments(reading, plan, places))
}

function titleOf({ t }: Words, { reader, subjectName: name }: Reading): string {
  return reader === "subject" ? t("plan.title") : t("plan.shared.title", { name })
}

function isEmpty(plan: Plan): boolean {
  return writtenGoals(plan).length + Object.keys(plan.marks).length + plan.comments.length === 0
}

function drawGoal(paper: Paper, part: Tag, reading: Reading, { what, notice, by, item, number }: WrittenGoal): void {
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
    ...(notice === "" ? [] : [t("files.pdf.goalPart", { name: t("plan.read.notice"), text: notice })]),
    ...(by === null ? [] : [t("files.pdf.goalPart", { name: t("plan.read.by"), text: format.day(parseDay(by)!) })]),
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
  const title = paper.words.t(`plan.shared.${mark}`)
  subheading(paper, part, title, 2 * STYLES.text.leading)
  drawBullets(
    paper,
    part,
    items.map(({ self }) => capital(self)),
  )
  paper.y += 8
}

/** Comments that were taken into the plan. */
function drawChosen(paper: Paper, part: Tag, comments: ChosenComment[]): void {
  if (comments.length === 0) return
  const { t } = paper.words
  subheading(paper, part, t("plan.comments.title"), 2 * STYLES.text.leading)
  for (const { from, question, text } of comments) {
    paper.flow(part, "P", text, STYLES.text, { keep: STYLES.small.leading })
    paper.flow(part, "P", t("plan.comments.from", { from, question }), STYLES.small)
    paper.y += 8
  }
}
