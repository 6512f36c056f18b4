import { linkFor } from "./mailbox"
import { launchReview } from "./organiser"
import { QUESTIONS, send } from "./rater"
import { teamAt } from "./team"
import { expect, PHONE, test } from "./test"

test.use({ expected: [/ERR_INTERNET_DISCONNECTED|status of 409/] })

const KEEP = QUESTIONS.keep
const CHANGE = QUESTIONS.change

test("two devices, two windows and a day offline: no word or rating is lost or put back", async ({
  page: ruth,
  visit,
}) => {
  await launchReview(ruth, { workspace: "Two Devices", subject: "Dana Okafor", ...teamAt("devices") })
  const link = await linkFor(ruth, "Invitation", "Amir Haddad")
  const [laptop, phone] = [await visit(), await visit(PHONE)]
  const saved = (page: typeof laptop) => expect(page.getByText("Saved", { exact: true })).toBeVisible()

  await test.step("an empty text area of the second device empties nothing", async () => {
    for (const page of [laptop, phone]) await page.goto(`${link}?step=words`)
    await laptop.getByLabel(KEEP).fill("From the laptop.")
    await saved(laptop)
    await phone.getByLabel(CHANGE).fill("From the phone.")
    await saved(phone)
    await laptop.reload()
    await expect(laptop.getByLabel(KEEP)).toHaveValue("From the laptop.")
    await expect(laptop.getByLabel(CHANGE)).toHaveValue("From the phone.")
  })
  await test.step("of two who wrote at the same place both can be kept", async () => {
    // The phone still shows this empty.
    await phone.getByLabel(KEEP).fill("Also from the phone.")
    await expect(phone.getByText("On another device you have put this here meanwhile:")).toBeVisible()
    await expect(phone.getByRole("blockquote")).toHaveText("From the laptop.")
    await phone.getByRole("button", { name: "Keep both" }).click()
    await expect(phone.getByLabel(KEEP)).toHaveValue("From the laptop.\n\nAlso from the phone.")
    await saved(phone)
    await laptop.reload()
    await expect(laptop.getByLabel(KEEP)).toHaveValue("From the laptop.\n\nAlso from the phone.")
  })
  await test.step("a window that was left open puts no old rating back", async () => {
    for (const page of [laptop, phone]) await page.goto(`${link}?step=vision`)
    const first = (page: typeof laptop) => page.getByRole("group").first()
    await laptop.getByRole("radio", { name: "Often" }).first().check()
    await saved(laptop)
    // Something else on the same screen: the rating of the laptop stays.
    await phone.getByRole("radio", { name: "Always", exact: true }).nth(1).check()
    await saved(phone)
    await phone.getByRole("radio", { name: "Sometimes" }).first().check()
    await expect(phone.getByRole("button", { name: "Keep “Sometimes”" })).toBeVisible()
    await laptop.reload()
    await expect(first(laptop).getByRole("radio", { name: "Often" })).toBeChecked()
    await phone.getByRole("button", { name: "Take “Often”" }).click()
    await expect(first(phone).getByRole("radio", { name: "Often" })).toBeChecked()
    await saved(phone)
  })
  await test.step("what is written offline outlives its window, unreadable, and goes when the server has it", async () => {
    await phone.goto(`${link}?step=words`)
    await phone.context().setOffline(true)
    // By hand: of who has touched nothing a browser asks nothing.
    await phone.getByLabel(CHANGE).click()
    await phone.getByLabel(CHANGE).fill("Written in a tunnel.")
    await expect(phone.getByText("No connection. Trying again …")).toBeVisible()
    const kept = () => phone.evaluate(() => JSON.stringify({ ...localStorage }))
    expect(await kept()).toContain("parallax-unsent-")
    expect(await kept()).not.toContain("tunnel")
    await test.step("leaving asks", async () => {
      const asked = phone.waitForEvent("dialog")
      const closing = phone.close({ runBeforeUnload: true })
      const dialog = await asked
      expect(dialog.type()).toBe("beforeunload")
      await dialog.accept()
      await closing
    })
  })
  const later = await phone.context().newPage()
  await test.step("a day later, in a new window", async () => {
    await phone.context().setOffline(false)
    await later.goto(`${link}?step=words`)
    await expect(later.getByLabel(CHANGE)).toHaveValue("Written in a tunnel.")
    // Sent by this window, or by the one before in its last moment.
    await expect.poll(() => later.evaluate(() => Object.keys(localStorage))).toEqual([])
    await laptop.goto(`${link}?step=words`)
    await expect(laptop.getByLabel(CHANGE)).toHaveValue("Written in a tunnel.")
  })
  await test.step("who sends in one window is told so in the other, whose words stay", async () => {
    await laptop.goto(`${link}?step=check`)
    await send(laptop)
    await later.getByLabel(KEEP).fill("Too late?")
    await expect(later.getByText("Sent or taken back in another window. Reload this page to go on")).toBeVisible()
    later.on("dialog", (dialog) => void dialog.accept())
    await later.reload()
    await expect(later.getByLabel(KEEP)).toHaveValue("Too late?")
    await saved(later)
    await laptop.reload()
    await expect(laptop.getByText("You have begun to answer anew")).toBeVisible()
  })
})

test("without JavaScript an old form changes only what was touched in it, and says what is elsewhere", async ({
  page: ruth,
  visit,
}) => {
  await launchReview(ruth, { workspace: "Two Forms", subject: "Dana Okafor", ...teamAt("forms") })
  const link = await linkFor(ruth, "Invitation", "Mei Lin")
  const plain = await visit({ javaScriptEnabled: false })
  const other = await visit()
  for (const page of [plain, other]) await page.goto(`${link}?step=words`)
  await other.getByLabel(KEEP).fill("From the other device.")
  await expect(other.getByText("Saved", { exact: true })).toBeVisible()

  await plain.getByLabel(CHANGE).fill("From the plain form.")
  await plain.getByRole("button", { name: "To the last look" }).click()
  await expect(plain.getByRole("heading", { name: "A last look" })).toBeVisible()
  for (const text of ["From the other device.", "From the plain form."]) {
    await expect(plain.getByText(text)).toBeVisible()
  }
  await test.step("the same field, from a form that has not seen it", async () => {
    await plain.goto(`${link}?step=words`)
    const coming = other.waitForResponse(/\/draft$/)
    await other.getByLabel(KEEP).fill("Changed on the other device.")
    await coming
    await plain.getByLabel(KEEP).fill("Changed on the plain form.")
    await plain.getByRole("button", { name: "To the last look" }).click()
    await expect(plain.getByText("Now saved: Changed on the other device.")).toBeVisible()
    await expect(plain.getByLabel(KEEP)).toHaveValue("Changed on the plain form.")
    await plain.getByRole("button", { name: "To the last look" }).click()
    await expect(plain.getByText("Changed on the plain form.")).toBeVisible()
  })
})
