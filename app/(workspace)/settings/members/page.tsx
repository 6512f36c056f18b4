import type { Metadata } from "next"
import { Members } from "@/app/(workspace)/settings/members/members"
import { requireOwner } from "@/app/_server/gates"
import { getWords } from "@/app/_server/words"
import { listMembers } from "@/lib/access/listMembers"

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getWords()
  return { title: t("settings.members.title") }
}

export default async function MembersPage() {
  const { db, owner } = await requireOwner()
  const { format } = await getWords()
  const members = (await listMembers(db, owner)).toSorted((a, b) => format.compare(a.name, b.name))
  return <Members members={members} ownId={owner.userId} />
}
