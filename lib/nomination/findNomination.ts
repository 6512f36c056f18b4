import { MANY_ASKED } from "@/lib/cycle/countLoad"
import { listSuggestions } from "@/lib/cycle/listSuggestions"
import type { Db } from "@/lib/db/database"
import type { Approver } from "@/lib/nomination/approver"
import { countAsked } from "@/lib/nomination/countAsked"
import { asNominated, NOMINATED, type Nominated } from "@/lib/nomination/listNominated"
import { roleOf, type NominationRole } from "@/lib/nomination/roles"
import { storedRules, type NominatedGroup, type Rules } from "@/lib/nomination/rules"
import type { Colleague } from "@/lib/nomination/searchColleagues"
import { domainOf } from "@/lib/people/domains"
import { listUsualDomains } from "@/lib/people/listUsualDomains"
import { storedQuestionnaire, type Questionnaire } from "@/lib/questionnaire/schema"

/** Somebody who is proposed. */
export interface ShownProposal {
  proposalId: string
  /** Null for somebody whose address was typed. */
  personId: string | null
  name: string
  unit: string
  /** As it was typed; null for somebody of the directory, whose address nobody sees here. */
  typedAddress: string | null
  isOutside: boolean
  isOften: boolean
  /** Null when they were deleted. */
  proposedBy: string | null
}

export interface ShownGroup extends NominatedGroup {
  /** Who is asked already: chosen by an organiser, or approved. */
  asked: string[]
  proposals: ShownProposal[]
  /** Whom the lines of reporting suggest. */
  suggestions: (Colleague & { isOften: boolean })[]
}

/** The proposals for one subject, as those see them who propose or approve them. */
export interface FoundNomination extends Nominated {
  /** What whoever asks is there for; organisers approve. */
  role: NominationRole | "organiser"
  isOwn: boolean
  /** Null for who has none, or one who has left. */
  managerName: string | null
  rules: Rules
  questionnaire: Questionnaire
  groups: ShownGroup[]
}

/** Null where no raters are proposed for them, or they are not theirs who ask. */
export async function findNomination(db: Db, by: Approver, subjectId: string): Promise<FoundNomination | null> {
  const { workspaceId } = by
  const row = await db.subject.findFirst({
    where: { id: subjectId, nomination: { not: "without" }, cycle: { workspaceId, stage: "nominating" } },
    select: {
      ...NOMINATED,
      cycle: { select: { questionnaire: true, nominationRules: true } },
      proposals: { select: PROPOSAL, orderBy: { id: "asc" } },
      invitations: {
        select: { group: true, rater: { select: { person: { select: { name: true } } } } },
        orderBy: [{ rater: { person: { sortName: "asc" } } }, { id: "asc" }],
      },
    },
  })
  if (!row?.cycle.nominationRules) return null
  const subject = asNominated(row)
  const rules = storedRules(row.cycle.nominationRules)
  const role = "nominatorId" in by ? roleIn(by, rules, subject) : "organiser"
  if (role === null) return null
  const { cycleId } = subject
  const suggested = await listSuggestions(db, { workspaceId }, cycleId, {
    subjectIds: [subjectId],
  })
  const known = [...row.proposals.flatMap(({ personId }) => personId ?? []), ...suggested.map((one) => one.personId)]
  const asked = await countAsked(db, { workspaceId }, cycleId, known)
  const isOften = (personId: string | null) => personId !== null && (asked.get(personId)?.all ?? 0) >= MANY_ASKED
  const units = new Map(
    (
      await db.person.findMany({
        where: { id: { in: suggested.map((one) => one.personId) } },
        select: { id: true, unit: true },
      })
    ).map(({ id, unit }) => [id, unit]),
  )
  const usual = new Set(await listUsualDomains(db, { workspaceId }))
  const groups = rules.groups.map((group): ShownGroup => {
    return {
      ...group,
      asked: row.invitations.flatMap(({ rater, ...invitation }) =>
        invitation.group === group.id && rater.person ? rater.person.name : [],
      ),
      proposals: row.proposals
        .filter((proposal) => proposal.group === group.id)
        .map(({ id: proposalId, personId, person, name, email, proposedBy }) => ({
          proposalId,
          personId,
          name: person?.name ?? name!,
          unit: person?.unit ?? "",
          typedAddress: email,
          isOutside: !usual.has(domainOf(person?.email ?? email!)),
          isOften: isOften(personId),
          proposedBy: proposedBy?.name ?? null,
        })),
      suggestions: suggested
        .filter((one) => one.group === group.id)
        .map(({ personId, name }) => {
          return { personId, name, unit: units.get(personId) ?? "", isOften: isOften(personId) }
        }),
    }
  })
  return {
    ...subject,
    role,
    isOwn: "nominatorId" in by && by.personId === subject.personId,
    managerName: subject.managerId === null ? null : row.person.manager!.name,
    rules,
    questionnaire: storedQuestionnaire(row.cycle.questionnaire),
    groups,
  }
}

function roleIn(
  { cycleId, personId }: { cycleId: string; personId: string },
  { way }: Rules,
  subject: Nominated,
): NominationRole | null {
  return subject.cycleId === cycleId ? roleOf(personId, way, subject) : null
}

const PROPOSAL = {
  id: true,
  group: true,
  personId: true,
  name: true,
  email: true,
  person: { select: { name: true, unit: true, email: true } },
  proposedBy: { select: { name: true } },
} as const
