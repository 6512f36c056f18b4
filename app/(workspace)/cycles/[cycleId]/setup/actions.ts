"use server"

import { revalidatePath } from "next/cache"
import { notFound, redirect } from "next/navigation"
import { z } from "zod"
import { addToDirectory } from "@/app/(workspace)/cycles/addToDirectory"
import { refuseTyped, SeenSchema } from "@/app/(workspace)/cycles/changedMeanwhile"
import {
  detailsByField,
  LaunchSchema,
  wordingByField,
  WordingFormSchema,
} from "@/app/(workspace)/cycles/[cycleId]/setup/draftFields"
import { ListedSchema, MembersSchema, SubjectsSchema } from "@/app/(workspace)/cycles/personForms"
import { parseForm, refuse, type ActionState } from "@/app/_server/action"
import { requireOrganiser, type Desk } from "@/app/_server/gates"
import { parseArgument, parseId } from "@/app/_server/ids"
import { PersonFormSchema, readPeople } from "@/app/_server/people"
import { getWords } from "@/app/_server/words"
import { addressOf } from "@/app/_ui/pager"
import type { Organiser } from "@/lib/authority/authority"
import { addSubjects } from "@/lib/cycle/addSubjects"
import { changeDetails } from "@/lib/cycle/changeDetails"
import { detailsSchema } from "@/lib/cycle/details"
import { findCycle } from "@/lib/cycle/findCycle"
import { launchCycle } from "@/lib/cycle/launchCycle"
import { findMailWay } from "@/lib/mail/findMailWay"
import { removeSubject } from "@/lib/cycle/removeSubject"
import { rewordQuestionnaire } from "@/lib/cycle/rewordQuestionnaire"
import { undoRemoval } from "@/lib/cycle/undoRemoval"
import { reword } from "@/lib/cycle/wording"
import { listMembers } from "@/lib/people/listMembers"
import { matchPeople } from "@/lib/people/matchPeople"
import { SearchSchema } from "@/lib/people/search"
import { inLanguage } from "@/lib/questionnaire/localQuestionnaire"
import type { Questionnaire } from "@/lib/questionnaire/schema"
import { dayIn } from "@/lib/words/day"
import { PageSchema } from "@/lib/words/pages"
import { shortList } from "@/lib/words/shortList"

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
  const { t } = await getWords()
  const parsed = await parseForm(SubjectsSchema, form)
  if (!parsed.ok) return parsed
  const read = await readPeople(desk, parsed.data.personIds, parsed.data.personIdsTyped)
  if (!read.ok) return refuse(parsed.values, { personIds: read.error })
  if (read.ids.length === 0) return refuse(parsed.values, { personIds: t("setUp.people.none") })
  return review(desk, parseId(cycleId), read.ids, parsed.values)
}

/** A pasted list: those who are found are added, the other lines come back to be mended. */
export async function reviewListed(cycleId: unknown, _: ActionState, form: FormData): Promise<ActionState> {
  const desk = await requireOrganiser()
  const { t, format } = await getWords()
  const parsed = await parseForm(ListedSchema, form)
  if (!parsed.ok) return parsed
  const matched = await matchPeople(desk.db, desk.organiser, parsed.data.list)
  const chosen = new Set(parsed.data.personIds)
  const open = matched.filter(
    (each) => each.kind === "unknown" || (each.kind === "ambiguous" && !each.people.some(({ id }) => chosen.has(id))),
  )
  const found = matched.flatMap((each) => (each.kind === "found" ? each.person.id : []))
  const ids = [...new Set([...parsed.data.personIds, ...found])]
  if (ids.length === 0 && open.length === 0) return refuse(parsed.values, { list: t("setUp.people.none") })
  const added = await review(desk, parseId(cycleId), ids, parsed.values)
  if (open.length === 0 || !added?.ok) return added
  const list = open.map(({ text }) => text).join("\n")
  const which = open.filter((each) => each.kind === "ambiguous")
  const unknown = open.length - which.length
  const errors = {
    ...(ids.length > 0 ? { "": added.message! } : {}),
    ...(unknown > 0 ? { list: t("setUp.people.paste.unknown", { lines: unknown }) } : {}),
    ...(which.length > 0
      ? { personIds: t("setUp.people.paste.ambiguous", { texts: format.list(which.map(({ text }) => `“${text}”`)) }) }
      : {}),
  }
  return refuse({ list, which: JSON.stringify(which) }, errors)
}

export async function reviewMembers(cycleId: unknown, _: ActionState, form: FormData): Promise<ActionState> {
  const desk = await requireOrganiser()
  const { t } = await getWords()
  const parsed = await parseForm(MembersSchema, form)
  if (!parsed.ok) return parsed
  const { team, managerId, managerIdTyped, withAllBelow } = parsed.data
  const { db, organiser } = desk
  const managers = await readPeople(desk, managerId, managerIdTyped)
  if (!managers.ok) return refuse(parsed.values, { managerId: managers.error })
  if (managers.ids.length > 1) return refuse(parsed.values, { managerId: t("people.typed.one") })
  const [manager] = managers.ids
  if (!manager && team.trim() === "") return refuse(parsed.values, { team: t("setUp.subjects.members.one") })
  const ofTeam = team.trim() === "" ? [] : await listMembers(db, organiser, { team })
  if (team.trim() !== "" && ofTeam.length === 0)
    return refuse(parsed.values, { team: t("setUp.subjects.members.noTeam") })
  const below = manager
    ? await listMembers(db, organiser, { managerId: manager, withAllBelow: withAllBelow === "on" })
    : []
  if (manager && below.length === 0) return refuse(parsed.values, { managerId: t("setUp.subjects.members.noReports") })
  return review(desk, parseId(cycleId), [...new Set([...ofTeam, ...below])], parsed.values)
}

export async function reviewNewPerson(cycleId: unknown, _: ActionState, form: FormData): Promise<ActionState> {
  const desk = await requireOrganiser()
  const id = parseId(cycleId)
  const parsed = await parseForm(PersonFormSchema, form)
  if (!parsed.ok) return parsed
  const added = await addToDirectory(desk, parsed.data, parsed.values)
  if (!added.ok) return added
  return review(desk, id, [added.personId], parsed.values)
}

async function review(
  { db, organiser }: Desk & { organiser: Organiser },
  cycleId: string,
  personIds: string[],
  values: Record<string, string>,
): Promise<ActionState> {
  const { t } = await getWords()
  const outcome = await addSubjects(db, organiser, cycleId, personIds)
  revalidatePath(`/cycles/${cycleId}`, "layout")
  switch (outcome.kind) {
    case "gone":
      notFound()
    case "notDraft":
      redirect(`/cycles/${cycleId}`)
    case "unknownPerson":
      return refuse(values, { "": t("setUp.people.unknown") })
    case "added":
      return { ok: true, message: t("setUp.subjects.added", { people: outcome.added }) }
  }
}

/** Whoever is gone already is gone. The page that comes back offers to undo it. @param place of the list */
export async function dropSubject(cycleId: unknown, place: unknown, form: FormData): Promise<void> {
  const { db, organiser, now } = await requireOrganiser()
  const id = parseId(cycleId)
  const { search, page } = parseArgument(PlaceSchema, place)
  const parsed = await parseForm(z.object({ subjectId: z.string() }), form)
  if (!parsed.ok) notFound()
  const outcome = await removeSubject(db, organiser, parseId(parsed.data.subjectId), now)
  revalidatePath(`/cycles/${id}`, "layout")
  switch (outcome.kind) {
    case "notDraft":
      redirect(`/cycles/${id}`)
    case "removed":
      redirect(addressOf(`/cycles/${id}/setup/subjects`, { search, page, removed: outcome.removalId }))
    case "gone":
      return
    default:
      outcome satisfies never
  }
}

/** Brings back somebody who was taken out; who is there already is there. */
export async function bringBack(cycleId: unknown, removalId: unknown, place: unknown): Promise<void> {
  const { db, organiser } = await requireOrganiser()
  const id = parseId(cycleId)
  const { search, page } = parseArgument(PlaceSchema, place)
  const outcome = await undoRemoval(db, organiser, parseId(removalId))
  revalidatePath(`/cycles/${id}`, "layout")
  switch (outcome.kind) {
    case "notDraft":
      redirect(`/cycles/${id}`)
    case "undone":
    case "gone":
      redirect(addressOf(`/cycles/${id}/setup/subjects`, { search, page }))
    default:
      outcome satisfies never
  }
}

/** Where in the list of subjects somebody is. */
const PlaceSchema = z.object({ search: SearchSchema, page: PageSchema })

/** Launches; what is still missing shows on the page to which this returns. */
export async function launch(cycleId: unknown, form: FormData): Promise<ActionState> {
  const { db, keys, secret, organiser, transport, now } = await requireOrganiser()
  const words = await getWords()
  const { t } = words
  const id = parseId(cycleId)
  const parsed = await parseForm(LaunchSchema, form)
  if (!parsed.ok) return parsed
  const confirmation = { ...parsed.data, ...(await findMailWay(db, secret, transport !== null, organiser)) }
  const outcome = await launchCycle(db, keys, organiser, id, confirmation, now)
  revalidatePath("/cycles", "layout")
  switch (outcome.kind) {
    case "gone":
      notFound()
    case "incomplete":
      redirect(`/cycles/${id}/setup/review`)
    case "whoAreYou":
      return refuse(parsed.values, { self: t("setUp.review.self.unsaid") })
    case "unconfirmed":
    case "unapproved": {
      const names = shortList(
        words,
        outcome.subjects.map(({ name }) => name),
      )
      // The box comes back without its tick: what was ticked may have been said of others.
      return refuse(
        { self: parsed.values.self ?? "" },
        outcome.kind === "unconfirmed"
          ? { unshown: t("setUp.review.launch.unconfirmed", { names }) }
          : { unapproved: t("setUp.review.launch.stillUnapproved", { names }) },
      )
    }
    case "launched":
    case "notDraft":
      redirect(`/cycles/${id}`)
  }
}
