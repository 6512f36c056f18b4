import type { Organiser } from "@/lib/authority/authority"
import type { Db } from "@/lib/db/database"
import { findMessageScope } from "@/lib/mail/findMessageScope"
import { IN_STATE, stateOf, type MessageState } from "@/lib/mail/mailbox"
import { matching } from "@/lib/people/search"
import { dayIn } from "@/lib/words/day"
import { literal } from "@/lib/words/folded"
import type { Prisma } from "@/prisma/client/client"
import type { MessageKind } from "@/prisma/client/enums"

export interface MailboxFilter {
  cycleId?: string
  kind?: MessageKind
  state?: MessageState
  /** Of the receiver: name, address, team or number. */
  search?: string
  /** From 1 upwards. */
  page?: number
}

export interface MailboxRow {
  id: string
  kind: MessageKind
  receiver: string
  /** In the directory, where the address can be mended; null for users. */
  personId: string | null
  /** About whom it is: of an invitation or reminder the first few of them, and how many more there are. */
  about: string[]
  more: number
  cycleName: string | null
  state: MessageState
  day: Date
  failure: string | null
  /** Whether it can be opened, where mail does not go out. */
  isReadable: boolean
}

export const PAGE_SIZE = 50

/** The workspace's messages, the latest first. */
export async function listMessages(
  db: Db,
  organiser: Organiser,
  { cycleId, kind, state, search = "", page = 1 }: MailboxFilter,
): Promise<{ messages: MailboxRow[]; total: number }> {
  const where = {
    AND: [
      await findMessageScope(db, organiser),
      cycleId ? { cycleId } : {},
      kind ? { kind } : {},
      state ? IN_STATE[state] : {},
      search === "" ? {} : writtenTo(search),
    ],
  }
  const total = await db.message.count({ where })
  const orderBy: Prisma.MessageOrderByWithRelationInput[] = [{ dueAt: "desc" }, { id: "asc" }]
  const place = { skip: (page - 1) * PAGE_SIZE, take: PAGE_SIZE }
  // First which ones: otherwise whom each is about is looked up for all before they are sorted.
  const shown = await db.message.findMany({ where, orderBy, ...place, select: { id: true } })
  const rows = await db.message.findMany({ where: { id: { in: shown.map(({ id }) => id) } }, orderBy, select: ROW })
  const messages = rows.map((row): MailboxRow => {
    const person = row.rater?.person ?? row.nominator?.person ?? (row.user ? undefined : row.report?.subject.person)
    return {
      id: row.id,
      kind: row.kind,
      receiver: person?.name ?? row.user?.name ?? "",
      personId: person?.id ?? null,
      about: row.rater ? namesOf(row.rater) : row.user && row.report ? [row.report.subject.person.name] : [],
      more: row.rater ? row.rater._count.invitations - namesOf(row.rater).length : 0,
      cycleName: row.cycle?.name ?? null,
      state: stateOf(row),
      day: row.failedOn ?? row.sentOn ?? dayIn(organiser.timeZone, row.dueAt),
      failure: row.failure,
      isReadable: ["waiting", "laid"].includes(stateOf(row)),
    }
  })
  return { messages, total }
}

/** A user by what the search says of the address or the name; anybody else as the directory finds them. */
function writtenTo(search: string): Prisma.MessageWhereInput {
  const person = matching(search)
  const text = { contains: literal(search), mode: "insensitive" } as const
  return {
    OR: [
      { user: { OR: [{ name: text }, { email: text }] } },
      { userId: null, rater: { person } },
      { userId: null, nominator: { person } },
      { userId: null, report: { subject: { person } } },
    ],
  }
}

function namesOf({ invitations }: { invitations: { subject: { person: { name: string } } }[] }): string[] {
  return invitations.map(({ subject }) => subject.person.name)
}

const NAMES_SHOWN = 3

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
      invitations: {
        where: { withdrawnOn: null },
        orderBy: [{ subject: { person: { sortName: "asc" } } }, { id: "asc" }],
        take: NAMES_SHOWN,
        select: { subject: { select: { person: { select: PERSON } } } },
      },
      _count: { select: { invitations: { where: { withdrawnOn: null } } } },
    },
  },
  nominator: { select: { person: { select: PERSON } } },
  report: { select: { subject: { select: { person: { select: PERSON } } } } },
} satisfies Prisma.MessageSelect
