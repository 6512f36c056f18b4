import type { Organiser } from "@/lib/authority/authority"
import { cyclesOf } from "@/lib/cycle/scope"
import type { Db } from "@/lib/db/database"
import type { TextKind } from "@/lib/mail/mailText"
import { matching } from "@/lib/people/search"
import { literal } from "@/lib/words/folded"

/** Who is meant: the first receiver in a cycle whom a search finds. */
export interface ReceiverChoice {
  cycleId: string
  search: string
}

/**
 * The person of the directory as whose mail of a kind one is shown: who is asked, or whom a report is about; a mail to a coach is
 * found by the coach too. Null where nobody is found.
 */
export async function findReceiver(
  db: Db,
  organiser: Organiser,
  kind: TextKind,
  { cycleId, search }: ReceiverChoice,
): Promise<string | null> {
  const cycle = { id: cycleId, ...cyclesOf(organiser) }
  const person = matching(search)
  switch (kind) {
    case "invitation":
    case "reminder":
    case "linkAgain": {
      const rater = await db.rater.findFirst({
        where: { cycle, person, invitations: { some: { withdrawnOn: null } } },
        orderBy: BY_NAME,
        select: { personId: true },
      })
      return rater?.personId ?? null
    }
    case "report": {
      const subject = await db.subject.findFirst({
        where: { cycle, person },
        orderBy: BY_NAME,
        select: { personId: true },
      })
      return subject?.personId ?? null
    }
    case "coachReport": {
      const named = { contains: literal(search), mode: "insensitive" } as const
      const coach = { OR: [{ name: named }, { email: named }] }
      const subject = await db.subject.findFirst({
        where: { cycle, coachId: { not: null }, OR: [{ person }, { coach }] },
        orderBy: BY_NAME,
        select: { personId: true },
      })
      return subject?.personId ?? null
    }
  }
}

const BY_NAME = [{ person: { sortName: "asc" as const } }, { id: "asc" as const }]
