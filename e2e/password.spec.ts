import { createWorkspace, signIn } from "./organiser"
import { expect, test } from "./test"

const RUTH = { name: "Ruth Castellanos", email: "ruth@password.example", password: "a long pass-phrase" }

test("a new password signs out every other browser; signing out ends a copied cookie too", async ({
  page: ruth,
  visit,
}) => {
  await createWorkspace(ruth, "Password", RUTH)
  const elsewhere = await visit()
  await signIn(elsewhere, RUTH)
  await expect(elsewhere).toHaveURL("/cycles")

  await test.step("only with the present one, and only a long one", async () => {
    await ruth.goto("/settings")
    const current = ruth.getByLabel("Present password")
    const next = ruth.getByLabel("New password")
    await current.fill("not the password")
    await next.fill("short")
    await ruth.getByRole("button", { name: "Change password" }).click()
    await expect(next).toHaveAccessibleDescription(/Choose a password of at least 10 characters\./)
    await current.fill("not the password")
    await next.fill("a wholly new pass-phrase")
    await ruth.getByRole("button", { name: "Change password" }).click()
    await expect(current).toHaveAccessibleDescription("This is not your present password.")
    await expect(next).toHaveValue("")
    await elsewhere.reload()
    await expect(elsewhere).toHaveURL("/cycles")

    await current.fill(RUTH.password)
    await next.fill("a wholly new pass-phrase")
    await ruth.getByRole("button", { name: "Change password" }).click()
    await expect(ruth.getByText("Your password is changed. Everywhere else you are signed out.")).toBeVisible()
  })
  await test.step("the other browser is signed out, and the old password opens nothing", async () => {
    await elsewhere.goto("/cycles")
    await expect(elsewhere).toHaveURL("/sign-in")
    await signIn(elsewhere, RUTH)
    await expect(elsewhere.getByText("This address and password do not belong together.")).toBeVisible()
    await signIn(elsewhere, { ...RUTH, password: "a wholly new pass-phrase" })
    await expect(elsewhere).toHaveURL("/cycles")
  })
  await test.step("this one stays, until it signs out; then nobody goes on with its cookie", async () => {
    const thief = await visit({ storageState: await ruth.context().storageState() })
    await thief.goto("/cycles")
    await expect(thief).toHaveURL("/cycles")
    await ruth.getByText(RUTH.name, { exact: true }).first().click()
    await ruth.getByRole("button", { name: "Sign out" }).click()
    await expect(ruth).toHaveURL("/sign-in")
    await thief.goto("/cycles")
    await expect(thief).toHaveURL("/sign-in")
    // Whoever signed in elsewhere is not touched by it.
    await elsewhere.reload()
    await expect(elsewhere).toHaveURL("/cycles")
  })
})
