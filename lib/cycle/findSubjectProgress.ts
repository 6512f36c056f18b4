import type { Organiser } from "@/lib/authority/authority"
import { anyoneBut } from "@/lib/authority/ownReview"
import { findCounted } from "@/lib/cycle/countAnswers"
import { progressOf, STATE, stateOf, type InvitationState, type Progress } from "@/lib/cycle/progress"
import { remindedOn, reminderKey } from "@/lib/cycle/reminder"
import { riskOf, type Risk } from "@/lib/cycle/risk"
import type { Db } from "@/lib/db/database"
import type { RaterGroup } from "@/lib/questionnaire/schema"
import type { Prisma } from "@/prisma/client/client"

/** Somebody who was asked and of whom there is no answer, with what an organiser can do about it. */
export interface OpenRater {
  invitationId: string
  personId: string
  name: string
  email: string
  state: Exclude<InvitationState, "answered">
  /** A reminder was written today; another one has to wait until tomorrow. */
  isRemindedToday: boolean
  /** The mail could not be delivered. */
  isUnreachable: boolean
}

export interface GroupProgress extends Progress {
  group: RaterGroup
  /**
   * Those without an answer, by name. Who has answered is not listed: the organiser needs to know whom to remind,
   * and nothing about when or that somebody in particular answered.
   */
  open: OpenRater[]
}

export interface SubjectProgress extends Progress {
  id: string
  personId: string
  name: string
  coachId: string | null
  /** In the questionnaire's order; groups in which nobody was ever asked are left out. */
  groups: GroupProgress[]
  risk: Risk
}

/**
 * How far the review of one person has come; null where the organiser has no such collecting cycle, where nobody of
 * this id is reviewed in it, and where it is the organiser's own.
 */
export async function findSubjectProgress(
  db: Db,
  organiser: Organiser,
  cycleId: string,
  subjectId: string,
  now: Date,
): Promise<SubjectProgress | null> {
  const counted = await findCounted(db, organiser, cycleId, now)
  if (!counted) return null
  const { groups, threshold, daysLeft, today, ownId } = counted
  const subject = await db.subject.findFirst({
    where: { id: subjectId, cycleId, person: anyoneBut(organiser) },
    select: {
      id: true,
      coachId: true,
      person: { select: { id: true, name: true } },
      invitations: invitationsOn(today),
    },
  })
  if (!subject) return null
  const raters = subject.invitations.map((row) => ({ ...row, state: stateOf(row) }))
  const progress = groups
    .map((group) => ({ group, of: raters.filter((rater) => rater.group === group.id) }))
    .filter(({ of }) => of.length > 0)
    .map(({ group, of }): GroupProgress => {
      const open = of.flatMap(({ id: invitationId, rater, state }): OpenRater[] => {
        if (state === "answered" || !rater.person) return []
        // A reminder may have gone out because of the organiser's own review alone.
        const told = rater.messages.filter(({ kind }) => ownId === null || kind === "invitation")
        const isRemindedToday = told.some(({ uniqueKey }) => uniqueKey === reminderKey(rater.id, today))
        const isUnreachable = told.some(({ failedOn }) => failedOn !== null)
        const { id: personId, name, email } = rater.person
        return [{ invitationId, personId, name, email, state, isRemindedToday, isUnreachable }]
      })
      return { group, ...progressOf(of.map(({ state }) => state)), open }
    })
  const standings = progress
    .filter(({ group, invited }) => group.kind === "anonymous" && invited > 0)
    .map(({ answered, open }) => ({ answered, missing: open.filter(({ state }) => state === "missing").length }))
  return {
    id: subject.id,
    personId: subject.person.id,
    name: subject.person.name,
    coachId: subject.coachId,
    ...progressOf(raters.map(({ state }) => state)),
    groups: progress,
    risk: riskOf(standings, threshold, daysLeft),
  }
}

/** With those messages of each that matter here: today's reminder, and any that failed. */
function invitationsOn(today: Date) {
  return {
    orderBy: [{ rater: { person: { sortName: "asc" } } }, { id: "asc" }],
    select: {
      id: true,
      group: true,
      ...STATE,
      rater: {
        select: {
          id: true,
          person: { select: { id: true, name: true, email: true } },
          messages: {
            where: { OR: [{ failedOn: { not: null } }, { uniqueKey: { endsWith: remindedOn(today) } }] },
            select: { kind: true, uniqueKey: true, failedOn: true },
          },
        },
      },
    },
  } satisfies Prisma.Subject$invitationsArgs
}
