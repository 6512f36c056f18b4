import type { Organiser } from "@/lib/authority/authority"
import { cyclesOf } from "@/lib/cycle/scope"
import type { Db } from "@/lib/db/database"

/** For which subjects of a cycle raters can be proposed and nobody has approved any, by name; none in another stage. */
export async function listUnapproved(
  db: Db,
  organiser: Pick<Organiser, "workspaceId">,
  cycleId: string,
): Promise<{ id: string; name: string; proposed: number }[]> {
  const subjects = await db.subject.findMany({
    where: {
      cycleId,
      cycle: { ...cyclesOf(organiser), stage: "nominating" },
      nomination: { in: ["open", "handedIn", "sentBack"] },
    },
    orderBy: [{ person: { sortName: "asc" } }, { id: "asc" }],
    select: { id: true, person: { select: { name: true } }, _count: { select: { proposals: true } } },
  })
  return subjects.map(({ id, person, _count }) => ({ id, name: person.name, proposed: _count.proposals }))
}
