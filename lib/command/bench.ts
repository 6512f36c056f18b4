// `npm run bench`: what the product costs against a floor that is measured in the same run (docs/performance.md), on the
// embedded database and on PostgreSQL. `npm run bench -- close pages` measures parts, `--json` prints the rows as JSON.

import { generate } from "@/lib/command/build"

await generate()
const { openPglite, openPostgres } = await import("@/lib/bench/openPlace")
const { tableOf } = await import("@/lib/bench/row")
type Place = import("@/lib/bench/openPlace").Place
type Row = import("@/lib/bench/row").Row

/** What is measured, by name; a part that needs no database does nothing on the second one. */
const PARTS: Record<string, (place: Place) => Promise<Row[]>> = {
  close: async (place) => (await import("@/lib/bench/measureClose")).measureClose(place),
  start: async (place) => (await import("@/lib/bench/measureStart")).measureStart(place),
  memory: async (place) => (await import("@/lib/bench/measureMemory")).measureMemory(place),
  carried: async (place) => (await import("@/lib/bench/measureCarried")).measureCarried(place),
  alive: async (place) => (await import("@/lib/bench/measureAlive")).measureAlive(place),
  files: async (place) => (await import("@/lib/bench/measureFiles")).measureFiles(place),
  requests: async (place) => (await import("@/lib/bench/measureRequests")).measureRequests(place),
  import: async (place) => (await import("@/lib/bench/measureImport")).measureImport(place),
  overview: async (place) => (await import("@/lib/bench/measureOverview")).measureOverview(place),
  outbox: async (place) => (await import("@/lib/bench/measureOutbox")).measureOutbox(place),
}

const wanted = process.argv.slice(2).filter((word) => !word.startsWith("--"))
const isJson = process.argv.includes("--json")
const unknown = wanted.filter((name) => !Object.hasOwn(PARTS, name))
if (unknown.length > 0) {
  console.error(`There is no part "${unknown[0]}"; there are ${Object.keys(PARTS).join(", ")}.`)
  process.exit(1)
}

/** Beside the table, so that what is printed can be read by a program. */
const say = (sentence: string) => console.error(sentence)
const rows: Row[] = []
for (const place of [openPglite(), await openPostgres(say)]) {
  if (!place) continue
  for (const [name, measure] of Object.entries(PARTS)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue
    say(`${place.database}: ${name}`)
    rows.push(...(await measure(place)))
  }
  await place.close()
}
console.log(isJson ? JSON.stringify(rows, null, 2) : tableOf(rows))
process.exit(0)
