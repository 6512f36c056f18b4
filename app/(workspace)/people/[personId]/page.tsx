import type { Metadata } from "next"
import Link from "next/link"
import { notFound } from "next/navigation"
import { removePerson } from "@/app/(workspace)/people/actions"
import { PersonForm } from "@/app/(workspace)/people/personForm"
import { requireOrganiser } from "@/app/_server/gates"
import { parseId } from "@/app/_server/ids"
import { getWords } from "@/app/_server/words"
import { PageHeader, Section } from "@/app/_ui/block"
import { ConfirmButton } from "@/app/_ui/confirm"
import { findPerson, type FoundPerson } from "@/lib/people/findPerson"

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getWords()
  return { title: t("people.person.title") }
}

export default async function PersonPage({ params }: { params: Promise<{ personId: string }> }) {
  const { db, organiser } = await requireOrganiser()
  const { t } = await getWords()
  const person = (await findPerson(db, organiser, parseId((await params).personId))) ?? notFound()
  return (
    <div className="page narrow">
      <PageHeader title={person.name} back={{ href: "/people", label: t("people.title") }} />
      <PersonForm person={person} />
      {person.reviews.length > 0 && (
        <Section title={t("people.person.reviews")}>
          <ul>
            {person.reviews.map(({ id, name }) => (
              <li key={id}>
                <Link href={`/cycles/${id}`}>{name}</Link>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Deletion person={person} />
    </div>
  )
}

async function Deletion({ person }: { person: FoundPerson }) {
  const { t } = await getWords()
  const { id, name, invitations, reports } = person
  return (
    <Section title={t("people.delete.title")}>
      <p className="quiet">{t("people.delete.about")}</p>
      <div>
        <ConfirmButton
          label={t("people.delete.button", { name })}
          title={t("people.delete.question", { name })}
          body={
            <>
              {t("people.delete.erases", { name, reviews: person.reviews.length, invitations })}
              {reports > 0 && ` ${t("people.delete.leaves", { reports })}`}
            </>
          }
          confirmLabel={t("people.delete.confirm")}
          action={removePerson.bind(null, id)}
        />
      </div>
    </Section>
  )
}
