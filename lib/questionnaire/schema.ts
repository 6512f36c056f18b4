import { z } from "zod"

// Answers are records by id: a name that every object has already would look like an answer that nobody gave.
const id = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9-]{0,39}$/, "must be a short name of letters, digits and hyphens")
  .refine((name) => !(name in {}), "is a name that cannot be used")
const words = (max: number) =>
  z.string().trim().min(1, "must not be empty").max(max, `must have at most ${max} characters`)

export const DimensionSchema = z.enum(["leadership", "management"])
export type Dimension = z.infer<typeof DimensionSchema>

const ScaleSchema = z.object({
  /** One point per value, from 1 upwards, every one labelled. */
  points: z
    .array(z.object({ value: z.number().int(), label: words(40) }))
    .min(3, "must have at least 3 points")
    .max(7, "must have at most 7 points")
    .refine((points) => points.every(({ value }, index) => value === index + 1), "must count 1, 2, 3 …"),
  /** What stands apart from the scale; stored as missing. */
  notObserved: words(40),
})

const CompetencySchema = z.object({ id, name: words(60), dimension: DimensionSchema, about: words(300) })

const ItemSchema = z.object({
  id,
  competency: id,
  /** Continues "This person …". */
  other: words(200),
  /** Continues "I …". */
  self: words(200),
  /** Ids of the claims of the source that the item goes back to; empty for an organiser's own item. */
  sources: z.array(z.string().max(10)),
})

const QuestionSchema = z.object({
  id,
  other: words(200),
  self: words(200),
  /** What makes an answer helpful. */
  hint: words(300),
  optional: z.boolean(),
})

const GroupSchema = z.object({
  id,
  name: words(40),
  /** One member, after "as": "as a peer". */
  one: words(40),
  /** A self rater and identified raters are shown as themselves, and are told so before the first question. */
  kind: z.enum(["self", "identified", "anonymous"]),
})

/** The document that a cycle asks and freezes: competencies, items, open questions, scale and rater groups. */
export const QuestionnaireSchema = z
  .object({
    title: words(100),
    version: z.number().int().min(1),
    language: z.literal("en"),
    leadIn: z.object({ other: words(60), self: words(60) }),
    scale: ScaleSchema,
    competencies: z.array(CompetencySchema).min(1).max(40),
    items: z.array(ItemSchema).min(1).max(200),
    questions: z.array(QuestionSchema).max(20),
    groups: z.array(GroupSchema).min(2).max(12),
  })
  .superRefine((document, context) => {
    const complain = (path: (string | number)[], message: string) => context.addIssue({ code: "custom", path, message })
    for (const list of ["competencies", "items", "questions", "groups"] as const) {
      const seen = new Set<string>()
      document[list].forEach((entry, index) => {
        if (seen.has(entry.id)) complain([list, index, "id"], `is used twice: ${entry.id}`)
        seen.add(entry.id)
      })
    }
    document.items.forEach((item, index) => {
      if (!document.competencies.some(({ id }) => id === item.competency)) {
        complain(["items", index, "competency"], `names no competency: ${item.competency}`)
      }
    })
    if (document.groups.filter(({ kind }) => kind === "self").length !== 1) {
      complain(["groups"], "must have exactly one group of kind self")
    }
  })

export type Questionnaire = z.infer<typeof QuestionnaireSchema>
export type Competency = Questionnaire["competencies"][number]
export type Item = Questionnaire["items"][number]
export type RaterGroup = Questionnaire["groups"][number]

/** The items of one competency, in the questionnaire's order. */
export function itemsOf(questionnaire: Questionnaire, competencyId: string): Item[] {
  return questionnaire.items.filter(({ competency }) => competency === competencyId)
}

/** A group's name within a sentence: "direct reports", but "HR partners" and "Peers in Oslo" as "peers in Oslo". */
export function inSentence(name: string): string {
  return /^\p{Lu}(?!\p{Lu})/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name
}

/** @throws when the questionnaire has no such group: a rater's group always comes from its own document */
export function groupOf(questionnaire: Questionnaire, groupId: string): RaterGroup {
  const group = questionnaire.groups.find(({ id }) => id === groupId)
  if (!group) throw new Error(`The questionnaire has no rater group "${groupId}"`)
  return group
}
