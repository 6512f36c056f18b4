"use server"

import { notFound, redirect } from "next/navigation"
import { revalidatePath } from "next/cache"
import { z } from "zod"
import { idOf, organiser } from "@/app/(workspace)/cycles/organiser"
import { PersonIdsSchema, TAKEN } from "@/app/(workspace)/cycles/personForms"
import { parseForm, refuse, type ActionState } from "@/app/_server/action"
import { detailsSchema } from "@/lib/cycle/details"
import {
  addRaters,
  addSubjects,
  addSuggestedRaters,
  findCycle,
  launchCycle,
  removeRater,
  removeSubject,
  rewordQuestionnaire,
  updateCycle,
} from "@/lib/cycle/store"
import { wordingFields, WordingSchema } from "@/lib/cycle/wording"
import { PersonSchema } from "@/lib/people/person"
import { addPerson } from "@/lib/people/store"

export async function saveDetails(cycleId: string, _: ActionState, form: FormData): Promise<ActionState> {
  const { db, viewer, now } = await organiser()
  const cycle = (await findCycle(db, viewer, idOf(cycleId))) ?? notFound()
  const parsed = parseForm(detailsSchema(cycle.leastThreshold, now), form)
  if (!parsed.ok) return parsed
  const saved = await updateCycle(db, viewer, cycle.id, parsed.data)
  revalidatePath(`/cycles/${cycle.id}`, "layout")
  redirect(saved ? `/cycles/${cycle.id}/setup/questionnaire` : `/cycles/${cycle.id}`)
}

export async function saveWording(cycleId: string, _: ActionState, form: FormData): Promise<ActionState> {
  const { db, viewer } = await organiser()
  const typed = [...form].filter(
    (entry): entry is [string, string] => typeof entry[1] === "string" && !entry[0].startsWith("$"),
  )
  const parsed = WordingSchema.safeParse(wordingFields(typed))
  if (!parsed.success) {
    const errors = parsed.error.issues.map(({ path, message }): [string, string] => [path.join("."), message])
    return refuse(Object.fromEntries(typed), Object.fromEntries(errors))
  }
  const id = idOf(cycleId)
  if (!(await rewordQuestionnaire(db, viewer, id, parsed.data))) redirect(`/cycles/${id}`)
  revalidatePath(`/cycles/${id}`, "layout")
  return { ok: true, message: "Saved." }
}

export async function reviewPeople(cycleId: string, _: ActionState, form: FormData): Promise<ActionState> {
  const { db, viewer } = await organiser()
  const parsed = parseForm(z.object({ personIds: PersonIdsSchema }), form)
  if (!parsed.ok) return parsed
  const { personIds } = parsed.data
  const id = idOf(cycleId)
  if (!(await addSubjects(db, viewer, id, personIds))) redirect(`/cycles/${id}`)
  revalidatePath(`/cycles/${id}`, "layout")
  return { ok: true, message: personIds.length === 1 ? "Added." : `${personIds.length} people added.` }
}

export async function reviewNewPerson(cycleId: string, _: ActionState, form: FormData): Promise<ActionState> {
  const { db, viewer, now } = await organiser()
  const parsed = parseForm(PersonSchema, form)
  if (!parsed.ok) return parsed
  const change = await addPerson(db, viewer, parsed.data, now)
  if (!change.ok) return change.reason === "taken" ? refuse(parsed.values, { email: TAKEN }) : notFound()
  const id = idOf(cycleId)
  if (!(await addSubjects(db, viewer, id, [change.personId]))) redirect(`/cycles/${id}`)
  revalidatePath(`/cycles/${id}`, "layout")
  return { ok: true, message: `${parsed.data.name} was added.` }
}

export async function dropSubject(cycleId: string, subjectId: string): Promise<void> {
  const { db, viewer } = await organiser()
  await removeSubject(db, viewer, idOf(subjectId))
  revalidatePath(`/cycles/${idOf(cycleId)}`, "layout")
}

/** Asks some people at one click, as the lines of reporting suggest. */
export async function askSuggested(
  cycleId: string,
  subjectId: string,
  group: string,
  personIds: string[],
): Promise<void> {
  const { db, secret, viewer, now } = await organiser()
  const raters = {
    subjectId: idOf(subjectId),
    group: z.string().parse(group),
    personIds: z.array(z.uuid()).parse(personIds),
  }
  await addRaters(db, secret, viewer, raters, now)
  revalidatePath(`/cycles/${idOf(cycleId)}`, "layout")
}

export async function askAllSuggested(cycleId: string): Promise<void> {
  const { db, viewer } = await organiser()
  await addSuggestedRaters(db, viewer, idOf(cycleId))
  revalidatePath(`/cycles/${cycleId}`, "layout")
}

export async function dropRater(cycleId: string, invitationId: string): Promise<void> {
  const { db, viewer } = await organiser()
  await removeRater(db, viewer, idOf(invitationId))
  revalidatePath(`/cycles/${idOf(cycleId)}`, "layout")
}

/** Launches; what is still missing shows on the page to which this returns. */
export async function launch(cycleId: string): Promise<void> {
  const { db, secret, viewer, now } = await organiser()
  const id = idOf(cycleId)
  const { kind } = await launchCycle(db, secret, viewer, id, now)
  revalidatePath("/cycles", "layout")
  redirect(kind === "incomplete" ? `/cycles/${id}/setup/review` : `/cycles/${id}`)
}
