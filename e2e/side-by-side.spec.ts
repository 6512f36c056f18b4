import type { Page } from "@playwright/test"
import { linkFor } from "./mailbox"
import { askSuggested, chooseSubjects, createWorkspace, draftCycle, launch, pastePeople } from "./organiser"
import { QUESTIONS, rate, send } from "./rater"
import { teamAt } from "./team"
import { expect, PHONE, test } from "./test"

const { owner, people } = teamAt("sides")
/** Dana is asked about three as a peer, and about three as their manager. */
const SIX = ["Amir Haddad", "Bea Lindqvist", "Jonas Weber", "Mei Lin", "Priya Nair", "Tomás Silva"]

test("six colleagues are answered about side by side, changed to one by one and back, sent, and then answered anew one by one", async ({
  page: ruth,
  visit,
}) => {
  test.setTimeout(300_000)
  await createWorkspace(ruth, "Sides Ltd", owner)
  await pastePeople(ruth, people)
  await draftCycle(ruth, { name: "Spring review" })
  await chooseSubjects(ruth, SIX)
  await askSuggested(ruth)
  await launch(ruth, true)
  const list = await linkFor(ruth, "Invitation", "Dana Okafor")
  const [laptop, phone] = [await visit(), await visit(PHONE)]
  const row = (page: Page, name: string) => page.getByRole("group", { name })
  const saved = (page: Page) => expect(page.getByText("Saved", { exact: true })).toBeVisible()
  const tally = new Tally()
  const alone = new Tally()

  await test.step("each of them begins with what happens to the answers", async () => {
    for (const name of SIX) {
      await laptop.goto(list)
      await alone.tap(laptop.getByRole("link", { name, exact: true }))
      await expect(laptop.getByRole("link", { name: "Begin" })).toBeVisible()
      await alone.read(laptop, "#main")
    }
  })
  await test.step("by keys on the laptop: a row each, in one order, with the name where it is shown", async () => {
    await laptop.goto(list)
    await laptop.getByRole("link", { name: "Answer side by side" }).click()
    await expect(laptop.getByText("part 1 of 37")).toBeVisible()
    await expect(laptop.locator("fieldset")).toHaveCount(6)
    await expect(laptop.getByText("shown with your name")).toHaveCount(3)
    await expect(row(laptop, "Priya Nair")).toContainText("shown with your name")
    await tally.read(laptop, "h1, header p, legend", "legend")
    tally.taps += 7
    await laptop.getByRole("radio").first().focus()
    // No row has what Mei's will be changed to: rows stand in an order by lot.
    for (const digit of "124450") await laptop.keyboard.press(digit)
    await expect(laptop.getByRole("button", { name: "Next behaviour" })).toBeFocused()
    await saved(laptop)
    await expect(laptop.getByText("6 of 216 answered")).toBeVisible()
  })
  await test.step("one of them alone, and back, on another device: nothing is lost", async () => {
    await phone.goto(list)
    await phone.getByRole("link", { name: "Mei Lin", exact: true }).click()
    await phone.getByRole("link", { name: "Continue" }).click()
    const first = phone.getByRole("group").first()
    await expect(first.getByRole("radio", { checked: true })).toHaveCount(1)
    const second = phone.getByRole("group").nth(1)
    await expect(second).not.toBeInViewport({ ratio: 1 })
    await first.getByRole("radio", { name: "Often" }).tap()
    // By touch the next statement comes into view by itself.
    await expect(second).toBeInViewport({ ratio: 1 })
    await expect(first.getByRole("radio", { name: "Often" })).toBeInViewport()
    await saved(phone)
    await laptop.reload()
    await expect(row(laptop, "Mei Lin").getByRole("radio", { name: "Often" })).toBeChecked()
  })
  await test.step("a row that was changed elsewhere meanwhile waits for a choice, the others do not", async () => {
    const coming = phone.waitForResponse(/\/draft$/)
    await phone.getByRole("group").first().getByRole("radio", { name: "Always", exact: true }).tap()
    await coming
    await row(laptop, "Mei Lin").getByRole("radio", { name: "Almost never" }).check()
    await laptop.getByRole("button", { name: "Take “Always”" }).click()
    await expect(row(laptop, "Mei Lin").getByRole("radio", { name: "Always", exact: true })).toBeChecked()
  })
  await test.step("all of it by touch", async () => {
    await phone.goto(list)
    await tally.read(phone, "#main")
    await tally.tap(phone.getByRole("link", { name: "Answer side by side" }))
    // The first behaviour has its answers already: one goes on where something is open.
    for (let place = 2; place <= 37; place += 1) {
      await expect(phone.getByText(`part ${place} of 37`)).toBeVisible()
      const rows = phone.locator("fieldset")
      await tally.read(phone, "h1, header p, legend", "legend")
      // Two behaviours are asked of managers alone.
      const count = await rows.count()
      for (let each = 0; each < count; each += 1) {
        await tally.tap(rows.nth(each).getByRole("radio", { name: each % 2 ? "Often" : "Sometimes" }))
      }
      await tally.tap(phone.getByRole("button", { name: place < 37 ? "Next behaviour" : "On to words and sending" }))
    }
    await expect(phone.getByRole("heading", { name: "Everybody is rated" })).toBeVisible()
    for (const name of SIX) {
      if (name === SIX[0]) await tally.tap(phone.getByRole("link", { name: `On to ${name}` }))
      else {
        // From the receipt to the next of them.
        await tally.tap(phone.getByRole("link", { name: `Next: ${name}` }))
      }
      await wordsAndSending(phone, tally, name === SIX[0])
    }
    await phone.goto(list)
    await expect(phone.getByText("There is nothing left to answer. Thank you.")).toBeVisible()
  })
  await test.step("the same six again, one by one", async () => {
    for (const name of SIX) {
      await laptop.goto(list)
      await laptop.getByRole("link", { name, exact: true }).click()
      await alone.tap(laptop.getByRole("link", { name: "Answer anew" }))
      for (let part = 1; part <= 10; part += 1) {
        await expect(laptop.getByText(`part ${part} of 12`)).toBeVisible()
        await alone.read(laptop, "h1, header p, legend, label", "legend")
        alone.taps += await laptop.getByRole("group").count()
        await rate(laptop, () => "Often")
        await alone.tap(laptop.getByRole("button", { name: /^Next: / }))
      }
      await wordsAndSending(laptop, alone, name === SIX[0])
    }
  })
  expect(tally.words).toBeLessThan(0.55 * alone.words)
  for (const [way, { words, taps, screens }] of Object.entries({ "side by side": tally, "one by one": alone })) {
    const minutes = (words / 230 + (taps + screens) / 60).toFixed(1)
    // `--reporter=json` has them.
    test.info().annotations.push({ type: way, description: JSON.stringify({ words, taps, screens, minutes }) })
  }
})

/**
 * What answering takes of a person: lines to read, fields and buttons to touch, screens that come. A line that was there before
 * is known, and read no more; a statement or a name that is to be judged is read each time.
 */
class Tally {
  words = 0
  taps = 0
  screens = 0
  private readonly known = new Set<string>()

  async read(page: Page, known: string, judged?: string): Promise<void> {
    this.screens += 1
    const lines = (await page.locator(known).allInnerTexts()).flatMap((text) => text.split("\n"))
    const again =
      judged === undefined ? [] : (await page.locator(judged).allInnerTexts()).map((text) => text.split("\n")[0]!)
    const unknown = lines.filter((line) => !this.known.has(line) && !again.includes(line))
    for (const line of lines) this.known.add(line)
    this.words += [...unknown, ...again].join(" ").split(/\s+/).filter(Boolean).length
  }

  async tap(target: ReturnType<Page["locator"]>): Promise<void> {
    this.taps += 1
    await target.click()
  }
}

/** From the screen of words on: the words, the last look, and sending. */
async function wordsAndSending(page: Page, tally: Tally, isFirst: boolean): Promise<void> {
  await expect(page.getByRole("heading", { name: /your own words$/i })).toBeVisible()
  await tally.read(page, "#main")
  if (isFirst) await page.getByLabel(QUESTIONS.keep).fill("In the last review, she asked each of us first.")
  await tally.tap(page.getByRole("button", { name: "To the last look" }))
  await expect(page.getByRole("heading", { name: "A last look" })).toBeVisible()
  // What one has answered oneself is there to be looked up, not to be read.
  await tally.read(page, "h1, h2, header p")
  tally.taps += 1
  await send(page)
  await tally.read(page, "#main")
}
