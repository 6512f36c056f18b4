import type { Organiser } from "@/lib/authority/authority"
import type { Db } from "@/lib/db/database"
import { usualDomains } from "@/lib/people/domains"
import { peopleOf } from "@/lib/people/scope"

/** The domains at which people of the organiser's workspace are usually written to. */
export async function listUsualDomains(db: Db, organiser: Organiser): Promise<string[]> {
  const people = await db.person.findMany({ where: peopleOf(organiser), select: { email: true } })
  const users = await db.user.findMany({ where: { workspaceId: organiser.workspaceId }, select: { email: true } })
  const emails = (rows: { email: string }[]) => rows.map(({ email }) => email)
  return usualDomains(emails(people), emails(users))
}
