import { expect, type Page } from "@playwright/test"

/** The words of the scale. */
export type Word = "Almost never" | "Sometimes" | "Often" | "Almost always" | "Always" | "Not observed"

/** The open questions, as they are asked about somebody else. */
export const QUESTIONS = {
  keep: "What should this person keep doing?",
  change: "What one thing should they do differently?",
} as const

/** What somebody says beside their ratings. */
export interface Said {
  comments?: Record<string, string>
  /** Competencies that matter most in the role; only some are asked. */
  matters?: string[]
}

interface Given extends Said {
  /** Of the behaviour at this place of its screen. */
  word: (place: number) => Word
}

/** Opens a link and answers everything, screen by screen, up to the last look. */
export async function answerEverything(page: Page, link: string, given: Given): Promise<void> {
  await page.goto(link)
  await page.getByRole("link", { name: "Begin" }).click()
  await expect(page.getByText(/part 1 of \d+/)).toBeVisible()
  const count = Number(/part 1 of (\d+)/.exec(await page.getByText(/part 1 of \d+/).innerText())![1])
  for (let part = 1; part < count - 1; part += 1) {
    await expect(page.getByText(`part ${part} of ${count}`)).toBeVisible()
    await rate(page, given.word)
    await page.getByRole("button", { name: /^Next: / }).click()
  }
  await expect(page.getByRole("heading", { name: /your own words$/i })).toBeVisible()
  for (const competency of given.matters ?? []) await page.getByRole("checkbox", { name: competency }).check()
  for (const [question, text] of Object.entries(given.comments ?? {})) await page.getByLabel(question).fill(text)
  await page.getByRole("button", { name: "To the last look" }).click()
  await expect(page.getByRole("heading", { name: "A last look" })).toBeVisible()
}

/** Chooses a word for each behaviour of the screen. */
export async function rate(page: Page, word: Given["word"]): Promise<void> {
  const behaviours = page.getByRole("group")
  const count = await behaviours.count()
  for (let place = 0; place < count; place += 1) {
    await behaviours
      .nth(place)
      .getByRole("radio", { name: word(place), exact: true })
      .check()
  }
}

/** Sends from the last look. @returns the receipt */
export async function send(page: Page): Promise<string> {
  await page.getByRole("button", { name: /^Send (my|the new) answers$/ }).click()
  return receiptOn(page)
}

export async function receiptOn(page: Page): Promise<string> {
  await expect(page.getByRole("heading", { name: "Your receipt" })).toBeVisible()
  return page.getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/).innerText()
}
