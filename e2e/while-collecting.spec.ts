import { expect, PHONE, test } from "./test"

test("while it collects: who is at risk, more people asked and withdrawn, several reminded, all by keyboard", async ({
  lena,
}) => {
  await lena.goto("/cycles")
  await lena.getByRole("link", { name: "Team leads, winter" }).click()
  await expect(lena.getByRole("heading", { name: "People reviewed" })).toBeVisible()
  await lena.getByLabel("Show").selectOption("atRisk")
  await lena.getByRole("button", { name: "Search" }).press("Enter")
  await expect(lena).toHaveURL(/filter=atRisk/)
  const aisha = lena.getByRole("link", { name: "Aisha Rahman" })
  await expect(lena.getByRole("row", { name: "Aisha Rahman" })).toContainText("At risk")

  const drawer = lena.getByRole("dialog", { name: "Aisha Rahman" })
  await test.step("somebody is looked at beside the list, and one more is asked", async () => {
    await aisha.press("Enter")
    await expect(drawer).toBeVisible()
    await drawer.getByRole("combobox", { name: "Whom to ask" }).fill("sofia")
    await expect(drawer.getByRole("option", { name: /^Sofia Bianchi/ })).toBeVisible()
    await lena.keyboard.press("ArrowDown")
    await lena.keyboard.press("Enter")
    await drawer.getByRole("button", { name: "Ask the chosen people" }).press("Enter")
    await expect(
      drawer.getByRole("status").filter({ hasText: /^1 e-mail goes out.* to Sofia Bianchi\./ }),
    ).toBeVisible()
    await drawer.getByRole("button", { name: "Ask them now" }).press("Enter")
    await expect(drawer.getByRole("status").filter({ hasText: "One more person is asked." })).toBeVisible()
  })
  await test.step("who is withdrawn has no button any more, so the focus goes to their group", async () => {
    await drawer.getByRole("button", { name: "Withdraw Sofia Bianchi" }).press("Enter")
    await lena.getByRole("alertdialog").getByRole("button", { name: "Withdraw" }).press("Enter")
    await expect(lena.getByText("The invitation is withdrawn.")).toBeVisible()
    await expect(drawer.getByRole("region", { name: /^(Peers|Others)/ }).and(lena.locator(":focus"))).toBeVisible()
  })
  await test.step("closed, it gives the focus back", async () => {
    await lena.keyboard.press("Escape")
    await expect(drawer).toBeHidden()
    await expect(aisha).toBeFocused()
    await expect(lena).toHaveURL(/filter=atRisk$/)
  })
  await test.step("several are reminded, and the number is said before", async () => {
    await lena.getByRole("checkbox", { name: "Choose all on this page" }).press("Space")
    await lena.getByRole("button", { name: "Remind the chosen, or change their coach" }).press("Enter")
    await lena.getByRole("button", { name: /^Send \d+ reminders$/ }).press("Enter")
    await expect(lena.getByText(/^\d+ reminders go out\.$/)).toBeVisible()
  })
})

test("without JavaScript somebody is added late, and a rater is reminded from a list of their own", async ({
  lena,
  northwind,
  visit,
}) => {
  await lena.goto("/cycles")
  const cycle = (await lena.getByRole("link", { name: "Team leads, winter" }).getAttribute("href"))!
  const plain = await visit({ ...PHONE, storageState: northwind, javaScriptEnabled: false })
  await plain.goto(cycle)
  await plain.getByRole("link", { name: "Add somebody" }).click()
  await plain.getByLabel("Who is reviewed").fill("Viktor Petrov")
  await plain.getByLabel("Asked as: Peers").fill("Nobody at all")
  const add = plain.getByRole("button", { name: "Add, and send the invitations" })
  await add.click()
  await expect(plain.getByLabel("Asked as: Peers")).toHaveAccessibleDescription(/Nobody of the directory/)
  await plain.getByLabel("Asked as: Peers").fill("Mei Lin; Sofia Bianchi")
  await add.click()
  await expect(plain.getByText(/read this, and tick the box/).first()).toBeVisible()
  await plain.getByLabel("Add them all the same").check()
  await add.click()
  await expect(plain.getByRole("heading", { level: 1, name: "Viktor Petrov" })).toBeVisible()

  await plain.goto(`${cycle}/raters?search=sofia`)
  await plain.getByRole("button", { name: "Remind Sofia Bianchi" }).click()
  await expect(plain.getByText("Reminded today")).toBeVisible()
  const csv = await (await lena.request.get(`${cycle}/participation.csv`)).text()
  expect(csv).toMatch(/^Viktor Petrov,[^,]*,Peers,2,0,0,0,2,Mei Lin; Sofia Bianchi$/m)
})

test("reports are released and taken back several at once", async ({ lena }) => {
  await lena.goto("/cycles")
  await lena.getByRole("link", { name: "Leaders, autumn" }).click()
  await lena.getByRole("link", { name: "Read and release reports" }).click()
  await lena.getByLabel("Show").selectOption("notReleased")
  await lena.getByRole("button", { name: "Search" }).click()
  await expect(lena).toHaveURL(/filter=notReleased/)
  const boxes = lena.getByRole("checkbox", { name: /^Choose (?!all)/ })
  await boxes.nth(1).check()
  await boxes.nth(2).check()
  await lena.getByRole("button", { name: "Release the chosen" }).click()
  await lena.getByRole("button", { name: "Release 2 reports", exact: true }).click()
  await expect(lena.getByText("2 reports are released.")).toBeVisible()
  await lena.getByRole("button", { name: "Take 2 releases back" }).click()
  await expect(lena.getByText("2 releases are taken back.")).toBeVisible()
})
