import { notFound } from "next/navigation"
import { requireDraft } from "@/app/(workspace)/cycles/gates"
import { parseId } from "@/app/_server/ids"
import { findDraftPairs } from "@/lib/cycle/findDraftPairs"
import { isPairField } from "@/lib/cycle/pairColumns"
import { comparePairs } from "@/lib/cycle/pairComparison"
import { readPairs, type PairLine } from "@/lib/cycle/pairLines"
import { findImport } from "@/lib/sheet/findImport"
import { linesOf, type KeptImport } from "@/lib/sheet/keptImport"

export interface PairImportParams {
  cycleId: string
  importId: string
}

/** A list of pairs that the organiser has begun to take over into a draft; for everyone else there is no such page. */
export async function requirePairImport({ cycleId, importId }: { cycleId: unknown; importId: unknown }) {
  const loaded = await requireDraft(Promise.resolve({ cycleId: parseId(cycleId) }))
  const { db, organiser, cycle } = loaded
  const kept = (await findImport(db, organiser, parseId(importId), cycle.id)) ?? notFound()
  return { ...loaded, kept, base: `/cycles/${cycle.id}/setup/import` }
}

/** What its lines say. */
export function readKept(kept: KeptImport): PairLine[] {
  return readPairs(
    linesOf(kept),
    kept.state.columns.map((field) => (isPairField(field) ? field : null)),
  )
}

/** What it means for the draft as it is now. */
export async function comparePairImport(params: PairImportParams) {
  const loaded = await requirePairImport(params)
  const { db, organiser, cycle, kept } = loaded
  const draft = (await findDraftPairs(db, organiser, cycle.id)) ?? notFound()
  return { ...loaded, draft, comparison: comparePairs(readKept(kept), draft, kept.state.choices) }
}
