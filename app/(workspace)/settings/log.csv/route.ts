import { csvResponse } from "@/app/_server/csv"
import { requireOwner } from "@/app/_server/gates"
import { getWords } from "@/app/_server/words"
import { logCsv } from "@/lib/log/logCsv"
import { readLog } from "@/lib/log/readLog"

/** The whole log as a table, for owners. */
export async function GET(): Promise<Response> {
  const { db, owner } = await requireOwner()
  const words = await getWords()
  const { events } = await readLog(db, owner)
  return csvResponse("parallax-log.csv", logCsv(words, events))
}
