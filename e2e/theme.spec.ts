import type { Page } from "@playwright/test"
import { expect, test } from "./test"

test("light and dark stay as they were chosen, and automatic goes with the device", async ({ lena }) => {
  await lena.emulateMedia({ colorScheme: "light" })
  await lena.goto("/people")
  const light = await groundOf(lena)
  await lena.emulateMedia({ colorScheme: "dark" })
  const dark = await groundOf(lena)
  expect(dark).not.toBe(light)

  await test.step("light, on a device that is dark", async () => {
    await choose(lena, "Light")
    await expectGround(lena, light)
    await lena.reload()
    await expectGround(lena, light)
    await expect(lena.getByRole("button", { name: "Light", includeHidden: true })).toHaveAttribute(
      "aria-pressed",
      "true",
    )
  })
  await test.step("dark, on a device that is light; on public pages too", async () => {
    await lena.emulateMedia({ colorScheme: "light" })
    await choose(lena, "Dark")
    await expectGround(lena, dark)
    await lena.reload()
    await expectGround(lena, dark)
    await lena.goto("/method")
    await expectGround(lena, dark)
  })
  await test.step("automatic, as it was before", async () => {
    await lena.goto("/people")
    await choose(lena, "Automatic")
    await expectGround(lena, light)
    await lena.reload()
    await expectGround(lena, light)
    await lena.emulateMedia({ colorScheme: "dark" })
    await expectGround(lena, dark)
  })
})

async function choose(page: Page, theme: string): Promise<void> {
  await page.getByText("Lena Brandt", { exact: true }).first().click()
  await page.getByRole("group", { name: "Appearance" }).getByRole("button", { name: theme }).click()
}

async function groundOf(page: Page): Promise<string> {
  return page.locator("body").evaluate((body) => getComputedStyle(body).backgroundColor)
}

async function expectGround(page: Page, colour: string): Promise<void> {
  await expect(page.locator("body")).toHaveCSS("background-color", colour)
}
