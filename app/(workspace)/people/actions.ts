"use server"

import { notFound, redirect } from "next/navigation"
import { parseForm, refuse, type ActionState } from "@/app/_server/action"
import { requireOrganiser } from "@/app/_server/gates"
import { parseId } from "@/app/_server/ids"
import { PersonFormSchema, readPerson } from "@/app/_server/people"
import { getWords } from "@/app/_server/words"
import { addPerson } from "@/lib/people/addPerson"
import { deletePerson } from "@/lib/people/deletePerson"
import { editPerson } from "@/lib/people/editPerson"

/** Without an id, the form is about somebody new. */
export async function savePerson(personId: unknown, _: ActionState, form: FormData): Promise<ActionState> {
  const { db, keys, organiser, now } = await requireOrganiser()
  const { t } = await getWords()
  const id = personId === null ? null : parseId(personId)
  const parsed = await parseForm(PersonFormSchema, form)
  if (!parsed.ok) return parsed
  const read = await readPerson({ db, organiser }, parsed.data)
  if (!read.ok) return refuse(parsed.values, { managerId: read.error })
  const outcome =
    id === null
      ? await addPerson(db, organiser, read.person, now)
      : await editPerson(db, keys, organiser, id, read.person, now)
  switch (outcome.kind) {
    case "added":
    case "changed":
      redirect("/people")
    case "gone":
      notFound()
    case "taken":
      return refuse(parsed.values, { email: t("people.person.taken") })
    case "numberTaken":
      return refuse(parsed.values, { number: t("people.person.numberTaken") })
    case "managerGone":
      return refuse(parsed.values, { managerId: t("people.person.managerGone") })
    case "loop":
      return refuse(parsed.values, { managerId: t("people.person.loop") })
  }
}

/** Somebody who is gone already is gone. */
export async function removePerson(personId: unknown): Promise<void> {
  const { db, keys, organiser, now } = await requireOrganiser()
  await deletePerson(db, keys, organiser, parseId(personId), now)
  redirect("/people")
}
