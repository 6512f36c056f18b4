import { z } from "zod"
import { QuestionnaireSchema, type Questionnaire } from "@/lib/questionnaire/schema"
import { COLLEAGUES } from "@/lib/report/comments"
import type { BehaviourCell, Facts, NamedRow, PublishedRow } from "@/lib/report/facts"
import { assumedSigmas } from "@/lib/report/sigmas"

// Reports of the first version are stored in format 1, with everything that was derived, English names and English
// sentences inside. Of these documents only what was published of the answers is read; the rest is derived anew.

const n = z.number().int().min(0)

const Format1CellSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("shown"),
    n: n.min(1),
    band: z.enum(["atMost", "atLeast"]).nullable(),
    /** The counted mean: of a band its middle. */
    mean: z.number().min(1).max(7),
    text: z.string(),
    agreement: z.enum(["high", "mixed", "split"]).nullable(),
    histogram: z.array(n).nullable(),
  }),
  z.object({ kind: z.literal("withheld"), reason: z.enum(["tooFew", "tooFewItems", "noAnswer"]) }),
])
export type Format1Cell = z.infer<typeof Format1CellSchema>

const Format1RowSchema = z.object({
  kind: z.enum(["self", "identified", "atom"]),
  name: z.string(),
  /** Ids of the rater groups in it. */
  groups: z.array(z.string()).min(1),
  n: n.min(1),
  items: z.record(z.string(), Format1CellSchema),
})
export type Format1Row = z.infer<typeof Format1RowSchema>

export const Format1Schema = z
  .object({
    format: z.literal("parallax-report-1"),
    method: z.object({
      version: z.literal(1),
      threshold: z.number().int().min(3),
      /** Of raters' competency means, and of how many subjects; 0 where it is assumed. */
      sigma: z.number().positive(),
      sigmaSubjects: n,
    }),
    cycle: z.object({ closedOn: z.iso.date() }),
    questionnaire: QuestionnaireSchema,
    participation: z.object({ invited: z.array(z.object({ group: z.string(), n })) }),
    /** Self first, then identified raters, then atoms. */
    rows: z.array(Format1RowSchema),
    comments: z.array(
      z.object({
        question: z.string(),
        /** `from` is a name; a text is null where it was erased, since a later version withholds it. */
        answers: z.array(z.object({ from: z.string(), text: z.string().nullable() })),
        withheld: n,
      }),
    ),
    /** SHA-256 of all the rest of the document. */
    hash: z.string().regex(/^[0-9a-f]{64}$/),
  })
  .superRefine(({ questionnaire, rows }, context) => {
    rows.forEach(({ groups }, row) => {
      groups.forEach((group, index) => {
        if (questionnaire.groups.some(({ id }) => id === group)) return
        context.addIssue({ code: "custom", path: ["rows", row, "groups", index], message: `names no group: ${group}` })
      })
    })
  })
export type Format1 = z.infer<typeof Format1Schema>

/** The name under which raters of small groups appeared. */
export const OTHER_RATERS = "Other raters"

/**
 * The facts in a report of format 1. What it said of an earlier report were means without the cells behind them, which
 * cannot be compared by the rules of today.
 */
export function factsOfFormat1({ method, cycle, questionnaire, participation, rows, comments, hash }: Format1): Facts {
  const { threshold, sigma, sigmaSubjects } = method
  const assumed = assumedSigmas(questionnaire.scale.points.length)
  return {
    format: "parallax-report-2",
    method: {
      version: 1,
      k: threshold,
      d: threshold,
      sigmas: { ...assumed, competency: sigma, subjects: sigmaSubjects },
    },
    closedOn: cycle.closedOn,
    questionnaire,
    invited: participation.invited,
    named: rows.filter(({ kind }) => kind !== "atom").map(namedOf),
    rows: rows.filter(({ kind }) => kind === "atom").map(rowOf),
    matters: [],
    earlier: null,
    comments: comments.map(({ question, answers, withheld }) => ({
      question,
      answers: answers.map(({ from, text }) => ({ from: sourceOf(questionnaire, from), text })),
      withheld,
    })),
    hash,
  }
}

function namedOf({ groups: [group], n: raters, items }: Format1Row): NamedRow {
  const behaviours = cellsIn(items, ({ n: answers, mean }) => ({ n: answers, s: Math.round(mean * answers) }))
  return { group: group!, n: raters, behaviours }
}

function rowOf({ groups, n: raters, name, items }: Format1Row): PublishedRow {
  const isRest = groups.length > 1 && name === OTHER_RATERS
  return { groups, n: raters, isRest, shows: "behaviours", behaviours: cellsIn(items, cellOf) }
}

function cellOf({ n: answers, band, mean, agreement, histogram }: ShownCell): BehaviourCell {
  if (band !== null) return { n: answers, band: band === "atMost" ? "low" : "high" }
  return {
    n: answers,
    s: Math.round(mean * answers),
    ...(agreement && { word: agreement }),
    ...(histogram && { histogram }),
  }
}

type ShownCell = Extract<Format1Cell, { kind: "shown" }>

function cellsIn<Cell>(items: Format1Row["items"], change: (cell: ShownCell) => Cell): Record<string, Cell> {
  return Object.fromEntries(
    Object.entries(items).flatMap(([id, cell]) => (cell.kind === "shown" ? [[id, change(cell)]] : [])),
  )
}

/** The group of this English name, or colleagues in general. */
function sourceOf({ groups }: Questionnaire, from: string): string {
  return groups.find(({ name }) => name.en === from)?.id ?? COLLEAGUES
}
