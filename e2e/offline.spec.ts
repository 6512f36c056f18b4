import { openInvitationAbout } from "./mailbox"
import { QUESTIONS } from "./rater"
import { expect, PHONE, test } from "./test"

test.use({ expected: [/ERR_INTERNET_DISCONNECTED/] })

test("what a rater writes on the train is kept as soon as there is a connection again", async ({ lena, visit }) => {
  await lena.goto("/cycles")
  const href = await lena.getByRole("link", { name: "Team leads, winter" }).getAttribute("href")
  const link = await openInvitationAbout(lena, href!.split("/").at(-1)!, "Samuel Adeyemi")
  const rater = await visit(PHONE)
  await rater.goto(`${link}?step=words`)
  const keep = rater.getByLabel(QUESTIONS.keep)
  await rater.context().setOffline(true)
  await keep.pressSequentially("Listens, even on a bad line.")
  await expect(rater.getByText("No connection. Trying again …")).toBeVisible()

  await test.step("going on shows no error page, and loses nothing", async () => {
    await rater.getByRole("button", { name: "To the last look" }).click()
    await expect(rater.getByText("No connection. Trying again …")).toBeVisible()
    await expect(keep).toHaveValue("Listens, even on a bad line.")
  })
  await test.step("back again, it is kept without a touch, and read on another device", async () => {
    await rater.context().setOffline(false)
    await expect(rater.getByText("Saved", { exact: true })).toBeVisible()
    const laptop = await visit()
    await laptop.goto(`${link}?step=words`)
    await expect(laptop.getByLabel(QUESTIONS.keep)).toHaveValue("Listens, even on a bad line.")
    await rater.getByRole("button", { name: "To the last look" }).click()
    await expect(rater.getByRole("heading", { name: "A last look" })).toBeVisible()
  })
})
