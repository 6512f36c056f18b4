"use server"

import { revalidatePath } from "next/cache"
import { notFound, redirect } from "next/navigation"
import { z } from "zod"
import { addToDirectory } from "@/app/(workspace)/cycles/addToDirectory"
import { refuseTicked, refuseTyped, SeenSchema } from "@/app/(workspace)/cycles/changedMeanwhile"
import {
  detailsByField,
  LaunchSchema,
  wordingByField,
  WordingFormSchema,
} from "@/app/(workspace)/cycles/[cycleId]/setup/draftFields"
import { SubjectsSchema } from "@/app/(workspace)/cycles/personForms"
import { parseForm, refuse, type ActionState } from "@/app/_server/action"
import { requireOrganiser, type Desk } from "@/app/_server/gates"
import { parseArgument, parseId } from "@/app/_server/ids"
import { PersonFormSchema } from "@/app/_server/people"
import { getWords } from "@/app/_server/words"
import type { Organiser } from "@/lib/authority/authority"
import { addRaters } from "@/lib/cycle/addRaters"
import { addSubjects } from "@/lib/cycle/addSubjects"
import { addSuggestedRaters } from "@/lib/cycle/addSuggestedRaters"
import { changeDetails } from "@/lib/cycle/changeDetails"
import { detailsSchema } from "@/lib/cycle/details"
import { findCycle } from "@/lib/cycle/findCycle"
import { launchCycle } from "@/lib/cycle/launchCycle"
import { mailWayOf } from "@/lib/outbox/mailWay"
import { getSettings } from "@/lib/workspace/getSettings"
import { removeRater } from "@/lib/cycle/removeRater"
import { removeSubject } from "@/lib/cycle/removeSubject"
import { rewordQuestionnaire } from "@/lib/cycle/rewordQuestionnaire"
import { reword } from "@/lib/cycle/wording"
import { inLanguage } from "@/lib/questionnaire/localQuestionnaire"
import type { Questionnaire } from "@/lib/questionnaire/schema"
import { dayIn } from "@/lib/words/day"

export async function saveDetails(cycleId: unknown, _: ActionState, form: FormData): Promise<ActionState> {
  const { db, organiser, now } = await requireOrganiser()
  const words = await getWords()
  const { id, least } = (await findCycle(db, organiser, parseId(cycleId))) ?? notFound()
  const schema = detailsSchema(least, dayIn(organiser.timeZone, now)).extend({ seen: SeenSchema })
  const parsed = await parseForm(schema, form)
  if (!parsed.ok) return parsed
  const { seen, ...changes } = parsed.data
  const outcome = await changeDetails(db, organiser, id, { changes, seen }, now)
  revalidatePath(`/cycles/${id}`, "layout")
  switch (outcome.kind) {
    case "gone":
      notFound()
    case "notDraft":
      redirect(`/cycles/${id}`)
    case "changedMeanwhile": {
      const saved = (await findCycle(db, organiser, id)) ?? notFound()
      const both = { typed: detailsByField(words, changes), saved: detailsByField(words, saved) }
      return refuseTyped({ organiser, now, values: parsed.values }, outcome, both)
    }
    case "changed": {
      const { raisedTo: behaviourThreshold } = outcome
      if (behaviourThreshold === null) redirect(`/cycles/${id}/setup/questionnaire`)
      return { ok: true, message: words.t("setUp.details.raised", { behaviourThreshold }) }
    }
  }
}

export async function saveWording(cycleId: unknown, _: ActionState, form: FormData): Promise<ActionState> {
  const { db, organiser, now } = await requireOrganiser()
  const { t, language } = await getWords()
  const id = parseId(cycleId)
  const parsed = await parseForm(WordingFormSchema, form)
  if (!parsed.ok) return parsed
  const { seen, ...wording } = parsed.data
  const outcome = await rewordQuestionnaire(db, organiser, id, { wording, language, seen }, now)
  revalidatePath(`/cycles/${id}`, "layout")
  switch (outcome.kind) {
    case "gone":
      notFound()
    case "notDraft":
      redirect(`/cycles/${id}`)
    case "changedMeanwhile": {
      const { questionnaire: saved } = (await findCycle(db, organiser, id)) ?? notFound()
      const byField = (questionnaire: Questionnaire) => wordingByField(inLanguage(questionnaire, language))
      const both = { typed: byField(reword(saved, wording, language)), saved: byField(saved) }
      return refuseTyped({ organiser, now, values: parsed.values }, outcome, both)
    }
    case "changed":
      return { ok: true, message: t("setUp.questionnaire.saved") }
  }
}

export async function reviewPeople(cycleId: unknown, _: ActionState, form: FormData): Promise<ActionState> {
  const desk = await requireOrganiser()
  const parsed = await parseForm(SubjectsSchema, form)
  if (!parsed.ok) return parsed
  return review(desk, parseId(cycleId), parsed.data, parsed.values)
}

export async function reviewNewPerson(cycleId: unknown, _: ActionState, form: FormData): Promise<ActionState> {
  const desk = await requireOrganiser()
  const parsed = await parseForm(PersonFormSchema, form)
  if (!parsed.ok) return parsed
  const added = await addToDirectory(desk, parsed.data, parsed.values)
  if (!added.ok) return added
  // Nobody else can have decided about somebody new.
  return review(desk, parseId(cycleId), { personIds: [added.personId], seen: null }, parsed.values)
}

async function review(
  { db, organiser, now }: Desk & { organiser: Organiser },
  cycleId: string,
  subjects: { personIds: string[]; seen: number | null },
  values: Record<string, string>,
): Promise<ActionState> {
  const { t } = await getWords()
  const outcome = await addSubjects(db, organiser, cycleId, subjects, now)
  revalidatePath(`/cycles/${cycleId}`, "layout")
  switch (outcome.kind) {
    case "gone":
      notFound()
    case "notDraft":
      redirect(`/cycles/${cycleId}`)
    case "unknownPerson":
      return refuse(values, { "": t("setUp.people.unknown") })
    case "changedMeanwhile":
      return refuseTicked({ organiser, now, values }, outcome)
    case "added":
      return { ok: true, message: t("setUp.subjects.added", { people: outcome.added }) }
  }
}

/** Whoever is gone already is gone. */
export async function dropSubject(cycleId: unknown, subjectId: unknown): Promise<void> {
  const { db, organiser, now } = await requireOrganiser()
  const id = parseId(cycleId)
  const outcome = await removeSubject(db, organiser, parseId(subjectId), now)
  revalidatePath(`/cycles/${id}`, "layout")
  switch (outcome.kind) {
    case "notDraft":
      redirect(`/cycles/${id}`)
    case "removed":
    case "gone":
      return
    default:
      outcome satisfies never
  }
}

/** Asks some people at one click, as the lines of reporting suggest. */
export async function askSuggested(
  cycleId: unknown,
  subjectId: unknown,
  group: unknown,
  personIds: unknown,
): Promise<void> {
  const { db, keys, organiser, now } = await requireOrganiser()
  const id = parseId(cycleId)
  const raters = {
    subjectId: parseId(subjectId),
    group: parseArgument(z.string(), group),
    personIds: parseArgument(z.array(z.uuid()), personIds),
    seen: null,
    isSuggestion: true,
  }
  const outcome = await addRaters(db, keys, organiser, raters, now)
  revalidatePath(`/cycles/${id}`, "layout")
  switch (outcome.kind) {
    case "gone":
      notFound()
    case "launched":
    case "closed":
      redirect(`/cycles/${id}`)
    case "added":
    // The page that comes back suggests what there is to suggest now.
    case "unknownPerson":
    case "wrongGroup":
    case "changedMeanwhile":
    // Neither is said of a draft: there is no key to miss, and nobody has answered.
    case "keyMissing":
    case "ownReview":
      return
    default:
      outcome satisfies never
  }
}

export async function askAllSuggested(cycleId: unknown): Promise<void> {
  const { db, organiser, now } = await requireOrganiser()
  const id = parseId(cycleId)
  const outcome = await addSuggestedRaters(db, organiser, id, now)
  revalidatePath(`/cycles/${id}`, "layout")
  switch (outcome.kind) {
    case "gone":
      notFound()
    case "notDraft":
      redirect(`/cycles/${id}`)
    case "added":
      return
    default:
      outcome satisfies never
  }
}

/** Whoever is gone already is gone. */
export async function dropRater(cycleId: unknown, invitationId: unknown): Promise<void> {
  const { db, organiser, now } = await requireOrganiser()
  const id = parseId(cycleId)
  const outcome = await removeRater(db, organiser, parseId(invitationId), now)
  revalidatePath(`/cycles/${id}`, "layout")
  switch (outcome.kind) {
    case "notDraft":
      redirect(`/cycles/${id}`)
    case "removed":
    case "gone":
      return
    default:
      outcome satisfies never
  }
}

/** Launches; what is still missing shows on the page to which this returns. */
export async function launch(cycleId: unknown, form: FormData): Promise<ActionState> {
  const { db, keys, organiser, transport, now } = await requireOrganiser()
  const { t, format } = await getWords()
  const id = parseId(cycleId)
  const parsed = await parseForm(LaunchSchema, form)
  if (!parsed.ok) return parsed
  const { isDemo } = await getSettings(db, organiser)
  const confirmation = { ...parsed.data, mailWay: mailWayOf(transport !== null, isDemo) }
  const outcome = await launchCycle(db, keys, organiser, id, confirmation, now)
  revalidatePath("/cycles", "layout")
  switch (outcome.kind) {
    case "gone":
      notFound()
    case "incomplete":
      redirect(`/cycles/${id}/setup/review`)
    case "unconfirmed": {
      const names = format.list(outcome.subjects.map(({ name }) => name))
      // The box comes back without its tick: what was ticked may have been said of others.
      return refuse({}, { unshown: t("setUp.review.launch.unconfirmed", { names }) })
    }
    case "launched":
    case "notDraft":
      redirect(`/cycles/${id}`)
  }
}
