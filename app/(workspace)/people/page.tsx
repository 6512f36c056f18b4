import type { Metadata } from "next"
import Link from "next/link"
import { z } from "zod"
import styles from "@/app/(workspace)/people/people.module.css"
import { requireOrganiser } from "@/app/_server/gates"
import { getWords } from "@/app/_server/words"
import { Badge, EmptyState, PageHeader } from "@/app/_ui/block"
import { Button, ButtonLink } from "@/app/_ui/button"
import { listPeople } from "@/lib/people/listPeople"
import type { PersonRow } from "@/lib/people/person"

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getWords()
  return { title: t("people.title") }
}

const SearchSchema = z.string().max(100).catch("")

export default async function PeoplePage({ searchParams }: { searchParams: Promise<{ search?: string | string[] }> }) {
  const { db, organiser } = await requireOrganiser()
  const { t } = await getWords()
  const people = await listPeople(db, organiser)
  const search = SearchSchema.parse((await searchParams).search).trim()
  const actions = (
    <>
      <ButtonLink href="/people/paste">{t("people.paste.link")}</ButtonLink>
      <ButtonLink href="/people/new" variant="primary">
        {t("people.add")}
      </ButtonLink>
    </>
  )
  return (
    <div className="page">
      <PageHeader title={t("people.title")} lead={t("people.lead")} actions={people.length > 0 && actions} />
      {people.length === 0 ? (
        <EmptyState title={t("people.empty.title")} action={<div className="row">{actions}</div>}>
          {t("people.empty.lead")}
        </EmptyState>
      ) : (
        <Directory people={people} search={search} />
      )}
    </div>
  )
}

async function Directory({ people, search }: { people: PersonRow[]; search: string }) {
  const { t } = await getWords()
  const wanted = search.toLowerCase()
  const found = people.filter(({ name, email, unit }) => `${name} ${email} ${unit}`.toLowerCase().includes(wanted))
  return (
    <>
      <form className={styles.search} role="search">
        <label htmlFor="search" className="visually-hidden">
          {t("people.search.label")}
        </label>
        <input
          id="search"
          name="search"
          type="search"
          defaultValue={search}
          placeholder={t("people.search.placeholder")}
        />
        <Button type="submit">{t("people.search.button")}</Button>
      </form>
      {found.length === 0 ? (
        <p className="quiet">
          {t.rich("people.search.nobody", { search, all: (chunks) => <Link href="/people">{chunks}</Link> })}
        </p>
      ) : (
        <PeopleTable people={found} />
      )}
      <p className="quiet small">{t("people.search.found", { found: found.length, all: people.length })}</p>
    </>
  )
}

async function PeopleTable({ people }: { people: PersonRow[] }) {
  const { t } = await getWords()
  return (
    <div className="table-frame">
      <table className="table stacked">
        <thead>
          <tr>
            <th scope="col">{t("people.person.name")}</th>
            <th scope="col">{t("people.person.email")}</th>
            <th scope="col">{t("people.person.manager")}</th>
            <th scope="col">{t("people.person.unitShort")}</th>
          </tr>
        </thead>
        <tbody>
          {people.map(({ id, name, email, external, manager, unit }) => (
            <tr key={id}>
              <th scope="row">
                <Link href={`/people/${id}`}>{name}</Link>{" "}
                {external && <Badge>{t("people.person.externalShort")}</Badge>}
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
