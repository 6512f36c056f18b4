"use server"

import { revalidatePath } from "next/cache"
import { redirect } from "next/navigation"
import { z } from "zod"
import { readKept, requirePeopleImport } from "@/app/(workspace)/people/import/listed"
import { cellsOf, ChoicesSchema, columnsOf } from "@/app/(workspace)/_import/forms"
import type { End, Watched } from "@/app/(workspace)/_import/watched"
import { watching } from "@/app/(workspace)/_import/watching"
import { parseForm, refuse, type ActionState } from "@/app/_server/action"
import { requireOrganiser, type Desk } from "@/app/_server/gates"
import { parseArgument } from "@/app/_server/ids"
import { PastedSchema, readPasted, refusalSentence } from "@/app/_server/sheets"
import { getWords } from "@/app/_server/words"
import type { Organiser } from "@/lib/authority/authority"
import { understandPeople } from "@/lib/people/columns"
import { importPeople, type ImportProgress, type PeopleImport } from "@/lib/people/importPeople"
import { PEOPLE_FIELDS } from "@/lib/people/peopleField"
import { changeImport } from "@/lib/sheet/changeImport"
import { deleteImport } from "@/lib/sheet/deleteImport"
import { keepImport } from "@/lib/sheet/keepImport"
import { restOf, type KeptImport } from "@/lib/sheet/keptImport"

const BASE = "/people/import"

export async function pasteList(_: ActionState, form: FormData): Promise<ActionState> {
  const { db, organiser, now } = await requireOrganiser()
  const parsed = await parseForm(PastedSchema, form)
  if (!parsed.ok) return parsed
  const read = await readPasted(parsed.data.list)
  if (read.kind === "unreadable") return refuse(parsed.values, { list: await refusalSentence(read.why) })
  const { first, texts: headings, columns } = understandPeople(read.sheet)
  const list = { cycleId: null, fileName: "", sheet: read.sheet, first, headings, columns }
  redirect(`${BASE}/${await keepImport(db, organiser, list, now)}`)
}

export async function setColumns(importId: unknown, _: ActionState, form: FormData): Promise<ActionState> {
  const { db, organiser, kept } = await requirePeopleImport(importId)
  const { t } = await getWords()
  const parsed = await parseForm(columnsOf(kept, PEOPLE_FIELDS), form)
  if (!parsed.ok) return parsed
  const { columns } = parsed.data
  const twice = columns.findIndex((field, column) => field !== null && columns.indexOf(field) < column)
  if (twice >= 0) {
    const field = t(`people.import.fields.${columns[twice]!}`)
    return refuse(parsed.values, { [`column-${twice}`]: t("sheets.columns.twice", { field }) })
  }
  if (!columns.includes("email")) return refuse(parsed.values, { "": t("sheets.columns.lacking") })
  await changeImport(db, organiser, { ...kept, state: { ...kept.state, columns } })
  redirect(`${BASE}/${kept.id}/rows`)
}

/** Who is meant by a name that several people have. */
export async function chooseManagers(importId: unknown, _: ActionState, form: FormData): Promise<ActionState> {
  const { db, organiser, kept } = await requirePeopleImport(importId)
  const parsed = await parseForm(ChoicesSchema, form)
  if (!parsed.ok) return parsed
  const choices = { ...kept.state.choices, ...parsed.data }
  await changeImport(db, organiser, { ...kept, state: { ...kept.state, choices } })
  revalidatePath(`${BASE}/${kept.id}`, "layout")
  return null
}

export async function mendLine(importId: unknown, line: unknown, _: ActionState, form: FormData): Promise<ActionState> {
  const { db, organiser, kept } = await requirePeopleImport(importId)
  const number = parseArgument(z.number().int(), line)
  const parsed = await parseForm(cellsOf(kept, number), form)
  if (!parsed.ok) return parsed
  await mend({ db, organiser }, kept, number, parsed.data)
  return null
}

export async function leaveOut(importId: unknown, line: unknown): Promise<void> {
  const { db, organiser, kept } = await requirePeopleImport(importId)
  await mend({ db, organiser }, kept, parseArgument(z.number().int(), line), null)
}

async function mend(
  { db, organiser }: Pick<Desk, "db"> & { organiser: Organiser },
  kept: KeptImport,
  line: number,
  cells: string[] | null,
): Promise<void> {
  const mended = { ...kept.state.mended, [line]: cells }
  await changeImport(db, organiser, { ...kept, state: { ...kept.state, mended } })
  revalidatePath(`${BASE}/${kept.id}`, "layout")
}

export async function forgetList(importId: unknown): Promise<void> {
  const { db, organiser, kept } = await requirePeopleImport(importId)
  await deleteImport(db, organiser, kept.id)
  redirect(BASE)
}

// ── Taking over

const TakeSchema = z.object({
  moved: z.coerce.number().int().min(0).catch(0),
  left: z.coerce.number().int().min(0).catch(0),
  isMovedConfirmed: z.literal("on").optional(),
  missingLeft: z.literal("on").optional(),
})

export async function takeOver(importId: unknown, _: ActionState, form: FormData): Promise<ActionState> {
  const end = await take(importId, form, () => {})
  if ("leadsTo" in end) redirect(end.leadsTo)
  return end.answer
}

/** The same, and says how far it has come. Whoever leaves the page does not stop it. */
export async function watchTakeOver(importId: unknown, form: FormData): Promise<ReadableStream<Watched>> {
  await requirePeopleImport(importId)
  return watching((onProgress) => take(importId, form, onProgress))
}

async function take(importId: unknown, form: FormData, onProgress: (progress: ImportProgress) => void): Promise<End> {
  const { db, keys, organiser, now, kept } = await requirePeopleImport(importId)
  const { t } = await getWords()
  const parsed = await parseForm(TakeSchema, form)
  if (!parsed.ok) return { answer: parsed }
  const { moved, left, isMovedConfirmed, missingLeft } = parsed.data
  if (moved > 0 && !isMovedConfirmed) {
    return { answer: refuse(parsed.values, { isMovedConfirmed: t("people.import.take.confirmMoved") }) }
  }
  const lines = readKept(kept)
  const list = {
    lines,
    choices: kept.state.choices,
    // What is left of a list that was taken over says nothing of who is missing.
    missingLeft: missingLeft !== undefined && kept.state.outcome === null,
    confirmed: { moved, left: missingLeft ? left : 0 },
  }
  const outcome = await importPeople(db, keys, organiser, list, now, onProgress)
  switch (outcome.kind) {
    case "changedMeanwhile":
      return { answer: refuse(parsed.values, { "": t("people.import.take.meanwhile") }) }
    case "imported":
      return { leadsTo: await keepRest({ db, organiser }, kept, outcome) }
  }
}

/** Lines that could not be taken over stay, to be mended; where there are none, all is done. @returns where to go */
async function keepRest(
  { db, organiser }: Pick<Desk, "db"> & { organiser: Organiser },
  kept: KeptImport,
  { added, changed, moved, left, unreadable }: Extract<PeopleImport, { kind: "imported" }>,
): Promise<string> {
  revalidatePath("/people", "layout")
  const outcome = { added, changed, moved, left }
  const done = new URLSearchParams(Object.entries(outcome).map(([name, count]) => [name, String(count)]))
  if (unreadable.length === 0) {
    await deleteImport(db, organiser, kept.id)
    return `${BASE}?${done}`
  }
  const sheet = restOf(kept, new Set(unreadable))
  await changeImport(db, organiser, { ...kept, state: { ...kept.state, mended: {}, outcome } }, sheet)
  return `${BASE}/${kept.id}/rows`
}
