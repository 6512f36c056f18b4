import { z } from "zod"
import { addressOf } from "@/app/_ui/pager"
import { SearchSchema } from "@/lib/people/search"
import { RELEASE_FILTERS, type ReleaseSelection, type ReleaseView } from "@/lib/release/releases"
import { PageSchema } from "@/lib/words/pages"

// What the addresses of the reports of a cycle ask for; anything that they do not know is as if it were not there.

const FilterSchema = z.enum(RELEASE_FILTERS).catch("all")

export const ReportChoiceSchema = z.object({ search: SearchSchema, filter: FilterSchema, page: PageSchema })

export function reportsHref(cycleId: string, { search, filter, page }: ReleaseView): string {
  return addressOf(`/cycles/${cycleId}/reports`, { search, filter: filter === "all" ? "" : filter, page })
}

const IdsSchema = z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(z.uuid()).max(2000))

/** What the list sends on: whose reports are ticked in it, or all of it. */
export const SelectedReportsSchema = z
  .object({
    subject: IdsSchema.catch([]),
    all: z.string().optional().catch(undefined),
    search: SearchSchema,
    filter: FilterSchema,
  })
  .transform(({ subject, all, search, filter }): ReleaseSelection => {
    return all ? { search, filter } : { subjectIds: subject }
  })

/** The same as an argument of an action. */
export const ReleaseSelectionSchema = z.union([
  z.object({ subjectIds: z.array(z.uuid()).max(2000) }),
  z.object({ search: SearchSchema, filter: z.enum(RELEASE_FILTERS) }),
])
