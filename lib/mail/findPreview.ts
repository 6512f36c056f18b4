import type { Organiser } from "@/lib/authority/authority"
import { cyclesOf } from "@/lib/cycle/scope"
import type { Db } from "@/lib/db/database"
import type { Secret } from "@/lib/keys/secret"
import { NO_CAUSE } from "@/lib/mail/cause"
import { contentOf, type WritableContent } from "@/lib/mail/content"
import type { TextKind } from "@/lib/mail/mailText"
import { EXAMPLE_PAGE, LAST_DAY } from "@/lib/mail/sample"
import type { Contact } from "@/lib/mail/workspaceMail"
import type { Words } from "@/lib/words/words"
import type { Prisma } from "@/prisma/client/client"
import type { MailWay } from "@/prisma/client/enums"

/** Whose mail is shown, as `findReceiver` has found them. */
export interface Previewed {
  cycleId: string
  personId: string
}

export interface PreviewMaking {
  secret: Secret
  publicUrl: string
  words: Words
  /** Whom raters may ask. */
  contact: Contact | null
  /** How mails leave; of a cycle that was launched it counts how they did then. */
  mailWay: MailWay
}

/** Of which workspace. */
type Within = Pick<Organiser, "workspaceId" | "workspaceName" | "timeZone">

/**
 * What a mail of a kind says to somebody who gets it in a cycle, with a link that opens nothing; null where they get none.
 * It is the same whoever has answered: a reminder names everyone whom its receiver is asked about, since what is missing
 * would tell an organiser who is reviewed who has answered about them.
 */
export async function findPreview(
  db: Db,
  within: Within,
  kind: TextKind,
  of: Previewed,
  making: PreviewMaking,
): Promise<WritableContent | null> {
  const content = await contentFor(db, within, kind, of, making)
  return content && { ...content, link: `${making.publicUrl}/${EXAMPLE_PAGE}` }
}

function contentFor(db: Db, within: Within, kind: TextKind, of: Previewed, making: PreviewMaking) {
  switch (kind) {
    case "invitation":
    case "reminder":
    case "linkAgain":
      return toRater(db, within, kind, of, making)
    case "report":
    case "coachReport":
      return ofReport(db, within, kind, of)
  }
}

async function toRater(
  db: Db,
  { workspaceId, workspaceName, timeZone }: Within,
  kind: "invitation" | "reminder" | "linkAgain",
  { cycleId, personId }: Previewed,
  making: PreviewMaking,
): Promise<WritableContent | null> {
  const rater = await db.rater.findFirst({
    where: {
      cycle: { id: cycleId, ...cyclesOf({ workspaceId }) },
      personId,
      invitations: { some: { withdrawnOn: null } },
    },
    select: TO_RATER,
  })
  if (!rater?.person) return null
  const { person, invitations, cycle } = rater
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
  const made = contentOf(cause, { ...making, raterToken: EXAMPLE_PAGE, sample: null })
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

async function ofReport(
  db: Db,
  { workspaceId, workspaceName }: Within,
  kind: "report" | "coachReport",
  { cycleId, personId }: Previewed,
): Promise<WritableContent | null> {
  const subject = await db.subject.findFirst({
    where: { cycle: { id: cycleId, ...cyclesOf({ workspaceId }) }, personId },
    select: {
      person: { select: { name: true } },
      coach: { select: { name: true } },
      cycle: { select: { name: true } },
    },
  })
  if (!subject) return null
  const { person, coach, cycle } = subject
  const about = { link: "", workspaceName, cycleName: cycle.name, subjectName: person.name }
  if (kind === "report") return { kind, ...about }
  return coach && { kind, ...about, coachName: coach.name }
}
