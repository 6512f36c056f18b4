import { csvResponse } from "@/app/_server/csv"
import { requireOrganiser } from "@/app/_server/gates"
import { getWords } from "@/app/_server/words"
import { listDirectory } from "@/lib/people/listDirectory"
import { peopleCsv } from "@/lib/people/peopleCsv"

/** The whole directory as a table. */
export async function GET(): Promise<Response> {
  const { db, organiser } = await requireOrganiser()
  return csvResponse("people.csv", peopleCsv(await getWords(), await listDirectory(db, organiser)))
}
