// `npm run -s score -- FILE|-`: prints the report that these answers lead to, by the function that publishes every
// report, and what is read from it. `--lines` does so for every line of a file. It needs no database, reads no clock
// and writes no file.

import { once } from "node:events"
import { parseArgs } from "node:util"
import {
  linesOf,
  noLanguage,
  placeOf,
  readDocument,
  refuse,
  sentencesOf,
  wordsNamed,
  type Problem,
  type Read,
} from "@/lib/command/document"
import { scoreInput, scoreLine, type ScoreInput } from "@/lib/command/scoreInput"
import type { Facts } from "@/lib/report/facts"
import { publish } from "@/lib/report/publication"
import type { Reading } from "@/lib/report/reading"
import { readingOf } from "@/lib/report/readingOf"
import { wordsIn, type Words } from "@/lib/words/words"

const USAGE = `Usage: npm run -s score -- [--language en] [--lines] FILE      (or - for standard input)

{
  "k": 3,
  "d": 5,
  "questionnaire": "built-in",
  "invited": { "peers": 6 },
  "responses": [
    { "group": "self", "scores": { "V1": 5 }, "matters": ["vision", "trust"] },
    { "group": "peers", "scores": { "V1": 4, "V2": null }, "comments": { "1": "…" } }
  ]
}

"d" is the larger of 5 and k where it is left out. "questionnaire" can be "built-in" (edition 2), "built-in-1" (edition
1), or a document of its own. Comments go by a question's id or by its number, from 1. "subject" ({"name"}) and "cycle"
({"name", "closedOn"}) can be left out.

--lines takes one such document a line, and prints one result a line; {"problems": [{"path", "message"}]} in the place
of one that is wrong.`

const given = argumentsGiven()
if (given === null) refuse([USAGE])
else await score(given)

function argumentsGiven(): { source: string; language: string; isLines: boolean } | null {
  try {
    const { values, positionals } = parseArgs({
      options: { language: { type: "string", default: "en" }, lines: { type: "boolean", default: false } },
      allowPositionals: true,
    })
    const [source, ...rest] = positionals
    if (source === undefined || rest.length > 0) return null
    return { source, language: values.language, isLines: values.lines }
  } catch {
    return null
  }
}

async function score({ source, language, isLines }: NonNullable<typeof given>): Promise<void> {
  const words = wordsNamed(language)
  if (!words) return refuse([noLanguage(wordsIn("en"), language)])
  if (isLines) return scoreLines(words, source)
  const document = await readDocument(words, source)
  const read = "problems" in document ? document : scoreInput(words, document.value)
  if ("problems" in read) refuse(sentencesOf(words, read.problems))
  else console.log(JSON.stringify(scored(words, read.value), null, 2))
}

function scored(words: Words, { input, names }: ScoreInput): { report: Facts; reading: Reading } {
  const report = publish(input)
  return { report, reading: readingOf(report, words, names) }
}

/** A result a line, each written before the next is read, so that their number does not matter. */
async function scoreLines(words: Words, source: string): Promise<void> {
  try {
    for await (const line of linesOf(source)) {
      const result = resultOf(words, scoreLine(words, line))
      if ("problems" in result) process.exitCode = 1
      if (!process.stdout.write(`${JSON.stringify(result)}\n`)) await once(process.stdout, "drain")
    }
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error
    refuse(sentencesOf(words, [{ path: placeOf(words, source), message: words.t("commands.document.unreadable") }]))
  }
}

function resultOf(words: Words, read: Read<ScoreInput>): { report: Facts; reading: Reading } | { problems: Problem[] } {
  return "problems" in read ? read : scored(words, read.value)
}
