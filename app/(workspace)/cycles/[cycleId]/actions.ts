"use server"

import { notFound, redirect } from "next/navigation"
import { revalidatePath } from "next/cache"
import { z } from "zod"
import { idOf, organiser } from "@/app/(workspace)/cycles/organiser"
import { PersonIdsSchema, TAKEN } from "@/app/(workspace)/cycles/personForms"
import { parseForm, refuse, type ActionState } from "@/app/_server/action"
import {
  closeCycle,
  extendDeadline,
  remindRaters,
  withdrawRater,
  type CloseProgress,
  type Reminded,
} from "@/lib/collecting/store"
import { dayWords, parseDay } from "@/lib/cycle/deadline"
import { addRaters, findCycle } from "@/lib/cycle/store"
import { PersonSchema } from "@/lib/people/person"
import { addPerson } from "@/lib/people/store"

// ── Raters, in a draft and while collecting

export async function askPeople(
  cycleId: string,
  subjectId: string,
  _: ActionState,
  form: FormData,
): Promise<ActionState> {
  const { db, secret, viewer, now } = await organiser()
  const parsed = parseForm(z.object({ group: z.string("Choose a group."), personIds: PersonIdsSchema }), form)
  if (!parsed.ok) return parsed
  const added = await addRaters(db, secret, viewer, { subjectId: idOf(subjectId), ...parsed.data }, now)
  if (added === null) redirect(`/cycles/${idOf(cycleId)}`)
  revalidatePath(`/cycles/${idOf(cycleId)}`, "layout")
  return { ok: true, message: added === 1 ? "One person is asked." : `${added} people are asked.` }
}

export async function askNewPerson(
  cycleId: string,
  subjectId: string,
  _: ActionState,
  form: FormData,
): Promise<ActionState> {
  const { db, secret, viewer, now } = await organiser()
  const parsed = parseForm(PersonSchema.extend({ newGroup: z.string("Choose a group.") }), form)
  if (!parsed.ok) return parsed
  const { newGroup: group, ...person } = parsed.data
  const change = await addPerson(db, viewer, person, now)
  if (!change.ok) return change.reason === "taken" ? refuse(parsed.values, { email: TAKEN }) : notFound()
  const added = await addRaters(
    db,
    secret,
    viewer,
    { subjectId: idOf(subjectId), group, personIds: [change.personId] },
    now,
  )
  if (added === null) redirect(`/cycles/${idOf(cycleId)}`)
  revalidatePath(`/cycles/${idOf(cycleId)}`, "layout")
  return { ok: true, message: `${person.name} is asked.` }
}

// ── While collecting

export async function remindEveryone(cycleId: string): Promise<ActionState> {
  return remind(cycleId, "everyone")
}

export async function remindOfSubject(cycleId: string, subjectId: string): Promise<ActionState> {
  return remind(cycleId, { subjectId: idOf(subjectId) })
}

export async function remindOne(cycleId: string, invitationId: string): Promise<ActionState> {
  return remind(cycleId, { invitationId: idOf(invitationId) })
}

async function remind(cycleId: string, whom: Reminded): Promise<ActionState> {
  const { db, viewer, now } = await organiser()
  const id = idOf(cycleId)
  const written = await remindRaters(db, viewer, id, whom, now)
  if (written === null) redirect(`/cycles/${id}`)
  revalidatePath(`/cycles/${id}`, "layout")
  if (written === 0) return { ok: true, message: "Everyone who is missing was reminded today already." }
  return { ok: true, message: written === 1 ? "One reminder goes out." : `${written} reminders go out.` }
}

const ExtensionSchema = z.object({
  deadline: z
    .string()
    .transform(parseDay)
    .refine((day) => day !== null, "Choose a day."),
})

export async function extend(cycleId: string, _: ActionState, form: FormData): Promise<ActionState> {
  const { db, viewer, now } = await organiser()
  const parsed = parseForm(ExtensionSchema, form)
  if (!parsed.ok) return parsed
  const cycle = (await findCycle(db, viewer, idOf(cycleId))) ?? notFound()
  const { deadline } = parsed.data
  if (!(await extendDeadline(db, viewer, cycle.id, deadline!, now))) {
    if (cycle.stage !== "collecting") redirect(`/cycles/${cycle.id}`)
    return refuse(parsed.values, { deadline: "Choose a day after the present deadline, from today on." })
  }
  revalidatePath(`/cycles/${cycle.id}`, "layout")
  return { ok: true, message: `Answers are taken until ${dayWords(deadline!)}.` }
}

export async function withdraw(cycleId: string, invitationId: string): Promise<void> {
  const { db, viewer, now } = await organiser()
  await withdrawRater(db, viewer, idOf(invitationId), now)
  revalidatePath(`/cycles/${idOf(cycleId)}`, "layout")
}

/** Closes a cycle and says how far it has come; when the stream ends, it is closed. */
export async function close(cycleId: string): Promise<ReadableStream<CloseProgress>> {
  const { db, secret, viewer, now } = await organiser()
  const id = idOf(cycleId)
  let isWatched = true
  return new ReadableStream({
    async start(controller) {
      const tell = (progress: CloseProgress) => {
        if (isWatched) controller.enqueue(progress)
      }
      await closeCycle(db, secret, viewer, id, now, tell)
      if (isWatched) controller.close()
    },
    // Whoever leaves the page does not stop the close.
    cancel() {
      isWatched = false
    },
  })
}
