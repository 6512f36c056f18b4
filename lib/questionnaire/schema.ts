import { z } from "zod"
import { isForm1, placeInForm1, upgraded } from "@/lib/questionnaire/form1"
import { lengthOf } from "@/lib/words/text"

// The document that a cycle asks. Form 2: every text is a record by language, and an item may be asked of some groups
// only. Documents of form 1 are read into form 2 (form1.ts).

// Answers are records by id: a name that every object has already would look like an answer that nobody gave.
const id = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9-]{0,39}$/, "must be a short name of letters, digits and hyphens")
  .refine((name) => !(name in {}), "is a name that cannot be used")

/** A text in the languages of its document, by their names (BCP 47). */
const text = (max: number) =>
  z.record(
    z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "must be the name of a language, such as en"),
    z
      .string()
      .trim()
      .min(1, "must not be empty")
      .refine((words) => lengthOf(words) <= max, `must have at most ${max} characters`),
  )
export type Text = Record<string, string>

export const DimensionSchema = z.enum(["leadership", "management"])
export type Dimension = z.infer<typeof DimensionSchema>

const ScaleSchema = z.object({
  /** One point per value, from 1 upwards, every one labelled. */
  points: z
    .array(z.object({ value: z.number().int(), label: text(40) }))
    .min(3, "must have at least 3 points")
    .max(7, "must have at most 7 points")
    .refine((points) => points.every(({ value }, index) => value === index + 1), "must count 1, 2, 3 …"),
  /** What stands apart from the scale; stored as missing. */
  notObserved: text(40),
})

const CompetencySchema = z.object({ id, name: text(60), dimension: DimensionSchema, about: text(300) })

const ItemSchema = z.object({
  id,
  competency: id,
  /** Continues "This person …". */
  other: text(200),
  /** Continues "I …". */
  self: text(200),
  /** Ids of the claims of the source that the item goes back to; empty for an organiser's own item. */
  sources: z.array(z.string().max(10)),
  /** Ids of the rater groups that are asked; absent where all are. */
  askedOf: z.array(id).min(1, "must name at least one group").optional(),
})

const QuestionSchema = z.object({
  id,
  other: text(200),
  self: text(200),
  /** What makes an answer helpful. */
  hint: text(300),
  optional: z.boolean(),
})

const GroupSchema = z.object({
  id,
  name: text(40),
  /** One member, after "as": "as a peer". */
  one: text(40),
  /** Several members, within a sentence: "you are one of 6 peers". */
  many: text(40),
  /** A self rater and identified raters are shown as themselves, and are told so before the first question. */
  kind: z.enum(["self", "identified", "anonymous"]),
})

const Form2Schema = z
  .object({
    form: z.literal(2),
    title: text(100),
    /** Counts the editions of one questionnaire. */
    edition: z.number().int().min(1),
    leadIn: z.object({ other: text(60), self: text(60) }),
    scale: ScaleSchema,
    competencies: z.array(CompetencySchema).min(1).max(40),
    items: z.array(ItemSchema).min(1).max(200),
    questions: z.array(QuestionSchema).max(20),
    groups: z.array(GroupSchema).min(2).max(12),
  })
  .superRefine((document, context) => {
    const complain = (path: PropertyKey[], message: string) => context.addIssue({ code: "custom", path, message })
    for (const list of ["competencies", "items", "questions", "groups"] as const) {
      const seen = new Set<string>()
      document[list].forEach((entry, index) => {
        if (seen.has(entry.id)) complain([list, index, "id"], `is used twice: ${entry.id}`)
        seen.add(entry.id)
      })
    }
    const groupIds = document.groups.map(({ id }) => id)
    document.items.forEach((item, index) => {
      if (!document.competencies.some(({ id }) => id === item.competency)) {
        complain(["items", index, "competency"], `names no competency: ${item.competency}`)
      }
      const unknown = item.askedOf?.find((group) => !groupIds.includes(group))
      if (unknown !== undefined) complain(["items", index, "askedOf"], `names no group: ${unknown}`)
    })
    if (document.groups.filter(({ kind }) => kind === "self").length !== 1) {
      complain(["groups"], "must have exactly one group of kind self")
    }
    document.groups.forEach(({ id: group }, index) => {
      if (!document.items.some((item) => isAskedOf(item, group))) complain(["groups", index], "is asked nothing")
    })
    const languages = languagesOf(document)
    if (languages.length === 0) complain(["title"], "must be there in at least one language")
    for (const { path, languages: own } of textsIn(document, [])) {
      if (own.join() !== languages.join()) complain(path, `must be there in ${languages.join(", ")}`)
    }
  })

/**
 * A questionnaire from outside, of either form.
 * @throws ZodError with the place of each mistake in the document as it was given
 */
export const QuestionnaireSchema = z.unknown().transform((given, context): Questionnaire => {
  const parsed = Form2Schema.safeParse(upgraded(given))
  if (parsed.success) return parsed.data
  for (const issue of parsed.error.issues) {
    const path = isForm1(given) ? placeInForm1(issue.path) : issue.path
    if (path) context.issues.push({ ...issue, path, input: given } as never)
  }
  return z.NEVER
})

export type Questionnaire = z.infer<typeof Form2Schema>
export type Item = Questionnaire["items"][number]
export type RaterGroup = Questionnaire["groups"][number]

/** A document that was parsed when it was stored, of whichever form it was then. */
export function storedQuestionnaire(document: unknown): Questionnaire {
  return upgraded(document) as Questionnaire
}

/** The languages of a document, in alphabetical order. */
export function languagesOf({ title }: Pick<Questionnaire, "title">): string[] {
  return Object.keys(title).toSorted()
}

function textsIn(value: unknown, path: PropertyKey[]): { path: PropertyKey[]; languages: string[] }[] {
  if (Array.isArray(value)) return value.flatMap((inner, index) => textsIn(inner, [...path, index]))
  if (typeof value !== "object" || value === null) return []
  const entries = Object.entries(value)
  return TEXTS.has(String(path.at(-1))) && entries.every(([, inner]) => typeof inner === "string")
    ? [{ path, languages: entries.map(([language]) => language).toSorted() }]
    : entries.flatMap(([key, inner]) => textsIn(inner, [...path, key]))
}

/** Names of what is a text wherever it stands in a document. */
const TEXTS = new Set(["title", "other", "self", "label", "notObserved", "name", "about", "hint", "one", "many"])

/** The items of one competency, in the questionnaire's order. */
export function itemsOf<Entry extends { competency: string }>(
  { items }: { items: Entry[] },
  competencyId: string,
): Entry[] {
  return items.filter(({ competency }) => competency === competencyId)
}

/** Whether a rater group is asked an item. */
export function isAskedOf({ askedOf }: Pick<Item, "askedOf">, groupId: string): boolean {
  return askedOf === undefined || askedOf.includes(groupId)
}

/** @throws when the questionnaire has no such group: a rater's group always comes from its own document */
export function groupOf<Group extends { id: string }>({ groups }: { groups: Group[] }, groupId: string): Group {
  const group = groups.find(({ id }) => id === groupId)
  if (!group) throw new Error(`The questionnaire has no rater group "${groupId}"`)
  return group
}
