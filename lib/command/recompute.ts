// `npm run -s recompute -- report.json`: recomputes what is read of a report from its published cells, by the functions
// that read it, and says whether the two agree. It writes no file.

import { ZodError } from "zod"
import { problemsOf, readDocument, refuse, sentencesOf, type Read } from "@/lib/command/document"
import { recompute, type Mismatch } from "@/lib/report/recompute"
import { wordsIn, type Words } from "@/lib/words/words"

const USAGE = "Usage: npm run -s recompute -- report.json      (or - for standard input)"

const words = wordsIn("en")
const [source, ...rest] = process.argv.slice(2)
if (source === undefined || rest.length > 0) refuse([USAGE])
else await check(source)

async function check(source: string): Promise<void> {
  const document = await readDocument(words, source)
  if ("problems" in document) return refuse(sentencesOf(words, document.problems))
  const found = mismatchesIn(document.value)
  if ("problems" in found) {
    return refuse([words.t("commands.recompute.noReport"), ...sentencesOf(words, found.problems)])
  }
  const { length: count } = found.value
  if (count === 0) console.log(words.t("commands.recompute.agrees"))
  else
    refuse([
      ...found.value.map((mismatch) => sentence(words, mismatch)),
      words.t("commands.recompute.mismatches", { count }),
    ])
}

function mismatchesIn(document: unknown): Read<Mismatch[]> {
  try {
    return { value: recompute(document) }
  } catch (error) {
    if (error instanceof ZodError) return { problems: problemsOf(words, error) }
    throw error
  }
}

function sentence({ t }: Words, { path, published, recomputed }: Mismatch): string {
  const values = { published: JSON.stringify(published), recomputed: JSON.stringify(recomputed) }
  if (published === undefined) return `${path}: ${t("commands.recompute.missing", values)}`
  if (recomputed === undefined) return `${path}: ${t("commands.recompute.superfluous", values)}`
  return `${path}: ${t("commands.recompute.different", values)}`
}
