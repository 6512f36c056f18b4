"use server"

import { revalidatePath } from "next/cache"
import { notFound, redirect } from "next/navigation"
import { z } from "zod"
import { LaterRulesSchema, rulesSchema } from "@/app/(workspace)/cycles/[cycleId]/setup/nomination/rulesForm"
import { SeenSchema, WordSchema } from "@/app/_nomination/fields"
import { parseForm, refuse, type ActionState } from "@/app/_server/action"
import { requireOrganiser } from "@/app/_server/gates"
import { parseId } from "@/app/_server/ids"
import { getWords } from "@/app/_server/words"
import { findCycle } from "@/lib/cycle/findCycle"
import { approveProposals } from "@/lib/nomination/approveProposals"
import { changeNominated } from "@/lib/nomination/changeNominated"
import { changeRules } from "@/lib/nomination/changeRules"
import { findRules } from "@/lib/nomination/findRules"
import { remindProposers } from "@/lib/nomination/remindProposers"
import { removeProposal } from "@/lib/nomination/removeProposal"
import { proposable, type Rules } from "@/lib/nomination/rules"
import { sendBackProposals } from "@/lib/nomination/sendBackProposals"
import { startNomination } from "@/lib/nomination/startNomination"

/** Saves how raters are proposed; once that is under way, what can still be changed of it. */
export async function saveRules(cycleId: unknown, _: ActionState, form: FormData): Promise<ActionState> {
  const { db, organiser } = await requireOrganiser()
  const { t } = await getWords()
  const { id, stage, questionnaire } = (await findCycle(db, organiser, parseId(cycleId))) ?? notFound()
  const before = stage === "nominating" ? await findRules(db, organiser, id) : null
  const groupIds = proposable(questionnaire.groups).map((group) => group.id)
  const schema = before
    ? LaterRulesSchema.transform((later): Rules => ({ ...before, ...later }))
    : rulesSchema(groupIds)
  const parsed = await parseForm<z.ZodType<Rules>>(schema, form)
  if (!parsed.ok) return parsed
  const outcome = await changeRules(db, organiser, id, parsed.data)
  revalidatePath(`/cycles/${id}`, "layout")
  switch (outcome.kind) {
    case "gone":
      notFound()
    case "notDraft":
      redirect(`/cycles/${id}`)
    case "wrongGroup":
      return refuse(parsed.values, { "": t("nomination.organising.lacks.noGroups") })
    case "changed":
      return { ok: true, message: t("nomination.organising.rules.saved") }
  }
}

/** Asks for proposals; the page has said how many mails that is. */
export async function start(cycleId: unknown): Promise<ActionState> {
  const { db, secret, organiser, now } = await requireOrganiser()
  const { t } = await getWords()
  const id = parseId(cycleId)
  const outcome = await startNomination(db, secret, organiser, id, now)
  revalidatePath("/cycles", "layout")
  switch (outcome.kind) {
    case "gone":
      notFound()
    case "incomplete":
      return refuse({}, { "": t(`nomination.organising.lacks.${outcome.lack}`) })
    case "started":
    case "notDraft":
      redirect(`/cycles/${id}`)
  }
}

const SubjectSchema = z.object({ subjectId: z.uuid().optional().catch(undefined) })

/** Reminds all who have not handed in; about one subject, sends whoever has to act next their link again. */
export async function remind(cycleId: unknown, _: ActionState, form: FormData): Promise<ActionState> {
  const { db, secret, organiser, now } = await requireOrganiser()
  const { t } = await getWords()
  const id = parseId(cycleId)
  const parsed = await parseForm(SubjectSchema, form)
  if (!parsed.ok) return parsed
  const { subjectId } = parsed.data
  const whom = subjectId === undefined ? "everyone" : { subjectId }
  const outcome = await remindProposers(db, secret, organiser, id, whom, now)
  revalidatePath(`/cycles/${id}`, "layout")
  switch (outcome.kind) {
    case "gone":
      notFound()
    case "notNominating":
      redirect(`/cycles/${id}`)
    case "reminded": {
      const { reminders } = outcome
      const done = whom === "everyone" ? "reminded" : "sentAgain"
      return { ok: true, message: t(`nomination.organising.progress.${done}`, { reminders }) }
    }
  }
}

const NominatedSchema = z.union([
  z.object({ leaveOut: z.uuid() }).transform(({ leaveOut }) => ({ subjectId: leaveOut, isNominated: false })),
  z.object({ takeIn: z.uuid() }).transform(({ takeIn }) => ({ subjectId: takeIn, isNominated: true })),
])

/** Leaves a subject out of nomination, or takes them into it again. */
export async function setNominated(cycleId: unknown, _: ActionState, form: FormData): Promise<ActionState> {
  const { db, organiser } = await requireOrganiser()
  const id = parseId(cycleId)
  const parsed = await parseForm(NominatedSchema, form)
  if (!parsed.ok) notFound()
  const { subjectId, isNominated } = parsed.data
  const outcome = await changeNominated(db, organiser, subjectId, isNominated)
  revalidatePath(`/cycles/${id}`, "layout")
  switch (outcome.kind) {
    case "gone":
      notFound()
    case "notDraft":
      redirect(`/cycles/${id}`)
    case "changed":
      return { ok: true }
  }
}

/** Approves all who are proposed for a subject, as the page showed them. */
export async function approveAll(
  cycleId: unknown,
  subjectId: unknown,
  _: ActionState,
  form: FormData,
): Promise<ActionState> {
  const { db, organiser, now } = await requireOrganiser()
  const { t } = await getWords()
  const [id, subject] = [parseId(cycleId), parseId(subjectId)]
  const parsed = await parseForm(SeenSchema, form)
  if (!parsed.ok) return parsed
  const outcome = await approveProposals(db, organiser, subject, parsed.data.seen, now)
  revalidatePath(`/cycles/${id}`, "layout")
  switch (outcome.kind) {
    case "gone":
      notFound()
    case "approved":
      redirect(`/cycles/${id}/setup/nomination`)
    case "changedMeanwhile":
    case "notHandedIn":
    case "ownReview":
      return refuse({}, { "": t(`nomination.approve.${outcome.kind}`) })
  }
}

/** Takes one of the proposals for a subject out; whoever is gone already is gone. */
export async function takeOut(cycleId: unknown, subjectId: unknown, proposalId: unknown): Promise<ActionState> {
  const { db, organiser, now } = await requireOrganiser()
  const { t } = await getWords()
  const [id, subject] = [parseId(cycleId), parseId(subjectId)]
  const outcome = await removeProposal(db, organiser, subject, parseId(proposalId), now)
  revalidatePath(`/cycles/${id}`, "layout")
  switch (outcome.kind) {
    case "gone":
      notFound()
    case "notThere":
      return { ok: true }
    case "removed":
      return { ok: true, message: t("nomination.done.removed", { name: outcome.name }) }
    case "ownReview":
      return refuse({}, { "": t("nomination.approve.ownReview") })
    case "approved":
    case "over":
      return refuse({}, { "": t(`nomination.done.${outcome.kind}`) })
  }
}

/** Sends the proposals for a subject back to whoever handed them in, with a word. */
export async function sendAllBack(
  cycleId: unknown,
  subjectId: unknown,
  _: ActionState,
  form: FormData,
): Promise<ActionState> {
  const { db, secret, organiser, now } = await requireOrganiser()
  const { t } = await getWords()
  const [id, subject] = [parseId(cycleId), parseId(subjectId)]
  const parsed = await parseForm(WordSchema, form)
  if (!parsed.ok) return parsed
  const outcome = await sendBackProposals(db, secret, organiser, subject, parsed.data.word, now)
  revalidatePath(`/cycles/${id}`, "layout")
  switch (outcome.kind) {
    case "gone":
      notFound()
    case "sentBack":
      redirect(`/cycles/${id}/setup/nomination`)
    case "notHandedIn":
    case "ownReview":
      return refuse(parsed.values, { "": t(`nomination.approve.${outcome.kind}`) })
    case "over":
      return refuse(parsed.values, { "": t("nomination.sendBack.over") })
  }
}
