import { expect, type Page } from "@playwright/test"

type Kind = "Invitation" | "Reminder" | "Report" | "Sign-in link" | "Password link"

/** Opens the newest message of a kind to somebody. */
export async function openMessage(organiser: Page, kind: Kind, receiver: string): Promise<void> {
  await organiser.goto("/mailbox")
  const row = organiser.getByRole("row").filter({ has: organiser.getByRole("cell", { name: kind }) })
  await row.getByRole("link", { name: receiver }).first().click()
  await expect(organiser.getByRole("link", { name: "Open the link" })).toBeVisible()
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
