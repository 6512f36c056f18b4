import type { Organiser } from "@/lib/authority/authority"
import type { Db } from "@/lib/db/database"
import { IN_STATE, messagesOf, stateOf, type MessageState } from "@/lib/mail/mailbox"
import { dayIn } from "@/lib/words/day"
import type { MessageKind } from "@/prisma/client/enums"

export interface MailboxFilter {
  cycleId?: string
  kind?: MessageKind
  state?: MessageState
  /** From 1 upwards. */
  page?: number
}

export interface MailboxRow {
  id: string
  kind: MessageKind
  receiver: string
  /** In the directory, where the address can be mended; null for users. */
  personId: string | null
  /** Of an invitation or reminder: about whom. */
  about: string | null
  cycleName: string | null
  state: MessageState
  day: Date
  failure: string | null
  /** Whether it can be opened, where mail does not go out. */
  isReadable: boolean
}

export const PAGE_SIZE = 100

/** The workspace's messages, the latest first. */
export async function listMessages(
  db: Db,
  organiser: Organiser,
  { cycleId, kind, state, page = 1 }: MailboxFilter,
): Promise<{ messages: MailboxRow[]; total: number }> {
  const where = {
    AND: [messagesOf(organiser), cycleId ? { cycleId } : {}, kind ? { kind } : {}, state ? IN_STATE[state] : {}],
  }
  const total = await db.message.count({ where })
  const rows = await db.message.findMany({
    where,
    orderBy: [{ dueAt: "desc" }, { id: "asc" }],
    skip: (page - 1) * PAGE_SIZE,
    take: PAGE_SIZE,
    select: ROW,
  })
  const messages = rows.map((row): MailboxRow => {
    const person = row.rater?.person ?? (row.user ? undefined : row.report?.subject.person)
    return {
      id: row.id,
      kind: row.kind,
      receiver: person?.name ?? row.user?.name ?? "",
      personId: person?.id ?? null,
      about: aboutOf(row) ?? (row.user && row.report?.subject.person.name) ?? null,
      cycleName: row.cycle?.name ?? null,
      state: stateOf(row),
      day: row.failedOn ?? row.sentOn ?? dayIn(organiser.timeZone, row.dueAt),
      failure: row.failure,
      isReadable: ["waiting", "laid"].includes(stateOf(row)),
    }
  })
  return { messages, total }
}

/** Whom an invitation or a reminder is about. */
function aboutOf({ rater }: { rater: { invitations: { subject: { person: { name: string } } }[] } | null }) {
  const names = rater?.invitations.map(({ subject }) => subject.person.name) ?? []
  return names.length > 0 ? names.toSorted().join(", ") : null
}

const PERSON = { id: true, name: true } as const

const ROW = {
  id: true,
  kind: true,
  dueAt: true,
  sentOn: true,
  failedOn: true,
  failure: true,
  attempts: true,
  cycle: { select: { name: true } },
  user: { select: { name: true } },
  rater: {
    select: {
      person: { select: PERSON },
      invitations: { where: { withdrawnOn: null }, select: { subject: { select: { person: { select: PERSON } } } } },
    },
  },
  report: { select: { subject: { select: { person: { select: PERSON } } } } },
} as const
