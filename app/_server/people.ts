import { z } from "zod"
import { getWords } from "@/app/_server/words"
import type { Organiser } from "@/lib/authority/authority"
import type { Db } from "@/lib/db/database"
import { matchPeople } from "@/lib/people/matchPeople"
import { PersonSchema, type PersonInput } from "@/lib/people/person"
import { textSchema } from "@/lib/words/text"

/** The ids of the people chosen in a field for people: none, one, or several of the same name. */
export const ChosenSchema = z.preprocess(
  (value) => (value === undefined || value === "" ? [] : [value].flat()),
  z.array(z.uuid()),
)

/** What is still typed in such a field, or everything, where there is no JavaScript. */
export const TypedSchema = textSchema(50_000).default("")

/** Whom a field for people means by what was chosen and typed in it; a sentence where that is not certain. */
export async function readPeople(
  { db, organiser }: { db: Db; organiser: Organiser },
  chosen: string[],
  typed: string,
): Promise<{ ok: true; ids: string[] } | { ok: false; error: string }> {
  if (typed === "") return { ok: true, ids: chosen }
  const { t, format } = await getWords()
  const matched = await matchPeople(db, organiser, typed)
  const unknown = matched.flatMap((each) => (each.kind === "unknown" ? `“${each.text}”` : []))
  const ambiguous = matched.flatMap((each) => (each.kind === "ambiguous" ? each : []))
  const sentences = [
    ...(unknown.length > 0 ? [t("people.typed.unknown", { texts: format.list(unknown) })] : []),
    ...ambiguous.map(({ text, people }) =>
      t("people.typed.ambiguous", { text, people: format.alternatives(people.map(asAlternative)) }),
    ),
  ]
  if (sentences.length > 0) return { ok: false, error: sentences.join(" ") }
  const found = matched.flatMap((each) => (each.kind === "found" ? each.person.id : []))
  return { ok: true, ids: [...new Set([...chosen, ...found])] }
}

/** A form about a person: as the directory keeps them, but for the manager, who comes from a field for people. */
export const PersonFormSchema = PersonSchema.extend({ managerId: ChosenSchema, managerIdTyped: TypedSchema })

/** The person that such a form describes; a sentence about the manager where it is not certain who is meant. */
export async function readPerson(
  desk: { db: Db; organiser: Organiser },
  { managerId, managerIdTyped, ...person }: z.infer<typeof PersonFormSchema>,
): Promise<{ ok: true; person: PersonInput } | { ok: false; error: string }> {
  const { t } = await getWords()
  const managers = await readPeople(desk, managerId, managerIdTyped)
  if (!managers.ok) return managers
  if (managers.ids.length > 1) return { ok: false, error: t("people.typed.one") }
  return { ok: true, person: { ...person, managerId: managers.ids[0] ?? null } }
}

function asAlternative({ name, email }: { name: string; email: string }): string {
  return `${name} (${email})`
}
