"use server"

import { notFound, redirect } from "next/navigation"
import { z } from "zod"
import { parseForm, refuse, type ActionState } from "@/app/_server/action"
import { requireOrganiser } from "@/app/_server/gates"
import { parseId } from "@/app/_server/ids"
import { PersonFormSchema, readPerson } from "@/app/_server/people"
import { getWords } from "@/app/_server/words"
import { addPerson } from "@/lib/people/addPerson"
import { deletePerson } from "@/lib/people/deletePerson"
import { editPerson } from "@/lib/people/editPerson"
import { importPeople } from "@/lib/people/importPeople"
import { parsePastedPeople } from "@/lib/people/paste"
import { fault } from "@/lib/words/fault"
import type { Words } from "@/lib/words/words"

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

const LONGEST_LIST = 500_000
const PROBLEMS_SHOWN = 10

const ListSchema = z.object({
  list: z.string(fault("faults.text")).max(LONGEST_LIST, fault("faults.tooLong", { max: LONGEST_LIST })),
})

export async function pastePeople(_: ActionState, form: FormData): Promise<ActionState> {
  const { db, organiser, now } = await requireOrganiser()
  const words = await getWords()
  const { t, format } = words
  const parsed = await parseForm(ListSchema, form)
  if (!parsed.ok) return parsed
  const pasted = parsePastedPeople(words, parsed.data.list)
  if (!pasted.ok) return refuse(parsed.values, { list: problemWords(words, pasted.problems) })
  const { added, changed, unknownManagers, loops } = await importPeople(db, organiser, pasted.people, now)
  if (unknownManagers.length === 0 && loops.length === 0) redirect("/people")
  const message = [
    t("people.paste.done", { added, changed }),
    ...(unknownManagers.length > 0
      ? [t("people.paste.unknownManagers", { addresses: format.list(unknownManagers) })]
      : []),
    ...(loops.length > 0 ? [t("people.paste.loops", { addresses: format.list(loops) })] : []),
  ]
  return { ok: true, message: message.join(" ") }
}

/** The first of what is wrong with a list, each with its line. */
function problemWords({ t }: Words, problems: { line: number; message: string }[]): string {
  const shown = problems
    .slice(0, PROBLEMS_SHOWN)
    .map(({ line, message }) => t("people.paste.problem", { line, problem: message }))
  const more = problems.length - shown.length
  return [...shown, ...(more > 0 ? [t("people.paste.more", { count: more })] : [])].join(" ")
}
