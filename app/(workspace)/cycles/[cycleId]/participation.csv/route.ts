import { notFound } from "next/navigation"
import { requireOrganiser, type Desk } from "@/app/_server/gates"
import { parseId } from "@/app/_server/ids"
import { getWords } from "@/app/_server/words"
import type { Organiser } from "@/lib/authority/authority"
import { findCycle, type CycleDetails } from "@/lib/cycle/findCycle"
import { listParticipation } from "@/lib/cycle/listParticipation"
import { participationCsv } from "@/lib/cycle/participationCsv"
import { participationFileName } from "@/lib/export/fileName"
import { fileHeaders } from "@/app/_report/download"
import { inLanguage } from "@/lib/questionnaire/localQuestionnaire"
import { groupOf } from "@/lib/questionnaire/schema"
import type { Words } from "@/lib/words/words"

type Address = { params: Promise<{ cycleId: string }> }

/** Who has answered how much, and who is missing, as a table; sent while it is read. */
export async function GET(_: Request, { params }: Address): Promise<Response> {
  const desk = await requireOrganiser()
  const cycle = (await findCycle(desk.db, desk.organiser, parseId((await params).cycleId))) ?? notFound()
  if (cycle.stage !== "collecting") notFound()
  const lines = linesOf(desk, await getWords(), cycle)
  const encoder = new TextEncoder()
  const stream = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await lines.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
  })
  return new Response(stream, { headers: fileHeaders(participationFileName(cycle.name), "text/csv; charset=utf-8") })
}

async function* linesOf(
  { db, organiser, now }: Desk & { organiser: Organiser },
  words: Words,
  { id, questionnaire }: CycleDetails,
): AsyncGenerator<string> {
  const local = inLanguage(questionnaire, words.language)
  for (let portion = 0; ; portion += 1) {
    const rows = (await listParticipation(db, organiser, id, portion, now)) ?? []
    if (rows.length === 0 && portion > 0) return
    const lines = rows.map((row) => ({ ...row, group: groupOf(local, row.group).name }))
    yield participationCsv(words, lines, portion === 0)
  }
}
