import type { Metadata } from "next"
import Link from "next/link"
import { z } from "zod"
import styles from "@/app/(workspace)/people/people.module.css"
import { getContext } from "@/app/_server/context"
import { requireOrganiser } from "@/app/_server/viewer"
import { Badge, EmptyState, PageHeader } from "@/app/_ui/block"
import { Button, ButtonLink } from "@/app/_ui/button"
import { listPeople } from "@/lib/people/store"

export const metadata: Metadata = { title: "People" }

export default async function PeoplePage({ searchParams }: { searchParams: Promise<{ search?: string | string[] }> }) {
  const viewer = await requireOrganiser()
  const { db } = await getContext()
  const people = await listPeople(db, viewer)
  const search = z
    .string()
    .max(100)
    .catch("")
    .parse((await searchParams).search)
    .trim()
  const wanted = search.toLocaleLowerCase("en")
  const found = people.filter(({ name, email, unit }) =>
    `${name} ${email} ${unit}`.toLocaleLowerCase("en").includes(wanted),
  )
  const actions = (
    <>
      <ButtonLink href="/people/paste">Paste a list</ButtonLink>
      <ButtonLink href="/people/new" variant="primary">
        Add a person
      </ButtonLink>
    </>
  )
  return (
    <div className="page">
      <PageHeader
        title="People"
        lead="Everyone who is reviewed or asked. They need no account: they answer by a link."
        actions={people.length > 0 && actions}
      />
      {people.length === 0 ? (
        <EmptyState title="Nobody here yet" action={<div className="row">{actions}</div>}>
          Add the people whom you want to review and those who know them. With who reports to whom, Parallax can suggest
          whom to ask.
        </EmptyState>
      ) : (
        <>
          <form className={styles.search} role="search">
            <label htmlFor="search" className="visually-hidden">
              Search by name, address or team
            </label>
            <input id="search" name="search" type="search" defaultValue={search} placeholder="Name, address or team" />
            <Button type="submit">Search</Button>
          </form>
          {found.length === 0 ? (
            <p className="quiet">
              Nobody is found by “{search}”. <Link href="/people">Show everyone</Link>
            </p>
          ) : (
            <div className="table-frame">
              <table className="table stacked">
                <thead>
                  <tr>
                    <th scope="col">Name</th>
                    <th scope="col">E-mail address</th>
                    <th scope="col">Reports to</th>
                    <th scope="col">Team</th>
                  </tr>
                </thead>
                <tbody>
                  {found.map(({ id, name, email, external, manager, unit }) => (
                    <tr key={id}>
                      <th scope="row">
                        <Link href={`/people/${id}`}>{name}</Link> {external && <Badge>external</Badge>}
                      </th>
                      <td>{email}</td>
                      <td data-label="Reports to">{manager?.name ?? "–"}</td>
                      <td data-label="Team">{unit || "–"}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )}
          <p className="quiet small">
            {found.length} of {people.length} people
          </p>
        </>
      )}
    </div>
  )
}
