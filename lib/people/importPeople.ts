import { randomUUID } from "node:crypto"
import type { Organiser } from "@/lib/authority/authority"
import type { Db, Transaction } from "@/lib/db/database"
import { portionsOf } from "@/lib/db/portions"
import { LONG, transact } from "@/lib/db/transact"
import type { Keys } from "@/lib/keys/keys"
import { recordEvent } from "@/lib/log/recordEvent"
import { compareWithDirectory, type Choices, type Comparison, type Planned } from "@/lib/people/comparison"
import { listDirectory } from "@/lib/people/listDirectory"
import type { ReadLine } from "@/lib/people/listed"
import { lockDirectory } from "@/lib/people/lockDirectory"
import type { DirectoryPerson } from "@/lib/people/matching"
import { moveLinks } from "@/lib/people/moveLinks"
import { dayIn } from "@/lib/words/day"

export interface PeopleList {
  lines: ReadLine[]
  choices?: Choices
  /** Whether people of the directory who are not in the list have left; not those from outside. */
  missingLeft?: boolean
  /** How many addresses change and how many people leave, as it was confirmed; other numbers are refused. */
  confirmed?: { moved: number; left: number }
}

export interface ImportProgress {
  done: number
  of: number
}

export type PeopleImport =
  | {
      kind: "imported"
      added: number
      changed: number
      moved: number
      left: number
      /** Lines that could not be taken over. */
      unreadable: number[]
    }
  /** The directory is another one now: more or fewer would change their address or leave than was confirmed. */
  | { kind: "changedMeanwhile" }

/**
 * Takes over those of a list who can be read, in one transaction whatever their number: adds who is new, and changes of
 * the others what the list says. Who is already as the list has them stays untouched. A changed address ends the links to
 * the old one.
 */
export async function importPeople(
  db: Db,
  keys: Keys,
  organiser: Organiser,
  { lines, choices = {}, missingLeft = false, confirmed }: PeopleList,
  now: Date,
  onProgress: (progress: ImportProgress) => void = () => {},
): Promise<PeopleImport> {
  return transact(
    db,
    async (tx): Promise<PeopleImport> => {
      await lockDirectory(tx, organiser)
      const comparison = compareWithDirectory(lines, await listDirectory(tx, organiser), choices)
      const counts = countsOf(comparison, missingLeft)
      if (confirmed && (confirmed.moved !== counts.moved || confirmed.left !== counts.left)) {
        return { kind: "changedMeanwhile" }
      }
      const { added, changed, moved, left } = counts
      const imported = {
        kind: "imported" as const,
        ...counts,
        unreadable: comparison.unreadable.map(({ line }) => line),
      }
      if (added + changed + left === 0) return imported
      const today = dayIn(organiser.timeZone, now)
      await write(tx, organiser, comparison, today, onProgress)
      const moves = comparison.planned.flatMap(({ known, listed }) =>
        known && known.email !== listed.email ? { personId: known.id, from: known.email, to: listed.email } : [],
      )
      await moveLinks(tx, keys, organiser, moves, now)
      if (missingLeft) await markLeft(tx, comparison.missing, today)
      await recordEvent(tx, organiser, { kind: "people.imported", about: { added, changed, moved, left } }, now)
      return imported
    },
    LONG,
  )
}

/** How many people are added, changed, of them given another address, and marked as having left. */
export function countsOf({ planned, missing }: Comparison, missingLeft: boolean) {
  return {
    added: planned.filter(({ kind }) => kind === "new").length,
    changed: planned.filter(({ kind }) => kind === "changed").length,
    moved: planned.filter(({ known, listed }) => known && known.email !== listed.email).length,
    left: missingLeft ? missing.length : 0,
  }
}

/** Rows as one statement takes them: what is null in them stays null. */
type Row = Record<string, string | boolean | null>

async function write(
  tx: Transaction,
  { workspaceId }: Organiser,
  { planned }: Comparison,
  today: Date,
  onProgress: (progress: ImportProgress) => void,
): Promise<void> {
  const fresh = planned.filter(({ kind }) => kind === "new").map(rowOf)
  const changed = planned.filter(({ kind }) => kind === "changed")
  const managed = planned.filter(hasOtherManager).map(({ listed, manager }) => ({ email: listed.email, manager }))
  let done = 0
  const of = fresh.length + changed.length + managed.length
  const inPortions = async (rows: Row[], statement: (json: string) => Promise<unknown>) => {
    for (const portion of portionsOf(rows)) {
      await statement(JSON.stringify(portion))
      onProgress({ done: (done += portion.length), of })
    }
  }
  await letGo(tx, changed)
  await inPortions(
    fresh,
    (json) => tx.$executeRaw`
      INSERT INTO "Person" ("id", "workspaceId", "name", "email", "unit", "number", "external", "leftOn")
      SELECT "id", ${workspaceId}::uuid, "name", "email", coalesce("unit", ''), "number", coalesce("external", false),
        CASE WHEN "left" THEN ${today}::date END
      FROM jsonb_to_recordset(${json}::jsonb)
        AS list("id" uuid, "name" text, "email" text, "unit" text, "number" text, "external" boolean, "left" boolean)`,
  )
  await inPortions(
    changed.map(rowOf),
    (json) => tx.$executeRaw`
      UPDATE "Person" SET
        "name" = list."name", "email" = list."email",
        "leftOn" = CASE WHEN list."left" THEN coalesce("Person"."leftOn", ${today}::date) END,
        "unit" = coalesce(list."unit", "Person"."unit"),
        "number" = coalesce(list."number", "Person"."number"),
        "external" = coalesce(list."external", "Person"."external")
      FROM jsonb_to_recordset(${json}::jsonb)
        AS list("id" uuid, "name" text, "email" text, "unit" text, "number" text, "external" boolean, "left" boolean)
      WHERE "Person"."id" = list."id"`,
  )
  await inPortions(
    managed,
    (json) => tx.$executeRaw`
      UPDATE "Person" SET "managerId" = above."id"
      FROM jsonb_to_recordset(${json}::jsonb) AS list("email" text, "manager" text)
      LEFT JOIN "Person" above ON above."workspaceId" = ${workspaceId}::uuid AND above."email" = list."manager"
      WHERE "Person"."workspaceId" = ${workspaceId}::uuid AND "Person"."email" = list."email"`,
  )
}

function rowOf({ known, listed: { name, email, unit, number, external, left } }: Planned): Row {
  return { id: known?.id ?? randomUUID(), name, email, unit, number, external, left }
}

function hasOtherManager({ kind, manager, changes }: Planned): boolean {
  return kind === "new" ? manager !== null : changes.some(({ field }) => field === "manager")
}

/** Addresses and numbers that change are free for others before anybody takes one: people may swap them. */
async function letGo(tx: Transaction, changed: Planned[]): Promise<void> {
  const idsOf = (field: "email" | "number") =>
    changed.flatMap(({ known, changes }) => (changes.some((change) => change.field === field) ? known!.id : []))
  for (const ids of portionsOf(idsOf("email"))) {
    await tx.$executeRaw`
      UPDATE "Person" SET "email" = "id"::text || '@moving.invalid' WHERE "id" = ANY(${ids}::uuid[])`
  }
  for (const ids of portionsOf(idsOf("number"))) {
    await tx.$executeRaw`UPDATE "Person" SET "number" = NULL WHERE "id" = ANY(${ids}::uuid[])`
  }
}

async function markLeft(tx: Transaction, people: DirectoryPerson[], today: Date): Promise<void> {
  for (const portion of portionsOf(people)) {
    await tx.person.updateMany({ where: { id: { in: portion.map(({ id }) => id) } }, data: { leftOn: today } })
  }
}
