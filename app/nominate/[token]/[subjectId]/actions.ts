"use server"

import { revalidatePath } from "next/cache"
import { notFound, redirect } from "next/navigation"
import { z } from "zod"
import type { ChoiceAnswer } from "@/app/_nomination/choiceForm"
import { SeenSchema, WordSchema } from "@/app/_nomination/fields"
import { parseForm, refuse, type ActionState } from "@/app/_server/action"
import { requireNominator, type Desk } from "@/app/_server/gates"
import { parseId } from "@/app/_server/ids"
import { getWords } from "@/app/_server/words"
import { approveProposals } from "@/lib/nomination/approveProposals"
import type { Nominator } from "@/lib/nomination/nominator"
import { proposeRater, type Candidate, type RaterProposed } from "@/lib/nomination/proposeRater"
import { removeProposal } from "@/lib/nomination/removeProposal"
import type { Unchangeable } from "@/lib/nomination/roleToChange"
import { sendBackProposals } from "@/lib/nomination/sendBackProposals"
import { submitProposals } from "@/lib/nomination/submitProposals"
import { PersonSchema } from "@/lib/people/person"
import type { Words } from "@/lib/words/words"

const GroupSchema = z.string().max(100)

/** One choice: who is to be added and as what, who is to be taken out, or what is to be undone. */
const ChoiceSchema = z.object({
  /** "‹person› ‹group›". */
  add: z
    .string()
    .max(200)
    .transform((text) => /^([-0-9a-f]{36}) (.+)$/.exec(text))
    .transform((found) => (found ? { personId: found[1]!, group: found[2]! } : undefined))
    .optional()
    .catch(undefined),
  remove: z.uuid().optional().catch(undefined),
  /** As `undoOf` writes it. */
  undo: z
    .string()
    .max(1000)
    .transform((text) => readUndo(text))
    .optional()
    .catch(undefined),
})

/** Does the one thing that was pressed; each choice is saved at once. */
export async function choose(
  token: unknown,
  subjectId: unknown,
  _: ChoiceAnswer | null,
  form: FormData,
): Promise<ChoiceAnswer> {
  const { nominator, ...desk } = await requireNominator(token)
  const { t } = await getWords()
  const id = parseId(subjectId)
  const parsed = await parseForm(ChoiceSchema, form)
  if (!parsed.ok) notFound()
  const { add, remove, undo } = parsed.data
  const wanted = add ? { group: add.group, candidate: { personId: add.personId } } : undo
  if (wanted) return addedAnswer(desk, nominator, id, wanted)
  if (remove === undefined) notFound()
  const outcome = await removeProposal(desk.db, nominator, id, remove, desk.now)
  revalidatePath(`/nominate/${nominator.token}`, "layout")
  switch (outcome.kind) {
    case "notThere":
      return { message: "", isRefused: false, undo: null }
    case "removed": {
      const { name } = outcome
      return { message: t("nomination.done.removed", { name }), isRefused: false, undo: undoOf(outcome) }
    }
    // Of organisers alone.
    case "ownReview":
      redirect(`/nominate/${nominator.token}`)
    case "gone":
    case "approved":
    case "over":
      return refusedAnswer(nominator, outcome)
  }
}

interface Wanted {
  group: string
  candidate: Candidate
}

/** A removal as one value of a form: neither a group's id nor an address has a blank. */
function undoOf({ group, candidate }: Wanted): string {
  const who = "personId" in candidate ? candidate.personId : `${candidate.email} ${candidate.name}`
  return `${group} ${who}`
}

function readUndo(text: string): Wanted | undefined {
  const [group = "", who = "", ...name] = text.split(" ")
  if (z.uuid().safeParse(who).success) return { group, candidate: { personId: who } }
  const typed = PersonSchema.pick({ name: true, email: true }).safeParse({ name: name.join(" "), email: who })
  return typed.success ? { group, candidate: typed.data } : undefined
}

async function addedAnswer(
  { db, now }: Desk,
  nominator: Nominator,
  subjectId: string,
  wanted: Wanted,
): Promise<ChoiceAnswer> {
  const words = await getWords()
  const outcome = await proposeRater(db, nominator, subjectId, wanted, now)
  revalidatePath(`/nominate/${nominator.token}`, "layout")
  if (outcome.kind === "gone") redirect(`/nominate/${nominator.token}`)
  return { message: outcomeWords(words, outcome), isRefused: outcome.kind !== "proposed", undo: null }
}

async function refusedAnswer({ token }: Nominator, why: Unchangeable): Promise<ChoiceAnswer> {
  if (why.kind === "gone") redirect(`/nominate/${token}`)
  return { message: outcomeWords(await getWords(), why), isRefused: true, undo: null }
}

function outcomeWords({ t }: Words, outcome: Exclude<RaterProposed, { kind: "gone" }>): string {
  switch (outcome.kind) {
    case "proposed":
    case "already":
    case "full":
      return t(`nomination.done.${outcome.kind}`, { name: outcome.name })
    case "tooMany":
      return t("nomination.done.tooMany", { most: outcome.most })
    case "self":
    case "unknownPerson":
    case "wrongGroup":
    case "approved":
    case "over":
      return t(`nomination.done.${outcome.kind}`)
  }
}

const TypedSchema = PersonSchema.pick({ name: true, email: true }).extend({ group: GroupSchema })

/** Proposes somebody by name and address. */
export async function proposeTyped(
  token: unknown,
  subjectId: unknown,
  _: ActionState,
  form: FormData,
): Promise<ActionState> {
  const { db, now, nominator } = await requireNominator(token)
  const words = await getWords()
  const id = parseId(subjectId)
  const parsed = await parseForm(TypedSchema, form)
  if (!parsed.ok) return parsed
  const { group, ...candidate } = parsed.data
  const outcome = await proposeRater(db, nominator, id, { group, candidate }, now)
  revalidatePath(`/nominate/${nominator.token}`, "layout")
  switch (outcome.kind) {
    case "gone":
      redirect(`/nominate/${nominator.token}`)
    case "proposed":
      return { ok: true, message: outcomeWords(words, outcome) }
    default:
      return refuse(parsed.values, { "": outcomeWords(words, outcome) })
  }
}

/** Hands the proposals in; fewer than wanted only by who says that there are no more. */
export async function handIn(token: unknown, subjectId: unknown, _: ActionState, form: FormData): Promise<ActionState> {
  const { db, secret, now, nominator } = await requireNominator(token)
  const words = await getWords()
  const id = parseId(subjectId)
  const parsed = await parseForm(z.object({ areAll: z.literal("on").optional().catch(undefined) }), form)
  if (!parsed.ok) return parsed
  const outcome = await submitProposals(db, secret, nominator, id, parsed.data.areAll === "on", now)
  revalidatePath(`/nominate/${nominator.token}`, "layout")
  switch (outcome.kind) {
    case "gone":
      redirect(`/nominate/${nominator.token}`)
    case "handedIn":
      return { ok: true, message: words.t("nomination.handIn.done") }
    case "tooFew":
      return refuse(parsed.values, { areAll: words.t("nomination.handIn.tooFew") })
    case "approved":
    case "over":
      return refuse(parsed.values, { "": outcomeWords(words, outcome) })
  }
}

/** Approves all who are proposed, as the page showed them. */
export async function approve(
  token: unknown,
  subjectId: unknown,
  _: ActionState,
  form: FormData,
): Promise<ActionState> {
  const { db, now, nominator } = await requireNominator(token)
  const { t } = await getWords()
  const id = parseId(subjectId)
  const parsed = await parseForm(SeenSchema, form)
  if (!parsed.ok) return parsed
  const outcome = await approveProposals(db, nominator, id, parsed.data.seen, now)
  revalidatePath(`/nominate/${nominator.token}`, "layout")
  switch (outcome.kind) {
    case "gone":
    // Of organisers alone.
    case "ownReview":
      redirect(`/nominate/${nominator.token}`)
    case "approved":
      return { ok: true, message: t("nomination.approve.done", { raters: outcome.raters }) }
    case "changedMeanwhile":
    case "notHandedIn":
      return refuse({}, { "": t(`nomination.approve.${outcome.kind}`) })
  }
}

/** Sends the proposals back to whoever handed them in, with a word. */
export async function sendBack(
  token: unknown,
  subjectId: unknown,
  _: ActionState,
  form: FormData,
): Promise<ActionState> {
  const { db, secret, now, nominator } = await requireNominator(token)
  const { t } = await getWords()
  const id = parseId(subjectId)
  const parsed = await parseForm(WordSchema, form)
  if (!parsed.ok) return parsed
  const outcome = await sendBackProposals(db, secret, nominator, id, parsed.data.word, now)
  revalidatePath(`/nominate/${nominator.token}`, "layout")
  switch (outcome.kind) {
    case "gone":
    // Of organisers alone.
    case "ownReview":
      redirect(`/nominate/${nominator.token}`)
    case "sentBack":
      return { ok: true, message: t("nomination.sendBack.done") }
    case "notHandedIn":
      return refuse(parsed.values, { "": t("nomination.approve.notHandedIn") })
    case "over":
      return refuse(parsed.values, { "": t("nomination.sendBack.over") })
  }
}
