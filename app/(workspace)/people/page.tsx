import type { Metadata } from "next"
import Link from "next/link"
import { z } from "zod"
import styles from "@/app/(workspace)/people/people.module.css"
import { requireOrganiser } from "@/app/_server/gates"
import { getWords } from "@/app/_server/words"
import { Badge, EmptyState, PageHeader } from "@/app/_ui/block"
import { ButtonLink } from "@/app/_ui/button"
import { SelectField } from "@/app/_ui/form"
import { addressOf, Pager } from "@/app/_ui/pager"
import { Search } from "@/app/_ui/search"
import { PageSchema } from "@/lib/words/pages"
import { listPeople, PEOPLE_FILTERS, PEOPLE_ORDERS } from "@/lib/people/listPeople"
import type { PersonRow } from "@/lib/people/person"
import { SearchSchema } from "@/lib/people/search"

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getWords()
  return { title: t("people.title") }
}

/** What the address of the page asks for; anything that it does not know is as if it were not there. */
const ChoiceSchema = z.object({
  search: SearchSchema,
  filter: z.enum(PEOPLE_FILTERS).nullable().catch(null),
  order: z.enum(PEOPLE_ORDERS).catch("name"),
  page: PageSchema,
})
type Choice = z.infer<typeof ChoiceSchema>

export default async function PeoplePage({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const { db, organiser } = await requireOrganiser()
  const { t } = await getWords()
  const choice = ChoiceSchema.parse(await searchParams)
  const people = await listPeople(db, organiser, choice)
  const actions = (
    <>
      <ButtonLink href="/people/import">{t("people.import.link")}</ButtonLink>
      <ButtonLink href="/people/new" variant="primary">
        {t("people.add")}
      </ButtonLink>
    </>
  )
  return (
    <div className="page">
      <PageHeader title={t("people.title")} lead={t("people.lead")} actions={people.all > 0 && actions} />
      {people.all === 0 ? (
        <EmptyState title={t("people.empty.title")} action={<div className="row">{actions}</div>}>
          {t("people.empty.lead")}
        </EmptyState>
      ) : (
        <>
          <Choosing choice={choice} />
          {people.count === 0 ? <Nobody /> : <PeopleTable people={people.rows} />}
          <p className="quiet small">{t("people.search.found", { found: people.count, all: people.all })}</p>
          <p className="small">
            <a href="/people/people.csv" download>
              {t("people.import.export")}
            </a>
          </p>
          <Pager page={people.page} pages={people.pages} hrefOf={(page) => hrefOf({ ...choice, page })} />
        </>
      )}
    </div>
  )
}

function hrefOf({ search, filter, order, page }: Choice): string {
  return addressOf("/people", { search, filter: filter ?? "", order: order === "name" ? "" : order, page })
}

/** Search, filter and order stand in the address, so that they can be kept and need no script. */
async function Choosing({ choice }: { choice: Choice }) {
  const { t } = await getWords()
  return (
    <Search label={t("people.search.label")} button={t("people.search.button")} search={choice.search}>
      <SelectField name="filter" label={t("people.search.filter")} defaultValue={choice.filter ?? ""}>
        <option value="">{t("people.search.everyone")}</option>
        {PEOPLE_FILTERS.map((filter) => (
          <option key={filter} value={filter}>
            {t(`people.search.filters.${filter}`)}
          </option>
        ))}
      </SelectField>
      <SelectField name="order" label={t("people.search.order")} defaultValue={choice.order}>
        {PEOPLE_ORDERS.map((order) => (
          <option key={order} value={order}>
            {t(`people.search.orders.${order}`)}
          </option>
        ))}
      </SelectField>
    </Search>
  )
}

async function Nobody() {
  const { t } = await getWords()
  return (
    <p className="quiet">{t.rich("people.search.nobody", { all: (chunks) => <Link href="/people">{chunks}</Link> })}</p>
  )
}

async function PeopleTable({ people }: { people: PersonRow[] }) {
  const { t } = await getWords()
  return (
    <div className="table-frame">
      <table className={`table stacked ${styles.dense}`}>
        <thead>
          <tr>
            <th scope="col">{t("people.person.name")}</th>
            <th scope="col">{t("people.person.email")}</th>
            <th scope="col">{t("people.person.manager")}</th>
            <th scope="col">{t("people.person.unitShort")}</th>
          </tr>
        </thead>
        <tbody>
          {people.map(({ id, name, email, external, leftOn, manager, unit }) => (
            <tr key={id}>
              <th scope="row">
                <Link href={`/people/${id}`} prefetch={false}>
                  {name}
                </Link>{" "}
                {external && <Badge>{t("people.person.externalShort")}</Badge>}
                {leftOn && <Badge>{t("people.person.leftShort")}</Badge>}
              </th>
              <td>{email}</td>
              <td data-label={t("people.person.manager")}>{manager?.name ?? "–"}</td>
              <td data-label={t("people.person.unitShort")}>{unit || "–"}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
