import type { Cell, Sheet, SheetData } from "write-excel-file/node"
import {
  count,
  header,
  heightOf,
  number,
  plain,
  SIGNED,
  text,
  widths,
  withInterval,
  wrapped,
} from "@/lib/export/workbook/cells"
import { headlineText, headlineValue } from "@/lib/report/reading/headlines"
import { competencyOf } from "@/lib/report/reading/parts"
import { closedOn } from "@/lib/report/reading/titles"
import type { Difference, Headline, Reading } from "@/lib/report/reading"
import type { Words } from "@/lib/words/words"

const COLUMNS = 8

/** Leading and managing, what stands out, who was invited, and every sentence. */
export function overviewSheet(words: Words, reading: Reading): Sheet<never> {
  const { t, format } = words
  const { subjectName, cycleName, questionnaire, invited, rows, others, sentences, balance, gap } = reading
  const dimensions = [{ name: t("report.terms.allColleagues"), n: others.n, dimensions: others.dimensions }, ...rows]
  const [low, high] = [t("files.workbook.low"), t("files.workbook.high")]
  return {
    sheet: t("files.workbook.overview"),
    columns: widths(34, 14, 14, 14, 14, 14, 14, 14),
    stickyRowsCount: 1,
    data: [
      [{ value: plain(subjectName), fontWeight: "bold", fontSize: 16, height: 24 }],
      [text(cycleName)],
      [text(`${questionnaire.title} · ${closedOn(words, reading)}`)],
      [],
      header(
        t("reportView.participation.shownAs"),
        t("reportView.participation.answered"),
        t("reportView.map.leading"),
        low,
        high,
        t("reportView.map.managing"),
        low,
        high,
      ),
      ...dimensions.map(({ name, n, dimensions: { leadership, management } }) => [
        text(name),
        count(n),
        ...withInterval(words, leadership),
        ...withInterval(words, management),
      ]),
      ...(balance ? [differenceRow(words, t("files.workbook.balance"), balance)] : []),
      ...(gap ? [differenceRow(words, t("files.workbook.gap"), gap)] : []),
      ...headlineRows(words, reading, t("report.titles.strengths"), reading.strengths),
      ...headlineRows(words, reading, t("reportView.behaviours.least"), reading.focus),
      ...under(
        reading.matters.map(({ group, competencies }) => [
          text(group.name),
          spanning(format.list(competencies.map((id) => competencyOf(reading, id).name)), COLUMNS - 1),
        ]),
        t("reportView.matters.title"),
      ),
      [],
      header(t("reportView.participation.group"), t("reportView.participation.invited")),
      ...invited.map(({ group, n }) => [text(group.name), count(n)]),
      [],
      header(t("files.workbook.inWords")),
      ...Object.values(sentences)
        .filter((sentence) => sentence !== "")
        .map((sentence) => [{ ...wrapped(sentence), columnSpan: COLUMNS, height: heightOf(sentence, 132) }]),
    ],
  }
}

function headlineRows(words: Words, reading: Reading, title: string, headlines: Headline[]): SheetData {
  const lines = headlines.map((headline) => [
    spanning(headlineText(words, reading, headline), COLUMNS - 1),
    ...Array.from({ length: COLUMNS - 2 }, () => null),
    { ...text(headlineValue(reading, headline)), align: "right" as const },
  ])
  return under(lines, title)
}

/** Rows below a head of their own; nothing without any. */
function under(lines: SheetData, title: string): SheetData {
  return lines.length === 0 ? [] : [[], header(title), ...lines]
}

function spanning(value: string, columnSpan: number) {
  return { ...wrapped(value), columnSpan, height: heightOf(value, columnSpan * 16) }
}

function differenceRow({ t }: Words, name: string, { shown, verdict }: Difference): Cell[] {
  return [text(name), null, number(shown, SIGNED), text(t(`report.verdicts.${verdict}`))]
}
