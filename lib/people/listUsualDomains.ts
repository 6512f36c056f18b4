import type { Organiser } from "@/lib/authority/authority"
import type { Db } from "@/lib/db/database"
import { usualDomains } from "@/lib/people/domains"

/** The domains at which people of a workspace are usually written to. */
export async function listUsualDomains(db: Db, { workspaceId }: Pick<Organiser, "workspaceId">): Promise<string[]> {
  const people = await db.person.findMany({ where: { workspaceId }, select: { email: true } })
  const users = await db.user.findMany({ where: { workspaceId }, select: { email: true } })
  const emails = (rows: { email: string }[]) => rows.map(({ email }) => email)
  return usualDomains(emails(people), emails(users))
}
