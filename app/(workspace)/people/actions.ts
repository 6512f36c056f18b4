"use server"

import { redirect } from "next/navigation"
import { z } from "zod"
import { parseForm, refuse, type ActionState } from "@/app/_server/action"
import { getContext } from "@/app/_server/context"
import { requireOrganiser } from "@/app/_server/viewer"
import { parsePastedPeople } from "@/lib/people/paste"
import { PersonSchema } from "@/lib/people/person"
import { addPerson, deletePerson, editPerson, importPeople, type PersonChange } from "@/lib/people/store"

const ERRORS: Record<Extract<PersonChange, { ok: false }>["reason"], Record<string, string>> = {
  taken: { email: "Somebody in your workspace has this address already." },
  loop: { managerId: "This person reports, perhaps over several steps, to the one you are editing." },
  notFound: { "": "This person is not there any more." },
}

export async function savePerson(personId: string | null, _: ActionState, form: FormData): Promise<ActionState> {
  const viewer = await requireOrganiser()
  const parsed = parseForm(PersonSchema, form)
  if (!parsed.ok) return parsed
  const { db } = await getContext()
  const change =
    personId === null
      ? await addPerson(db, viewer, parsed.data, new Date())
      : await editPerson(db, viewer, z.uuid().parse(personId), parsed.data, new Date())
  if (!change.ok) return refuse(parsed.values, ERRORS[change.reason])
  redirect("/people")
}

export async function removePerson(personId: string): Promise<void> {
  const viewer = await requireOrganiser()
  const { db, secret } = await getContext()
  await deletePerson(db, secret, viewer, z.uuid().parse(personId), new Date())
  redirect("/people")
}

export async function pastePeople(_: ActionState, form: FormData): Promise<ActionState> {
  const viewer = await requireOrganiser()
  const parsed = parseForm(
    z.object({ list: z.string().max(500_000, "Paste at most 500,000 characters at once.") }),
    form,
  )
  if (!parsed.ok) return parsed
  const pasted = parsePastedPeople(parsed.data.list)
  if (!pasted.ok) {
    const shown = pasted.problems.slice(0, 10).map(({ line, message }) => `Line ${line}: ${message}`)
    const more = pasted.problems.length - shown.length
    return refuse(parsed.values, { list: shown.join(" ") + (more > 0 ? ` And ${more} more.` : "") })
  }
  const { db } = await getContext()
  const { added, changed, unknownManagers } = await importPeople(db, viewer, pasted.people, new Date())
  if (unknownManagers.length === 0) redirect("/people")
  const message = `${added} added, ${changed} were known already. Nobody has the address of these managers, so they were left out: ${unknownManagers.join(", ")}.`
  return { ok: true, message }
}
