import { compositionOf, type Composition } from "@/lib/ballot/composition"
import type { Db } from "@/lib/db/database"
import { domainOf } from "@/lib/people/domains"
import { listUsualDomains } from "@/lib/people/listUsualDomains"
import { dayIn } from "@/lib/words/day"

/** How those who are asked about the subjects of a launched cycle came to be asked, by subject; or about one of them. */
export async function findComposition(
  db: Db,
  { cycleId, subjectId }: { cycleId: string; subjectId?: string },
): Promise<Map<string, Composition>> {
  const cycle = await db.cycle.findUniqueOrThrow({
    where: { id: cycleId },
    select: {
      launchedAt: true,
      workspaceId: true,
      workspace: { select: { timeZone: true } },
      subjects: {
        ...(subjectId !== undefined && { where: { id: subjectId } }),
        select: {
          id: true,
          personId: true,
          invitations: {
            select: {
              addedOn: true,
              withdrawnOn: true,
              proposedById: true,
              rater: { select: { personId: true, person: { select: { email: true } } } },
            },
          },
        },
      },
    },
  })
  const usual = new Set(await listUsualDomains(db, cycle))
  const launchedOn = dayIn(cycle.workspace.timeZone, cycle.launchedAt!)
  return new Map(
    cycle.subjects.map(({ id, personId, invitations }) => {
      const others = invitations.filter(({ rater }) => rater.personId !== personId)
      const asking = others.map(({ rater, ...dates }) => ({ ...dates, address: rater.person?.email ?? null }))
      return [id, compositionOf(asking, launchedOn, (address) => usual.has(domainOf(address)))]
    }),
  )
}
