// `npm run -s recompute -- report.json`: recomputes what a report derives from its published cells, by the
// functions that published it, and says whether they agree. It writes no file.

import { complaintsOf, readDocument, refuse } from "@/lib/command/document"
import { recompute, type Mismatch } from "@/lib/report/recompute"
import { ReportSchema } from "@/lib/report/report"
import { wordsIn } from "@/lib/words/words"

const USAGE = "Usage: npm run -s recompute -- report.json      (or - for standard input)"

const [source, ...rest] = process.argv.slice(2)
if (source === undefined || rest.length > 0) refuse([USAGE])
else await check(source)

async function check(source: string): Promise<void> {
  const document = await readDocument(source)
  if ("complaints" in document) return refuse(document.complaints)
  const parsed = ReportSchema.safeParse(document.value)
  if (!parsed.success) return refuse(["This is not a report.", ...complaintsOf(parsed.error)])
  const mismatches = recompute(document.value)
  if (mismatches.length > 0)
    return refuse([
      ...mismatches.map(sentence),
      wordsIn("en").t("commands.recompute.mismatches", { count: mismatches.length }),
    ])
  console.log("The report agrees with itself: all that is derived in it follows from its published cells.")
}

function sentence({ path, published, recomputed }: Mismatch): string {
  if (published === undefined) return `${path}: is missing; recomputed: ${JSON.stringify(recomputed)}`
  if (recomputed === undefined) return `${path}: is ${JSON.stringify(published)}; recomputed: nothing`
  return `${path}: is ${JSON.stringify(published)}; recomputed: ${JSON.stringify(recomputed)}`
}
