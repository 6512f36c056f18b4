import { expect, type Page } from "@playwright/test"

type Kind = "Invitation" | "Reminder" | "Report" | "Report for a coach" | "Sign-in link" | "Password link"

/** Opens the newest message of a kind to somebody. */
export async function openMessage(organiser: Page, kind: Kind, receiver: string): Promise<void> {
  await newestTo(organiser, kind, receiver)
  await expect(organiser.getByRole("link", { name: "Open the link" })).toBeVisible()
}

async function newestTo(organiser: Page, kind: Kind | "Code of a report", receiver: string): Promise<void> {
  await organiser.goto("/mailbox")
  const cell = organiser.getByRole("cell", { name: new RegExp(`^${kind}\\b(?! for)`) })
  const row = organiser.getByRole("row").filter({ has: cell })
  await row.getByRole("link", { name: receiver }).first().click()
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

async function codeFor(organiser: Page, name: string): Promise<string> {
  await newestTo(organiser, "Code of a report", name)
  const text = await organiser.locator("pre").textContent()
  return /^\d{6}$/m.exec(text ?? "")![0]
}

/** The link in the newest message of a kind to somebody. */
export async function linkFor(organiser: Page, kind: Kind, receiver: string): Promise<string> {
  await openMessage(organiser, kind, receiver)
  return (await organiser.getByRole("link", { name: "Open the link" }).getAttribute("href"))!
}

/** The link of somebody who was asked about this person and has not answered. */
export async function openInvitationAbout(organiser: Page, cycleId: string, subject: string): Promise<string> {
  await organiser.goto(`/cycles/${cycleId}`)
  await organiser.getByRole("link", { name: subject }).click()
  const withdraw = organiser.getByRole("button", { name: /^Withdraw / }).first()
  const name = (await withdraw.innerText()).replace(/^Withdraw\s+/, "")
  await organiser.goto(`/mailbox?cycle=${cycleId}`)
  const row = organiser.getByRole("row").filter({ hasText: `about ${subject}` })
  await row.getByRole("link", { name }).click()
  return (await organiser.getByRole("link", { name: "Open the link" }).getAttribute("href"))!
}
