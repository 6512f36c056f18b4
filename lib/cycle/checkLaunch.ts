import type { Organiser } from "@/lib/authority/authority"
import { withoutAnonymousPart } from "@/lib/cycle/anonymousPart"
import { lacksOf, type Lack } from "@/lib/cycle/checklist"
import { listUnapproved } from "@/lib/cycle/listUnapproved"
import { listGroupSizes, type SizedSubject } from "@/lib/cycle/listGroupSizes"
import { shortId } from "@/lib/cycle/shortId"
import type { Transaction } from "@/lib/db/database"
import { storedQuestionnaire } from "@/lib/questionnaire/schema"

/** Why a draft cannot be launched as it is. */
export type Unready =
  | { kind: "incomplete"; missing: Lack[] }
  /** Too few are asked about these, and it was not confirmed that this is meant. */
  | { kind: "unconfirmed"; subjects: Pick<SizedSubject, "id" | "name">[] }
  /** For these nobody has approved proposals, and it was not confirmed that those are dropped. Otherwise it is ready. */
  | { kind: "unapproved"; subjects: Pick<SizedSubject, "id" | "name">[] }

/** What is known of subjects, and meant so; their ids, or short ones. */
export interface Meant {
  /** Whose reports have no anonymous part. */
  unshown: string[]
  /** For whom raters could be proposed, and none are approved: only who is asked now will be. */
  unapproved?: string[]
}

/** Whether a locked draft can be launched on a day. */
export async function checkLaunch(
  tx: Transaction,
  organiser: Pick<Organiser, "workspaceId">,
  cycleId: string,
  { unshown, unapproved = [] }: Meant,
  day: Date,
): Promise<{ kind: "ready" } | Unready> {
  const row = await tx.cycle.findUniqueOrThrow({
    where: { id: cycleId },
    select: { deadline: true, threshold: true, behaviourThreshold: true, questionnaire: true },
  })
  const cycle = { ...row, questionnaire: storedQuestionnaire(row.questionnaire) }
  const subjects = await listGroupSizes(tx, organiser, cycleId)
  const missing = lacksOf(cycle, subjects, day)
  if (missing.length > 0) return { kind: "incomplete", missing }
  const confirmed = new Set(unshown.map(shortId))
  const unconfirmed = withoutAnonymousPart(subjects, cycle).filter(({ id }) => !confirmed.has(shortId(id)))
  if (unconfirmed.length > 0)
    return { kind: "unconfirmed", subjects: unconfirmed.map(({ id, name }) => ({ id, name })) }
  const dropped = new Set(unapproved.map(shortId))
  const open = (await listUnapproved(tx, organiser, cycleId)).filter(({ id }) => !dropped.has(shortId(id)))
  return open.length > 0
    ? { kind: "unapproved", subjects: open.map(({ id, name }) => ({ id, name })) }
    : { kind: "ready" }
}
