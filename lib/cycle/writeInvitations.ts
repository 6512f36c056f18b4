import { randomUUID } from "node:crypto"
import { keepRaters } from "@/lib/cycle/keepRaters"
import { measureRaters } from "@/lib/cycle/measureRaters"
import type { Transaction } from "@/lib/db/database"
import { portionsOf } from "@/lib/db/portions"

/** A person who is to be asked about a subject, as a member of a group. */
export interface Asked {
  subjectId: string
  personId: string
  group: string
  /** Who proposed them; absent where an organiser chose them. */
  proposedById?: string | null
}

/**
 * Writes down that people are asked; who is asked about that subject already, or was withdrawn, stays as they are.
 * Nobody is told: in a draft nobody is yet, afterwards see `inviteRaters`.
 *
 * @returns ids of the invitations that are new
 */
export async function writeInvitations(tx: Transaction, cycleId: string, asked: Asked[]): Promise<string[]> {
  const raters = await keepRaters(
    tx,
    cycleId,
    asked.map(({ personId }) => personId),
  )
  const written: string[] = []
  for (const portion of portionsOf(asked)) {
    const rows = await tx.$queryRaw<{ id: string }[]>`
      INSERT INTO "Invitation" ("id", "cycleId", "subjectId", "raterId", "group", "proposedById")
      SELECT fresh.id, ${cycleId}::uuid, fresh.subject, fresh.rater, fresh.kind, fresh.proposer
      FROM unnest(
        ${portion.map(() => randomUUID())}::uuid[],
        ${portion.map(({ subjectId }) => subjectId)}::uuid[],
        ${portion.map(({ personId }) => raters.get(personId)!)}::uuid[],
        ${portion.map(({ group }) => group)}::text[],
        ${portion.map(({ proposedById }) => proposedById ?? null)}::uuid[]
      ) AS fresh(id, subject, rater, kind, proposer)
      ON CONFLICT ("subjectId", "raterId") DO NOTHING
      RETURNING "id"::text`
    written.push(...rows.map(({ id }) => id))
  }
  await measureRaters(tx, written.length)
  return written
}
