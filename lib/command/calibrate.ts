// `npm run -s calibrate`: how often what a report says is right, by reports about made-up people that the product's own
// functions publish and read. It prints each mark and what was reached, and takes about seven minutes. `-- --quick` takes
// two, with a quarter of the reports, so that chance misses marks; `-- --json` prints marks and counts, and `-- --write`
// writes docs/calibration.md.

import { writeFile } from "node:fs/promises"
import { parseArgs } from "node:util"
import { calibrationDocument, markTable } from "@/lib/command/calibrationDocument"
import { refuse } from "@/lib/command/document"
import { portions, simulated } from "@/lib/report/calibration"
import { marksFrom } from "@/lib/report/calibrationMarks"

const DOCUMENT = "docs/calibration.md"
const QUICK = 0.25

const given = argumentsGiven()
if (given === null) refuse(["Usage: npm run -s calibrate -- [--quick] [--json | --write]"])
else await calibrate(given)

function argumentsGiven(): Record<"quick" | "json" | "write", boolean> | null {
  const flag = { type: "boolean", default: false } as const
  try {
    const { values } = parseArgs({ options: { quick: flag, json: flag, write: flag } })
    return values.json && values.write ? null : values
  } catch {
    return null
  }
}

async function calibrate({ quick, json, write }: NonNullable<typeof given>): Promise<void> {
  const outcomes = portions(quick ? QUICK : 1).map((portion) => simulated(portion))
  const marks = marksFrom(outcomes)
  if (json) return console.log(JSON.stringify({ marks, outcomes }, null, 2))
  if (!write) {
    const contradictions = outcomes.flatMap((outcome) => outcome.contradictions)
    return console.log([...markTable(marks), ...contradictions.slice(0, 10)].join("\n"))
  }
  await writeFile(DOCUMENT, calibrationDocument(marks, outcomes))
  console.log(`Wrote ${DOCUMENT}.`)
}
