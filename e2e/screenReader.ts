import { createRequire } from "node:module"
import { expect, type Page } from "@playwright/test"
import type { virtual } from "@guidepup/virtual-screen-reader"

const SCRIPT = createRequire(import.meta.url).resolve("@guidepup/virtual-screen-reader/browser.js")

/** Where the browser finds the screen reader: an address of the page's own origin, which its policy lets in. */
const ADDRESS = "/screen-reader.js"

/** No page of answering has more. */
const MOST_PHRASES = 600

interface Listening {
  reader: typeof virtual
}

/** Lets a screen reader listen to the page, until another page is loaded in its place. */
export async function listenTo(page: Page): Promise<void> {
  await page.route(`**${ADDRESS}`, (route) => route.fulfill({ path: SCRIPT, contentType: "text/javascript" }))
  await page.evaluate(async (address) => {
    const { virtual: reader } = await import(address)
    await reader.start({ container: document.body })
    Object.assign(window, { reader })
  }, ADDRESS)
}

/** Reads the page from where the reader is to its end. @returns what is spoken, a phrase a line */
export async function readOn(page: Page): Promise<string[]> {
  const phrases = await page.evaluate(async (most) => {
    const { reader } = window as unknown as Listening
    await reader.clearSpokenPhraseLog()
    for (let steps = 0; steps < most; steps += 1) {
      await reader.next()
      if ((await reader.lastSpokenPhrase()) === "end of document") break
    }
    const spoken = await reader.spokenPhraseLog()
    await reader.clearSpokenPhraseLog()
    return spoken
  }, MOST_PHRASES)
  return phrases.filter((phrase, place) => !BRACKETS.test(phrase) && !isRepeated(phrase, phrases[place - 1]))
}

/** What is spoken where the reader is, once more. */
export async function readAgain(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const { reader } = window as unknown as Listening
    await reader.previous()
    await reader.next()
    const phrase = await reader.lastSpokenPhrase()
    await reader.clearSpokenPhraseLog()
    return phrase
  })
}

/** Waits until something is spoken by itself. @returns all that was spoken since the page was last read or heard */
export async function hear(page: Page, awaited: string): Promise<string[]> {
  const spoken = () => page.evaluate(() => (window as unknown as Listening).reader.spokenPhraseLog())
  await expect.poll(async () => (await spoken()).join("\n")).toContain(awaited)
  return page.evaluate(async () => {
    const { reader } = window as unknown as Listening
    const phrases = await reader.spokenPhraseLog()
    await reader.clearSpokenPhraseLog()
    return phrases
  })
}

/** What this reader says around things, and people's own leave out. */
const BRACKETS =
  /^(end of (?!document)|end,|document$|paragraph$|strong$|mark$|form$|status$|alert$|list$|term$|definition$)/

/** This reader says the label of a field, or of a group, as its name and then as text. */
function isRepeated(phrase: string, before = ""): boolean {
  const named = ["radio", "checkbox", "group"].some((role) => before.startsWith(`${role}, ${phrase}`))
  return named || (before.startsWith("link, ") && before.endsWith(` ${phrase}`))
}
