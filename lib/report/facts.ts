import { z } from "zod"
import { QuestionnaireSchema } from "@/lib/questionnaire/schema"
import { LEAST } from "@/lib/report/disclosure"

// A report as it is stored: facts alone. Cells are integers; names, sentences and everything derived are made when it is
// read, in the reader's language (reading.ts). Stored documents of format 1 are read into this form (format1.ts).

const count = z.number().int().min(0)
const some = z.number().int().min(1)

const ExactSchema = z.object({ n: some, s: some })
const BandedSchema = z.object({ n: some, band: z.enum(["low", "high"]) })

const BehaviourCellSchema = z.union([
  ExactSchema.extend({
    word: z.enum(["high", "mixed", "split"]).optional(),
    /** How often each point of the scale was chosen, from 1 upwards. */
    histogram: z.array(count).optional(),
  }).strict(),
  BandedSchema.strict(),
])
export type BehaviourCell = z.infer<typeof BehaviourCellSchema>

/** `r` raters are counted, who gave `n` answers. */
const CompetencyCellSchema = z.union([
  ExactSchema.extend({ r: some }).strict(),
  BandedSchema.extend({ r: some }).strict(),
])
export type CompetencyCell = z.infer<typeof CompetencyCellSchema>

const NamedRowSchema = z.strictObject({
  /** Id of a rater group of kind self or identified. */
  group: z.string(),
  n: some,
  /** By item; absent where nobody answered. */
  behaviours: z.record(z.string(), ExactSchema.strict()),
})
export type NamedRow = z.infer<typeof NamedRowSchema>

const rowFields = {
  /** Ids of the rater groups in it. */
  groups: z.array(z.string()).min(1),
  /** How many have answered. */
  n: some,
  /** Whether small groups are merged here without a large one. */
  isRest: z.boolean(),
}

const PublishedRowSchema = z.discriminatedUnion("shows", [
  z.strictObject({
    ...rowFields,
    shows: z.literal("behaviours"),
    /** By item; absent where too few answered. */
    behaviours: z.record(z.string(), BehaviourCellSchema),
  }),
  z.strictObject({
    ...rowFields,
    shows: z.literal("competencies"),
    /** By competency; absent where too few answered enough of it. */
    competencies: z.record(z.string(), CompetencyCellSchema),
  }),
])
export type PublishedRow = z.infer<typeof PublishedRowSchema>

const sigma = z.number().positive()

/** Standard deviations in points of the scale (norms.ts says of what), and of how many subjects; 0 where assumed. */
const SigmasSchema = z.strictObject({
  competency: sigma,
  dimension: sigma,
  difference: sigma,
  rater: sigma,
  noise: sigma,
  item: sigma,
  subjects: count,
})
export type Sigmas = z.infer<typeof SigmasSchema>

const MethodSchema = z.strictObject({
  /** Which rules made the cells: 1 those of the first version, 2 those of disclosure.ts. */
  version: z.union([z.literal(1), z.literal(2)]),
  k: z.number().int().min(LEAST.k),
  d: z.number().int().min(LEAST.k),
  sigmas: SigmasSchema,
})
export type Method = z.infer<typeof MethodSchema>

/** What an earlier published report of the same person says of the same behaviours. */
const EarlierSchema = z.strictObject({
  /** Id of that report; null outside of a database. */
  report: z.string().nullable(),
  closedOn: z.iso.date(),
  version: z.union([z.literal(1), z.literal(2)]),
  /** Its rows but self, with those cells alone that can be compared. */
  named: z.array(NamedRowSchema),
  rows: z.array(PublishedRowSchema),
})
export type EarlierFacts = z.infer<typeof EarlierSchema>

const CommentsSchema = z.strictObject({
  question: z.string(),
  /** In an order that depends on the texts alone. */
  answers: z.array(
    z.strictObject({
      /** Id of a rater group, or "colleagues". */
      from: z.string(),
      /** Null where the words were erased, since a later version withholds them. */
      text: z.string().nullable(),
    }),
  ),
  /** How many an organiser has withheld as abusive. */
  withheld: count,
})

export const FactsSchema = z.strictObject({
  format: z.literal("parallax-report-2"),
  method: MethodSchema,
  closedOn: z.iso.date(),
  questionnaire: QuestionnaireSchema,
  /** How many were asked, by rater group in the questionnaire's order. */
  invited: z.array(z.strictObject({ group: z.string(), n: count })),
  named: z.array(NamedRowSchema),
  rows: z.array(PublishedRowSchema),
  /** How often named raters chose a competency as one that matters most in this role. */
  matters: z.array(z.strictObject({ group: z.string(), chosen: z.record(z.string(), some) })),
  earlier: EarlierSchema.nullable(),
  comments: z.array(CommentsSchema),
  /** SHA-256 of everything above but the words of comments. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
})
export type Facts = z.infer<typeof FactsSchema>
