import { findingOf, type Attack, type Finding, type Ground } from "@/lib/audit/attack"
import { organiserAttacks } from "@/lib/audit/attackAsOrganiser"
import { ballotAttacks } from "@/lib/audit/attackBallots"
import { cutAttack, lossAttacks } from "@/lib/audit/attackByLosses"
import { rowAttacks } from "@/lib/audit/attackRows"
import { diskAttack } from "@/lib/audit/attackTheDisk"
import { mailAttacks } from "@/lib/audit/attackTheMail"
import { checkForLinks } from "@/lib/audit/checkForLinks"
import { ownReviewAttacks } from "@/lib/audit/checkOwnReview"
import { makeKeys } from "@/lib/audit/makeKeys"
import { compareWorlds, realChecks, WORLDS } from "@/lib/audit/checkRemains"
import { runExperiment } from "@/lib/audit/runExperiment"
import { runRealCycle } from "@/lib/audit/runRealCycle"
import { lookAtEverything } from "@/lib/audit/seen"

/** Whoever acts, each on a review of their own. */
export const attacks: Attack[] = [
  ...ballotAttacks,
  ...rowAttacks,
  ...organiserAttacks,
  ...ownReviewAttacks,
  ...mailAttacks,
  ...lossAttacks,
]

/** On the folder of an embedded database, whatever else is attacked. */
export const embeddedAttacks: Attack[] = [diskAttack, cutAttack]

/**
 * All attacks of the audit on the product as it is.
 * @param newGround a migrated database for each part
 */
export async function runAudit(newGround: () => Promise<Ground>): Promise<Finding[]> {
  const findings: Finding[] = []
  const first = await newGround()
  await runExperiment(first.db, await makeKeys(first.folder), async (stage, truth) => {
    findings.push(...checkForLinks(stage, await lookAtEverything(first.query), truth))
  })
  const [one, two] = [await newGround(), await newGround()]
  const worlds = [
    await runRealCycle(one, await makeKeys(one.folder), 0),
    await runRealCycle(two, await makeKeys(two.folder), 1),
  ] as const
  for (const check of realChecks) findings.push(findingOf(check, await check.run(worlds[0], false)))
  findings.push(findingOf(WORLDS, compareWorlds(worlds, false)))
  const last = await newGround()
  for (const attack of [...attacks, ...embeddedAttacks]) findings.push(findingOf(attack, await attack.run(last, false)))
  return findings
}
