import type { Metadata } from "next"
import { PersonForm } from "@/app/(workspace)/people/personForm"
import { requireOrganiser } from "@/app/_server/gates"
import { getWords } from "@/app/_server/words"
import { PageHeader } from "@/app/_ui/block"

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getWords()
  return { title: t("people.add") }
}

export default async function NewPersonPage() {
  await requireOrganiser()
  const { t } = await getWords()
  return (
    <div className="page narrow">
      <PageHeader title={t("people.add")} back={{ href: "/people", label: t("people.title") }} />
      <PersonForm person={null} />
    </div>
  )
}
