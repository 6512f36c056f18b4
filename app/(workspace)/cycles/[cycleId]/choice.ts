import { z } from "zod"
import { addressOf } from "@/app/_ui/pager"
import { RATER_FILTERS, RATER_ORDERS, SUBJECT_FILTERS, SUBJECT_ORDERS, type Selection } from "@/lib/cycle/overview"
import { SearchSchema } from "@/lib/people/search"
import { PageSchema } from "@/lib/words/pages"

// What the addresses of a collecting cycle ask for; anything that they do not know is as if it were not there.

export const SubjectChoiceSchema = z.object({
  search: SearchSchema,
  filter: z.enum(SUBJECT_FILTERS).catch("all"),
  order: z.enum(SUBJECT_ORDERS).catch("risk"),
  page: PageSchema,
  /** Who is looked at beside the list. */
  open: z.uuid().nullable().catch(null),
})
export type SubjectChoice = z.infer<typeof SubjectChoiceSchema>

export function subjectsHref(cycleId: string, choice: Partial<SubjectChoice>): string {
  const { search = "", filter = "all", order = "risk", page = 1, open = null } = choice
  return addressOf(`/cycles/${cycleId}`, {
    search,
    filter: filter === "all" ? "" : filter,
    order: order === "risk" ? "" : order,
    page,
    open: open ?? "",
  })
}

export const RaterChoiceSchema = z.object({
  search: SearchSchema,
  filter: z.enum(RATER_FILTERS).catch("missing"),
  order: z.enum(RATER_ORDERS).catch("missing"),
  page: PageSchema,
})
export type RaterChoice = z.infer<typeof RaterChoiceSchema>

export function ratersHref(cycleId: string, { search, filter, order, page }: RaterChoice): string {
  return addressOf(`/cycles/${cycleId}/raters`, {
    search,
    filter: filter === "missing" ? "" : filter,
    order: order === "missing" ? "" : order,
    page,
  })
}

const IdsSchema = z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(z.uuid()).max(2000))

/** What a list sends on: who is ticked in it, or all of it. */
export const SelectedSchema = z
  .object({
    subject: IdsSchema.catch([]),
    all: z.string().optional().catch(undefined),
    search: SearchSchema,
    filter: z.enum(SUBJECT_FILTERS).catch("all"),
  })
  .transform(({ subject, all, search, filter }): Selection => (all ? { search, filter } : { subjectIds: subject }))

/** The same as an argument of an action. */
export const SelectionSchema = z.union([
  z.object({ subjectIds: z.array(z.uuid()).max(2000) }),
  z.object({ search: SearchSchema, filter: z.enum(SUBJECT_FILTERS) }),
])
