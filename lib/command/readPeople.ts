// `npm run -s people:read -- FILE|-`: prints what the product would read from a list of people, by the same functions as
// the import. It needs no database and writes no file.

import { readFile } from "node:fs/promises"
import { buffer } from "node:stream/consumers"
import { parseArgs } from "node:util"
import { noLanguage, refuse, wordsNamed } from "@/lib/command/document"
import { readingOfList, type ListReading } from "@/lib/people/peopleReading"
import { sheetOf } from "@/lib/sheet/file"
import { unreadableSentence } from "@/lib/sheet/unreadable"
import { wordsIn, type Words } from "@/lib/words/words"

const USAGE = `Usage: npm run -s people:read -- [--language en] FILE      (or - for standard input)

FILE is a list of people as CSV, of whatever separator and encoding, or as XLSX. Prints

{
  "columns": [{ "column": 1, "heading": "E-Mail", "takenAs": "email" }],
  "people": [{ "name": "…", "email": "…", "manager": "an e-mail address, or null", "team": "…" }],
  "problems": [{ "line": 7, "column": "E-Mail", "message": "…" }]
}`

const given = argumentsGiven()
if (given === null) refuse([USAGE])
else await print(given)

function argumentsGiven(): { source: string; language: string } | null {
  try {
    const options = { language: { type: "string", default: "en" } } as const
    const { values, positionals } = parseArgs({ options, allowPositionals: true })
    const [source, ...rest] = positionals
    return source === undefined || rest.length > 0 ? null : { source, language: values.language }
  } catch {
    return null
  }
}

async function print({ source, language }: NonNullable<typeof given>): Promise<void> {
  const words = wordsNamed(language)
  if (!words) return refuse([noLanguage(wordsIn("en"), language)])
  const content = await (source === "-" ? buffer(process.stdin) : readFile(source)).catch(() => null)
  const reading = content === null ? nothing(words.t("commands.people.unreadable")) : await read(words, content)
  if (reading.columns.length === 0) process.exitCode = 1
  console.log(JSON.stringify(reading, null, 2))
}

async function read(words: Words, content: Uint8Array): Promise<ListReading> {
  const read = await sheetOf(content)
  return read.kind === "read" ? readingOfList(words, read.sheet) : nothing(unreadableSentence(words, read.why))
}

function nothing(message: string): ListReading {
  return { columns: [], people: [], problems: [{ line: null, column: null, message }] }
}
