import { openReport } from "./mailbox"
import { expect, PHONE, test } from "./test"

test("a withheld comment is gone from the report, its files and the released link, which all say so", async ({
  lena,
  visit,
}) => {
  const mei = await visit(PHONE)
  await openReport(lena, mei, "Mei Lin")
  await lena.goto("/cycles")
  await lena.getByRole("link", { name: "Leaders, autumn" }).click()
  await lena.getByRole("link", { name: "Mei Lin" }).click()
  const comment = lena
    .getByRole("listitem")
    .filter({ has: lena.getByRole("button", { name: "Withhold" }) })
    .first()
  const text = await comment.getByRole("blockquote").innerText()
  await expect(mei.getByText(text, { exact: true })).toBeVisible()
  const said = /^(One comment was|\d+ comments were) withheld by the organiser\.$/
  await expect(mei.getByText(said)).toHaveCount(0)

  await test.step("the organiser is asked first, and may think again", async () => {
    const dialog = lena.getByRole("alertdialog", { name: "Withhold this comment?" })
    await comment.getByRole("button", { name: "Withhold" }).click()
    await dialog.getByRole("button", { name: "Cancel" }).click()
    await expect(dialog).toBeHidden()
    await expect(lena.getByText(text, { exact: true })).toBeVisible()
    await comment.getByRole("button", { name: "Withhold" }).click()
    await dialog.getByRole("button", { name: "Withhold" }).click()
    await expect(lena.getByText("One comment was withheld by the organiser.", { exact: true })).toBeVisible()
    await expect(lena.getByText(text, { exact: true })).toHaveCount(0)
  })
  await test.step("the link that Mei has shows the new version, and its files are of it", async () => {
    await mei.reload()
    await expect(mei.getByText("One comment was withheld by the organiser.", { exact: true })).toBeVisible()
    await expect(mei.getByText(text, { exact: true })).toHaveCount(0)
    expect(await mei.content()).not.toContain(text)
    for (const format of ["csv", "json"]) {
      const file = await mei.request.get(`${mei.url()}/export/${format}`)
      expect(file.status()).toBe(200)
      expect(await file.text()).not.toContain(text)
    }
  })
  await test.step("the log says that it was done, and not to which words", async () => {
    await lena.goto("/settings/log")
    await expect(lena.getByText("withheld a comment in the report of Mei Lin")).toBeVisible()
    expect(await lena.content()).not.toContain(text)
  })
})
