import { tokenHash } from "@/lib/access/token"
import { isOver } from "@/lib/ballot/lastDay"
import { readDraft } from "@/lib/ballot/lockDraft"
import type { LinkState, RaterLink } from "@/lib/ballot/raterLink"
import { ballotIdOf, receiptOf } from "@/lib/ballot/receipt"
import type { Db } from "@/lib/db/database"
import { groupOf, storedQuestionnaire } from "@/lib/questionnaire/schema"
import type { Prisma } from "@/prisma/client/client"

/** What a link leads to. Changes nothing: mail scanners open links too. */
export async function followLink(db: Db, token: string, now: Date): Promise<LinkState> {
  const row = await db.invitation.findUnique({ where: { tokenHash: tokenHash(token) }, select: INVITATION })
  if (!row) return { kind: "unknown" }
  const { cycle, cycleId } = row
  const receipt = receiptOf(ballotIdOf(token))
  const ended = { cycleId, subjectName: row.subject.person.name, cycleName: cycle.name }
  switch (cycle.stage) {
    case "draft":
      // Links are made at the launch.
      return { kind: "unknown" }
    case "closed":
      return { kind: "closed", ...ended, receipt: (await isInBox(db, cycleId, receipt)) ? receipt : null }
    case "collecting":
      if (row.withdrawnOn) return { kind: "withdrawn" }
      if (isOver(cycle.deadline, cycle.workspace.timeZone, now)) {
        return { kind: "over", ...ended, receipt: row.sent ? receipt : null }
      }
      return { kind: row.declined ? "declined" : "open", link: linkTo(row, token) }
  }
}

/** Whether a receipt is in the box that was counted; after the close nothing else tells who has answered. */
async function isInBox(db: Db, cycleId: string, receipt: string): Promise<boolean> {
  const among = [{ receipts: { has: receipt } }, { damaged: { has: receipt } }]
  return (await db.ballotBox.count({ where: { cycleId, OR: among } })) > 0
}

const INVITATION = {
  id: true,
  group: true,
  subjectId: true,
  cycleId: true,
  withdrawnOn: true,
  sent: true,
  declined: true,
  person: { select: { name: true } },
  draft: { select: { ciphertext: true } },
  subject: {
    select: {
      person: { select: { name: true } },
      invitations: { select: { group: true, withdrawnOn: true } },
    },
  },
  cycle: {
    select: {
      name: true,
      stage: true,
      deadline: true,
      threshold: true,
      behaviourThreshold: true,
      welcome: true,
      questionnaire: true,
      workspace: {
        select: {
          name: true,
          timeZone: true,
          isDemo: true,
        },
      },
    },
  },
} satisfies Prisma.InvitationSelect

type InvitationRow = Prisma.InvitationGetPayload<{ select: typeof INVITATION }>

/** The one place where a rater's authority is given: its token has found the invitation, which takes answers. */
function linkTo(row: InvitationRow, token: string): RaterLink {
  const { cycle, subject } = row
  const questionnaire = storedQuestionnaire(cycle.questionnaire)
  const { isSent, ...draft } = readDraft(token, row.id, row.draft)
  return {
    id: row.id,
    token,
    cycleId: row.cycleId,
    subjectId: row.subjectId,
    group: groupOf(questionnaire, row.group),
    groupSize: subject.invitations.filter(({ group, withdrawnOn }) => group === row.group && !withdrawnOn).length,
    subjectName: subject.person.name,
    raterName: row.person.name,
    cycle: {
      name: cycle.name,
      workspaceName: cycle.workspace.name,
      isDemo: cycle.workspace.isDemo,
      timeZone: cycle.workspace.timeZone,
      deadline: cycle.deadline!,
      threshold: cycle.threshold,
      behaviourThreshold: cycle.behaviourThreshold,
      welcome: cycle.welcome,
      questionnaire,
    },
    submitted: row.sent !== null,
    hasUnsentChanges: row.sent !== null && !isSent,
    draft,
  } as RaterLink
}
