import { expect, type Page } from "@playwright/test"

/** Kinds of messages, and what an address of the mailbox calls them. */
const KINDS = {
  Invitation: "invitation",
  Reminder: "reminder",
  "Link sent again": "linkAgain",
  Report: "report",
  "Code of a report": "reportCode",
  "Sign-in link": "signInLink",
  "Password link": "passwordReset",
  "Address to confirm": "confirmAddress",
} as const

type Kind = keyof typeof KINDS

/** Opens the newest message of a kind to somebody. */
export async function openMessage(organiser: Page, kind: Kind, receiver: string): Promise<void> {
  await newestTo(organiser, kind, receiver)
  await expect(organiser.getByRole("link", { name: "Open the link" })).toBeVisible()
}

async function newestTo(organiser: Page, kind: Kind, receiver: string): Promise<void> {
  await organiser.goto(`/mailbox?kind=${KINDS[kind]}`)
  await organiser.getByRole("link", { name: receiver, exact: true }).first().click()
}

/** Opens a released report as the person it is about: by the link, and by the code that comes after it. */
export async function openReport(organiser: Page, reader: Page, name: string): Promise<void> {
  await reader.goto(await linkFor(organiser, "Report", name))
  await reader.getByRole("button", { name: "Send the code" }).click()
  await expect(reader.getByText("A code is on its way")).toBeVisible()
  await reader.getByLabel("Then type it here").fill(await codeFor(organiser, name))
  await reader.getByRole("button", { name: "Open the report" }).click()
  await expect(reader.getByRole("heading", { level: 1, name })).toBeVisible()
}

/** The newest code by which somebody opens their report. */
export async function codeFor(organiser: Page, name: string): Promise<string> {
  await newestTo(organiser, "Code of a report", name)
  const text = await organiser.locator("pre").textContent()
  return /^\d{6}$/m.exec(text ?? "")![0]
}

/** The link in the newest message of a kind to somebody; of one who is asked about one colleague, that colleague's page. */
export async function linkFor(organiser: Page, kind: Kind, receiver: string): Promise<string> {
  await openMessage(organiser, kind, receiver)
  const link = (await organiser.getByRole("link", { name: "Open the link" }).getAttribute("href"))!
  if (!link.includes("/answer/")) return link
  return (await organiser.request.get(link)).url()
}

/** The page on which somebody answers who was asked about this person and has not. */
export async function openInvitationAbout(organiser: Page, cycleId: string, subject: string): Promise<string> {
  await organiser.goto(`/cycles/${cycleId}`)
  await organiser.getByRole("link", { name: subject }).click()
  const withdraw = organiser.getByRole("button", { name: /^Withdraw / })
  await expect(withdraw.first()).toBeVisible()
  const asked = (await withdraw.allInnerTexts()).map((text) => text.replace(/^Withdraw\s+/, ""))
  // Somebody else's words are not those in which one sees oneself.
  const name = asked.find((each) => each !== subject)!
  await organiser.goto(`/mailbox?cycle=${cycleId}`)
  const row = organiser.getByRole("row").filter({ hasText: new RegExp(`about .*${subject}`) })
  await row.getByRole("link", { name }).first().click()
  const link = (await organiser.getByRole("link", { name: "Open the link" }).getAttribute("href"))!
  const page = await organiser.request.get(link)
  if (page.url() !== link) return page.url()
  const [, address] = new RegExp(`href="(/answer/[^"]+)"[^>]*>${subject}<`).exec(await page.text())!
  return new URL(address!, link).href
}
