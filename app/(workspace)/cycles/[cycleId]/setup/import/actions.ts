"use server"

import { revalidatePath } from "next/cache"
import { notFound, redirect } from "next/navigation"
import { z } from "zod"
import { readKept, requirePairImport } from "@/app/(workspace)/cycles/[cycleId]/setup/import/listed"
import { requireDraft } from "@/app/(workspace)/cycles/gates"
import { cellsOf, ChoicesSchema, columnsOf } from "@/app/(workspace)/_import/forms"
import { watching } from "@/app/(workspace)/_import/watching"
import type { End, Watched } from "@/app/(workspace)/_import/watched"
import { parseForm, refuse, type ActionState } from "@/app/_server/action"
import { parseArgument, parseId } from "@/app/_server/ids"
import { PastedSchema, readPasted, refusalSentence } from "@/app/_server/sheets"
import { getWords } from "@/app/_server/words"
import { importPairs } from "@/lib/cycle/importPairs"
import { PAIR_FIELDS, understandPairs } from "@/lib/cycle/pairColumns"
import type { ImportProgress } from "@/lib/people/importPeople"
import { changeImport } from "@/lib/sheet/changeImport"
import { deleteImport } from "@/lib/sheet/deleteImport"
import { keepImport } from "@/lib/sheet/keepImport"
import { restOf } from "@/lib/sheet/keptImport"

export async function pastePairs(cycleId: unknown, _: ActionState, form: FormData): Promise<ActionState> {
  const { db, organiser, now, cycle } = await requireDraft(Promise.resolve({ cycleId: parseId(cycleId) }))
  const parsed = await parseForm(PastedSchema, form)
  if (!parsed.ok) return parsed
  const read = await readPasted(parsed.data.list)
  if (read.kind === "unreadable") return refuse(parsed.values, { list: await refusalSentence(read.why) })
  const { first, texts: headings, columns } = understandPairs(read.sheet)
  const list = { cycleId: cycle.id, fileName: "", sheet: read.sheet, first, headings, columns }
  redirect(`/cycles/${cycle.id}/setup/import/${await keepImport(db, organiser, list, now)}`)
}

export async function setPairColumns(
  cycleId: unknown,
  importId: unknown,
  _: ActionState,
  form: FormData,
): Promise<ActionState> {
  const { db, organiser, kept, base } = await requirePairImport({ cycleId, importId })
  const { t } = await getWords()
  const parsed = await parseForm(columnsOf(kept, PAIR_FIELDS), form)
  if (!parsed.ok) return parsed
  const { columns } = parsed.data
  const twice = columns.findIndex((field, column) => field !== null && columns.indexOf(field) < column)
  if (twice >= 0) {
    const field = t(`setUp.import.fields.${columns[twice]!}`)
    return refuse(parsed.values, { [`column-${twice}`]: t("sheets.columns.twice", { field }) })
  }
  if (!columns.some((field) => field?.startsWith("subject"))) {
    return refuse(parsed.values, { "": t("setUp.import.lacking") })
  }
  await changeImport(db, organiser, { ...kept, state: { ...kept.state, columns } })
  redirect(`${base}/${kept.id}/rows`)
}

/** Who, or which group, is meant by names and words that do not say it. */
export async function choosePairs(
  cycleId: unknown,
  importId: unknown,
  _: ActionState,
  form: FormData,
): Promise<ActionState> {
  const { db, organiser, kept, base } = await requirePairImport({ cycleId, importId })
  const parsed = await parseForm(ChoicesSchema, form)
  if (!parsed.ok) return parsed
  const choices = { ...kept.state.choices, ...parsed.data }
  await changeImport(db, organiser, { ...kept, state: { ...kept.state, choices } })
  revalidatePath(`${base}/${kept.id}`, "layout")
  return null
}

export async function mendPair(
  cycleId: unknown,
  importId: unknown,
  line: unknown,
  _: ActionState,
  form: FormData,
): Promise<ActionState> {
  const { db, organiser, kept, base } = await requirePairImport({ cycleId, importId })
  const number = parseArgument(z.number().int(), line)
  const parsed = await parseForm(cellsOf(kept, number), form)
  if (!parsed.ok) return parsed
  const mended = { ...kept.state.mended, [number]: parsed.data }
  await changeImport(db, organiser, { ...kept, state: { ...kept.state, mended } })
  revalidatePath(`${base}/${kept.id}`, "layout")
  return null
}

export async function leavePairOut(cycleId: unknown, importId: unknown, line: unknown): Promise<void> {
  const { db, organiser, kept, base } = await requirePairImport({ cycleId, importId })
  const mended = { ...kept.state.mended, [parseArgument(z.number().int(), line)]: null }
  await changeImport(db, organiser, { ...kept, state: { ...kept.state, mended } })
  revalidatePath(`${base}/${kept.id}`, "layout")
}

export async function forgetPairs(cycleId: unknown, importId: unknown): Promise<void> {
  const { db, organiser, kept, base } = await requirePairImport({ cycleId, importId })
  await deleteImport(db, organiser, kept.id)
  redirect(base)
}

// ── Taking over

const TakeSchema = z.object({ withSelf: z.literal("on").optional() })

export async function takePairs(
  cycleId: unknown,
  importId: unknown,
  _: ActionState,
  form: FormData,
): Promise<ActionState> {
  const end = await take(cycleId, importId, form, () => {})
  if ("leadsTo" in end) redirect(end.leadsTo)
  return end.answer
}

/** The same, and says how far it has come. Whoever leaves the page does not stop it. */
export async function watchPairs(
  cycleId: unknown,
  importId: unknown,
  form: FormData,
): Promise<ReadableStream<Watched>> {
  await requirePairImport({ cycleId, importId })
  return watching((onProgress) => take(cycleId, importId, form, onProgress))
}

async function take(
  cycleId: unknown,
  importId: unknown,
  form: FormData,
  onProgress: (progress: ImportProgress) => void,
): Promise<End> {
  const { db, organiser, now, cycle, kept, base } = await requirePairImport({ cycleId, importId })
  const parsed = await parseForm(TakeSchema, form)
  if (!parsed.ok) return { answer: parsed }
  const list = { lines: readKept(kept), choices: kept.state.choices, withSelf: parsed.data.withSelf !== undefined }
  const outcome = await importPairs(db, organiser, cycle.id, list, now, onProgress)
  switch (outcome.kind) {
    case "gone":
      notFound()
    case "notDraft":
      return { leadsTo: `/cycles/${cycle.id}` }
    case "ownReview": {
      const { t } = await getWords()
      return { answer: refuse(parsed.values, { "": t("nomination.grid.ownLines") }) }
    }
    case "imported": {
      const { people, subjects, raters, unreadable } = outcome
      revalidatePath(`/cycles/${cycle.id}`, "layout")
      if (unreadable.length === 0) {
        await deleteImport(db, organiser, kept.id)
        return { leadsTo: `${base}?people=${people}&subjects=${subjects}&raters=${raters}` }
      }
      const state = { ...kept.state, mended: {}, outcome: { people, subjects, raters } }
      await changeImport(db, organiser, { ...kept, state }, restOf(kept, new Set(unreadable)))
      return { leadsTo: `${base}/${kept.id}/rows` }
    }
  }
}
