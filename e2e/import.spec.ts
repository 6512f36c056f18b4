import { AxeBuilder } from "@axe-core/playwright"
import type { Page } from "@playwright/test"
import { createWorkspace, draftCycle, pastePeople } from "./organiser"
import { expect, test } from "./test"

const RUTH = { name: "Ruth Castellanos", email: "ruth@import.example", password: "a long pass-phrase" }

/** As a German payroll system writes it: semicolons, Windows-1252, a title, a name twice, an address that is none. */
const GERMAN = [
  "Personalliste – Stand März",
  "Personalnr.;Vorname;Name;E-Mail;Abteilung;Vorgesetzte(r)",
  "1;Jörg;Müller;joerg@import.example;Führung;",
  "2;Kim;Weiß;kim.w@import.example;Entwicklung;Müller, Jörg",
  "3;Kim;Weiß;kim.s@import.example;Süd – Vertrieb;Müller, Jörg",
  "4;Zoë;Groß;zoe at import;Vertrieb; Weiß, Kim",
  "5;Uwe;Lang;uwe@import.example;Vertrieb;Kim Weiß",
].join("\r\n")

function windows1252(text: string): Buffer {
  return Buffer.from([...text].map((letter) => (letter === "–" ? 0x96 : letter.charCodeAt(0))))
}

async function upload(page: Page, buffer: Buffer): Promise<void> {
  await page.goto("/people/import")
  await page.getByLabel("CSV or Excel workbook").setInputFiles({ name: "personal.csv", mimeType: "text/csv", buffer })
  await page.getByRole("button", { name: "Read this file" }).click()
}

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
}

test("a German file is understood, mended in place and taken over; the same again changes nothing", async ({
  page,
}) => {
  await createWorkspace(page, "Import House", RUTH)
  await upload(page, windows1252(GERMAN))
  const rowOf = (heading: string) => page.getByRole("row", { name: heading })
  await expect(rowOf("Vorname").getByRole("combobox")).toHaveValue("firstName")
  await expect(page.getByRole("combobox", { name: "Read as: Name", exact: true })).toHaveValue("lastName")
  await expect(rowOf("Vorgesetzte").getByRole("combobox")).toHaveValue("manager")
  await expectAccessible(page)
  await page.getByRole("button", { name: "Go on to the lines" }).click()

  await expect(page.getByText("4 new people")).toBeVisible()
  await page.getByLabel("“Kim Weiß”, for 1 person").selectOption("kim.s@import.example")
  await page.getByRole("button", { name: "Save", exact: true }).click()
  const broken = page.getByRole("listitem").filter({ hasText: "Line 6" })
  await expectAccessible(page)
  // What was mended and chosen outlasts a reload.
  await broken.getByLabel("E-mail address").fill("zoe@import.example")
  await broken.getByRole("button", { name: "Save this line" }).click()
  await expect(page.getByText("5 new people")).toBeVisible()
  await page.reload()
  await page.getByLabel("“Weiß, Kim”").selectOption("kim.w@import.example")
  await page.getByRole("button", { name: "Save", exact: true }).click()
  await expect(page.getByText("Several people are called")).toHaveCount(0)
  await page.getByRole("button", { name: "Take over 5 people" }).click()
  await expect(page.getByText("5 people added")).toBeVisible()
  await page.goto("/people")
  await expect(page.getByRole("row", { name: "Zoë Groß" })).toContainText("Kim Weiß")
  await expect(page.getByRole("row", { name: "Uwe Lang" })).toContainText("Kim Weiß")

  const exported = await page.request.get("/people/people.csv")
  await upload(page, Buffer.from(await exported.body()))
  await page.getByRole("button", { name: "Go on to the lines" }).click()
  await expect(page.getByText("0 new people, 0 changes, 5 stay as they are.")).toBeVisible()
  await expect(page.getByText("Nothing to take over.")).toBeVisible()
})

test("who is asked about whom comes in as another tool lists it, and the words for groups are asked about", async ({
  page,
}) => {
  await createWorkspace(page, "Pairs House", { ...RUTH, email: "ruth@pairs-import.example" })
  await pastePeople(page, [
    { name: "Dana Okafor", email: "dana@pairs.example" },
    { name: "Ruth Castellanos", email: "ruth@pairs.example" },
  ])
  const cycleId = await draftCycle(page, { name: "Spring review" })
  await page.getByRole("link", { name: "Import who is asked about whom" }).click()
  const list = [
    "FirstName,LastName,Evaluator Email,SubjectEmail,Relationship",
    "Mei,Lin,mei@pairs.example,dana@pairs.example,Skip level",
    "Amir,Haddad,amir@pairs.example,dana@pairs.example,Peer",
    "Amir,Haddad,amir@pairs.example,nobody@pairs.example,Peer",
  ].join("\n")
  await page.getByLabel("Paste lines").fill(list)
  await page.getByRole("button", { name: "Read these lines" }).click()
  await expect(page.getByRole("row", { name: "Evaluator Email" }).getByRole("combobox")).toHaveValue("raterEmail")
  await expectAccessible(page)
  await page.getByRole("button", { name: "Go on to the lines" }).click()
  await page.getByLabel("The group “Skip level”").selectOption({ label: "Others" })
  await page.getByRole("button", { name: "Save", exact: true }).click()
  await expect(page.getByText("2 people are not in the directory yet")).toBeVisible()
  await expectAccessible(page)
  await page.getByRole("button", { name: "Take over 2 lines" }).click()
  await expect(page.getByText("Taken over", { exact: true })).toBeVisible()
  await page.getByRole("button", { name: "Leave it out" }).click()
  await expect(page.getByText("Nothing to take over.")).toBeVisible()
  const pairs = await (await page.request.get(`/cycles/${cycleId}/pairs.csv`)).text()
  expect(pairs.split("\r\n").slice(1, -1)).toEqual([
    "Dana Okafor,dana@pairs.example,Mei Lin,mei@pairs.example,Others,",
    "Dana Okafor,dana@pairs.example,Amir Haddad,amir@pairs.example,Peers,",
    "Dana Okafor,dana@pairs.example,Dana Okafor,dana@pairs.example,Self,",
  ])
})

test("without scripts the same way leads to the end, and what cannot be read stays to be downloaded", async ({
  page,
  visit,
}) => {
  await createWorkspace(page, "Plain House", { ...RUTH, email: "ruth@plain-import.example" })
  const plain = await visit({ javaScriptEnabled: false, storageState: await page.context().storageState() })
  await plain.goto("/people/import")
  await plain.getByLabel("Paste lines").fill("")
  await plain.getByRole("button", { name: "Read these lines" }).click()
  await expect(plain.getByRole("alert").getByText("There is nothing in this list.")).toBeVisible()
  await plain.goto("/people/import")
  const list = "Name,E-mail\nDana Okafor,dana@plain.example\nMei Lin,mei at plain"
  await plain
    .getByLabel("CSV or Excel workbook")
    .setInputFiles({ name: "list.csv", mimeType: "text/csv", buffer: Buffer.from(list) })
  await plain.getByRole("button", { name: "Read this file" }).click()
  await plain.getByRole("button", { name: "Go on to the lines" }).click()
  await plain.getByRole("button", { name: "Take over 1 person" }).click()
  await expect(plain.getByText("1 person added")).toBeVisible()
  const rest = await plain.request.get(`${plain.url().replace(/rows.*/, "rest.csv")}`)
  expect(await rest.text()).toContain("Mei Lin,mei at plain,")
  await plain.getByRole("button", { name: "Leave it out" }).click()
  await expect(plain.getByText("Nothing to take over.")).toBeVisible()
})
