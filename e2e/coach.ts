import { expect, type Page } from "@playwright/test"
import { linkFor } from "./mailbox"

/** Signs in Harriet Cole, the demo's coach, by a password that she chooses; she then sees whom she coaches. */
export async function signInAsCoach(organiser: Page, coach: Page): Promise<void> {
  await organiser.goto("/settings/members")
  const row = organiser.getByRole("row", { name: "Harriet Cole" })
  const email = await row.getByRole("cell").nth(0).innerText()
  await coach.goto("/forgot-password")
  await coach.getByLabel("E-mail address").fill(email)
  await coach.getByRole("button", { name: "Send me a link" }).click()
  await expect(coach.getByText(`If ${email} has an account here`)).toBeVisible()
  await coach.goto(await linkFor(organiser, "Password link", "Harriet Cole"))
  await coach.getByLabel("New password").fill("a long pass-phrase")
  await coach.getByRole("button", { name: "Save and sign in" }).click()
  await expect(coach).toHaveURL("/coaching")
}
