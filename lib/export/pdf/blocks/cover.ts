import type { Paper, Tag } from "@/lib/export/pdf/paper"
import { ACCENT, QUIET, STYLES } from "@/lib/export/pdf/styles"
import type { Reading } from "@/lib/report/reading"
import { closedOn } from "@/lib/report/reading/titles"
import type { Letterhead, Logo } from "@/lib/workspace/letterhead"

const LARGEST_LOGO = { width: 170, height: 64 }
const DOWN = 170
const CONFIDENTIAL = 64

/** Whose report this is, from which organisation and cycle, who answered, and for whom it is. */
export function drawCover(paper: Paper, root: Tag, reading: Reading, { name, logo }: Letterhead): void {
  const { doc, words, left, width } = paper
  const { t } = words
  const { subjectName, cycleName, questionnaire } = reading
  const part = paper.group(root, "Sect")
  const quiet = { ...STYLES.lead, color: QUIET }
  const top = paper.y
  if (logo) {
    drawLogo(paper, part, logo, t("files.pdf.logo", { name }))
    paper.y += 14
  }
  paper.flow(part, "P", name, { ...STYLES.lead, face: "bold" })
  paper.y = Math.max(paper.y + 60, top + DOWN)
  paper.flow(part, "P", cycleName, quiet)
  paper.y += 2
  paper.flow(part, "H1", subjectName, STYLES.name)
  paper.y += 4
  paper.flow(part, "P", `${questionnaire.title} · ${closedOn(words, reading)}`, quiet)
  paper.y += 18
  const rule = paper.y
  paper.decorate(() => doc.rect(left, rule, width, 2).fill(ACCENT))
  paper.y += 22
  if (reading.rows.length > 0) paper.flow(part, "P", answersFrom(paper, reading), STYLES.lead)
  paper.y = Math.max(paper.y + 24, paper.y + paper.free() - CONFIDENTIAL)
  paper.flow(part, "P", t("files.pdf.confidential"), { ...STYLES.strong, color: ACCENT })
  paper.flow(part, "P", t("files.pdf.confidentialFor", { name: subjectName }), STYLES.text)
}

/** "Answers: Self, Manager, Peers 6 and Direct reports 5." */
function answersFrom({ words: { t, format } }: Paper, { rows }: Reading): string {
  const groups = rows.map(({ name, n, kind }) =>
    kind === "anonymous" || n > 1 ? t("files.pdf.answeredGroup", { name, n }) : name,
  )
  return t("files.pdf.answers", { groups: format.list(groups) })
}

/** As large as there is room for one. */
export function drawLogo(paper: Paper, part: Tag, logo: Logo, alt: string): void {
  const { doc, left } = paper
  const factor = Math.min(LARGEST_LOGO.width / logo.width, LARGEST_LOGO.height / logo.height)
  const [width, height] = [logo.width * factor, logo.height * factor]
  const y = paper.y
  paper.mark(part, "Figure", () => doc.image(Buffer.from(logo.content), left, y, { width, height }), {
    alt,
    bbox: [left, y, left + width, y + height],
  })
  paper.y += height
}
