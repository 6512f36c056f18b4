import { randomUUID } from "node:crypto"
import { keptOf } from "@/lib/ballot/draft"
import { fieldsOf, MATTERS_FIELD } from "@/lib/ballot/fields"
import type { RaterLink } from "@/lib/ballot/raterLink"
import { saveWritings, type Saved } from "@/lib/ballot/saveWritings"
import type { Db } from "@/lib/db/database"
import type { Keys } from "@/lib/keys/keys"
import type { DraftChanges } from "@/lib/questionnaire/answers"

/** Keeps answers as one device types them that has seen the link's draft as it is given here. */
export async function saveDraft(
  db: Db,
  keys: Keys,
  link: RaterLink,
  { matters, ...changes }: DraftChanges,
  now: Date,
): Promise<Saved> {
  const fields = fieldsOf({ ...changes, matters: matters ?? [] })
  if (matters) fields[MATTERS_FIELD] ??= ""
  const writings = Object.entries(fields).map(([field, value]) => {
    const over = [keptOf(link.draft, field).mark]
    return [field, { value, mark: randomUUID(), over }] as const
  })
  return saveWritings(db, keys, link, Object.fromEntries(writings), now)
}
