import type { Organiser } from "@/lib/authority/authority"
import { isSelf } from "@/lib/authority/ownReview"
import { progressOf, STATE, stateOf, type InvitationState, type Progress, type StateRows } from "@/lib/cycle/progress"
import { remindedOn, reminderKey } from "@/lib/cycle/reminder"
import { cyclesOf } from "@/lib/cycle/scope"
import type { Db } from "@/lib/db/database"
import { storedQuestionnaire, type RaterGroup } from "@/lib/questionnaire/schema"
import { dayIn } from "@/lib/words/day"
import type { Prisma } from "@/prisma/client/client"

export interface GroupProgress extends Progress {
  group: RaterGroup
}

/** Somebody who was asked and of whom there is no answer, with what an organiser can do about it. */
export interface OpenRater {
  invitationId: string
  name: string
  group: RaterGroup
  state: Exclude<InvitationState, "answered">
  /** A reminder was written today; another one has to wait until tomorrow. */
  isRemindedToday: boolean
  /** The mail could not be delivered. */
  isUnreachable: boolean
}

export interface SubjectProgress extends Progress {
  id: string
  personId: string
  name: string
  /** In the questionnaire's order; groups in which nobody was ever asked are left out. */
  groups: GroupProgress[]
  /**
   * Those without an answer, by name. Who has answered is not listed: the organiser needs to know whom to remind,
   * and nothing about when or that somebody in particular answered.
   */
  open: OpenRater[]
}

/** A group of the organiser's own review: how many are asked, and nothing of who they are. */
export interface OwnGroup {
  group: RaterGroup
  invited: number
  /** Whether so many have answered that the group is shown; null for a group whose raters appear as themselves. */
  isShown: boolean | null
}

/** The organiser's own review: whoever runs it must not learn who has answered about them. */
export interface OwnReview {
  id: string
  name: string
  groups: OwnGroup[]
}

export interface CycleProgress extends Progress {
  /** Without the organiser; so is the total. */
  subjects: SubjectProgress[]
  /** Null where the organiser is not reviewed in this cycle. */
  own: OwnReview | null
}

/**
 * How far a collecting cycle has come, by subject and group; null when the organiser has no such cycle. Where the organiser
 * is among the subjects nothing here depends on who has answered about them, but one bit for each group.
 */
export async function findOverview(
  db: Db,
  organiser: Organiser,
  cycleId: string,
  now: Date,
): Promise<CycleProgress | null> {
  const today = dayIn(organiser.timeZone, now)
  const cycle = await db.cycle.findFirst({
    where: { ...cyclesOf(organiser), id: cycleId, stage: "collecting" },
    select: {
      questionnaire: true,
      threshold: true,
      subjects: {
        orderBy: [{ person: { name: "asc" } }, { id: "asc" }],
        select: {
          id: true,
          person: { select: { id: true, name: true, email: true } },
          invitations: invitationsOn(today),
        },
      },
    },
  })
  if (!cycle) return null
  const { groups } = storedQuestionnaire(cycle.questionnaire)
  const ownRow = cycle.subjects.find(({ person }) => isSelf(organiser, person))
  const others = cycle.subjects.filter((row) => row !== ownRow)
  const subjects = others.map(({ id, person, invitations }) => {
    const raters = invitations.map((row) => ({ ...row, state: stateOf(row) }))
    return {
      id,
      personId: person.id,
      name: person.name,
      ...progressOf(raters.map(({ state }) => state)),
      groups: groups
        .map((group) => ({
          group,
          states: raters.filter((rater) => rater.group === group.id).map(({ state }) => state),
        }))
        .filter(({ states }) => states.length > 0)
        .map(({ group, states }) => ({ group, ...progressOf(states) })),
      open: raters.flatMap(({ id: invitationId, rater, group, state }): OpenRater[] => {
        if (state === "answered" || !rater.person) return []
        const { id: raterId, person, messages } = rater
        // A reminder may have gone out because of the organiser's own review alone.
        const told = ownRow ? messages.filter(({ kind }) => kind === "invitation") : messages
        const isRemindedToday = told.some(({ uniqueKey }) => uniqueKey === reminderKey(raterId, today))
        const isUnreachable = told.some(({ failedOn }) => failedOn !== null)
        const ownGroup = groups.find((each) => each.id === group)!
        return [{ invitationId, name: person.name, group: ownGroup, state, isRemindedToday, isUnreachable }]
      }),
    }
  })
  const own = ownRow ? ownReview(ownRow, groups, cycle.threshold) : null
  return { ...total(subjects), subjects, own }
}

function ownReview(
  { id, person, invitations }: { id: string; person: { name: string }; invitations: OwnInvitation[] },
  groups: RaterGroup[],
  threshold: number,
): OwnReview {
  return {
    id,
    name: person.name,
    groups: groups.flatMap((group): OwnGroup[] => {
      const asked = invitations.filter((row) => row.group === group.id && row.withdrawnOn === null)
      const answered = asked.filter((row) => stateOf(row) === "answered").length
      if (asked.length === 0) return []
      return [{ group, invited: asked.length, isShown: group.kind === "anonymous" ? answered >= threshold : null }]
    }),
  }
}

type OwnInvitation = StateRows & { group: string }

/** With those messages of each that matter here: today's reminder, and any that failed. */
function invitationsOn(today: Date) {
  return {
    orderBy: [{ rater: { person: { name: "asc" } } }, { id: "asc" }],
    select: {
      id: true,
      group: true,
      ...STATE,
      rater: {
        select: {
          id: true,
          person: { select: { name: true } },
          messages: {
            where: { OR: [{ failedOn: { not: null } }, { uniqueKey: { endsWith: remindedOn(today) } }] },
            select: { kind: true, uniqueKey: true, failedOn: true },
          },
        },
      },
    },
  } satisfies Prisma.Subject$invitationsArgs
}

function total(parts: Progress[]): Progress {
  const sum = (key: keyof Progress) => parts.reduce((so, part) => so + part[key], 0)
  return { invited: sum("invited"), answered: sum("answered"), declined: sum("declined"), withdrawn: sum("withdrawn") }
}
