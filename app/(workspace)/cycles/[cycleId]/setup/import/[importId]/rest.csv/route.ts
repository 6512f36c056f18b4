import { comparePairImport, type PairImportParams } from "@/app/(workspace)/cycles/[cycleId]/setup/import/listed"
import { csvResponse } from "@/app/_server/csv"
import { getWords } from "@/app/_server/words"
import { restCsv } from "@/lib/sheet/restCsv"
import { sentenceOf } from "@/lib/words/fault"

/** The lines of a list that cannot be read, as they stand in it, with what is wrong. */
export async function GET(_: Request, { params }: { params: Promise<PairImportParams> }): Promise<Response> {
  const { kept, comparison } = await comparePairImport(await params)
  const words = await getWords()
  const reasons = new Map(
    comparison.unreadable.map(({ line, complaints }) => {
      return [line, complaints.map((complaint) => sentenceOf(words, complaint)).join(" ")]
    }),
  )
  return csvResponse("rest.csv", restCsv(words, kept, reasons))
}
