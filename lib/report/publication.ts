import type { Questionnaire } from "@/lib/questionnaire/schema"
import type { Answered } from "@/lib/report/answers"
import { atomsOf, cellsOf, type Cells } from "@/lib/report/cells"
import { commentsOf, commentsWithout, type CommentPlace, type Written } from "@/lib/report/comments"
import { balanceOf, comparisonsOf } from "@/lib/report/comparisons"
import { extremesOf } from "@/lib/report/extremes"
import { hashOf } from "@/lib/report/digest"
import { methodOf, type Norms } from "@/lib/report/method"
import { sentencesOf } from "@/lib/report/narrative"
import { othersOf } from "@/lib/report/others"
import type { Earlier, Report } from "@/lib/report/report"
import { rowOf } from "@/lib/report/rows"
import { STORED_WORDS } from "@/lib/report/storedWords"
import { trendOf } from "@/lib/report/trend"

export interface PublishInput {
  questionnaire: Questionnaire
  /** The cycle's threshold, at least 3. */
  k: number
  cycle: { name: string; closedOn: string }
  subject: { name: string }
  /** How many were invited, by rater group; groups without anyone may be left out. */
  invited: Record<string, number>
  /** One entry per rater. */
  responses: Answered[]
  comments: Written[]
  norms?: Norms | null
  /** What an earlier report of the same person and the same behaviours says. */
  earlier?: Earlier | null
}

/**
 * The report: everything that is ever published about one subject of one cycle, and nothing else of what was
 * answered. The same input gives the same report, in whatever order responses and comments come.
 */
export function publish(input: PublishInput): Report {
  const { questionnaire, k, responses } = input
  const parts = atomsOf(questionnaire, responses, k)
  return derive({
    method: methodOf(questionnaire, k, input.norms ?? null),
    cycle: input.cycle,
    subject: input.subject,
    questionnaire,
    participation: {
      invited: questionnaire.groups.map(({ id }) => ({ group: id, n: input.invited[id] ?? 0 })),
      isAnonymousShown: parts.length > 0,
    },
    rows: cellsOf(questionnaire, responses, k),
    comments: commentsOf(questionnaire, input.comments, parts),
    earlier: input.earlier ?? null,
  })
}

/** What a report says of the answers themselves; everything else in it follows from this. */
export type Published = Pick<
  Report,
  "method" | "cycle" | "subject" | "questionnaire" | "participation" | "earlier" | "comments"
> & { rows: Cells[] }

/**
 * The whole report from its published cells: everything above a cell is computed here and sees nothing else.
 */
export function derive({
  method,
  cycle,
  subject,
  questionnaire,
  participation,
  earlier,
  comments,
  ...published
}: Published): Report {
  const scale = { m: questionnaire.scale.points.length, sigma: method.sigma }
  const rows = published.rows.map((cells) => rowOf(questionnaire, cells, scale))
  const others = othersOf(questionnaire, rows, scale, method.covariance)
  const comparisons = comparisonsOf(questionnaire, rows, others, method)
  return complete({
    format: "parallax-report-1",
    method,
    cycle,
    subject,
    questionnaire,
    participation,
    earlier,
    rows,
    others,
    comparisons,
    balance: balanceOf(questionnaire, rows, others, method.sigma),
    ...extremesOf(questionnaire, others, method.cut),
    trend: trendOf(earlier, { questionnaire, rows, others, comparisons, method }),
    comments,
  })
}

/** A new version in which an abusive comment is withheld, and counted as withheld; null if there is none there. */
export function withoutComment(report: Report, place: CommentPlace): Report | null {
  const comments = commentsWithout(report.comments, place)
  if (!comments) return null
  const { hash: _, sentences: __, ...facts } = report
  return complete({ ...facts, comments })
}

/** Its sentences and its hash, which come last. */
function complete(facts: Omit<Report, "sentences" | "hash">): Report {
  const report = { ...facts, sentences: sentencesOf(STORED_WORDS, facts) }
  return { ...report, hash: hashOf(report) }
}
