import { countAttempt } from "@/lib/access/countAttempt"
import { MANY_ASKED } from "@/lib/cycle/countLoad"
import type { Db } from "@/lib/db/database"
import type { Secret } from "@/lib/keys/secret"
import { countAsked } from "@/lib/nomination/countAsked"
import type { Nominator } from "@/lib/nomination/nominator"
import { literal, searchedWords } from "@/lib/words/folded"

/** Somebody of the directory as those see them who propose raters: without an address. */
export interface Colleague {
  personId: string
  name: string
  /** Team or department; empty when none was entered. */
  unit: string
}

export type ColleaguesFound =
  | { kind: "found"; people: (Colleague & { isOften: boolean })[]; more: boolean }
  /** With fewer letters everybody would be found. */
  | { kind: "tooShort" }
  | { kind: "tooOften" }

const MOST_FOUND = 10
const LEAST_LETTERS = 2

/**
 * The first few people whose name or team has every word of a search. Neither addresses nor numbers are looked into: what
 * they are could be found out letter by letter.
 */
export async function searchColleagues(
  db: Db,
  secret: Secret,
  { nominatorId, workspaceId, cycleId }: Nominator,
  search: string,
  now: Date,
): Promise<ColleaguesFound> {
  const words = searchedWords(search)
  if (words.join("").length < LEAST_LETTERS) return { kind: "tooShort" }
  if ((await countAttempt(db, secret, "nominationSearch", nominatorId, now)) === "tooOften") return { kind: "tooOften" }
  const people = await db.person.findMany({
    where: {
      workspaceId,
      leftOn: null,
      AND: words.map(literal).map((word) => ({
        OR: [{ sortName: { contains: word } }, { unit: { contains: word, mode: "insensitive" as const } }],
      })),
    },
    orderBy: [{ sortName: "asc" }, { id: "asc" }],
    take: MOST_FOUND + 1,
    select: { id: true, name: true, unit: true },
  })
  const first = people.slice(0, MOST_FOUND)
  const asked = await countAsked(
    db,
    { workspaceId },
    cycleId,
    first.map(({ id }) => id),
  )
  const shown = first.map(({ id: personId, ...person }) => {
    return { personId, ...person, isOften: (asked.get(personId)?.all ?? 0) >= MANY_ASKED }
  })
  return { kind: "found", people: shown, more: people.length > MOST_FOUND }
}
