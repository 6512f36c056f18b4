import type { Organiser } from "@/lib/authority/authority"
import { lockCycle } from "@/lib/cycle/lockCycle"
import type { Db } from "@/lib/db/database"
import { LONG, transact } from "@/lib/db/transact"
import type { Secret } from "@/lib/keys/secret"
import { askForApproval } from "@/lib/nomination/askForApproval"
import { findRules } from "@/lib/nomination/findRules"
import { listNominated } from "@/lib/nomination/listNominated"
import { approverOf } from "@/lib/nomination/roles"
import { writeReminders } from "@/lib/nomination/writeReminders"

export type ProposersReminded =
  /** None where everyone was reminded today already. */
  { kind: "reminded"; reminders: number } | { kind: "notNominating" } | { kind: "gone" }

/**
 * Reminds everyone who has not handed in what they were asked to propose. About one subject alone whoever has to act next
 * gets their link again: who proposes, or the manager who approves.
 */
export async function remindProposers(
  db: Db,
  secret: Secret,
  organiser: Organiser,
  cycleId: string,
  whom: "everyone" | { subjectId: string },
  now: Date,
): Promise<ProposersReminded> {
  return transact(
    db,
    async (tx): Promise<ProposersReminded> => {
      const cycle = await lockCycle(tx, organiser, cycleId)
      if (!cycle) return { kind: "gone" }
      const rules = await findRules(tx, organiser, cycleId)
      if (cycle.stage !== "nominating" || !rules) return { kind: "notNominating" }
      const among = whom === "everyone" ? undefined : [whom.subjectId]
      const reminded = { ...cycle, way: rules.way }
      let reminders = await writeReminders(tx, secret, organiser, reminded, now, among)
      if (whom !== "everyone") {
        const [subject] = await listNominated(tx, { cycleId, id: whom.subjectId, nomination: "handedIn" })
        const approver = subject ? approverOf(rules.way, subject) : null
        const place = { ...organiser, cycleId }
        if (approver) reminders += await askForApproval(tx, secret, place, approver, now)
      }
      return { kind: "reminded", reminders }
    },
    LONG,
  )
}
