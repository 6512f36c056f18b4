import type { Cell, Sheet } from "write-excel-file/node"
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
import { groupNameOf } from "@/lib/report/reading/parts"
import { ALL_COLLEAGUES, CERTAINTY } from "@/lib/report/reading/terms"
import type { Report } from "@/lib/report/report"

/** Leading and managing, who was invited, and every sentence. */
export function overviewSheet(report: Report): Sheet<never> {
  const { subject, cycle, questionnaire, participation, rows, others, sentences, balance } = report
  const dimensions = [{ name: ALL_COLLEAGUES, n: others.n, dimensions: others.dimensions }, ...rows]
  return {
    sheet: "Overview",
    columns: widths(34, 14, 14, 14, 14, 14, 14, 14),
    stickyRowsCount: 1,
    data: [
      [{ value: plain(subject.name), fontWeight: "bold", fontSize: 16, height: 24 }],
      [text(cycle.name)],
      [text(`${questionnaire.title} · closed on ${cycle.closedOn}`)],
      [],
      header("Shown as", "Answered", "Leading", "low", "high", "Managing", "low", "high"),
      ...dimensions.map(({ name, n, dimensions: { leadership, management } }) => [
        text(name),
        count(n),
        ...withInterval(leadership),
        ...withInterval(management),
      ]),
      ...(balance ? [differenceRow("Leading minus managing", balance)] : []),
      [],
      header("Group", "Invited"),
      ...participation.invited.map(({ group, n }) => [text(groupNameOf(report, group)), count(n)]),
      [],
      header("In words"),
      ...Object.values(sentences)
        .filter((sentence) => sentence !== "")
        .map((sentence) => [{ ...wrapped(sentence), columnSpan: 8, height: heightOf(sentence, 132) }]),
    ],
  }
}

function differenceRow(name: string, { difference, certainty }: NonNullable<Report["balance"]>): Cell[] {
  return [text(name), null, number(difference, SIGNED), text(CERTAINTY[certainty])]
}
