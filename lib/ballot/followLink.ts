import { tokenHash } from "@/lib/access/token"
import { isBlank } from "@/lib/ballot/draft"
import { isOver } from "@/lib/ballot/lastDay"
import { ADDRESSED, INVITED, copyKey, draftKey, isGenuine, isInvited, isMadeFor } from "@/lib/ballot/linkCodes"
import { readDraft } from "@/lib/ballot/lockDraft"
import type { Asked, AskedKind, AskingCycle, LinkState, RaterLink } from "@/lib/ballot/raterLink"
import type { Db } from "@/lib/db/database"
import { KEY_REF, type Keys, type LinkKey } from "@/lib/keys/keys"
import { queryOf } from "@/lib/keys/query"
import { findLinkKey } from "@/lib/keys/findLinkKey"
import { groupOf, storedQuestionnaire } from "@/lib/questionnaire/schema"
import type { Prisma } from "@/prisma/client/client"

/** What a link leads to. Changes nothing: mail scanners open links too. */
export async function followLink(db: Db, keys: Keys, token: string, now: Date): Promise<LinkState> {
  const row = await db.link.findUnique({ where: { tokenHash: tokenHash(token) }, select: LINK })
  if (!row) return { kind: "unknown" }
  const { cycle, cycleId } = row.rater
  const names = row.rater.invitations.map(({ subject }) => subject.person.name)
  const ended = { cycleId, cycleName: cycle.name, subjectNames: names }
  switch (cycle.stage) {
    case "draft":
      // Links are made at the launch.
      return { kind: "unknown" }
    case "closed":
      return { kind: "closed", ...ended }
    case "collecting":
      if (isOver(cycle.deadline, cycle.workspace.timeZone, now)) return { kind: "over", ...ended }
      return openLink(db, keys, row, token)
  }
}

async function openLink(db: Db, keys: Keys, row: LinkRow, token: string): Promise<LinkState> {
  const { rater } = row
  const key = await findLinkKey(queryOf(db), keys, rater.cycle)
  const isCurrent = row.endedOn === null
  if (!key || !isGenuine(key, row)) return { kind: "unopened" }
  if (isCurrent && (!rater.person || !isMadeFor(key, row, rater.person.email))) return { kind: "unopened" }
  const asked = rater.invitations
    .filter((invitation) => isInvited(key, invitation) && !invitation.withdrawnOn)
    .filter(({ id }) => row.legacyInvitationId === null || row.legacyInvitationId === id)
  if (asked.length === 0) return { kind: "withdrawn" }
  const cycle = askingCycle(rater.cycle)
  const colleagues = asked.map((invitation) => colleagueOf(key, row, invitation, cycle, token))
  const shown = isCurrent ? colleagues : colleagues.filter(({ link }) => link.submitted || !isBlank(link.draft))
  return {
    kind: "open",
    opened: {
      token,
      isCurrent,
      raterName: rater.person?.name ?? "",
      cycle,
      colleagues: [...shown.filter(isSelf), ...shown.filter((colleague) => !isSelf(colleague))],
      handling: rater.links.map(({ id, ...handled }) => ({ ...handled, isThis: id === row.id })),
    },
  }
}

function isSelf({ link: { group } }: Asked): boolean {
  return group.kind === "self"
}

const LINK = {
  ...ADDRESSED,
  endedOn: true,
  legacyInvitationId: true,
  drafts: { select: { invitationId: true, ciphertext: true } },
  rater: {
    select: {
      cycleId: true,
      person: { select: { name: true, email: true } },
      links: {
        orderBy: [{ issuedOn: "asc" }, { endedOn: { sort: "asc", nulls: "last" } }],
        select: {
          id: true,
          cause: true,
          issuedOn: true,
          deliveredOn: true,
          laidOn: true,
          sentAgainOn: true,
          endedOn: true,
        },
      },
      invitations: {
        orderBy: [{ subject: { person: { sortName: "asc" } } }, { id: "asc" }],
        select: {
          ...INVITED,
          withdrawnOn: true,
          sent: { select: { linkId: true } },
          declined: { select: { invitationId: true } },
          subject: {
            select: {
              person: { select: { name: true } },
              invitations: {
                where: { withdrawnOn: null },
                select: INVITED,
              },
            },
          },
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
          mailWay: true,
          questionnaire: true,
          ...KEY_REF,
          workspace: { select: { name: true, timeZone: true, isDemo: true } },
        },
      },
    },
  },
} satisfies Prisma.LinkSelect

type LinkRow = Prisma.LinkGetPayload<{ select: typeof LINK }>
type InvitationRow = LinkRow["rater"]["invitations"][number]

/** The one place where a rater's authority is given: its token has found the link, and the link the invitation. */
function colleagueOf(key: LinkKey, row: LinkRow, invitation: InvitationRow, cycle: AskingCycle, token: string): Asked {
  const { id, subject, subjectId, group, sent, declined } = invitation
  const inGroup = subject.invitations.filter((other) => other.group === group && isInvited(key, other))
  const draft = row.drafts.find(({ invitationId }) => invitationId === id) ?? null
  const isCurrent = row.endedOn === null
  const typed = { linkId: row.id, invitationId: id, token }
  const link = {
    id,
    linkId: row.id,
    token,
    cycleId: row.rater.cycleId,
    subjectId,
    group: groupOf(cycle.questionnaire, group),
    groupSize: inGroup.length,
    subjectName: subject.person.name,
    raterName: row.rater.person?.name ?? "",
    cycle,
    isCurrent,
    submitted: sent?.linkId === row.id,
    copyKey: copyKey(key, typed).toString("base64url"),
    draft: readDraft(draftKey(key, typed), id, draft),
  } as RaterLink
  return { kind: kindOf(), link }

  function kindOf(): AskedKind {
    if (!isCurrent) return "ended"
    if (declined) return "declined"
    return sent && sent.linkId !== row.id ? "elsewhere" : "open"
  }
}

function askingCycle({ workspace, id, keyVersion, keyFingerprint, ...cycle }: LinkRow["rater"]["cycle"]): AskingCycle {
  const { name, deadline, threshold, behaviourThreshold, welcome, mailWay } = cycle
  return {
    name,
    workspaceName: workspace.name,
    isDemo: workspace.isDemo,
    timeZone: workspace.timeZone,
    deadline: deadline!,
    threshold,
    behaviourThreshold,
    welcome,
    mailWay: mailWay!,
    questionnaire: storedQuestionnaire(cycle.questionnaire),
    key: { id, keyVersion, keyFingerprint },
  }
}
