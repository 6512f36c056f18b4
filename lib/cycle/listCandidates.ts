import type { Organiser } from "@/lib/authority/authority"
import type { Candidate } from "@/lib/cycle/suggestion"
import type { Db } from "@/lib/db/database"

/** Everyone of the directory who could be reviewed or asked, by name. */
export async function listCandidates(db: Db, { workspaceId }: Organiser): Promise<Candidate[]> {
  return db.person.findMany({
    where: { workspaceId },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true, email: true, managerId: true },
  })
}
