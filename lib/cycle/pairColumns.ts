import { groupMeant } from "@/lib/cycle/groupWords"
import { peopleFieldOf } from "@/lib/people/headingWords"
import { ADDRESS_IN, assigned, headingsIn, type Headings, type Recognised } from "@/lib/sheet/headings"
import type { Sheet } from "@/lib/sheet/sheet"

/** What a column of a list of pairs may hold. */
export const PAIR_FIELDS = [
  "subject",
  "subjectFirstName",
  "subjectLastName",
  "subjectEmail",
  "subjectNumber",
  "rater",
  "raterFirstName",
  "raterLastName",
  "raterEmail",
  "raterNumber",
  "group",
  "coach",
] as const

export type PairField = (typeof PAIR_FIELDS)[number]

export function isPairField(field: string | null): field is PairField {
  return (PAIR_FIELDS as readonly (string | null)[]).includes(field)
}

// Plain small words (plainOf), in the languages that lists come in.
const SUBJECT =
  /\b(subject|ratee|evaluatee|assessee|reviewee|participant|focus person|feedback (receiver|recipient)|recipient|about|employee|fokusperson|feedback ?nehmer|feedbackempfanger|beurteilte|evaluee?\b|personne evaluee|beneficiaire|evaluad[oa]|valutat[oa]|beoordeelde|avaliad[oa])/
const RATER =
  /\b(rater|evaluator|reviewer|respondent|assessor|appraiser|feedback (giver|provider)|provider|feedback ?geber|beurteiler|beurteilende|evaluateur|evaluador|valutatore|beoordelaar|avaliador)/
const GROUP =
  /\b(relation|relationship|group|gruppe|groupe|grupo|gruppo|groep|beziehung|verhaltnis|role|rolle|rol\b|ruolo|category|kategorie|perspective|perspektive|rater type|type)/
const COACH = /\bcoach/

/** Which column of a list of pairs is which. Names and addresses that do not say whose they are are the rater's. */
export function understandPairs(sheet: Sheet): Headings & { columns: (PairField | null)[] } {
  const { recognised, ...headings } = headingsIn(sheet, pairFieldOf)
  const columns = assigned(recognised, sheet.width)
  return { ...headings, columns: columns.some((field) => field !== null) ? columns : byPlace(sheet, headings.first) }
}

function pairFieldOf(plain: string): Recognised<PairField> | null {
  if (COACH.test(plain)) return { field: "coach", rank: 0 }
  if (GROUP.test(plain)) return { field: "group", rank: /relation|group|gruppe|beziehung/.test(plain) ? 0 : 1 }
  const whose = SUBJECT.test(plain) ? "subject" : "rater"
  const isSaid = whose === "subject" || RATER.test(plain)
  const rest = plain.replace(SUBJECT, "").replace(RATER, "").trim()
  const part = rest === "" ? null : peopleFieldOf(rest)
  const rank = isSaid ? 0 : 5
  switch (part?.field) {
    case "email":
      return { field: `${whose}Email`, rank }
    case "number":
      return { field: `${whose}Number`, rank }
    case "firstName":
      return { field: `${whose}FirstName`, rank }
    case "lastName":
      return { field: `${whose}LastName`, rank }
    case "name":
      return { field: whose, rank }
    default:
      return isSaid ? { field: whose, rank: rest === "" ? 0 : 3 } : null
  }
}

const SAMPLE_ROWS = 100

/** Without headings: who is reviewed, who is asked, as what; the column that has words of groups is that one. */
function byPlace({ rows, width }: Sheet, first: number): (PairField | null)[] {
  const sample = rows.slice(first, first + SAMPLE_ROWS)
  const isGroup = (column: number) => {
    const cells = sample.flatMap(({ cells }) => cells[column] || [])
    const known = cells.filter((cell) => !ADDRESS_IN.test(cell) && groupMeant(cell) !== null)
    return cells.length > 0 && known.length > cells.length / 2
  }
  const group = Array.from({ length: width }, (_, column) => column).find(isGroup) ?? 2
  const others: PairField[] = ["subject", "rater", "coach"]
  return Array.from({ length: width }, (_, column) => (column === group ? "group" : (others.shift() ?? null)))
}
