import { openInvitationAbout } from "./mailbox"
import { expect, PHONE, test } from "./test"

test("a deadline is extended and never shortened, and raters see the new day", async ({ lena, visit }) => {
  await lena.goto("/cycles")
  await lena.getByRole("link", { name: "Team leads, winter" }).click()
  await expect(lena.getByRole("heading", { name: "People reviewed" })).toBeVisible()
  const cycle = new URL(lena.url()).pathname
  const rater = await visit(PHONE)
  await rater.goto(await openInvitationAbout(lena, cycle.split("/").at(-1)!, "Clara Moreau"))
  await expect(rater.getByText("until midnight")).toBeVisible()
  await expect(rater.getByText("1 May 2031")).toHaveCount(0)

  await lena.goto(cycle)
  const day = lena.getByLabel("Extend the deadline")
  const extend = lena.getByRole("button", { name: "Extend" })
  await day.fill("2020-01-31")
  await extend.click()
  await expect(day).toHaveAccessibleDescription(/Choose a day after the present deadline, from today on\./)
  await day.fill("2031-05-01")
  await extend.click()
  await expect(lena.getByRole("status").filter({ hasText: "Answers are taken until 1 May 2031." })).toBeVisible()
  await expect(lena.getByText(/^Answers are taken until 1 May 2031: [\d,]+ days left\.$/)).toBeVisible()

  await rater.reload()
  await expect(rater.getByText("1 May 2031, until midnight (UTC)")).toBeVisible()
  await lena.goto("/settings/log")
  await expect(lena.getByText("extended “Team leads, winter” until 1 May 2031")).toBeVisible()
})
