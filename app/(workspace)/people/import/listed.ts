import { notFound } from "next/navigation"
import { requireOrganiser } from "@/app/_server/gates"
import { parseId } from "@/app/_server/ids"
import { compareWithDirectory, type Comparison } from "@/lib/people/comparison"
import { listDirectory } from "@/lib/people/listDirectory"
import { readLines, type ReadLine } from "@/lib/people/listed"
import { isPeopleField } from "@/lib/people/peopleField"
import { findImport } from "@/lib/sheet/findImport"
import { linesOf, type KeptImport } from "@/lib/sheet/keptImport"

/** A list of people that the organiser has begun to take over; for everyone else there is no such page. */
export async function requirePeopleImport(given: unknown) {
  const desk = await requireOrganiser()
  const kept = (await findImport(desk.db, desk.organiser, parseId(given), null)) ?? notFound()
  return { ...desk, kept }
}

/** What its lines say. */
export function readKept(kept: KeptImport): ReadLine[] {
  return readLines(
    linesOf(kept),
    kept.state.columns.map((field) => (isPeopleField(field) ? field : null)),
  )
}

/** What it means for the directory as it is now. */
export async function comparePeopleImport(given: unknown) {
  const { kept, ...desk } = await requirePeopleImport(given)
  const directory = await listDirectory(desk.db, desk.organiser)
  const comparison: Comparison = compareWithDirectory(readKept(kept), directory, kept.state.choices)
  return { ...desk, kept, comparison }
}
