import { readable } from "@/lib/export/testing/readable"
import { signInAsCoach } from "./coach"
import { openReport } from "./mailbox"
import { createWorkspace } from "./organiser"
import { expect, test } from "./test"

const SVG = `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="100">
  <script>alert(1)</script><rect width="300" height="100" fill="#0f5f5c"/></svg>`

const svg = (text: string) => ({ name: "logo.svg", mimeType: "image/svg+xml", buffer: Buffer.from(text) })

const OLGA = { name: "Olga Ivanova", email: "olga@paper.example", password: "a long pass-phrase" }

// What is no logo is refused by the server, and a browser says so in its console.
test.use({ expected: [/status of 404/] })

test("an owner chooses a logo; it stands on reports, is seen by members alone, and can be removed", async ({
  lena,
  visit,
}) => {
  const logo = lena.getByRole("img", { name: "Logo of Northwind" })
  const choose = lena.getByRole("button", { name: "Use this logo" })
  await lena.goto("/settings")
  await test.step("what is no logo is refused at its field, and what was typed elsewhere stays", async () => {
    await lena.getByLabel("Name", { exact: true }).fill("Half typed")
    await choose.click()
    await expect(lena.getByRole("alert").getByText("Choose a file.")).toBeVisible()
    for (const [file, because] of [
      [svg("no picture"), "This is no PNG, JPEG or SVG."],
      [svg(SVG.replace("</svg>", "<text>Northwind</text></svg>")), "This SVG holds words, pictures or entities"],
      [svg(SVG.slice(0, -10)), "This file could not be drawn"],
    ] as const) {
      await lena.getByLabel("Picture").setInputFiles(file)
      await choose.click()
      await expect(lena.getByRole("alert").getByText(because)).toBeVisible()
    }
    await lena.getByLabel("Picture").setInputFiles(svg(SVG + " ".repeat(2 ** 20)))
    await expect(lena.getByText("This file is larger than 1 MB.").last()).toBeVisible()
    await expect(lena.getByLabel("Picture")).toHaveValue("")
    await expect(lena.getByLabel("Name", { exact: true })).toHaveValue("Half typed")
    await expect(logo).toHaveCount(0)
  })
  await test.step("what is too large is refused where no script looks at it first", async () => {
    const plain = await visit({ javaScriptEnabled: false, storageState: await lena.context().storageState() })
    await plain.goto("/settings")
    await plain.getByLabel("Picture").setInputFiles(svg(SVG + " ".repeat(2 ** 20)))
    await plain.getByRole("button", { name: "Use this logo" }).click()
    await expect(plain.getByText("This file is larger than 1 MB.").first()).toBeVisible()
  })
  await test.step("a drawing of just a megabyte is taken, and seen", async () => {
    await lena.getByLabel("Picture").setInputFiles(svg(SVG + " ".repeat(2 ** 20 - SVG.length)))
    await choose.click()
    await expect(logo).toBeVisible()
    await expect.poll(() => logo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(600)
  })

  const harriet = await visit()
  await signInAsCoach(lena, harriet)
  await test.step("members load it as a picture and nothing else; nobody else does", async () => {
    const response = await harriet.request.get("/settings/logo")
    expect(response.headers()).toMatchObject({ "content-type": "image/png", "x-content-type-options": "nosniff" })
    expect((await response.body()).subarray(1, 4).toString()).toBe("PNG")
    const stranger = await visit()
    const refused = await stranger.request.get("/settings/logo", { maxRedirects: 0 })
    expect(refused.headers()["location"]).toContain("/sign-in")
    const olga = await visit()
    await createWorkspace(olga, "Another House", OLGA)
    expect((await olga.request.get("/settings/logo")).status()).toBe(404)
  })

  const dana = await visit()
  await openReport(lena, dana, "Dana Okafor")
  await test.step("it is on the report, and on the page that its subject may show, of which there is one", async () => {
    const report = await dana.request.get(`${dana.url()}/export/pdf`)
    expect(await readable(await report.body())).toContain("Logo of Northwind")
    const page = await dana.request.get(`${dana.url()}/in-short?paper=letter`)
    expect(page.headers()["content-disposition"]).toMatch(/parallax-in-short-dana-okafor-\d{4}-\d{2}-letter\.pdf/)
    const text = await readable(await page.body())
    expect(text).toContain("Logo of Northwind")
    expect(text).toContain("1 of 1")
    expect(text).not.toMatch(/Peers|Direct reports|Manager\b/)
  })
  await test.step("for whom the report is not open there is no such page", async () => {
    expect((await harriet.request.get(`${dana.url()}/in-short`)).status()).toBe(403)
    expect((await harriet.request.get("/report/none/in-short")).status()).toBe(404)
    expect((await dana.request.get(`${dana.url()}/in-short?paper=a0`)).status()).toBe(404)
  })
  await test.step("it is removed again, when asked twice", async () => {
    await lena.goto("/settings")
    await lena.getByRole("button", { name: "Remove logo" }).click()
    await lena.getByRole("alertdialog").getByRole("button", { name: "Remove logo" }).click()
    await expect(logo).toHaveCount(0)
    await lena.goto("/settings/log")
    await expect(lena.getByText("removed the logo")).toBeVisible()
    expect((await harriet.request.get("/settings/logo")).status()).toBe(404)
  })
})
