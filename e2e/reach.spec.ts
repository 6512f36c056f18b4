import { gzipSync } from "node:zlib"
import type { Locator, Page } from "@playwright/test"
import { expectNoBarrier } from "./barriers"
import { linkFor } from "./mailbox"
import { askSuggested, chooseSubjects, createWorkspace, draftCycle, launch, pastePeople } from "./organiser"
import { QUESTIONS } from "./rater"
import { hear, listenTo, readAgain, readOn } from "./screenReader"
import { teamAt } from "./team"
import { expect, test as base } from "./test"

/** Of the raters who are asked about Amir and Dana: the page with both, and Dana's. */
interface Link {
  list: string
  dana: string
}

/** One review for all tests here; each is about a rater of its own. */
const test = base.extend<object, { links: Record<"mei" | "jonas" | "ruth", Link> }>({
  links: [
    async ({ browser }, use, { project, workerIndex }) => {
      const { owner, people } = teamAt(`reach-${workerIndex}`)
      const context = await browser.newContext({ baseURL: project.use.baseURL! })
      const ruth = await context.newPage()
      await createWorkspace(ruth, "Reach", owner)
      await pastePeople(ruth, people)
      await draftCycle(ruth, { name: "Spring review" })
      await chooseSubjects(ruth, ["Dana Okafor", "Amir Haddad"])
      await askSuggested(ruth)
      await launch(ruth)
      const linkOf = async (rater: string) => {
        const list = await linkFor(ruth, "Invitation", rater)
        const html = await (await ruth.request.get(list)).text()
        return { list, dana: new URL(/href="(\/answer\/[^"]+)"[^>]*>Dana Okafor</.exec(html)![1]!, list).href }
      }
      const [mei, jonas] = [await linkOf("Mei Lin"), await linkOf("Jonas Weber")]
      await use({ mei, jonas, ruth: await linkOf("Ruth Castellanos") })
      await context.close()
    },
    { scope: "worker", timeout: 60_000 },
  ],
})

test("a whole answer, as it is heard", async ({ page: mei, links }) => {
  const heard: string[] = []
  const note = (what: string, phrases: string[]) => heard.push(`# ${what}`, ...phrases, "")
  const saved = () => expect(mei.getByText("Saved", { exact: true })).toBeVisible()
  await mei.goto(links.mei.list)
  await listenTo(mei)
  note("The list", await readOn(mei))

  await mei.getByRole("link", { name: "Dana Okafor", exact: true }).press("Enter")
  note("On to Dana", await hear(mei, "heading, Your feedback on Dana Okafor"))
  note("The introduction", await readOn(mei))

  await mei.getByRole("link", { name: "Begin" }).press("Enter")
  note("Begin", await hear(mei, "heading, Vision"))
  note("The first ratings", await readOn(mei))
  await mei.getByRole("radio", { name: "Almost never" }).first().focus()
  note("On the first scale", await hear(mei, "radio"))
  await mei.keyboard.press("Space")
  note("Space chooses", await hear(mei, "Saved"))
  note("The same point again", [await readAgain(mei)])
  await mei.keyboard.press("4")
  note("4 chooses, and leads to the next", await hear(mei, "Almost always"))
  const later = mei.waitForResponse(/\/draft$/)
  await mei.keyboard.press("0")
  await later
  await saved()
  note("0 chooses, and that it is saved is not said again", await hear(mei, "Not observed"))
  await mei.getByRole("button", { name: "Next: Inspiration" }).press("Enter")
  note("Next", await hear(mei, "heading, Inspiration"))
  await mei.getByRole("button", { name: "Back" }).press("Enter")
  note("Back", await hear(mei, "heading, Vision"))

  await mei.goto(`${links.mei.dana}?step=words`)
  await listenTo(mei)
  note("Words", await readOn(mei))
  const keep = mei.getByLabel(QUESTIONS.keep)
  await keep.focus()
  note("On the first question", await hear(mei, "textbox"))
  await keep.fill("She told me on 3 March what she expects.")
  note("Something that tells who wrote it", await hear(mei, "Saved"))
  await mei.getByLabel(QUESTIONS.change).fill("Decides late")
  await mei.keyboard.press("Tab")
  note("Very few words", await hear(mei, "in which situation"))
  await mei.getByRole("button", { name: "To the last look" }).press("Enter")
  note("To the last look", await hear(mei, "heading, A last look"))
  note("The last look", shortened(await readOn(mei)))

  await mei.getByRole("button", { name: "Send my answers" }).press("Enter")
  note("Sent", await hear(mei, "heading, Thank you"))
  note("The receipt", await readOn(mei))
  await expectNoBarrier(mei, "receipt")
  await expectWholeWhenEnlarged(mei)
  // Where there are more to answer, it waits behind its heading.
  await mei.locator("summary", { hasText: "change your mind" }).press("Enter")
  await mei.getByRole("link", { name: "Take my answers back" }).press("Enter")
  note("Taking back", await hear(mei, "heading, Take back"))
  note("Take back?", await readOn(mei))
  await expectNoBarrier(mei, "take back")

  const receipt = /(?:\w (?:\w ){2}\w)(?:, (?:\w (?:\w ){2}\w)){2}/g
  const transcript = heard
    .join("\n")
    .replace(/\w+, \d+ \w+ \d{4}/g, "‹day of the week, day›")
    .replace(/\d+ \w+ \d{4}/g, "‹day›")
    // It is there from the worker's next round on.
    .replaceAll(" It was not mailed: since ‹day› an organiser could open it.", "")
    .replace(receipt, "‹receipt, character by character›")
  expect(transcript).toMatchSnapshot("a-whole-answer.txt")
})

/** Ratings are read alike; those of the first competency stand for all. */
function shortened(lastLook: string[]): string[] {
  const [second, words] = ["Inspiration", "In your own words"].map((title) =>
    lastLook.indexOf(`heading, ${title}, level 2`),
  )
  return [...lastLook.slice(0, second), "…", ...lastLook.slice(words)]
}

test("from page to page one goes on at the heading, and the title says where one is", async ({
  page: jonas,
  links,
}) => {
  const arrive = async (heading: string | RegExp, title: string, description = "") => {
    const here = jonas.getByRole("heading", { level: 1, name: heading })
    await expect(here).toBeFocused()
    await expect(here).toHaveAccessibleDescription(description)
    await expect(jonas).toHaveTitle(`${title} · Parallax`)
  }
  const follow = (name: string | RegExp) => jonas.getByRole("link", { name }).first().press("Enter")
  const press = (name: string | RegExp) => jonas.getByRole("button", { name }).press("Enter")
  await jonas.goto(links.jonas.list)
  await follow("Next: Amir Haddad")
  await arrive("Your feedback on Amir Haddad", "Before you begin, about Amir Haddad")
  await follow("All colleagues")
  await arrive("Your view of 2 colleagues", "Your view of 2 colleagues")
  await follow("I would rather not answer about any")
  await arrive("Decline to answer?", "Decline to answer?")
  await follow("No, go back")
  await arrive("Your view of 2 colleagues", "Your view of 2 colleagues")
  await follow("Dana Okafor")
  await arrive("Your feedback on Dana Okafor", "Before you begin, about Dana Okafor")
  await follow("I would rather not answer")
  await arrive("Decline to answer about Dana Okafor?", "Decline to answer about Dana Okafor?")
  await press("Yes, decline")
  await arrive("You have declined", "Declined, about Dana Okafor")
  await press("I would like to answer after all")
  await arrive("Your feedback on Dana Okafor", "Before you begin, about Dana Okafor")
  await follow("Begin")
  await arrive("Vision", "Vision, 1 of 12, about Dana Okafor", "0 of 35 answered · part 1 of 12")
  await jonas.getByRole("radio", { name: "Often" }).first().check()
  await press("Next: Inspiration")
  await arrive("Inspiration", "Inspiration, 2 of 12, about Dana Okafor", "1 of 35 answered · part 2 of 12")
  await press("Back")
  await arrive("Vision", "Vision, 1 of 12, about Dana Okafor", "1 of 35 answered · part 1 of 12")
  await follow("Overview")
  await arrive("Your feedback on Dana Okafor", "Before you begin, about Dana Okafor")
  await jonas.goto(`${links.jonas.dana}?step=words`)
  await press("To the last look")
  await arrive("A last look", "A last look, 12 of 12, about Dana Okafor")
  await follow("change Vision")
  await arrive("Vision", "Vision, 1 of 12, about Dana Okafor", "1 of 35 answered · part 1 of 12")
  await jonas.goto(`${links.jonas.dana}?step=check`)
  await press("Send my answers")
  const receipt = await jonas.getByText(/^\w{4}-\w{4}-\w{4}$/).innerText()
  const spelled = receipt.split("-").map((four) => [...four].join(" "))
  await arrive("Thank you", "Sent, about Dana Okafor", `Your receipt ${spelled.join(", ")}`)
  await jonas.locator("summary", { hasText: "change your mind" }).press("Enter")
  await follow("Take my answers back")
  await arrive("Take back your answers about Dana Okafor?", "Take back your answers about Dana Okafor?")
  await press("Yes, take them back")
  await arrive("Your feedback on Dana Okafor", "Before you begin, about Dana Okafor")
  await follow("All colleagues")
  await follow("Answer side by side")
  await arrive(/describes what/, "Side by side, 1 of 35", "0 of 70 answered · part 1 of 35")
  await press("Next behaviour")
  await arrive(/points out where/, "Side by side, 2 of 35", "0 of 70 answered · part 2 of 35")
  await press("Back")
  await arrive(/describes what/, "Side by side, 1 of 35", "0 of 70 answered · part 1 of 35")
})

async function expectWholeWhenEnlarged(page: Page): Promise<void> {
  const before = page.viewportSize()!
  await page.setViewportSize(ENLARGED)
  expect(await page.evaluate(lookAtText)).toEqual([])
  await page.setViewportSize(before)
}

/** The screens about Dana, and the one about both. */
function screensOf({ list, dana }: Link): Record<string, string> {
  return {
    list,
    introduction: dana,
    ratings: `${dana}?step=vision`,
    words: `${dana}?step=words`,
    "last look": `${dana}?step=check`,
    "side by side": `${list}/side-by-side`,
    decline: `${dana}/decline`,
  }
}

test("in forced colours nothing is lost that colour says", async ({ visit, links }) => {
  const ruth = await visit({ forcedColors: "active" })
  await ruth.goto(`${links.ruth.dana}?step=vision`)
  const behaviour = ruth.getByRole("group").first()
  const point = (word: string) => behaviour.locator("label").filter({ hasText: new RegExp(`^${word}$`) })
  await point("Often").click()
  await ruth.getByRole("radio", { name: "Sometimes" }).nth(1).focus()
  await ruth.keyboard.press("Space")
  await expect(ruth.getByText("Saved", { exact: true })).toBeVisible()
  await test.step("how far it is", async () => {
    const bar = ruth.locator("[aria-hidden] > span").first()
    await expect
      .poll(() => styleOf(bar, "backgroundColor"))
      .not.toBe(await styleOf(bar.locator(".."), "backgroundColor"))
  })
  await test.step("what is chosen", async () => {
    expect(await styleOf(point("Often"), "borderTopWidth")).not.toBe(await styleOf(point("Always"), "borderTopWidth"))
    expect(await styleOf(point("Often"), "borderTopColor")).not.toBe(await styleOf(point("Always"), "borderTopColor"))
  })
  await test.step("where the focus is", async () => {
    const focused = ruth.locator("label").filter({ has: ruth.locator(":focus") })
    expect(await styleOf(focused, "outlineStyle")).toBe("solid")
    expect(await styleOf(focused, "outlineColor")).toBe(await styleOf(ruth.locator("h1"), "color"))
  })
  await ruth.goto(`${links.ruth.dana}?step=words`)
  await ruth.getByRole("checkbox", { name: "Vision" }).check()
  await test.step("what matters", async () => {
    const box = (name: string) => ruth.locator("label").filter({ hasText: new RegExp(`^${name}$`) })
    expect(await styleOf(box("Vision"), "borderTopColor")).not.toBe(await styleOf(box("Trust"), "borderTopColor"))
  })
  const amir = await visit({ forcedColors: "active" })
  await amir.goto(`${links.jonas.dana}?step=words`)
  await amir.getByLabel(QUESTIONS.keep).fill("She told me on 3 March what she expects.")
  await test.step("what may tell who wrote it", async () => {
    const clue = amir.locator("mark").first()
    expect(await styleOf(clue, "textDecorationLine")).toBe("underline")
  })
})

function styleOf(element: Locator, property: keyof CSSStyleDeclaration & string): Promise<string> {
  return element.evaluate((node, name) => String(getComputedStyle(node)[name as keyof CSSStyleDeclaration]), property)
}

/** A window of 1280 × 1024 px, enlarged by four. */
const ENLARGED = { width: 320, height: 256 }

/** What readers may set for themselves (WCAG 2.2, 1.4.12). */
const WIDE_TEXT = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }`

// That nothing is wider than the window, every page here is watched for (e2e/test.ts).
test("enlarged four times, and with text set wide, nothing is cut off, broken or laid over", async ({
  visit,
  links,
}) => {
  for (const [what, viewport, css] of [
    ["enlarged", ENLARGED, ""],
    ["wide", { width: 1280, height: 800 }, WIDE_TEXT],
  ] as const) {
    const ruth = await visit({ viewport, reducedMotion: "reduce" })
    for (const [screen, address] of Object.entries(screensOf(links.ruth))) {
      await test.step(`${what}: ${screen}`, async () => {
        await ruth.goto(address)
        await ruth.evaluate(setIn, css)
        expect.soft(await ruth.evaluate(lookAtText), `${what}: ${screen}`).toEqual([])
      })
    }
  }
})

test("the progress that stays in sight covers nothing that has the focus", async ({ visit, links }) => {
  for (const viewport of [ENLARGED, { width: 1280, height: 400 }]) {
    const ruth = await visit({ viewport, reducedMotion: "reduce" })
    for (const screen of ["ratings", "words", "side by side"]) {
      await ruth.goto(screensOf(links.ruth)[screen]!)
      for (const key of ["Tab", "Shift+Tab"]) {
        for (let presses = 0; presses < 18; presses += 1) {
          await ruth.keyboard.press(key)
          const covered = await ruth.evaluate(whatCoversTheFocus)
          expect(covered, `${screen}, ${viewport.height} px high, ${key} ${presses}`).toBeNull()
        }
      }
    }
  }
})

/** In the page: text as a reader has set it. */
function setIn(css: string): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  document.adoptedStyleSheets = [sheet]
}

/** In the page: what text is cut off at the window or by what it stands in, broken within a word, or laid over other text. */
function lookAtText(): string[] {
  const found: string[] = []
  const drawn: { text: string; node: Node; box: DOMRect }[] = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement!
    if (!parent.checkVisibility() || parent.closest(".visually-hidden, script, style, next-route-announcer")) continue
    for (const { 0: word, index } of (node.textContent ?? "").matchAll(/[\p{L}\p{N}’']+/gu)) {
      const range = document.createRange()
      range.setStart(node, index)
      range.setEnd(node, index + word.length)
      const boxes = [...range.getClientRects()].filter(({ width }) => width > 0)
      if (new Set(boxes.map(({ top }) => Math.round(top))).size > 1) found.push(`broken: ${word}`)
      for (const box of boxes) {
        if (box.left < -1 || box.right > innerWidth + 1) found.push(`off the window: ${word}`)
        for (let around: Element | null = parent; around && around !== document.body; around = around.parentElement) {
          const { overflowX, overflowY } = getComputedStyle(around)
          const frame = around.getBoundingClientRect()
          const isCut =
            (overflowX !== "visible" && box.right > frame.right + 1) ||
            (overflowY !== "visible" && box.bottom > frame.bottom + 1)
          if (isCut) found.push(`cut: ${word}`)
          if (around.matches("label, button, a") && (box.right > frame.right + 1 || box.bottom > frame.bottom + 2))
            found.push(`sticks out: ${word}`)
        }
        drawn.push({ text: word, node, box })
      }
    }
  }
  for (const [place, one] of drawn.entries()) {
    for (const other of drawn.slice(place + 1)) {
      if (one.node === other.node) continue
      const width = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left)
      const height = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top)
      if (width > 1 && height > 4) found.push(`one over the other: ${one.text}, ${other.text}`)
    }
  }
  return found
}

/** In the page: what lies over what has the focus, or that its top is out of sight; null where neither is so. */
function whatCoversTheFocus(): string | null {
  const focused = document.activeElement
  if (!focused || focused === document.body) return null
  const whole = focused.closest("label") ?? focused
  const { left, top, bottom } = whole.getBoundingClientRect()
  if (top < 0 || top > innerHeight) return `${whole.textContent || whole.localName}: out of sight`
  for (const edge of [top + 3, Math.min(bottom, innerHeight) - 3]) {
    const above = document.elementFromPoint(left + 12, edge)
    if (above && !whole.contains(above) && !above.contains(whole)) return `${whole.textContent}: ${above.className}`
  }
  return null
}

test("who wants stillness gets it", async ({ visit, links }) => {
  const jonas = await visit({ viewport: { width: 390, height: 500 }, hasTouch: true, reducedMotion: "reduce" })
  await jonas.addInitScript(() => {
    const scroll = Element.prototype.scrollIntoView
    Element.prototype.scrollIntoView = function (how) {
      document.documentElement.dataset.scrolled = (how as ScrollIntoViewOptions).behavior
      scroll.call(this, how)
    }
  })
  await jonas.goto(`${links.jonas.dana}?step=trust`)
  await jonas.getByRole("radio", { name: "Often" }).first().tap()
  await expect(jonas.locator("html")).toHaveAttribute("data-scrolled", "instant")
  expect(await jonas.evaluate(() => document.getAnimations().length)).toBe(0)
  await expect(jonas.locator("label").first()).toHaveCSS("transition-duration", "0s")
})

test("no rule of accessibility is broken, in light or dark", async ({ visit, links }) => {
  const ruth = await visit()
  for (const [screen, address] of Object.entries(screensOf(links.ruth))) {
    await ruth.goto(address)
    await expectNoBarrier(ruth, screen)
  }
})

/** How much heavier than a page of text alone the scripts of a screen may be. */
const HEAVIER = 1.25

test("answering needs hardly more script than a page of text", async ({ visit, links }) => {
  const text = await weightOf(await visit(), "/method")
  for (const screen of ["ratings", "words", "side by side"]) {
    const weight = await weightOf(await visit(), screensOf(links.ruth)[screen]!)
    test
      .info()
      .annotations.push({ type: screen, description: `${weight} bytes, ${(weight / text).toFixed(2)} × ${text}` })
    expect(weight, screen).toBeLessThan(HEAVIER * text)
  }
})

/** @returns the bytes of all scripts that a page loads, as gzip packs them */
async function weightOf(page: Page, address: string): Promise<number> {
  const sizes = new Map<string, Promise<number>>()
  page.on("response", (response) => {
    if (response.request().resourceType() !== "script") return
    sizes.set(
      response.url(),
      response.body().then((body) => gzipSync(body).length),
    )
  })
  await page.goto(address, { waitUntil: "networkidle" })
  const all = await Promise.all(sizes.values())
  return all.reduce((sum, size) => sum + size, 0)
}
