import type { Organiser } from "@/lib/authority/authority"
import { nobodyBut } from "@/lib/authority/ownReview"
import { cyclesOf } from "@/lib/cycle/scope"
import type { KnownSelf, Launcher } from "@/lib/cycle/self"
import type { Db } from "@/lib/db/database"

/** What is known of who a user is among those who are reviewed in a cycle. */
export async function findSelf(db: Db, organiser: Organiser, cycleId: string): Promise<KnownSelf> {
  const { workspaceId, userId } = organiser
  const people = await db.person.findMany({
    where: { workspaceId, ...nobodyBut(organiser) },
    orderBy: [{ sortName: "asc" }, { id: "asc" }],
    select: { name: true, _count: { select: { reviews: { where: { cycleId } } } } },
  })
  const user = await db.user.findUniqueOrThrow({ where: { id: userId }, select: { nobodyAmong: true } })
  return {
    people: people.map(({ name, _count }) => ({ name, isReviewed: _count.reviews > 0 })),
    isNobody: user.nobodyAmong !== null && user.nobodyAmong === (await hashReviewed(db, cycleId)),
  }
}

/** The same, with those among whom they choose themselves where it is not known. */
export async function findLauncher(db: Db, organiser: Organiser, cycleId: string): Promise<Launcher> {
  const known = await findSelf(db, organiser, cycleId)
  if (known.people.length > 0) return { known, reviewed: [] }
  const subjects = await db.subject.findMany({
    where: { cycleId, cycle: cyclesOf(organiser) },
    orderBy: [{ person: { sortName: "asc" } }, { id: "asc" }],
    select: { person: { select: { id: true, name: true, email: true } } },
  })
  return { known, reviewed: subjects.map(({ person: { id, ...person } }) => ({ personId: id, ...person })) }
}

/** Tells whether the same people are reviewed still. */
export async function hashReviewed(db: Db, cycleId: string): Promise<string> {
  const [row] = await db.$queryRaw<{ hash: string }[]>`
    SELECT encode(sha256(coalesce(string_agg("personId"::text, ' ' ORDER BY "personId"), '')::bytea), 'hex') AS "hash"
    FROM "Subject" WHERE "cycleId" = ${cycleId}::uuid`
  return row!.hash
}
