"use server"

import { revalidatePath } from "next/cache"
import { notFound, redirect } from "next/navigation"
import { z } from "zod"
import { SelectionSchema } from "@/app/(workspace)/cycles/[cycleId]/choice"
import { askRaters } from "@/app/(workspace)/cycles/askRaters"
import { parseForm, refuse, type ActionState } from "@/app/_server/action"
import { requireOrganiser } from "@/app/_server/gates"
import { parseArgument, parseId } from "@/app/_server/ids"
import { ChosenSchema, readPeople, TypedSchema } from "@/app/_server/people"
import { getWords } from "@/app/_server/words"
import { addLateSubject } from "@/lib/cycle/addLateSubject"
import { assignCoachToSelected } from "@/lib/cycle/assignCoachToSelected"
import { findCycle } from "@/lib/cycle/findCycle"
import { FEW_RATERS } from "@/lib/cycle/repeats"
import { fault } from "@/lib/words/fault"

const MoreSchema = z.object({
  group: z.string(fault("setUp.raters.noGroup")),
  people: ChosenSchema,
  peopleTyped: TypedSchema,
  /** Whom the page has named as those who get a mail; ids. */
  confirmed: z
    .string()
    .max(100_000)
    .catch("")
    .transform((ids) => ids.split(" ").filter(Boolean)),
})

/** Asks people of the directory about somebody, while the cycle collects; first it says who gets a mail. */
export async function askMore(
  cycleId: unknown,
  subjectId: unknown,
  _: ActionState,
  form: FormData,
): Promise<ActionState> {
  const desk = await requireOrganiser()
  const { t } = await getWords()
  const parsed = await parseForm(MoreSchema, form)
  if (!parsed.ok) return parsed
  const { group, people, peopleTyped, confirmed } = parsed.data
  const read = await readPeople(desk, people, peopleTyped)
  if (!read.ok) return refuse(parsed.values, { people: read.error })
  if (read.ids.length === 0) return refuse(parsed.values, { people: t("setUp.people.none") })
  const raters = { subjectId: parseId(subjectId), group, personIds: read.ids, confirmed }
  return askRaters(desk, parseId(cycleId), raters, parsed.values)
}

const LateSchema = z.looseObject({
  who: ChosenSchema,
  whoTyped: TypedSchema,
  confirmed: z.literal("on").optional(),
})

/** Adds somebody to those who are reviewed, while the cycle collects; who is asked stands in a field for each group. */
export async function addLate(cycleId: unknown, _: ActionState, form: FormData): Promise<ActionState> {
  const desk = await requireOrganiser()
  const { db, keys, organiser, now } = desk
  const { t } = await getWords()
  const id = parseId(cycleId)
  const parsed = await parseForm(LateSchema, form)
  if (!parsed.ok) return parsed
  const { data, values } = parsed
  const cycle = (await findCycle(db, organiser, id)) ?? notFound()
  const who = await readPeople(desk, data.who, data.whoTyped)
  if (!who.ok) return refuse(values, { who: who.error })
  const [personId, ...others] = who.ids
  if (personId === undefined) return refuse(values, { who: t("collecting.late.nobody") })
  if (others.length > 0) return refuse(values, { who: t("collecting.late.one") })
  const raters: { personId: string; group: string }[] = []
  for (const { id: group, kind } of cycle.questionnaire.groups) {
    if (kind === "self") continue
    const name = `group-${group}`
    const chosen = ChosenSchema.safeParse(data[name])
    const typed = TypedSchema.safeParse(data[`${name}Typed`])
    const read = await readPeople(desk, chosen.data ?? [], typed.data ?? "")
    if (!read.ok) return refuse(values, { [name]: read.error })
    if (read.ids.includes(personId)) return refuse(values, { [name]: t("collecting.late.wrongGroup") })
    raters.push(...read.ids.map((rater) => ({ personId: rater, group })))
  }
  const late = { personId, raters, isConfirmed: data.confirmed === "on" }
  const outcome = await addLateSubject(db, keys, organiser, id, late, now)
  switch (outcome.kind) {
    case "gone":
      notFound()
    case "notCollecting":
      redirect(`/cycles/${id}`)
    case "added":
      revalidatePath(`/cycles/${id}`, "layout")
      redirect(`/cycles/${id}/subjects/${outcome.subjectId}`)
    case "already":
      return refuse(values, { who: t("collecting.late.already") })
    case "unknownPerson":
      return refuse(values, { "": t("setUp.people.unknown") })
    case "wrongGroup":
      return refuse(values, { "": t("collecting.late.wrongGroup") })
    case "twice":
      return refuse(values, { "": t("collecting.late.twice", { name: outcome.name }) })
    case "tooLate":
      return refuse(values, { "": t("collecting.late.tooLate") })
    case "ownReview":
      return refuse(values, { who: t("collecting.late.own") })
    case "keyMissing":
      return refuse(values, { "": t("collecting.keyMissing.title") })
    case "unconfirmed": {
      const { name, tooFew, repeats } = outcome
      const sentences = [
        ...(tooFew ? [t("checklist.tooFew", { name, ...tooFew })] : []),
        ...repeats.map(({ cycleName, differ }) =>
          t("checklist.repeats", { name, cycle: cycleName, differ, enough: FEW_RATERS + 1 }),
        ),
      ]
      return refuse(values, { confirmed: [...sentences, t("collecting.late.unconfirmed")].join(" ") })
    }
  }
}

const CoachSchema = z.object({ coach: z.union([z.uuid(), z.literal("").transform(() => null)]) })

/** Says who coaches several subjects; an empty choice is nobody. */
export async function chooseCoachOfSelected(
  cycleId: unknown,
  selection: unknown,
  _: ActionState,
  form: FormData,
): Promise<ActionState> {
  const { db, organiser, now } = await requireOrganiser()
  const { t } = await getWords()
  const id = parseId(cycleId)
  const selected = parseArgument(SelectionSchema, selection)
  const parsed = await parseForm(CoachSchema, form)
  if (!parsed.ok) return parsed
  const outcome = await assignCoachToSelected(db, organiser, id, selected, parsed.data.coach, now)
  revalidatePath(`/cycles/${id}`, "layout")
  switch (outcome.kind) {
    case "gone":
      notFound()
    case "notMember":
      return refuse(parsed.values, { coach: t("releasing.coach.notMember") })
    case "assigned":
      return { ok: true, message: t("collecting.selected.coach.saved", { people: outcome.count }) }
  }
}
