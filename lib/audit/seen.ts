import type { SeenDatabase, SeenRow } from "@/lib/audit/insider"

/** A query past the product, as an insider would type it. */
export type Query = <Row = Record<string, unknown>>(sql: string) => Promise<Row[]>

/** Reads the whole database as an insider sees it: every table in the order of its disk, with PostgreSQL's own columns. */
export async function lookAtEverything(query: Query): Promise<SeenDatabase> {
  const tables = await query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1`,
  )
  const invitations = await query<{ id: string; rater: string; person: string | null }>(
    `SELECT i.id::text, r.id::text AS rater, r."personId"::text AS person FROM "Invitation" i JOIN "Rater" r ON r.id = i."raterId"`,
  )
  const links = await query<{ id: string; rater: string }>(`SELECT id::text, "raterId"::text AS rater FROM "Link"`)
  const owners = new Map<string, string[]>()
  const own = (id: string, those: string[]) => owners.set(id, [...(owners.get(id) ?? []), ...those])
  for (const { id, rater, person } of invitations)
    for (const name of [id, rater, ...(person ? [person] : [])]) own(name, [id])
  for (const { id, rater } of links) own(id, owners.get(rater) ?? [])
  const rows: SeenRow[] = []
  for (const { name } of tables) {
    const found = await query(`SELECT *, ctid::text AS ctid, xmin::text AS xmin, xmax::text AS xmax FROM "${name}"`)
    found.forEach((columns, place) =>
      rows.push({ table: name, columns: { ...columns, place }, invitationIds: namedIn(columns, owners) }),
    )
  }
  const counters = await query<{ name: string; value: string | null }>(
    `SELECT sequencename AS name, last_value::text AS value FROM pg_sequences WHERE schemaname = 'public'`,
  )
  return { rows, sequences: counters.map(({ name, value }) => `${name} ${value}`) }
}

/** The invitations that a row names, by their ids or their raters'. */
function namedIn(columns: Record<string, unknown>, owners: Map<string, string[]>): string[] {
  const words = Object.values(columns).flatMap((value) => (value instanceof Uint8Array ? [] : uuidsIn(value)))
  return [...new Set(words.flatMap((word) => owners.get(word) ?? []))]
}

function uuidsIn(value: unknown): string[] {
  const text = typeof value === "string" ? value : JSON.stringify(value)
  return text?.match(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g) ?? []
}
