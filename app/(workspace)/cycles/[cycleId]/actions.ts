"use server"

import { revalidatePath } from "next/cache"
import { notFound, redirect } from "next/navigation"
import { z } from "zod"
import { addToDirectory } from "@/app/(workspace)/cycles/addToDirectory"
import { SelectionSchema } from "@/app/(workspace)/cycles/[cycleId]/choice"
import { askRaters } from "@/app/(workspace)/cycles/askRaters"
import { NewRaterSchema } from "@/app/(workspace)/cycles/personForms"
import { parseForm, refuse, type ActionState } from "@/app/_server/action"
import { requireOrganiser } from "@/app/_server/gates"
import { parseArgument, parseId } from "@/app/_server/ids"
import { getWords } from "@/app/_server/words"
import { changeMailWay } from "@/lib/cycle/changeMailWay"
import { changeReminderDays } from "@/lib/cycle/changeReminderDays"
import type { CloseProgress } from "@/lib/cycle/closeCycle"
import { collectAgain } from "@/lib/cycle/collectAgain"
import { extendDeadline } from "@/lib/cycle/extendDeadline"
import { ReminderDaysSchema } from "@/lib/cycle/reminderDays"
import { remindRaters, type Reminded } from "@/lib/cycle/remindRaters"
import { withdrawRater } from "@/lib/cycle/withdrawRater"
import { findMailWay } from "@/lib/mail/findMailWay"
import { wayWord } from "@/lib/outbox/mailWay"
import { parseDay } from "@/lib/words/day"
import { fault } from "@/lib/words/fault"

// ── While collecting

export async function askNewPerson(
  cycleId: unknown,
  subjectId: unknown,
  _: ActionState,
  form: FormData,
): Promise<ActionState> {
  const desk = await requireOrganiser()
  // Before anybody is added: what leads nowhere writes nothing.
  const place = { cycleId: parseId(cycleId), subjectId: parseId(subjectId) }
  const parsed = await parseForm(NewRaterSchema, form)
  if (!parsed.ok) return parsed
  const { newGroup: group, ...person } = parsed.data
  const added = await addToDirectory(desk, person, parsed.values)
  if (!added.ok) return added
  const raters = { subjectId: place.subjectId, group, personIds: [added.personId] }
  return askRaters(desk, place.cycleId, raters, parsed.values)
}

export async function remindEveryone(cycleId: unknown): Promise<ActionState> {
  return remind(cycleId, () => "everyone")
}

export async function remindOfSubject(cycleId: unknown, subjectId: unknown): Promise<ActionState> {
  return remind(cycleId, () => ({ subjectId: parseId(subjectId) }))
}

export async function remindOne(cycleId: unknown, invitationId: unknown): Promise<ActionState> {
  return remind(cycleId, () => ({ invitationId: parseId(invitationId) }))
}

export async function remindRater(cycleId: unknown, raterId: unknown): Promise<ActionState> {
  return remind(cycleId, () => ({ raterId: parseId(raterId) }))
}

/** Those who are missing about several subjects. */
export async function remindSelected(cycleId: unknown, selection: unknown): Promise<ActionState> {
  return remind(cycleId, () => parseArgument(SelectionSchema, selection))
}

/** @param parseWhom is asked behind the gate */
async function remind(cycleId: unknown, parseWhom: () => Reminded): Promise<ActionState> {
  const { db, organiser, now } = await requireOrganiser()
  const { t } = await getWords()
  const id = parseId(cycleId)
  const outcome = await remindRaters(db, organiser, id, parseWhom(), now)
  revalidatePath(`/cycles/${id}`, "layout")
  switch (outcome.kind) {
    case "gone":
      notFound()
    case "notCollecting":
      redirect(`/cycles/${id}`)
    case "ownReview":
      return refuse({}, { "": t("collecting.own.refused") })
    case "reminded": {
      const { reminders } = outcome
      const done = reminders === null ? t("collecting.own.reminded") : t("collecting.remind.done", { reminders })
      return { ok: true, message: done }
    }
  }
}

const ExtensionSchema = z.object({
  deadline: z
    .string(fault("faults.lastDay"))
    .transform((text) => parseDay(text))
    .refine((day) => day !== null, fault("faults.lastDay")),
  isTold: z.literal("on", fault("faults.tick")).optional(),
})

export async function extend(cycleId: unknown, _: ActionState, form: FormData): Promise<ActionState> {
  const { db, organiser, now } = await requireOrganiser()
  const { t, format } = await getWords()
  const id = parseId(cycleId)
  const parsed = await parseForm(ExtensionSchema, form)
  if (!parsed.ok) return parsed
  const deadline = parsed.data.deadline!
  const outcome = await extendDeadline(db, organiser, id, { deadline, isTold: parsed.data.isTold === "on" }, now)
  revalidatePath(`/cycles/${id}`, "layout")
  switch (outcome.kind) {
    case "gone":
      notFound()
    case "notCollecting":
      redirect(`/cycles/${id}`)
    case "notLater":
      return refuse(parsed.values, { deadline: t("collecting.extend.notLater") })
    case "extended":
      return {
        ok: true,
        message: t(outcome.told > 0 ? "collecting.extend.told" : "collecting.extend.done", {
          day: format.day(deadline),
          mails: outcome.told,
        }),
      }
  }
}

const RemindersSchema = z.object({ reminderDays: ReminderDaysSchema })

export async function changeReminders(cycleId: unknown, _: ActionState, form: FormData): Promise<ActionState> {
  const { db, organiser, now } = await requireOrganiser()
  const { t } = await getWords()
  const id = parseId(cycleId)
  const parsed = await parseForm(RemindersSchema, form)
  if (!parsed.ok) return parsed
  const outcome = await changeReminderDays(db, organiser, id, parsed.data.reminderDays, now)
  revalidatePath(`/cycles/${id}`, "layout")
  switch (outcome.kind) {
    case "gone":
      notFound()
    case "notCollecting":
      redirect(`/cycles/${id}`)
    case "changed":
      return { ok: true, message: t("collecting.reminders.done") }
  }
}

/** Who has answered or declined a moment ago stays; the page that comes back says so. */
export async function withdraw(cycleId: unknown, invitationId: unknown): Promise<ActionState> {
  const { db, organiser, now } = await requireOrganiser()
  const { t } = await getWords()
  const id = parseId(cycleId)
  const outcome = await withdrawRater(db, organiser, parseId(invitationId), now)
  revalidatePath(`/cycles/${id}`, "layout")
  switch (outcome.kind) {
    case "gone":
      notFound()
    case "notCollecting":
      redirect(`/cycles/${id}`)
    case "withdrawn":
      return { ok: true, message: t("collecting.withdraw.done") }
    case "notMissing":
      return { ok: true, message: t("collecting.withdraw.tooLate") }
    case "ownReview":
      return refuse({}, { "": t("collecting.own.refused") })
  }
}

/** Begins anew where the key is lost; the page that comes back shows what came of it. */
export async function startAgain(cycleId: unknown): Promise<void> {
  const { db, keys, organiser, now } = await requireOrganiser()
  const id = parseId(cycleId)
  await collectAgain(db, keys, organiser, id, now)
  revalidatePath(`/cycles/${id}`, "layout")
}

/** Confirms the way in which mails leave now, where it is the one that the page named. */
export async function confirmMailWay(cycleId: unknown, seen: unknown): Promise<void> {
  const { db, keys, secret, organiser, transport, now } = await requireOrganiser()
  const id = parseId(cycleId)
  const present = await findMailWay(db, secret, transport !== null, organiser)
  if (parseArgument(z.string(), seen) === wayWord(present)) await changeMailWay(db, keys, organiser, id, present, now)
  revalidatePath(`/cycles/${id}`, "layout")
}

/** Closes a cycle and says how far it has come. However it ends, the page that is asked for then shows it. */
export async function close(cycleId: unknown): Promise<ReadableStream<CloseProgress>> {
  const { close: closeCycle, organiser, now } = await requireOrganiser()
  const id = parseId(cycleId)
  let isWatched = true
  return new ReadableStream({
    async start(controller) {
      await closeCycle(organiser, id, now, (progress) => {
        if (isWatched) controller.enqueue(progress)
      })
      if (isWatched) controller.close()
    },
    // Whoever leaves the page does not stop the close.
    cancel() {
      isWatched = false
    },
  })
}
