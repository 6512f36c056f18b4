import type { Metadata } from "next"
import Link from "next/link"
import { notFound } from "next/navigation"
import { z } from "zod"
import { removePerson } from "@/app/(workspace)/people/actions"
import { PersonForm } from "@/app/(workspace)/people/personForm"
import { getContext } from "@/app/_server/context"
import { requireOrganiser } from "@/app/_server/viewer"
import { PageHeader, Section } from "@/app/_ui/block"
import { ConfirmButton } from "@/app/_ui/confirm"
import { findPerson, listPeople } from "@/lib/people/store"

export const metadata: Metadata = { title: "Person" }

export default async function PersonPage({ params }: { params: Promise<{ personId: string }> }) {
  const viewer = await requireOrganiser()
  const { personId } = await params
  if (!z.uuid().safeParse(personId).success) notFound()
  const { db } = await getContext()
  const person = await findPerson(db, viewer, personId)
  if (!person) notFound()
  const { name, reviews, _count } = person
  return (
    <div className="page narrow">
      <PageHeader title={name} back={{ href: "/people", label: "People" }} />
      <PersonForm person={person} people={await listPeople(db, viewer)} />
      {reviews.length > 0 && (
        <Section title="Reviewed in">
          <ul>
            {reviews.map(({ cycle }) => (
              <li key={cycle.id}>
                <Link href={`/cycles/${cycle.id}`}>{cycle.name}</Link>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title="Delete">
        <p className="quiet">For good, with everything that belongs to this person.</p>
        <div>
          <ConfirmButton
            label={`Delete ${name}`}
            title={`Delete ${name}?`}
            body={
              <>
                This erases {name} from the directory, {count(reviews.length, "review", "reviews")} of this person with
                their reports, and {count(_count.invitations, "invitation", "invitations")} to answer, with what was
                answered in cycles that are still open. Answers that were counted in closed cycles stay: they can no
                longer be told apart.
                {_count.manages > 0 && ` ${count(_count.manages, "person", "people")} will report to nobody.`}
              </>
            }
            confirmLabel="Delete for good"
            action={removePerson.bind(null, personId)}
          />
        </div>
      </Section>
    </div>
  )
}

function count(n: number, one: string, many: string): string {
  return `${n} ${n === 1 ? one : many}`
}
