"use server"

import { revalidatePath } from "next/cache"
import { notFound, redirect } from "next/navigation"
import { z } from "zod"
import { CellSchema, type CellAnswer, type CellForm } from "@/app/(workspace)/cycles/[cycleId]/setup/raters/cell"
import { errorsOf, parseForm, type ActionState } from "@/app/_server/action"
import { requireOrganiser, type Desk } from "@/app/_server/gates"
import { parseId } from "@/app/_server/ids"
import { getWords } from "@/app/_server/words"
import type { Organiser } from "@/lib/authority/authority"
import { addRaters } from "@/lib/cycle/addRaters"
import { addSuggestedRaters } from "@/lib/cycle/addSuggestedRaters"
import { findCycle } from "@/lib/cycle/findCycle"
import { removeRater } from "@/lib/cycle/removeRater"
import { addPerson } from "@/lib/people/addPerson"
import { matchPeople } from "@/lib/people/matchPeople"
import { PersonSchema } from "@/lib/people/person"
import { inLanguage } from "@/lib/questionnaire/localQuestionnaire"
import { shortList } from "@/lib/words/shortList"

type Room = Desk & { organiser: Organiser }

const NOTHING: CellAnswer = {
  message: "",
  isRefused: false,
  rest: "",
  which: [],
  undo: null,
  wasTyped: false,
  newName: "",
  newEmail: "",
}

/** Does the one thing that the form of an open cell asks for; each choice is saved at once. */
export async function changeCell(cycleId: unknown, _: CellAnswer | null, form: FormData): Promise<CellAnswer | null> {
  const desk = await requireOrganiser()
  const id = parseId(cycleId)
  const parsed = await parseForm(CellSchema, form)
  if (!parsed.ok) notFound()
  if (!(await findCycle(desk.db, desk.organiser, id))) notFound()
  const answer = await change(desk, id, parsed.data)
  revalidatePath(`/cycles/${id}`, "layout")
  return answer
}

async function change(desk: Room, cycleId: string, cell: CellForm): Promise<CellAnswer> {
  const { t } = await getWords()
  const { subjectId, group } = cell
  if (cell.remove !== undefined) return takeOut(desk, cycleId, { subjectId, personId: cell.remove })
  if (cell.undo) return ask(desk, cycleId, { subjectId, group: cell.undo.group, personIds: [cell.undo.personId] })
  if (cell.suggested !== undefined) {
    const outcome = await addSuggestedRaters(desk.db, desk.organiser, cycleId, { subjectIds: [subjectId], group })
    if (outcome.kind === "gone") notFound()
    if (outcome.kind === "notDraft") redirect(`/cycles/${cycleId}`)
    return { ...NOTHING, message: t("setUp.raters.grid.added", { people: outcome.added }) }
  }
  if (cell.newName.trim() !== "" || cell.newEmail.trim() !== "") return askNew(desk, cycleId, cell)
  return askTyped(desk, cycleId, cell)
}

async function takeOut(
  { db, organiser }: Room,
  cycleId: string,
  rater: { subjectId: string; personId: string },
): Promise<CellAnswer> {
  const { t } = await getWords()
  const outcome = await removeRater(db, organiser, rater)
  switch (outcome.kind) {
    case "notDraft":
      redirect(`/cycles/${cycleId}`)
    // Whoever is gone already is gone.
    case "gone":
      return NOTHING
    case "ownReview":
      return { ...NOTHING, message: t("nomination.grid.ownReview"), isRefused: true }
    case "removed": {
      const { name, personId, group } = outcome
      return { ...NOTHING, message: t("setUp.raters.grid.removed", { name }), undo: `${personId} ${group}` }
    }
  }
}

/** Those who were chosen, and those whom the typed names mean; what cannot be taken stays in the field. */
async function askTyped(desk: Room, cycleId: string, cell: CellForm): Promise<CellAnswer> {
  const words = await getWords()
  const { t } = words
  const { subjectId, group, personIds, personIdsTyped } = cell
  const matched = await matchPeople(desk.db, desk.organiser, personIdsTyped)
  const found = matched.flatMap((each) => (each.kind === "found" ? each.person.id : []))
  const wanted = [...new Set([...personIds, ...found])]
  const which = matched.flatMap((each) => (each.kind === "ambiguous" ? [{ text: each.text, people: each.people }] : []))
  const unknown = matched.flatMap((each) => (each.kind === "unknown" ? each.text : []))
  if (wanted.length === 0 && matched.length === 0)
    return { ...NOTHING, message: t("setUp.people.none"), isRefused: true }
  const asked = wanted.length > 0 ? await ask(desk, cycleId, { subjectId, group, personIds: wanted }) : NOTHING
  const quoted = unknown.map((text) => `“${text}”`)
  const sentences = [
    asked.message,
    ...(unknown.length > 0 ? [t("setUp.raters.grid.unknown", { texts: shortList(words, quoted) })] : []),
  ]
  return {
    ...asked,
    message: sentences.filter(Boolean).join(" "),
    isRefused: asked.isRefused || unknown.length > 0,
    rest: unknown.join("; "),
    which,
    wasTyped: personIdsTyped !== "",
  }
}

async function askNew(desk: Room, cycleId: string, cell: CellForm): Promise<CellAnswer> {
  const { t } = await getWords()
  const { subjectId, group, newName, newEmail } = cell
  const refuse = (message: string) => ({ ...NOTHING, message, isRefused: true, newName, newEmail })
  const person = PersonSchema.safeParse({ name: newName, email: newEmail })
  if (!person.success) return refuse(Object.values(await errorsOf(person.error)).join(" "))
  const added = await addPerson(desk.db, desk.organiser, person.data, desk.now)
  switch (added.kind) {
    case "taken":
      return refuse(t("setUp.people.taken"))
    case "numberTaken":
    case "managerGone":
      // Neither is asked for here.
      notFound()
    case "added":
      return ask(desk, cycleId, { subjectId, group, personIds: [added.personId] })
  }
}

async function ask(
  { db, keys, organiser, now }: Room,
  cycleId: string,
  raters: { subjectId: string; group: string; personIds: string[] },
): Promise<CellAnswer> {
  const words = await getWords()
  const { t, format } = words
  const refuse = (message: string): CellAnswer => ({ ...NOTHING, message, isRefused: true })
  const outcome = await addRaters(db, keys, organiser, { ...raters, inDraft: true }, now)
  switch (outcome.kind) {
    case "gone":
      notFound()
    case "launched":
    case "closed":
    // Not said of a draft: there is no key to miss, and nobody gets a mail.
    case "keyMissing":
    case "unconfirmed":
      redirect(`/cycles/${cycleId}`)
    case "ownReview":
      return refuse(t("nomination.grid.ownReview"))
    case "unknownPerson":
      return refuse(t("setUp.people.unknown"))
    case "wrongGroup":
      return refuse(t("setUp.raters.grid.notHere"))
    case "added": {
      const { added, moved, full } = outcome
      const cycle = await findCycle(db, organiser, cycleId)
      const { groups } = inLanguage(cycle!.questionnaire, words.language)
      const nameOf = (id: string) => groups.find((each) => each.id === id)?.name ?? id
      const [only] = moved
      const sentences = [
        ...(added > 0 || moved.length + full.length === 0 ? [t("setUp.raters.grid.added", { people: added })] : []),
        ...moved.map(({ name, from }) => t("setUp.raters.moved", { name, group: nameOf(from) })),
        ...(full.length > 0 ? [t("setUp.raters.full", { names: format.list(full), most: cycle!.mostAsked ?? 0 })] : []),
      ]
      return {
        ...NOTHING,
        message: sentences.join(" "),
        isRefused: full.length > 0,
        undo: moved.length === 1 ? `${only!.personId} ${only!.from}` : null,
      }
    }
  }
}

const SuggestionSchema = z.object({
  /** Of one subject, or of all. */
  subjectId: z.uuid().optional().catch(undefined),
  /** In one group, or in all. */
  group: z.string().min(1).max(100).optional().catch(undefined),
})

/** Asks everyone whom the lines of reporting suggest: about all, about one, or in one group. */
export async function askSuggested(cycleId: unknown, _: ActionState, form: FormData): Promise<ActionState> {
  const { db, organiser } = await requireOrganiser()
  const { t } = await getWords()
  const id = parseId(cycleId)
  const parsed = await parseForm(SuggestionSchema, form)
  if (!parsed.ok) return parsed
  const { subjectId, group } = parsed.data
  const outcome = await addSuggestedRaters(db, organiser, id, {
    ...(subjectId ? { subjectIds: [subjectId] } : {}),
    ...(group ? { group } : {}),
  })
  revalidatePath(`/cycles/${id}`, "layout")
  switch (outcome.kind) {
    case "gone":
      notFound()
    case "notDraft":
      redirect(`/cycles/${id}`)
    case "added":
      return { ok: true, message: t("setUp.raters.suggestions.added", { people: outcome.added }) }
  }
}
