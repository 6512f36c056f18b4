"use server"

import { revalidatePath } from "next/cache"
import { headers } from "next/headers"
import { notFound, redirect } from "next/navigation"
import { z } from "zod"
import type { MakeGoalState, MarkState, TakeState } from "@/app/_plan/planState"
import { errorsOf, parseForm, refuse, type ActionState } from "@/app/_server/action"
import { requireReader } from "@/app/_server/gates"
import { getWords } from "@/app/_server/words"
import { readGoals } from "@/lib/plan/goalsForm"
import { makeGoal } from "@/lib/plan/makeGoal"
import { markBehaviour } from "@/lib/plan/markBehaviour"
import { MarkSchema } from "@/lib/plan/plan"
import { saveGoals } from "@/lib/plan/saveGoals"
import { sharePlan } from "@/lib/plan/sharePlan"
import { suggestionsFor } from "@/lib/plan/suggestions"
import { takeComment } from "@/lib/plan/takeComment"
import { unsharePlan } from "@/lib/plan/unsharePlan"
import { inLanguage } from "@/lib/questionnaire/localQuestionnaire"

// A plan is gone when its report was taken back a moment ago; the link's own page says so.

/** Where the page was pressed, by the id of a form; without JavaScript it comes back there. */
const PlaceSchema = z
  .string()
  .regex(/^take-[\w-]{1,120}$/)
  .catch("plan")

/** The button that was pressed: "V1:keep" marks a behaviour, "V1:none" takes its mark away. */
const MarkPressedSchema = z.object({
  place: PlaceSchema,
  mark: z
    .string()
    .transform((pressed) => pressed.split(":"))
    .pipe(z.tuple([z.string(), z.union([MarkSchema, z.literal("none").transform(() => null)])])),
})

export async function mark(given: unknown, _: MarkState, form: FormData): Promise<MarkState> {
  const { db, reader, token } = await requireReader(given)
  const parsed = await parseForm(MarkPressedSchema, form)
  if (!parsed.ok) notFound()
  const { place, mark: pressed } = parsed.data
  const outcome = await markBehaviour(db, reader, ...pressed)
  switch (outcome.kind) {
    case "gone":
      redirect(`/report/${token}`)
    case "saved":
      await showPlan(token, place)
      return { mark: pressed[1] }
  }
}

/** "keep:3:in" takes the comment in this place of the first version into the plan, "keep:3:out" out of it. */
const CommentPressedSchema = z.object({
  place: PlaceSchema,
  comment: z
    .string()
    .transform((pressed) => pressed.split(":"))
    .pipe(
      z.tuple([
        z.string().max(40),
        z
          .string()
          .regex(/^\d{1,4}$/)
          .transform(Number),
        z.enum(["in", "out"]),
      ]),
    ),
})

export async function take(given: unknown, _: TakeState, form: FormData): Promise<TakeState> {
  const { db, reader, token } = await requireReader(given)
  const parsed = await parseForm(CommentPressedSchema, form)
  if (!parsed.ok) notFound()
  const { place, comment } = parsed.data
  const [question, index, way] = comment
  const outcome = await takeComment(db, reader, { question, index }, way === "in")
  switch (outcome.kind) {
    case "gone":
      redirect(`/report/${token}`)
    case "saved":
      await showPlan(token, place)
      return { isTaken: way === "in" }
  }
}

/** Without JavaScript; with it, goals are kept as they are typed (goals/route.ts). What can be kept is, in any case. */
export async function writeGoals(given: unknown, _: ActionState, form: FormData): Promise<ActionState> {
  const { db, reader, token } = await requireReader(given)
  const { t } = await getWords()
  const parsed = await parseForm(z.record(z.string(), z.unknown()), form)
  if (!parsed.ok) return parsed
  const { changes, issues } = readGoals(parsed.data)
  const outcome = await saveGoals(db, reader, changes)
  switch (outcome.kind) {
    case "gone":
      redirect(`/report/${token}`)
    case "saved":
      if (issues.length > 0) return refuse(parsed.values, await errorsOf({ issues }))
      await showPlan(token)
      return { ok: true, message: t("plan.saved") }
  }
}

/** "V3:0" is the first suggestion for that behaviour. */
const SuggestionSchema = z.object({
  suggestion: z
    .string()
    .transform((chosen) => chosen.split(":"))
    .pipe(z.tuple([z.string(), z.string().regex(/^\d$/).transform(Number)])),
})

export async function startGoal(given: unknown, _: MakeGoalState, form: FormData): Promise<MakeGoalState> {
  const { db, reader, token } = await requireReader(given)
  const words = await getWords()
  const parsed = await parseForm(SuggestionSchema, form)
  if (!parsed.ok) notFound()
  const [item, index] = parsed.data.suggestion
  const questionnaire = inLanguage(reader.facts.questionnaire, words.language)
  const what = suggestionsFor(words, questionnaire, item)[index] ?? notFound()
  const outcome = await makeGoal(db, reader, { item, what })
  switch (outcome.kind) {
    case "gone":
      redirect(`/report/${token}`)
    case "full":
      return outcome
    case "made":
      await showPlan(token, `goal-${outcome.number}`)
      return outcome
  }
}

/** Whatever came of it, the plan then says who can read it. */
export async function share(given: unknown): Promise<void> {
  const { db, reader, token, now } = await requireReader(given)
  await sharePlan(db, reader, now)
  await showPlan(token)
}

export async function stopSharing(given: unknown): Promise<void> {
  const { db, reader, token, now } = await requireReader(given)
  await unsharePlan(db, reader, now)
  await showPlan(token)
}

/** All of the page shows the plan as it is now; without JavaScript it is loaded anew, to open where it was pressed. */
async function showPlan(token: string, place = "plan"): Promise<void> {
  revalidatePath(`/report/${token}`)
  if (!(await headers()).has("next-action")) redirect(`/report/${token}#${place}`)
}
