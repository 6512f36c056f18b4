import type { Format, ReportFile } from "@/lib/export/file"
import { makeReportFile } from "@/lib/export/makeReportFile"
import { copyOf, sampleInput, sampleReport } from "@/lib/export/testing/reports"
import { zipStream } from "@/lib/export/zip"
import { publish } from "@/lib/report/publication"
import { wordsIn } from "@/lib/words/words"

const words = wordsIn("en")
const ROUNDS = 20
const ARCHIVED = 100

/** How long files of a report take and how large they are, against computing the report itself in the same run. */
export async function benchFiles(): Promise<void> {
  const report = sampleReport()
  const input = sampleInput("Dana Okafor")
  console.log(`Files of a report with ${report.facts.questionnaire.items.length} behaviours, ${ROUNDS} of each`)
  await each(() => void publish(input))
  const baseline = await each(() => void publish(input))
  for (const format of ["pdf", "xlsx", "csv", "json"] as const) {
    const { content } = await makeReportFile(words, report, format)
    const seconds = await each(() => makeReportFile(words, report, format))
    const size = `${(content.length / 1024).toFixed(0)} kB`
    const ratio = `${(seconds / baseline).toFixed(1)} times computing it (${milliseconds(baseline)})`
    console.log(`${format}: ${milliseconds(seconds)}, ${ratio}, ${size}`)
  }
  for (const count of [ARCHIVED / 5, ARCHIVED]) await benchArchive(count, "pdf", baseline)
}

async function benchArchive(count: number, format: Format, baseline: number): Promise<void> {
  const before = process.memoryUsage().rss
  let peak = before
  let size = 0
  const start = performance.now()
  const reader = zipStream(filesOf(count, format), new Date("2026-01-01")).getReader()
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    size += next.value.length
    peak = Math.max(peak, process.memoryUsage().rss)
  }
  const seconds = (performance.now() - start) / 1000
  const memory = `${Math.round((peak - before) / 2 ** 20)} MiB more memory, ${Math.round(peak / 2 ** 20)} at its peak`
  const ratio = `${(seconds / count / baseline).toFixed(1)} times computing each`
  console.log(`ZIP of ${count}: ${seconds.toFixed(1)} s, ${ratio}, ${(size / 2 ** 20).toFixed(1)} MiB, ${memory}`)
}

async function* filesOf(count: number, format: Format): AsyncGenerator<ReportFile> {
  for (let index = 1; index <= count; index++) {
    const { facts } = sampleReport("Dana Okafor")
    yield makeReportFile(words, copyOf(facts, `Dana ${index}`), format)
  }
}

/** Seconds that one of several rounds takes. */
async function each(work: () => unknown): Promise<number> {
  const start = performance.now()
  for (let round = 0; round < ROUNDS; round++) await work()
  return (performance.now() - start) / 1000 / ROUNDS
}

function milliseconds(seconds: number): string {
  return `${(seconds * 1000).toFixed(1)} ms`
}
