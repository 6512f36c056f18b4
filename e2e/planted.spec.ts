import type { Page } from "@playwright/test"
import { readable } from "@/lib/export/testing/readable"
import { linkFor, openReport } from "./mailbox"
import { closeCycle, confirm, launchReview } from "./organiser"
import { answerEverything, QUESTIONS, send } from "./rater"
import { teamAt } from "./team"
import { expect, test } from "./test"

const WORD = "Zanzibarbarossa"

test("what a single colleague wrote is on no page and in no file, for nobody", async ({ page: ruth, visit }) => {
  test.setTimeout(600_000)
  const { owner, people } = teamAt("planted")
  const cycleId = await launchReview(ruth, { workspace: "Planted House", owner, people, subject: "Dana Okafor" })
  const jonas = await visit()
  await answerEverything(jonas, await linkFor(ruth, "Invitation", "Jonas Weber"), {
    word: () => "Often",
    comments: { [QUESTIONS.keep]: `${WORD} is what I call it.` },
  })
  await send(jonas)
  const stranger = await visit()
  expect(await pagesWith(ruth, ["/cycles", `/cycles/${cycleId}`], WORD)).toEqual([])
  expect(await pagesWith(stranger, ["/", `/ballot-box/${cycleId}`], WORD)).toEqual([])

  await ruth.goto(`/cycles/${cycleId}`)
  await closeCycle(ruth)
  await ruth.goto(`/cycles/${cycleId}/reports`)
  await confirm(ruth, "Release all", "Release")
  const report = new URL(await linkFor(ruth, "Report", "Dana Okafor")).pathname
  expect(await pagesWith(ruth, ["/cycles", `/cycles/${cycleId}/reports`], WORD)).toEqual([])
  await openReport(ruth, stranger, "Dana Okafor")
  expect(await pagesWith(stranger, [report, `/ballot-box/${cycleId}`], WORD)).toEqual([])
})

/** Follows every link of our own from these pages, without opening raters' links; those that contain the word. */
async function pagesWith(page: Page, starts: string[], word: string): Promise<string[]> {
  const queue = [...starts]
  const seen = new Set(queue)
  const found: string[] = []
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    const response = await page.request.get(path)
    const text = await readable(new Uint8Array(await response.body()))
    if (text.includes(word)) found.push(path)
    for (const [, href] of text.matchAll(/href="(\/[^"#]*)"/g)) {
      if (seen.has(href!) || /^\/(_next|answer|icon)/.test(href!)) continue
      seen.add(href!)
      queue.push(href!)
    }
  }
  expect(seen.size).toBeGreaterThan(4)
  return found
}
