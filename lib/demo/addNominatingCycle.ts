import { linkToken } from "@/lib/access/token"
import type { Transaction } from "@/lib/db/database"
import { addDraftCycle } from "@/lib/demo/addDraftCycle"
import { idOf, type Northwind } from "@/lib/demo/northwind"
import type { Keys } from "@/lib/keys/keys"
import { changeRules } from "@/lib/nomination/changeRules"
import { followNomination } from "@/lib/nomination/followNomination"
import { proposeRater } from "@/lib/nomination/proposeRater"
import { startNomination } from "@/lib/nomination/startNomination"
import { submitProposals } from "@/lib/nomination/submitProposals"
import { dayIn, daysAfter } from "@/lib/words/day"

interface Proposing {
  /** Whom they propose as peers. */
  peers: string[]
  isHandedIn: boolean
}

/**
 * A cycle for which those who are reviewed propose their raters by their own links, some of them by now.
 * @param proposing by who is reviewed
 */
export async function addNominatingCycle(
  tx: Transaction,
  keys: Keys,
  northwind: Northwind,
  { name, proposing }: { name: string; proposing: Record<string, Proposing> },
  now: Date,
): Promise<void> {
  const { owner, people } = northwind
  const today = dayIn(owner.timeZone, now)
  const plan = { name, subjects: Object.keys(proposing), deadline: daysAfter(today, 45) }
  const { cycleId, subjects } = await addDraftCycle(tx, keys, northwind, plan, now)
  const groups = [{ id: "peers", least: 3, most: 8 }]
  const lastDay = daysAfter(today, 10)
  await changeRules(tx, owner, cycleId, { way: "managersApprove", groups, lastDay, approvesItself: false })
  const started = await startNomination(tx, keys.secret, owner, cycleId, now)
  if (started.kind !== "started") throw new Error(`Raters of Northwind are not proposed: ${started.kind}.`)
  for (const [who, { peers, isHandedIn }] of Object.entries(proposing)) {
    const subjectId = idOf(subjects, who)
    const where = { cycleId_personId: { cycleId, personId: idOf(people, who) } }
    const { id, version } = await tx.nominator.findUniqueOrThrow({ where })
    const link = await followNomination(tx, linkToken(keys.secret, "nomination", id, version))
    if (link.kind !== "open") throw new Error(`A link of Northwind is ${link.kind}.`)
    for (const peer of peers) {
      const candidate = { personId: idOf(people, peer) }
      const { kind } = await proposeRater(tx, link.nominator, subjectId, { group: "peers", candidate }, now)
      if (kind !== "proposed") throw new Error(`A rater of Northwind was not proposed: ${kind}.`)
    }
    if (isHandedIn) await submitProposals(tx, keys.secret, link.nominator, subjectId, false, now)
  }
}
