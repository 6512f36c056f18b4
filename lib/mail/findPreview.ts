import type { Organiser } from "@/lib/authority/authority"
import { cyclesOf } from "@/lib/cycle/scope"
import type { Db } from "@/lib/db/database"
import type { Secret } from "@/lib/keys/secret"
import { NO_CAUSE } from "@/lib/mail/cause"
import { contentOf, type WritableContent } from "@/lib/mail/content"
import type { TextKind } from "@/lib/mail/mailText"
import { EXAMPLE_PAGE, LAST_DAY } from "@/lib/mail/sample"
import type { Contact } from "@/lib/mail/workspaceMail"
import { matching } from "@/lib/people/search"
import { literal } from "@/lib/words/folded"
import type { Words } from "@/lib/words/words"
import type { Prisma } from "@/prisma/client/client"
import type { MailWay } from "@/prisma/client/enums"

/** Who is meant: the first receiver in a cycle whom a search finds. */
export interface PreviewChoice {
  cycleId: string
  search: string
}

interface Making {
  secret: Secret
  publicUrl: string
  words: Words
  /** Whom raters may ask. */
  contact: Contact | null
  /** How mails leave; of a cycle that was launched it counts how they did then. */
  mailWay: MailWay
}

/**
 * What a mail of a kind says to somebody who gets it in a cycle, with a link that opens nothing; null where nobody is found.
 * It is the same whoever has answered: a reminder names everyone whom its receiver is asked about, since what is missing
 * would tell an organiser who is reviewed who has answered about them.
 */
export async function findPreview(
  db: Db,
  organiser: Organiser,
  kind: TextKind,
  choice: PreviewChoice,
  making: Making,
): Promise<WritableContent | null> {
  const content = await contentFor(db, organiser, kind, choice, making)
  return content && { ...content, link: `${making.publicUrl}/${EXAMPLE_PAGE}` }
}

function contentFor(db: Db, organiser: Organiser, kind: TextKind, choice: PreviewChoice, making: Making) {
  switch (kind) {
    case "invitation":
    case "reminder":
    case "linkAgain":
      return toRater(db, organiser, kind, choice, making)
    case "report":
      return toSubject(db, organiser, choice)
    case "coachReport":
      return toCoach(db, organiser, choice)
  }
}

async function toRater(
  db: Db,
  organiser: Organiser,
  kind: "invitation" | "reminder" | "linkAgain",
  { cycleId, search }: PreviewChoice,
  making: Making,
): Promise<WritableContent | null> {
  const rater = await db.rater.findFirst({
    where: {
      cycle: { id: cycleId, ...cyclesOf(organiser) },
      person: matching(search),
      invitations: { some: { withdrawnOn: null } },
    },
    orderBy: [{ person: { sortName: "asc" } }, { id: "asc" }],
    select: TO_RATER,
  })
  if (!rater?.person) return null
  const { person, invitations, cycle } = rater
  const { workspaceName, timeZone } = organiser
  const asked = invitations.map(({ group, subject }) => {
    return { subjectName: subject.person.name, group, isWithdrawn: false, isAnswered: false, isDeclined: false }
  })
  const launchedWay = cycle.mailWay ?? making.mailWay
  const cause = {
    ...NO_CAUSE,
    kind,
    workspace: { name: workspaceName, timeZone },
    rater: {
      person,
      invitations: asked,
      cycle: { ...cycle, deadline: cycle.deadline ?? LAST_DAY, mailWay: launchedWay, launchPlan: null },
    },
  }
  const made = contentOf(cause, { ...making, raterToken: EXAMPLE_PAGE })
  return made ? (made.content as WritableContent) : null
}

const TO_RATER = {
  person: { select: { name: true, email: true } },
  cycle: {
    select: {
      id: true,
      name: true,
      stage: true,
      deadline: true,
      welcome: true,
      questionnaire: true,
      mailWay: true,
      mailAccount: true,
    },
  },
  invitations: {
    where: { withdrawnOn: null },
    select: { group: true, subject: { select: { person: { select: { name: true } } } } },
  },
} as const satisfies Prisma.RaterSelect

async function toSubject(
  db: Db,
  organiser: Organiser,
  { cycleId, search }: PreviewChoice,
): Promise<WritableContent | null> {
  const subject = await db.subject.findFirst({
    where: { cycle: { id: cycleId, ...cyclesOf(organiser) }, person: matching(search) },
    orderBy: BY_NAME,
    select: TO_OTHER,
  })
  if (!subject) return null
  const { person, cycle } = subject
  const about = { workspaceName: organiser.workspaceName, cycleName: cycle.name }
  return { kind: "report", link: "", subjectName: person.name, ...about }
}

/** Found by the coach or by whose report it is. */
async function toCoach(
  db: Db,
  organiser: Organiser,
  { cycleId, search }: PreviewChoice,
): Promise<WritableContent | null> {
  const named = { contains: literal(search), mode: "insensitive" } as const
  const subject = await db.subject.findFirst({
    where: {
      cycle: { id: cycleId, ...cyclesOf(organiser) },
      coachId: { not: null },
      OR: [{ person: matching(search) }, { coach: { OR: [{ name: named }, { email: named }] } }],
    },
    orderBy: BY_NAME,
    select: TO_OTHER,
  })
  if (!subject?.coach) return null
  const { person, coach, cycle } = subject
  const about = { workspaceName: organiser.workspaceName, cycleName: cycle.name }
  return { kind: "coachReport", link: "", coachName: coach.name, subjectName: person.name, ...about }
}

const BY_NAME = [{ person: { sortName: "asc" } }, { id: "asc" }] satisfies Prisma.SubjectOrderByWithRelationInput[]

const TO_OTHER = {
  person: { select: { name: true } },
  coach: { select: { name: true } },
  cycle: { select: { name: true } },
} as const satisfies Prisma.SubjectSelect
