import { notFound } from "next/navigation"
import { csvResponse } from "@/app/_server/csv"
import { requireOrganiser } from "@/app/_server/gates"
import { parseId } from "@/app/_server/ids"
import { getWords } from "@/app/_server/words"
import { listPairs } from "@/lib/cycle/listPairs"
import { pairsCsv } from "@/lib/cycle/pairsCsv"

/** Who is asked about whom, as a table; nothing of what they do. */
export async function GET(_: Request, { params }: { params: Promise<{ cycleId: string }> }): Promise<Response> {
  const { db, organiser } = await requireOrganiser()
  const found = (await listPairs(db, organiser, parseId((await params).cycleId))) ?? notFound()
  return csvResponse("pairs.csv", pairsCsv(await getWords(), found.questionnaire, found.pairs))
}
