import { anyoneBut } from "@/lib/authority/ownReview"
import type { Db } from "@/lib/db/database"

/** To whom a message about proposals goes, and of which cycle. */
interface Asked {
  cycle: { id: string } | null
  user: { id: string; email: string } | null
}

/** For whom proposals are handed in that a user may approve, by `handedInKey`; nobody approves who is asked about them. */
export async function readHandedIn(db: Db, asked: Asked[]): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>()
  for (const { cycle, user } of asked) {
    if (!cycle || !user || found.has(handedInKey(cycle, user))) continue
    const subjects = await db.subject.findMany({
      where: {
        cycle: { id: cycle.id, stage: "nominating" },
        nomination: "handedIn",
        person: anyoneBut({ userId: user.id, email: user.email }),
      },
      select: { person: { select: { name: true } } },
    })
    found.set(
      handedInKey(cycle, user),
      subjects.map(({ person }) => person.name),
    )
  }
  return found
}

export function handedInKey(cycle: { id: string }, user: { id: string }): string {
  return `${cycle.id} ${user.id}`
}
