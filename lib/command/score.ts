// `npm run -s score -- FILE|-`: prints the report that these answers lead to, by the function that publishes
// every report. It needs no database, reads no clock and writes no file.

import { readDocument, refuse } from "@/lib/command/document"
import { scoreInput } from "@/lib/command/scoreInput"
import { publish } from "@/lib/report/publication"

const USAGE = `Usage: npm run -s score -- FILE      (or - for standard input)

{
  "k": 3,
  "questionnaire": "built-in",
  "invited": { "peers": 6 },
  "responses": [{ "group": "peers", "scores": { "V1": 4, "V2": null }, "comments": { "1": "…" } }]
}

"questionnaire" can be a document of its own. Comments go by a question's id or by its number, from 1.
"subject" ({"name"}) and "cycle" ({"name", "closedOn"}) can be left out.`

const [source, ...rest] = process.argv.slice(2)
if (source === undefined || rest.length > 0) refuse([USAGE])
else await score(source)

async function score(source: string): Promise<void> {
  const document = await readDocument(source)
  const input = "complaints" in document ? document : scoreInput(document.value)
  if ("complaints" in input) refuse(input.complaints)
  else console.log(JSON.stringify(publish(input.value), null, 2))
}
