import { z } from "zod"
import { DimensionSchema, QuestionnaireSchema } from "@/lib/questionnaire/schema"

// The report is one value. Page, PDF, spreadsheet and JSON are readers of it and compute nothing.
// A number that is withheld is not a null, so that it cannot be rendered by mistake.

const n = z.number().int().min(0)
const mean = z.number().min(1).max(7)

const WithheldSchema = z.object({
  kind: z.literal("withheld"),
  /** Too few raters answered, too few items are shown, or nobody of this row answered. */
  reason: z.enum(["tooFew", "tooFewItems", "noAnswer"]),
})

const CellSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("shown"),
    n,
    band: z.enum(["atMost", "atLeast"]).nullable(),
    /** The counted mean, from which everything else is computed. */
    mean,
    /** As it is read: "4.0", "≥ 4.7". */
    text: z.string(),
    agreement: z.enum(["high", "mixed", "split"]).nullable(),
    /** How often each point of the scale was chosen, from 1 upwards. */
    histogram: z.array(n).nullable(),
  }),
  WithheldSchema,
])
export type ReportCell = z.infer<typeof CellSchema>

const ValueSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("shown"),
    mean,
    text: z.string(),
    /** The ends of the interval; null for a single rater, who is a point. */
    low: mean.nullable(),
    high: mean.nullable(),
  }),
  WithheldSchema,
])
export type Value = z.infer<typeof ValueSchema>

const RowSchema = z.object({
  id: z.string(),
  kind: z.enum(["self", "identified", "atom"]),
  name: z.string(),
  /** Ids of the rater groups in it. */
  groups: z.array(z.string()),
  n,
  items: z.record(z.string(), CellSchema),
  competencies: z.record(z.string(), ValueSchema),
  dimensions: z.record(DimensionSchema, ValueSchema),
})
export type Row = z.infer<typeof RowSchema>

const CycleSchema = z.object({ name: z.string(), closedOn: z.iso.date() })

const GapSchema = z.object({ difference: z.number(), certainty: z.enum(["clear", "possible", "tooClose"]) })

/** How raters' views of leading and managing scatter within subjects, pooled over a workspace; in squared points. */
export const CovarianceSchema = z.object({
  leadership: z.number().positive(),
  management: z.number().positive(),
  both: z.number(),
})

/** Where the place of all colleagues on the leader–manager map could lie. */
const RegionSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("ellipse"),
    /** Half axes, in points of the scale. */
    major: z.number().positive(),
    minor: z.number().positive(),
    /** Of the longer one, in degrees from the axis of managing towards that of leading. */
    angle: z.number().min(-90).max(90),
  }),
  /** The intervals of the two dimensions, as long as there is no covariance of the workspace. */
  z.object({ kind: z.literal("cross") }),
])

/** Everyone but self, as published: all raters weighted equally. */
const OthersSchema = z.object({
  n,
  items: z.record(z.string(), ValueSchema),
  competencies: z.record(z.string(), ValueSchema),
  /** The same with all groups weighted equally, named as such where it is shown. */
  competenciesByGroup: z.record(z.string(), ValueSchema),
  dimensions: z.record(DimensionSchema, ValueSchema),
  /** Null where there is no place, or a single rater's. */
  region: RegionSchema.nullable(),
})

const ComparisonSchema = z.object({
  competency: z.string(),
  gap: GapSchema.nullable(),
  quadrant: z.enum(["confirmedStrength", "hiddenStrength", "knownDevelopmentArea", "blindSpot"]).nullable(),
})

/** How all colleagues see something, and the fewest answers behind it. */
const SeenSchema = z.object({ mean, n: n.min(1) })
export type Seen = z.infer<typeof SeenSchema>

/** What an earlier published report of the same person and the same behaviours says; only what it shows. */
const EarlierSchema = z.object({
  cycle: CycleSchema,
  competencies: z.record(z.string(), SeenSchema),
  dimensions: z.partialRecord(DimensionSchema, SeenSchema),
})
export type Earlier = z.infer<typeof EarlierSchema>

const ChangeSchema = z.object({
  before: mean,
  after: mean,
  /** After minus before. */
  difference: z.number(),
  /** Clear where it is more than a change of raters would make. */
  certainty: z.enum(["clear", "tooClose"]),
})
export type Change = z.infer<typeof ChangeSchema>

const TrendSchema = z.object({
  /** In the order of the comparisons; only what both reports show. */
  changes: z.array(ChangeSchema.extend({ competency: z.string() })),
  dimensions: z.array(ChangeSchema.extend({ dimension: DimensionSchema })),
})

const CommentsSchema = z.object({
  question: z.string(),
  /** In an order that depends on the texts alone. */
  answers: z.array(z.object({ from: z.string(), text: z.string() })),
  /** How many an organiser has withheld as abusive. */
  withheld: n,
})

export const ReportSchema = z.object({
  format: z.literal("parallax-report-1"),
  method: z.object({
    version: z.literal(1),
    threshold: z.number().int().min(3),
    /** Pooled within-subject standard deviation of raters' competency means, and from how many subjects; 0 where it is assumed. */
    sigma: z.number().positive(),
    sigmaSubjects: n,
    cut: mean,
    covariance: CovarianceSchema.nullable(),
  }),
  cycle: CycleSchema,
  subject: z.object({ name: z.string() }),
  questionnaire: QuestionnaireSchema,
  participation: z.object({
    /** By rater group, in the questionnaire's order. */
    invited: z.array(z.object({ group: z.string(), n })),
    /** Whether any anonymous answers can be shown. */
    isAnonymousShown: z.boolean(),
  }),
  /** Null where there is no earlier report to compare with. */
  earlier: EarlierSchema.nullable(),
  /** Self first, then identified raters, then atoms. */
  rows: z.array(RowSchema),
  others: OthersSchema,
  /** By competency, the highest seen by others first. */
  comparisons: z.array(ComparisonSchema),
  /** Leadership minus management, as others see it. */
  balance: GapSchema.nullable(),
  /** Item ids: the highest and the lowest seen by others, at most five each and never the same. */
  highest: z.array(z.string()),
  lowest: z.array(z.string()),
  /** Of these, what to build on (at most three) and what to look at (at most two). */
  strengths: z.array(z.string()),
  focus: z.array(z.string()),
  /** Null without an earlier report. */
  trend: TrendSchema.nullable(),
  comments: z.array(CommentsSchema),
  /** What each block says of this person, in one or two sentences; nothing where there is no block on change. */
  sentences: z.record(
    z.enum([
      "participation",
      "map",
      "competencies",
      "comparisons",
      "behaviours",
      "items",
      "comments",
      "agreement",
      "trend",
    ]),
    z.string(),
  ),
  /** SHA-256 of everything above. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
})
export type Report = z.infer<typeof ReportSchema>
export type Block = keyof Report["sentences"]
