import { linkFor } from "./mailbox"
import { createWorkspace, signIn } from "./organiser"
import { expect, test } from "./test"

test("a wrong password keeps the address; signing out ends the session here", async ({ page }) => {
  const owner = { name: "Ruth Castellanos", email: "ruth@access.example", password: "a long pass-phrase" }
  await createWorkspace(page, "Access", owner)
  await page.getByText(owner.name, { exact: true }).click()
  await page.getByRole("button", { name: "Sign out" }).click()
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible()
  await page.goto("/cycles")
  await expect(page).toHaveURL("/sign-in")

  await signIn(page, { ...owner, password: "not the password" })
  const alert = page.getByRole("alert").filter({ hasText: "do not belong together" })
  await expect(alert).toBeFocused()
  await expect(page.getByLabel("E-mail address")).toHaveValue(owner.email)
  await expect(page.getByLabel("Password")).toHaveValue("")
  await page.getByLabel("Password").fill(owner.password)
  await page.getByRole("button", { name: "Sign in" }).click()
  await expect(page).toHaveURL("/cycles")
})

test("a forgotten password is chosen anew, which signs out everywhere else", async ({ page: ruth, visit }) => {
  const owner = { name: "Ruth Castellanos", email: "ruth@reset.example", password: "a long pass-phrase" }
  await createWorkspace(ruth, "Reset", owner)
  const elsewhere = await visit()
  await elsewhere.goto("/sign-in")
  await elsewhere.getByRole("link", { name: "Forgot your password?" }).click()
  await expect(elsewhere.getByRole("heading", { name: "Choose a new password" })).toBeVisible()
  await elsewhere.getByLabel("E-mail address").fill(owner.email)
  await elsewhere.getByRole("button", { name: "Send me a link" }).click()
  await expect(elsewhere.getByText(`If ${owner.email} has an account here`)).toBeVisible()

  const link = await linkFor(ruth, "Password link", owner.name)
  await elsewhere.goto(link)
  await elsewhere.getByLabel("New password").fill("short")
  await elsewhere.getByRole("button", { name: "Save and sign in" }).click()
  await expect(elsewhere.getByRole("alert").getByText("Choose a password of at least 10 characters.")).toBeVisible()
  await elsewhere.getByLabel("New password").fill("a wholly new pass-phrase")
  await elsewhere.getByRole("button", { name: "Save and sign in" }).click()
  await expect(elsewhere).toHaveURL("/cycles")
  await ruth.goto("/cycles")
  await expect(ruth).toHaveURL("/sign-in")

  await ruth.goto(link)
  await expect(ruth.getByRole("heading", { name: "This link no longer works" })).toBeVisible()
  await signIn(ruth, owner)
  await expect(ruth.getByText("This address and password do not belong together.")).toBeVisible()
  await signIn(ruth, { ...owner, password: "a wholly new pass-phrase" })
  await expect(ruth).toHaveURL("/cycles")
})

test("a sign-in link works once, and only when its button is pressed", async ({ page: ruth, visit }) => {
  const owner = { name: "Ruth Castellanos", email: "ruth@link.example", password: "a long pass-phrase" }
  await createWorkspace(ruth, "Link", owner)
  const visitor = await visit()
  await visitor.goto("/sign-in")
  await visitor.getByLabel("Send a sign-in link to").fill(owner.email.toUpperCase())
  await visitor.getByRole("button", { name: "Send me a link" }).click()
  await expect(visitor.getByText(`If ${owner.email} has an account here`)).toBeVisible()

  const link = await linkFor(ruth, "Sign-in link", owner.name)
  const late = await visit()
  await late.goto(link)
  await visitor.goto(link)
  await visitor.getByRole("button", { name: "Sign in now" }).click()
  await expect(visitor).toHaveURL("/cycles")
  await late.getByRole("button", { name: "Sign in now" }).click()
  await expect(late.getByText("That link no longer works")).toBeVisible()
  await late.goto(link)
  await expect(late.getByRole("heading", { name: "This link no longer works" })).toBeVisible()
})

test("an unknown address is told the same as a known one", async ({ page }) => {
  await page.goto("/forgot-password")
  await page.getByLabel("E-mail address").fill("nobody@nowhere.example")
  await page.getByRole("button", { name: "Send me a link" }).click()
  await expect(page.getByText("If nobody@nowhere.example has an account here")).toBeVisible()
})

for (const javaScriptEnabled of [true, false]) {
  test(`mistakes stand at their fields, and what was typed stays ${javaScriptEnabled ? "with" : "without"} JavaScript`, async ({
    visit,
  }) => {
    const page = await visit({ javaScriptEnabled })
    await page.goto("/")
    await page.getByLabel("Name of the workspace").fill("Mistakes")
    await page.getByLabel("Your e-mail address").fill("not an address")
    await page.getByLabel("Password").fill("short")
    await page.getByRole("button", { name: "Create workspace" }).click()
    const alert = page.getByRole("alert").filter({ hasText: "Please look at this again" })
    await expect(alert.getByRole("link")).toHaveText([
      "Enter your name.",
      "Enter your e-mail address.",
      "Choose a password of at least 10 characters.",
    ])
    await expect(page.getByLabel("Name of the workspace")).toHaveValue("Mistakes")
    const email = page.getByLabel("Your e-mail address")
    await expect(email).toHaveValue("not an address")
    await expect(email).toHaveAccessibleDescription("Enter your e-mail address.")
    await expect(email).toHaveAttribute("aria-invalid", "true")
    await expect(page.getByLabel("Password")).toHaveValue("")
    await alert.getByRole("link", { name: "Enter your name." }).click()
    await expect(page.getByLabel("Your name")).toBeFocused()

    const name = javaScriptEnabled ? "with" : "without"
    await page.getByLabel("Your name").fill("Mei Lin")
    await email.fill(`mei@${name}-script.example`)
    await page.getByLabel("Password").fill("a long pass-phrase")
    await page.getByRole("button", { name: "Create workspace" }).click()
    await expect(page.getByRole("heading", { name: "Review cycles" })).toBeVisible()
  })
}

test("an address in use is said at its field", async ({ page, visit }) => {
  const owner = { name: "Jonas Weber", email: "jonas@taken.example", password: "a long pass-phrase" }
  await createWorkspace(page, "Taken", owner)
  const other = await visit()
  await other.goto("/")
  await other.getByLabel("Name of the workspace").fill("Taken too")
  await other.getByLabel("Your name").fill("Somebody")
  await other.getByLabel("Your e-mail address").fill("JONAS@taken.example")
  await other.getByLabel("Password").fill("a long pass-phrase")
  await other.getByRole("button", { name: "Create workspace" }).click()
  await expect(other.getByLabel("Your e-mail address")).toHaveAccessibleDescription(/in use already/)
})

test("a locked report names nobody, whoever holds its link and before and after the code was sent", async ({
  lena,
  visit,
}) => {
  const link = await linkFor(lena, "Report", "Mei Lin")
  const finder = await visit()
  const expectNobody = async () => {
    const sources = [await finder.content(), await (await finder.request.get(link)).text()]
    const asIfThere = await finder.request.get(link, { headers: { RSC: "1" } })
    for (const source of [...sources, await asIfThere.text()])
      expect(source).not.toMatch(/Mei|mei\.lin|Northwind|Leaders/)
    const file = await finder.request.get(`${link}/export/pdf`)
    expect([file.status(), await file.text()]).toEqual([403, ""])
    await expect(finder).toHaveTitle("Your report · Parallax")
  }
  await finder.goto(link)
  await expect(finder.getByRole("heading", { name: "This report is locked" })).toBeVisible()
  await expectNobody()
  await finder.getByRole("button", { name: "Send the code" }).click()
  await expect(finder.getByText("A code is on its way")).toBeVisible()
  await expectNobody()
  await finder.getByLabel("Then type it here").fill("12345")
  await finder.getByRole("button", { name: "Open the report" }).click()
  await expect(finder.getByText("A code has six digits.").first()).toBeVisible()
  await expectNobody()
  // No address but the one it was released to may open it, not even its organiser's.
  await lena.goto(link)
  await expect(lena.getByRole("heading", { name: "This report is locked" })).toBeVisible()
})

test("an address is changed by a link to the new one, which a password asks for; a new browser is told of by mail", async ({
  page: ruth,
  visit,
}) => {
  const owner = { name: "Ruth Castellanos", email: "ruth@moving.example", password: "a long pass-phrase" }
  await createWorkspace(ruth, "Moving", owner)
  await test.step("a browser that has signed her in before is not told of, another one is", async () => {
    const elsewhere = await visit()
    await signIn(elsewhere, owner)
    await expect(elsewhere).toHaveURL("/cycles")
    await elsewhere.getByText(owner.name, { exact: true }).click()
    await elsewhere.getByRole("button", { name: "Sign out" }).click()
    await signIn(elsewhere, owner)
    await expect(elsewhere).toHaveURL("/cycles")
    await ruth.goto("/mailbox?kind=newSignIn")
    await expect(ruth.getByRole("link", { name: owner.name })).toHaveCount(1)
  })
  await test.step("only with the password, and nothing changes before the link is pressed", async () => {
    await ruth.goto("/settings")
    const password = ruth.getByLabel("Password, to confirm")
    await ruth.getByLabel("New e-mail address").fill("ruth@moved.example")
    await password.fill("not the password")
    await ruth.getByRole("button", { name: "Change address" }).click()
    await expect(password).toHaveAccessibleDescription("This is not your password.")
    await expect(ruth.getByLabel("New e-mail address")).toHaveValue("ruth@moved.example")
    await password.fill(owner.password)
    await ruth.getByRole("button", { name: "Change address" }).click()
    await expect(ruth.getByText("A link is on its way to ruth@moved.example.")).toBeVisible()
    const link = await linkFor(ruth, "Address to confirm", owner.name)
    await ruth.goto(link)
    await expect(ruth.getByText("From now on you sign in with ruth@moved.example")).toBeVisible()
    await ruth.goto("/settings")
    await expect(ruth.getByText("You sign in with ruth@moving.example.")).toBeVisible()
    await ruth.goto(link)
    await ruth.getByRole("button", { name: "Use this address" }).click()
    await expect(ruth.getByText("Your e-mail address is changed.")).toBeVisible()
    await expect(ruth.getByText("You sign in with ruth@moved.example.")).toBeVisible()
    await ruth.goto(link)
    await expect(ruth.getByRole("heading", { name: "This link no longer works" })).toBeVisible()
  })
  await test.step("from now on she signs in with the new one alone", async () => {
    const visitor = await visit()
    await signIn(visitor, owner)
    await expect(visitor.getByText("This address and password do not belong together.")).toBeVisible()
    await signIn(visitor, { ...owner, email: "ruth@moved.example" })
    await expect(visitor).toHaveURL("/cycles")
  })
})
