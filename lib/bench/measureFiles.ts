import { once } from "node:events"
import { readFileSync } from "node:fs"
import Document from "pdfkit"
import { median } from "@/lib/bench/median"
import type { Place } from "@/lib/bench/openPlace"
import { readCost } from "@/lib/bench/readCost"
import { rowOf, type Row } from "@/lib/bench/row"
import { makeReportFile } from "@/lib/export/makeReportFile"
import { unpackWoff } from "@/lib/export/pdf/woff"
import { openPdf, pagesOf } from "@/lib/export/testing/openedPdf"
import { laterReport } from "@/lib/export/testing/reports"
import { wordsIn } from "@/lib/words/words"

const ROUNDS = 15
const FONT = "node_modules/@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff"

/** The PDF of a report, against as many plain pages of the same text, in one embedded font. It needs no database. */
export async function measureFiles({ database }: Place): Promise<Row[]> {
  if (database !== "PGlite") return []
  const words = wordsIn("en")
  const report = laterReport("Dana Okafor")
  const ours = () => makeReportFile(words, report, "pdf")
  const texts = await pagesOf(await openPdf((await ours()).content))
  const font = unpackWoff(readFileSync(FONT))
  const floor = () => plainPdf(texts, font)
  const { numPages } = await openPdf(await floor())
  if (numPages !== texts.length) throw new Error(`The floor has ${numPages} pages in the place of ${texts.length}.`)
  const costs = { floor: [] as number[], ours: [] as number[] }
  for (let round = 0; round < ROUNDS; round++) {
    costs.floor.push((await readCost(floor)).cpu)
    costs.ours.push((await readCost(ours)).cpu)
  }
  const what = `PDF of a report, ${texts.length} pages`
  const [floorCost, oursCost] = [median(costs.floor), median(costs.ours)]
  return [rowOf({ what, database: null, unit: "ms CPU", floor: floorCost, ours: oursCost, reach: { most: 3 } })]
}

async function plainPdf(texts: string[], font: Buffer): Promise<Buffer> {
  const doc = new Document({ size: "A4", margin: 50, font: "" })
  const chunks: Buffer[] = []
  doc.on("data", (chunk: Buffer) => chunks.push(chunk))
  doc.registerFont("text", font)
  doc.font("text").fontSize(9.5)
  for (const [index, text] of texts.entries()) {
    if (index > 0) doc.addPage()
    doc.text(text.replace(/\s+/g, " "))
  }
  const ended = once(doc, "end")
  doc.end()
  await ended
  return Buffer.concat(chunks)
}
