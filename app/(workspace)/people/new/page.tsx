import type { Metadata } from "next"
import { PersonForm } from "@/app/(workspace)/people/personForm"
import { getContext } from "@/app/_server/context"
import { requireOrganiser } from "@/app/_server/viewer"
import { PageHeader } from "@/app/_ui/block"
import { listPeople } from "@/lib/people/store"

export const metadata: Metadata = { title: "Add a person" }

export default async function NewPersonPage() {
  const viewer = await requireOrganiser()
  const { db } = await getContext()
  return (
    <div className="page narrow">
      <PageHeader title="Add a person" back={{ href: "/people", label: "People" }} />
      <PersonForm person={null} people={await listPeople(db, viewer)} />
    </div>
  )
}
