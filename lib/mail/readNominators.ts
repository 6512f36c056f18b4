import type { Db } from "@/lib/db/database"
import type { MessageCause } from "@/lib/mail/cause"
import { listTasks } from "@/lib/nomination/listTasks"
import { storedRules } from "@/lib/nomination/rules"
import type { Prisma } from "@/prisma/client/client"

/** What is selected of somebody who proposes or approves raters. */
export const TO_NOMINATOR = {
  id: true,
  version: true,
  laidOn: true,
  cycleId: true,
  personId: true,
  person: { select: { name: true, email: true } },
  cycle: { select: { name: true, stage: true, nominationRules: true } },
} as const satisfies Prisma.NominatorSelect

type Row = Prisma.NominatorGetPayload<{ select: typeof TO_NOMINATOR }>

/** What there is to do for each of these people, by id. */
export async function readNominators(
  db: Db,
  rows: Row[],
): Promise<Map<string, NonNullable<MessageCause["nominator"]>>> {
  const found = new Map<string, NonNullable<MessageCause["nominator"]>>()
  for (const { id, version, laidOn, person, cycle, ...ids } of rows) {
    const rules = cycle.nominationRules && storedRules(cycle.nominationRules)
    const tasks = rules ? await listTasks(db, { ...ids, rules }) : []
    const { name, stage } = cycle
    const lastDay = rules?.lastDay ?? null
    found.set(id, { id, version, isLaid: laidOn !== null, person, cycle: { name, stage }, lastDay, tasks })
  }
  return found
}
