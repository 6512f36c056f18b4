import { drawMarkIcon, drawPlot, heightOfPlot, REGION } from "@/lib/export/pdf/chart"
import {
  ACCENT,
  baselineOf,
  drawLine,
  INK,
  PALE,
  QUIET,
  RULE,
  STYLES,
  type Paper,
  type Tag,
} from "@/lib/export/pdf/paper"
import { drawTable, heightOfStart, type Column, type TableCell } from "@/lib/export/pdf/table"
import type { TextLine } from "@/lib/export/pdf/typesetter"
import { itemsOf } from "@/lib/questionnaire/schema"
import { mapFrame, rowsFrame, WIDE, type Frame } from "@/lib/report/chart/frame"
import {
  competencyPlot,
  competencyWords,
  legendOf,
  mapPlot,
  mapWords,
  shapesOf,
  trendLegend,
  trendPlot,
  trendWords,
  type Plot,
  type Shape,
} from "@/lib/report/chart/plot"
import {
  AGREEMENT,
  ALL_COLLEAGUES,
  ALL_GROUPS_ALIKE,
  capital,
  CERTAINTY,
  changeWords,
  CLEAR_CHANGE,
  closedOn,
  competencyOf,
  fingerprint,
  FORMULAS,
  howToRead,
  INTERVAL_WORDS,
  itemOf,
  METHOD_TITLE,
  QUADRANT,
  rangeOf,
  selfOf,
  signed,
  splitsOf,
  STRENGTHS_TITLE,
  textOf,
  TITLES,
  trendRows,
  withheldComments,
  withheldText,
} from "@/lib/report/reading"
import type { Block, Report, ReportCell } from "@/lib/report/report"

// The blocks of a report in the page's order. They read the published value and compute nothing.

export function drawTop(paper: Paper, root: Tag, report: Report): void {
  const { subject, cycle, questionnaire } = report
  paper.y += 40
  paper.flow(root, "P", cycle.name, { ...STYLES.lead, color: QUIET })
  paper.y += 2
  paper.flow(root, "H1", subject.name, STYLES.name)
  paper.y += 4
  paper.flow(root, "P", `${questionnaire.title} · ${closedOn(report)}`, { ...STYLES.lead, color: QUIET })
  paper.y += 18
  const { doc, left, width, y } = paper
  paper.decorate(() => doc.rect(left, y, width, 2).fill(ACCENT))
  paper.y += 26
}

export function drawStrengths(paper: Paper, root: Tag, report: Report): void {
  if (report.strengths.length === 0) return
  const part = paper.group(root, "Sect")
  heading(paper, part, STRENGTHS_TITLE, heightOfBehaviours(paper, report, report.strengths))
  drawBehaviours(paper, part, report, report.strengths)
  paper.y += 10
}

export function drawParticipation(paper: Paper, root: Tag, report: Report): void {
  const shapes = shapesOf(report.rows)
  const shown = report.rows.map(({ id, name, n }): TableCell[] => {
    return [{ text: name, icon: (x, y) => drawMarkIcon(paper.doc, shapes.get(id)!, x, y) }, { text: String(n) }]
  })
  const invited = report.participation.invited
    .filter(({ n }) => n > 0)
    .map(({ group, n }): TableCell[] => [{ text: groupName(report, group) }, { text: String(n) }])
  const columns = (first: string, second: string): Column[] => [
    { name: first, width: paper.width * 0.6 },
    { name: second, width: paper.width * 0.4, isNumber: true },
  ]
  const part = block(paper, root, report, "participation", heightOfStart(paper, columns("Group", "Invited"), invited))
  if (shown.length > 0) {
    drawTable(paper, part, columns("Shown as", "Answered"), shown, "Answers, as they are shown in this report")
    paper.y += 16
  }
  drawTable(paper, part, columns("Group", "Invited"), invited, "Invitations by group")
}

export function drawMap(paper: Paper, root: Tag, report: Report): void {
  const plot = mapPlot(report)
  if (plot.marks.length === 0) return void block(paper, root, report, "map", 0)
  const frame = mapFrame(WIDE, report.questionnaire.scale.points.length, plot)
  const part = drawChart(paper, root, report, "map", {
    plot,
    frame,
    words: mapWords(plot),
    legend: viewsLegend(report, plot),
  })
  const columns: Column[] = [
    { name: "Seen by", width: paper.width * 0.4 },
    { name: "Leading", width: paper.width * 0.3, isNumber: true },
    { name: "Managing", width: paper.width * 0.3, isNumber: true },
  ]
  const seen = [...report.rows, { name: ALL_COLLEAGUES, dimensions: report.others.dimensions }]
  const rows = seen.map(({ name, dimensions }) => [
    { text: name },
    { text: rangeOf(dimensions.leadership) },
    { text: rangeOf(dimensions.management) },
  ])
  drawTable(paper, part, columns, rows, "The map as a table")
}

export function drawCompetencies(paper: Paper, root: Tag, report: Report): void {
  const { names, ...plot } = competencyPlot(report)
  if (plot.marks.length === 0) return void block(paper, root, report, "competencies", 0)
  const frame = rowsFrame(WIDE, report.questionnaire.scale.points.length, names)
  const part = drawChart(paper, root, report, "competencies", {
    plot,
    frame,
    words: competencyWords(plot),
    legend: viewsLegend(report, plot),
  })
  const columns: Column[] = [
    { name: "Competency", width: 0 },
    { name: ALL_COLLEAGUES, width: 76, isNumber: true },
    { name: ALL_GROUPS_ALIKE, width: 50, isNumber: true },
    ...report.rows.map(({ name }) => ({ name, width: 50, isNumber: true })),
  ]
  const rows = report.comparisons.map(({ competency }) => [
    { text: competencyOf(report, competency).name },
    { text: rangeOf(report.others.competencies[competency]) },
    { text: textOf(report.others.competenciesByGroup[competency]) },
    ...report.rows.map((row) => ({ text: textOf(row.competencies[competency]) })),
  ])
  drawTable(paper, part, fitted(columns, paper.width), rows, "Competencies as a table")
}

export function drawComparisons(paper: Paper, root: Tag, report: Report): void {
  const self = selfOf(report)
  const rows = report.comparisons.flatMap(({ competency, gap, quadrant }): TableCell[][] => {
    if (!gap || !quadrant) return []
    return [
      [
        { text: competencyOf(report, competency).name },
        { text: textOf(self?.competencies[competency]) },
        { text: textOf(report.others.competencies[competency]) },
        { text: `${signed(gap.difference)}, ${CERTAINTY[gap.certainty]}` },
        { text: QUADRANT[quadrant] },
      ],
    ]
  })
  if (rows.length === 0) return void block(paper, root, report, "comparisons", 0)
  const { width } = paper
  const columns: Column[] = [
    { name: "Competency", width: width * 0.26 },
    { name: "Self", width: width * 0.1, isNumber: true },
    { name: "Others", width: width * 0.11, isNumber: true },
    { name: "Difference", width: width * 0.26, indent: 22 },
    { name: "This is a", width: width * 0.27 },
  ]
  const part = block(paper, root, report, "comparisons", heightOfStart(paper, columns, rows))
  drawTable(paper, part, columns, rows, TITLES.comparisons)
}

export function drawHighestAndLowest(paper: Paper, root: Tag, report: Report): void {
  const part = block(paper, root, report, "behaviours", 20 + heightOfBehaviours(paper, report, report.highest))
  if (report.highest.length === 0) return
  for (const [title, ids] of [
    ["Highest", report.highest],
    ["Lowest", report.lowest],
  ] as const) {
    subheading(paper, part, title, heightOfBehaviours(paper, report, ids))
    drawBehaviours(paper, part, report, ids)
    paper.y += 8
  }
}

export function drawEveryBehaviour(paper: Paper, root: Tag, report: Report): void {
  const { questionnaire, rows, others } = report
  const labels = questionnaire.scale.points.map(({ label }) => label)
  const columns = fitted(
    [
      { name: "Behaviour", width: 0 },
      { name: ALL_COLLEAGUES, width: 54, isNumber: true },
      ...rows.map(({ name }) => ({ name, width: 52, isNumber: true })),
    ],
    paper.width,
  )
  const part = block(paper, root, report, "items", 120)
  for (const { id, name } of questionnaire.competencies) {
    const body = itemsOf(questionnaire, id).map((item) => [
      { text: capital(item.other) },
      { text: textOf(others.items[item.id]) },
      ...rows.map((row) => tableCell(row.items[item.id]!, labels)),
    ])
    const value = textOf(others.competencies[id])
    subheading(paper, part, `${name}  ${value}`, heightOfStart(paper, columns, body))
    drawTable(paper, part, columns, body, `${name}, by behaviour and group`)
    paper.y += 14
  }
}

export function drawComments(paper: Paper, root: Tag, report: Report): void {
  const part = block(paper, root, report, "comments", 70)
  const { doc, left, width } = paper
  for (const { id, other } of report.questionnaire.questions) {
    const { answers, withheld } = report.comments.find(({ question }) => question === id)!
    if (answers.length === 0 && withheld === 0) continue
    subheading(paper, part, other, 50)
    if (answers.length > 0) {
      const list = paper.group(part, "L")
      for (const { from, text } of answers) {
        const entry = paper.group(paper.group(list, "LI"), "LBody")
        const onPage = (top: number, bottom: number) =>
          paper.decorate(() => doc.rect(left, top, 2, bottom - top).fill(PALE))
        const place = { x: left + 14, width: width - 14, onPage }
        paper.flow(entry, "P", text, STYLES.text, { ...place, keep: STYLES.small.leading })
        paper.flow(entry, "P", from, STYLES.small, place)
        paper.y += 10
      }
    }
    if (withheld > 0) paper.flow(part, "P", withheldComments(withheld), STYLES.small)
    paper.y += 6
  }
}

export function drawAgreement(paper: Paper, root: Tag, report: Report): void {
  const part = block(paper, root, report, "agreement", 0)
  const splits = splitsOf(report)
  if (splits.length === 0) return
  const list = paper.group(part, "L")
  for (const { words } of splits) bullet(paper, list, "•", words)
}

export function drawTrend(paper: Paper, root: Tag, report: Report): void {
  if (!report.trend) return
  const { names, ...plot } = trendPlot(report)
  if (names.length === 0) return void block(paper, root, report, "trend", 0)
  const frame = rowsFrame(WIDE, report.questionnaire.scale.points.length, names)
  const legend: LegendEntry[] = [...trendLegend(report), { name: CLEAR_CHANGE, shape: "arrow" }]
  const part = drawChart(paper, root, report, "trend", { plot, frame, words: trendWords(report), legend })
  const { width } = paper
  const columns: Column[] = [
    { name: "All colleagues on", width: width * 0.36 },
    { name: "Then", width: width * 0.12, isNumber: true },
    { name: "Now", width: width * 0.12, isNumber: true },
    { name: "Difference", width: width * 0.4, indent: 22 },
  ]
  const rows = trendRows(report).map(({ name, before, after, ...change }): TableCell[] => [
    { text: name },
    { text: before.toFixed(1) },
    { text: after.toFixed(1) },
    { text: changeWords(change) },
  ])
  drawTable(paper, part, columns, rows, TITLES.trend)
}

export function drawMethod(paper: Paper, root: Tag, report: Report): void {
  const part = paper.group(root, "Sect")
  heading(paper, part, METHOD_TITLE, 60)
  for (const paragraph of howToRead(report)) {
    paper.flow(part, "P", paragraph, STYLES.text)
    paper.y += 7
  }
  subheading(paper, part, "Rules and formulas", 50)
  const list = paper.group(part, "L")
  for (const formula of FORMULAS) bullet(paper, list, "•", formula)
  paper.y += 6
  paper.flow(part, "P", fingerprint(report), STYLES.small)
}

const NOTE_STEP = 24
const FEWEST_NOTES = 4

/** Ruled lines for one's own hand, as far as the page goes. */
export function drawNotes(paper: Paper, root: Tag): void {
  paper.y += 18
  subheading(paper, root, "My notes", FEWEST_NOTES * NOTE_STEP)
  const { doc, left, width } = paper
  const count = Math.floor(paper.free() / NOTE_STEP)
  paper.decorate(() => {
    for (let line = 1; line <= count; line++) {
      const y = paper.y + line * NOTE_STEP
      doc.moveTo(left, y).lineTo(left + width, y)
    }
    doc.lineWidth(0.5).stroke(RULE)
  })
}

// ── Parts of blocks

/** A block's heading and sentence, which stay together with the beginning of what follows. */
function block(paper: Paper, root: Tag, report: Report, name: Block, keep: number): Tag {
  const part = paper.group(root, "Sect")
  const sentence = report.sentences[name]
  const { leading } = STYLES.lead
  const height = paper.set.lines(sentence, STYLES.lead, paper.width).length * leading
  heading(paper, part, TITLES[name], height + 10 + keep)
  paper.flow(part, "P", sentence, STYLES.lead)
  paper.y += 10
  return part
}

function heading(paper: Paper, part: Tag, title: string, keep: number): void {
  if (paper.y > 90) paper.y += 22
  paper.room(STYLES.block.leading + 6 + keep)
  paper.doc.outline.addItem(title)
  paper.flow(part, "H2", title, STYLES.block)
  paper.y += 6
}

function subheading(paper: Paper, part: Tag, title: string, keep: number): void {
  const lines = paper.set.lines(title, STYLES.part, paper.width).length
  paper.room(lines * STYLES.part.leading + 4 + keep)
  paper.flow(part, "H3", title, STYLES.part)
  paper.y += 4
}

function drawChart(
  paper: Paper,
  root: Tag,
  report: Report,
  name: "map" | "competencies" | "trend",
  { plot, frame, words, legend }: { plot: Plot; frame: Frame; words: string; legend: LegendEntry[] },
): Tag {
  const height = heightOfPlot(paper, frame)
  const part = block(paper, root, report, name, height + 40)
  const bbox = [paper.left, paper.y, paper.left + paper.width, paper.y + height]
  paper.mark(part, "Figure", () => drawPlot(paper, { plot, frame }, paper.y), { alt: words, bbox })
  paper.y += height + 8
  drawLegend(paper, part, legend)
  paper.y += 12
  return part
}

interface LegendEntry {
  name: string
  shape: Shape | "interval" | "region" | "arrow"
}

/** Whose views a chart shows, and where the average could lie. */
function viewsLegend(report: Report, { region }: Plot): LegendEntry[] {
  return [...legendOf(report), { name: INTERVAL_WORDS, shape: region ? "region" : "interval" }]
}

function drawLegend(paper: Paper, part: Tag, entries: LegendEntry[]): void {
  const { set, left, width } = paper
  const list = paper.group(part, "L")
  let x = left
  for (const { name, shape } of entries) {
    const line = set.line(name, STYLES.small, width - 24)
    const needed = 18 + line.width + 14
    if (x > left && x + needed > left + width) {
      x = left
      paper.y += 14
    }
    const [at, y] = [x, paper.y]
    paper.decorate(() => drawLegendSign(paper, shape, at, y + 6))
    paper.mark(paper.group(list, "LI"), "LBody", () => set.draw(line, STYLES.small, at + 18, y + 9))
    x += needed
  }
  paper.y += 14
}

const BEHAVIOUR_GAP = 5
const VALUE_WIDTH = 80

function drawLegendSign({ doc }: Paper, shape: LegendEntry["shape"], x: number, y: number): void {
  switch (shape) {
    case "region":
      doc
        .ellipse(x + 6, y, 6, 4)
        .lineWidth(0.8)
        .fillAndStroke(REGION, PALE)
      return
    case "interval":
      doc
        .moveTo(x, y)
        .lineTo(x + 12, y)
        .lineWidth(4)
        .lineCap("round")
        .stroke(PALE)
        .lineCap("butt")
      return
    case "arrow":
      doc
        .moveTo(x, y)
        .lineTo(x + 8, y)
        .lineWidth(1)
        .stroke(INK)
      doc.polygon([x + 13, y], [x + 8, y - 3], [x + 8, y + 3]).fill(INK)
      return
    default:
      drawMarkIcon(doc, shape, x + 6, y)
  }
}

/** Behaviours in their order, each with how all colleagues see it. */
function drawBehaviours(paper: Paper, part: Tag, report: Report, ids: string[]): void {
  const { doc, set, left, width } = paper
  const list = paper.group(part, "L")
  ids.forEach((id, index) => {
    const lines = behaviourLines(paper, report, id)
    paper.room(lines.length * STYLES.text.leading + BEHAVIOUR_GAP)
    const entry = paper.group(list, "LI")
    const number = set.line(`${index + 1}.`, STYLES.strong, 20)
    const value = set.line(textOf(report.others.items[id]), STYLES.strong, VALUE_WIDTH - 20)
    paper.mark(entry, "Lbl", () => drawLine(paper, number, { ...STYLES.strong, color: ACCENT }, left, 20))
    const top = paper.y
    paper.mark(entry, "LBody", () => {
      for (const line of lines) {
        drawLine(paper, line, STYLES.text, left + 22, width - VALUE_WIDTH)
        paper.y += STYLES.text.leading
      }
      set.draw(value, STYLES.strong, left + width - value.width, baselineOf(top, STYLES.strong))
    })
    const bottom = paper.y + 2
    paper.decorate(() =>
      doc
        .moveTo(left, bottom)
        .lineTo(left + width, bottom)
        .lineWidth(0.4)
        .stroke(RULE),
    )
    paper.y += BEHAVIOUR_GAP
  })
}

function heightOfBehaviours(paper: Paper, report: Report, ids: string[]): number {
  const heights = ids.map((id) => behaviourLines(paper, report, id).length * STYLES.text.leading + BEHAVIOUR_GAP)
  return heights.reduce((sum, height) => sum + height, 0)
}

function behaviourLines({ set, width }: Paper, report: Report, id: string): TextLine[] {
  const words = capital(itemOf(report, id).other) + (report.focus.includes(id) ? " – worth a look" : "")
  return set.lines(words, STYLES.text, width - VALUE_WIDTH)
}

function bullet(paper: Paper, list: Tag, sign: string, words: string): void {
  const { set, left, width } = paper
  const entry = paper.group(list, "LI")
  paper.room(STYLES.text.leading * Math.min(2, set.lines(words, STYLES.text, width - 14).length))
  paper.mark(entry, "Lbl", () => drawLine(paper, set.line(sign, STYLES.text, 14), STYLES.text, left, 14))
  paper.flow(entry, "LBody", words, STYLES.text, { x: left + 14, width: width - 14 })
  paper.y += 4
}

function tableCell(cell: ReportCell, labels: string[]): TableCell {
  if (cell.kind === "withheld") return { text: withheldText(cell), isQuiet: true }
  return {
    text: cell.text,
    below: cell.agreement ? AGREEMENT[cell.agreement] : undefined,
    histogram: cell.histogram?.map((count, index) => ({ count, label: labels[index]! })),
  }
}

/** Columns as wide as the page: the first takes what the others leave, and the others give way where it is little. */
function fitted([first, ...rest]: Column[], width: number): Column[] {
  const wanted = rest.reduce((sum, column) => sum + column.width, 0)
  const factor = Math.min(1, (width * 0.72) / wanted)
  return [
    { ...first!, width: width - wanted * factor },
    ...rest.map((column) => ({ ...column, width: column.width * factor })),
  ]
}

function groupName({ questionnaire }: Report, id: string): string {
  return questionnaire.groups.find((group) => group.id === id)!.name
}
