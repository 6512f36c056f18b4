import { termsMac, TERMS } from "@/lib/ballot/linkCodes"
import type { Db } from "@/lib/db/database"
import type { LinkKey } from "@/lib/keys/keys"
import { storedQuestionnaire, type Questionnaire } from "@/lib/questionnaire/schema"

/** So many questionnaires are held at most; those that were held first go first. */
const MOST_HELD = 100

/**
 * What a cycle that collects asks. It does not change any more, so it is read once and held in memory, by the MAC of its
 * terms: only where that is right, so that what somebody has put into the row meanwhile is not held on to.
 *
 * @param cycle with the MAC as its row has it
 */
export async function findQuestionnaire(
  db: Db,
  key: LinkKey,
  cycle: { id: string; termsMac: string | null },
): Promise<Questionnaire> {
  const name = `${cycle.id} ${cycle.termsMac}`
  const known = HELD.get(name)
  if (known) return known
  const terms = await db.cycle.findUniqueOrThrow({ where: { id: cycle.id }, select: TERMS })
  const questionnaire = storedQuestionnaire(terms.questionnaire)
  if (termsMac(key, cycle.id, terms) === cycle.termsMac) hold(name, questionnaire)
  return questionnaire
}

const HELD = new Map<string, Questionnaire>()

function hold(name: string, questionnaire: Questionnaire): void {
  for (const oldest of HELD.keys()) {
    if (HELD.size < MOST_HELD) break
    HELD.delete(oldest)
  }
  HELD.set(name, questionnaire)
}
