import { openInvitationAbout, openReport } from "./mailbox"
import { expect, PHONE, test } from "./test"

test.skip(!process.env.SCREENSHOTS, "SCREENSHOTS=1 writes the pictures of the README.")

/** Twice as fine as a page is wide, for screens that show it so. */
const FINE = { deviceScaleFactor: 2, colorScheme: "light", reducedMotion: "reduce" } as const

const FOLDER = "docs/screenshots"

test("the pictures of the README", async ({ northwind, visit }) => {
  const lena = await visit({ ...FINE, viewport: { width: 1280, height: 900 }, storageState: northwind })
  await lena.goto("/cycles")
  await lena.getByRole("link", { name: "Team leads, winter" }).click()
  await expect(lena.getByRole("heading", { name: "People reviewed" })).toBeVisible()
  const collecting = lena.url()
  await lena.screenshot({ path: `${FOLDER}/overview.png` })

  const dana = await visit({ ...FINE, viewport: { width: 1280, height: 900 } })
  await openReport(lena, dana, "Dana Okafor")
  const map = dana.getByRole("img", { name: /^Leader–manager map/ })
  await expect(map.locator("svg:visible").first()).toBeVisible()
  await dana.screenshot({ path: `${FOLDER}/report.png` })
  await dana
    .locator("figure")
    .filter({ has: map })
    .screenshot({ path: `${FOLDER}/map.png` })

  const link = await openInvitationAbout(lena, collecting.split("/").at(-1)!, "Kwame Mensah")
  const phone = await visit({ ...FINE, ...PHONE })
  await phone.goto(`${link}?step=vision`)
  for (const word of ["Sometimes", "Almost always"]) {
    await phone.getByRole("group").first().getByRole("radio", { name: word }).check()
  }
  await expect(phone.getByText("Saved")).toBeVisible()
  await phone.screenshot({ path: `${FOLDER}/answer-phone.png` })
})
