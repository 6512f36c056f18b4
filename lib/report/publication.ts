import type { Questionnaire } from "@/lib/questionnaire/schema"
import type { Answered } from "@/lib/report/answers"
import { anonymousRows, namedRows, partitionOf } from "@/lib/report/cells"
import { commentsOf, commentsWithout, type CommentPlace, type Written } from "@/lib/report/comments"
import { factsHash } from "@/lib/report/digest"
import { checkThresholds, type Thresholds } from "@/lib/report/disclosure"
import type { EarlierFacts, Facts, Sigmas } from "@/lib/report/facts"

export interface PublishInput extends Thresholds {
  questionnaire: Questionnaire
  /** The day of the close, as a date field's value. */
  closedOn: string
  /** How many were invited, by rater group; groups without anyone may be left out. */
  invited: Record<string, number>
  /** One entry per rater. */
  responses: Answered[]
  comments: Written[]
  /** What the workspace knew before this close, or what is assumed (sigmas.ts). */
  sigmas: Sigmas
  /** What an earlier report of the same person says of the same behaviours (earlier.ts). */
  earlier: EarlierFacts | null
}

/**
 * The facts of a report: everything that is ever published about one subject of one cycle, and nothing else of what was
 * answered. The same input gives the same facts, in whatever order responses and comments come.
 *
 * @throws RangeError for thresholds below the least ones
 */
export function publish(input: PublishInput): Facts {
  checkThresholds(input)
  const { questionnaire, k, d, closedOn, responses, sigmas, earlier } = input
  return withHash({
    format: "parallax-report-2",
    method: { version: 2, k, d, sigmas },
    closedOn,
    questionnaire,
    invited: questionnaire.groups.map(({ id }) => ({ group: id, n: input.invited[id] ?? 0 })),
    named: namedRows(questionnaire, responses),
    rows: anonymousRows(questionnaire, responses, { k, d }),
    matters: mattersOf(questionnaire, responses),
    earlier,
    comments: commentsOf(questionnaire, input.comments, partitionOf(questionnaire, responses, { k, d })),
  })
}

/** A new version in which an abusive comment is withheld, and counted as withheld; null if there is none there. */
export function withoutComment(facts: Facts, place: CommentPlace): Facts | null {
  const comments = commentsWithout(facts.comments, place)
  return comments && withHash({ ...facts, comments })
}

function withHash(facts: Omit<Facts, "hash">): Facts {
  return { ...facts, hash: factsHash(facts) }
}

/** Named raters alone are asked; where several are of one group, how often each competency was chosen. */
function mattersOf({ groups, competencies }: Questionnaire, responses: Answered[]): Facts["matters"] {
  return groups
    .filter(({ kind }) => kind !== "anonymous")
    .flatMap(({ id: group }) => {
      const own = responses.filter((response) => response.group === group).flatMap(({ matters }) => matters ?? [])
      const chosen = competencies.flatMap(({ id }): [string, number][] => {
        const times = own.filter((competency) => competency === id).length
        return times === 0 ? [] : [[id, times]]
      })
      return chosen.length === 0 ? [] : [{ group, chosen: Object.fromEntries(chosen) }]
    })
}
