import { tokenHash } from "@/lib/access/token"
import { isBlank } from "@/lib/ballot/draft"
import { isOver } from "@/lib/ballot/lastDay"
import { ADDRESSED, INVITED, copyKey, draftKey, isGenuine, isInvited, isMadeFor } from "@/lib/ballot/linkCodes"
import { findQuestionnaire } from "@/lib/ballot/findQuestionnaire"
import { nonceOf, readDraft } from "@/lib/ballot/lockDraft"
import type { Asked, AskedKind, AskingCycle, LinkState, RaterLink } from "@/lib/ballot/raterLink"
import type { Db } from "@/lib/db/database"
import { KEY_REF, type Keys, type LinkKey } from "@/lib/keys/keys"
import { queryOf } from "@/lib/keys/query"
import { findLinkKey } from "@/lib/keys/findLinkKey"
import { groupOf, type Questionnaire } from "@/lib/questionnaire/schema"
import { parseDay } from "@/lib/words/day"
import type { MailWay } from "@/prisma/client/enums"
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
    case "nominating":
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
  const cycle = askingCycle(rater.cycle, await findQuestionnaire(db, key, rater.cycle))
  const colleagues = asked.map(({ subject, sent, declined, ...invitation }) => {
    const draft = row.drafts.find(({ invitationId }) => invitationId === invitation.id)
    return colleagueOf(key, cycle, token, {
      linkId: row.id,
      isCurrent,
      cycleId: rater.cycleId,
      raterName: rater.person?.name ?? "",
      subjectName: subject.person.name,
      invitation,
      inGroup: subject.invitations.filter(({ group }) => group === invitation.group),
      sentBy: sent?.linkId ?? null,
      isDeclined: declined !== null,
      ciphertext: draft?.ciphertext ?? null,
    })
  })
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

/**
 * The same for one colleague alone, without looking at the others: what their page, and whatever is done on it, works with.
 * Null where anything is otherwise than usual: why, `followLink` says.
 */
export async function followInvitation(
  db: Db,
  keys: Keys,
  token: string,
  invitationId: string,
  now: Date,
): Promise<Asked | null> {
  const row = await findAsked(db, token, invitationId)
  if (!row?.rater) return null
  const [addedOn, deadline] = [dayOf(row.addedOn), dayOf(row.deadline)]
  if (isOver(deadline, row.workspace.timeZone, now)) return null
  const reference = { id: row.cycleId, keyVersion: row.keyVersion, keyFingerprint: row.keyFingerprint }
  const key = await findLinkKey(queryOf(db), keys, reference)
  const { raterId, group, subjectId, invitationMac } = row
  const link = { ...row, id: row.linkId }
  if (!key || !isGenuine(key, link) || !isMadeFor(key, link, row.rater.email)) return null
  const invitation = { id: invitationId, raterId, subjectId, group, addedOn, mac: invitationMac }
  if (!isInvited(key, invitation)) return null
  const cycle = { ...row, ...reference, name: row.cycleName, deadline }
  const inGroup = (row.inGroup ?? []).map(([id, rater, day, mac]) => {
    return { id, raterId: rater, subjectId, group, addedOn: dayOf(day), mac }
  })
  const asking = askingCycle(cycle, await findQuestionnaire(db, key, cycle))
  const ciphertext = row.draft64 === null ? null : Buffer.from(row.draft64, "base64")
  return colleagueOf(key, asking, token, { ...row, ...row.rater, isCurrent: true, invitation, inGroup, ciphertext })
}

function dayOf(day: string | null): Date | null {
  return day === null ? null : parseDay(day)
}

/** What `findAsked` reads: an invitation on a link that has not ended, while its cycle collects. Days are texts. */
interface AskedRow {
  linkId: string
  raterId: string
  tokenHash: string
  mac: string
  legacyAddressMac: string | null
  subjectId: string
  group: string
  addedOn: string | null
  invitationMac: string | null
  subjectName: string
  rater: { raterName: string; email: string } | null
  /** Id, rater, day (as a text) and MAC of all invitations of the same group. */
  inGroup: [id: string, raterId: string, addedOn: string | null, mac: string | null][] | null
  sentBy: string | null
  isDeclined: boolean
  /** Its ciphertext, in base 64. */
  draft64: string | null
  cycleId: string
  cycleName: string
  deadline: string | null
  threshold: number
  behaviourThreshold: number
  welcome: string
  mailWay: MailWay | null
  termsMac: string | null
  keyVersion: number
  keyFingerprint: string | null
  workspace: { name: string; timeZone: string; isDemo: boolean }
}

/** In one statement, whose plan is kept, for it is asked at every step and every saving. */
async function findAsked(db: Db, token: string, invitationId: string): Promise<AskedRow | null> {
  const [row] = await db.$queryRaw<{ asked: string | null }[]>`
    SELECT "askedOnLink"(${tokenHash(token)}, ${invitationId}::uuid) AS "asked"`
  return JSON.parse(row!.asked ?? "null") as AskedRow | null
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
          termsMac: true,
          ...KEY_REF,
          workspace: { select: { name: true, timeZone: true, isDemo: true } },
        },
      },
    },
  },
} satisfies Prisma.LinkSelect

type LinkRow = Prisma.LinkGetPayload<{ select: typeof LINK }>

/** What of an invitation its MAC tells. */
type MacRow = Parameters<typeof isInvited>[1]

/** One colleague of a rater, as the rows know it. */
interface ColleagueRow {
  linkId: string
  /** Whether the link has not ended. */
  isCurrent: boolean
  cycleId: string
  raterName: string
  subjectName: string
  invitation: MacRow
  /** All who are asked about the colleague as members of the same group. */
  inGroup: MacRow[]
  /** The link that has sent what is in the box. */
  sentBy: string | null
  isDeclined: boolean
  /** Of the draft. */
  ciphertext: Uint8Array | null
}

/** The one place where a rater's authority is given: its token has found the link, and the link the invitation. */
function colleagueOf(key: LinkKey, cycle: AskingCycle, token: string, row: ColleagueRow): Asked {
  const { linkId, isCurrent, cycleId, raterName, subjectName, invitation, inGroup, sentBy, ciphertext } = row
  const { id, subjectId, group } = invitation
  const typed = { linkId, invitationId: id, token }
  const link = {
    id,
    linkId,
    token,
    cycleId,
    subjectId,
    group: groupOf(cycle.questionnaire, group),
    groupSize: inGroup.filter((other) => isInvited(key, other)).length,
    subjectName,
    raterName,
    cycle,
    isCurrent,
    submitted: sentBy === linkId,
    copyKey: copyKey(key, typed).toString("base64url"),
    draft: readDraft(draftKey(key, typed), id, { ciphertext }),
    draftNonce: ciphertext && nonceOf(ciphertext),
  } as RaterLink
  return { kind: kindOf(row), link }
}

function kindOf({ isCurrent, isDeclined, sentBy, linkId }: ColleagueRow): AskedKind {
  if (!isCurrent) return "ended"
  if (isDeclined) return "declined"
  return sentBy !== null && sentBy !== linkId ? "elsewhere" : "open"
}

function askingCycle(
  { workspace, id, keyVersion, keyFingerprint, ...cycle }: Omit<LinkRow["rater"]["cycle"], "stage" | "termsMac">,
  questionnaire: Questionnaire,
): AskingCycle {
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
    questionnaire,
    key: { id, keyVersion, keyFingerprint },
  }
}
