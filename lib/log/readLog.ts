import type { Organiser } from "@/lib/authority/authority"
import type { Db } from "@/lib/db/database"
import { isChainIntact, type About, type ChainedEntry } from "@/lib/log/chain"
import type { EventKind } from "@/lib/log/event"
import type { Names } from "@/lib/log/eventWords"

export interface LoggedEvent {
  position: number
  at: Date
  actor: string
  kind: EventKind
  about: About
  names: Names & { actor: string | null }
  hash: string
}

export interface Log {
  isIntact: boolean
  /** Newest first. */
  events: LoggedEvent[]
}

/**
 * The log of a workspace, with names for those of its ids that are still there.
 * @param limit how many events at most; the chain is checked from its beginning all the same
 */
export async function readLog(db: Db, { workspaceId }: Organiser, limit = Infinity): Promise<Log> {
  const workspace = await db.workspace.findUniqueOrThrow({
    where: { id: workspaceId },
    select: { logLength: true, logHash: true },
  })
  const rows = await db.event.findMany({
    where: { workspaceId },
    orderBy: { position: "asc" },
    select: { position: true, at: true, actor: true, kind: true, about: true, previous: true, hash: true },
  })
  const chain = rows.map((row): ChainedEntry => ({ ...row, about: row.about as About }))
  const shown = chain.slice(-Math.min(limit, chain.length)).toReversed()
  const nameOf = await namesIn(db, workspaceId, shown)
  return {
    isIntact: isChainIntact(chain, { length: workspace.logLength, hash: workspace.logHash }),
    events: shown.map(({ position, at, actor, kind, about, hash }) => ({
      position,
      at,
      actor,
      kind: kind as EventKind,
      about,
      hash,
      names: { ...nameOf(about), actor: nameOf({ user: actor }).user },
    })),
  }
}

/** Looks names up for all ids of some entries at once, in this workspace alone. */
async function namesIn(db: Db, workspaceId: string, entries: ChainedEntry[]): Promise<(about: About) => Names> {
  const idsOf = (name: string) => [
    ...new Set(entries.flatMap(({ about }) => (typeof about[name] === "string" ? [about[name]] : []))),
  ]
  const named = { id: true, name: true }
  const users = await db.user.findMany({ where: { workspaceId }, select: named })
  const cycles = await db.cycle.findMany({ where: { workspaceId, id: { in: idsOf("cycle") } }, select: named })
  const ofSubjects = await personsOf(db, workspaceId, idsOf("subject"), idsOf("report"))
  const personIds = [...idsOf("person"), ...ofSubjects.values()]
  const persons = await db.person.findMany({ where: { workspaceId, id: { in: personIds } }, select: named })
  const byId = new Map([...users, ...cycles, ...persons].map(({ id, name }) => [id, name]))
  const find = (id: About[string] | undefined) => (typeof id === "string" ? (byId.get(id) ?? null) : null)
  return (about) => ({
    cycle: find(about.cycle) ?? (typeof about.cycleName === "string" ? about.cycleName : null),
    person: find(about.person) ?? find(ofSubjects.get(String(about.subject ?? about.report))),
    user: find(about.user),
  })
}

/** Of whom a subject or a report is: events of the first version name these alone. */
async function personsOf(db: Db, workspaceId: string, subjectIds: string[], reportIds: string[]) {
  const cycle = { workspaceId }
  const subjects = await db.subject.findMany({
    where: { id: { in: subjectIds }, cycle },
    select: { id: true, personId: true },
  })
  const reports = await db.report.findMany({
    where: { id: { in: reportIds }, cycle },
    select: { id: true, subject: { select: { personId: true } } },
  })
  return new Map([
    ...subjects.map(({ id, personId }) => [id, personId] as const),
    ...reports.map(({ id, subject }) => [id, subject.personId] as const),
  ])
}
