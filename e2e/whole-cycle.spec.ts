import type { Locator, Page } from "@playwright/test"
import { expectNoBarrier } from "./barriers"
import { chooseSubjects, closeCycle, confirm, createWorkspace, draftCycle, pastePeople } from "./organiser"
import { ownInstallation } from "./ownInstallation"
import { answerEverything, send } from "./rater"
import { teamAt } from "./team"
import { expect, PHONE, test } from "./test"

// By real mails from beginning to end, over days that come while the server is stopped. An owner sets the mail server.
const { server, mail } = ownInstallation(3, () => ({}))

// Where it is noon now: what goes out from nine o'clock on goes out, and no midnight comes between.
const HOURS_TO_NOON = 12 - new Date().getUTCHours()
test.use({
  timezoneId: `Etc/GMT${HOURS_TO_NOON > 0 ? "-" : "+"}${Math.abs(HOURS_TO_NOON)}`,
  // While the server is stopped, a page that is open asks it in vain.
  expected: [/status of 410|ERR_CONNECTION_(REFUSED|RESET)/],
})

const LENA = { name: "Lena Brandt", email: "lena@whole.example", password: "a long pass-phrase" }
const { people: TEAM } = teamAt("whole")
const at = (name: string) => `${name}@whole.example`
const EVERYONE = ["amir", "bea", "cleo", "dana", "jonas", "mei", "noor", "priya", "ruth", "sam", "tomas"]

/** Of the day of a launch, while something that was proposed is not approved. */
const IN_THE_WAY =
  /^As it is now it would not launch on .*: for one person raters were to be proposed, and none are approved\.$/

/** What each kind of mail says, and no other. */
const SAYS = {
  asked: "asks you to propose",
  proposalsReminder: "is still waiting for your proposals",
  approval: "have been proposed for",
  announcement: "you will get a mail from this address",
  invitation: "Your answers are kept as you go. Please answer by",
  reminder: "There is still time until",
  extension: "takes answers for longer",
  thanks: "thanks you for your part",
} as const

test("a cycle by real mails: raters proposed and approved, launched, answered, closed, and its report read", async ({
  page: lena,
  visit,
}) => {
  test.setTimeout(600_000)
  await createWorkspace(lena, "Whole Cycle", LENA)

  await test.step("an owner tries a mail server and sets it; what goes wrong is said where it is mended", async () => {
    const { port } = new URL(mail.url)
    await lena.goto("/settings/mail")
    await lena.getByLabel("Server", { exact: true }).fill("127.0.0.1")
    await lena.getByLabel("Port").fill("1")
    await lena.getByLabel("Encryption").selectOption({ label: "None, within your own network alone" })
    await lena.getByLabel("Sender’s address").fill("feedback@whole.example")
    await lena.getByRole("button", { name: "Send a test mail to yourself" }).click()
    await expect(lena.getByRole("alert").getByText("The mail server could not be reached.")).toBeVisible()
    await expectNoBarrier(lena, "mail settings")
    await lena.getByLabel("Port").fill(port)
    await lena.getByRole("button", { name: "Send a test mail to yourself" }).click()
    await expect(lena.getByText("The server has taken the mail.")).toBeVisible()
    expect(mail.textsTo(LENA.email)).toHaveLength(1)
    await lena.getByRole("button", { name: "Save" }).first().click()
    await expect(lena.getByText("Saved.").first()).toBeVisible()
    await lena.getByLabel("Contact", { exact: true }).fill("Lena Brandt")
    await lena.getByRole("button", { name: "Save" }).last().click()
    await expect(lena.getByText("Saved.").last()).toBeVisible()
  })

  await pastePeople(lena, TEAM)
  const cycleId = await draftCycle(lena, { name: "Spring review" })
  await chooseSubjects(lena, ["Amir Haddad", "Mei Lin", "Jonas Weber", "Priya Nair", "Tomás Silva", "Bea Lindqvist"])
  const proposals = `/cycles/${cycleId}/setup/nomination`

  await test.step("she says who proposes, how many and until when, and asks six people", async () => {
    await lena.getByRole("link", { name: "Continue to raters" }).click()
    await lena.getByRole("link", { name: "Let raters be proposed" }).click()
    await lena.getByLabel("Peers: at least").fill("1")
    for (const group of ["Direct reports", "Others"]) await lena.getByRole("checkbox", { name: group }).uncheck()
    await lena.getByLabel("Last day for proposals").fill(dayAhead(7))
    await lena.getByRole("button", { name: "Save", exact: true }).click()
    await expect(lena.getByText("Saved.", { exact: true })).toBeVisible()
    await confirm(lena, "Ask for proposals", "Send 6 mails")
    await expect.poll(() => mail.told(SAYS.asked)).toEqual(["amir", "bea", "jonas", "mei", "priya", "tomas"])
  })

  const openProposals = async (page: Page, name: string) => {
    await page.goto(mail.linkTo(at(name), "nominate"))
    await page.getByRole("link", { name: "Who should be asked about you?" }).click()
    await expect(page.getByRole("heading", { name: "Who should be asked about you?" })).toBeVisible()
  }
  const handIn = async (page: Page) => {
    await page.getByRole("button", { name: "Hand in" }).click()
    await expect(page.getByText("Handed in", { exact: true })).toBeVisible()
  }
  await test.step("by touch on a phone one takes a suggestion, removes it, undoes that, and finds somebody", async () => {
    const amir = await visit(PHONE)
    await openProposals(amir, "amir")
    await amir.getByRole("button", { name: "Add Mei Lin to Peers" }).tap()
    await expect(amir.getByRole("status").filter({ hasText: "Mei Lin is proposed." })).toBeVisible()
    await amir.getByRole("button", { name: "Remove Mei Lin from Peers" }).tap()
    await amir.getByRole("button", { name: "Undo" }).tap()
    await expect(amir.getByText("Mei Lin is proposed.")).toBeVisible()
    await amir.getByLabel("Name or team").fill("jon")
    await amir.getByRole("button", { name: "Search" }).tap()
    await amir.getByRole("button", { name: "Add to Peers: Jonas Weber" }).tap()
    await expect(amir.getByRole("button", { name: "Remove Jonas Weber from Peers" })).toBeVisible()
    // No address of a colleague is shown to who proposes.
    await expect(amir.getByText("@whole.example")).toHaveCount(0)
    await expectNoBarrier(amir, "proposing, on a phone")
    await amir.getByRole("button", { name: "Hand in" }).tap()
    await expect(amir.getByText("Handed in", { exact: true })).toBeVisible()
  })
  const mei = await visit(PHONE)
  await test.step("another types people from outside", async () => {
    await openProposals(mei, "mei")
    for (const [name, email] of Object.entries(OUTSIDE)) {
      await mei.getByLabel("Name", { exact: true }).fill(name)
      await mei.getByLabel("E-mail address").fill(email)
      await mei.getByRole("button", { name: "Propose" }).click()
      await expect(mei.getByRole("button", { name: `Remove ${name} from Peers` })).toBeVisible()
    }
    await handIn(mei)
  })
  await test.step("by the keyboard alone", async () => {
    const jonas = await visit()
    await jonas.goto(mail.linkTo(at("jonas"), "nominate"))
    await tabTo(jonas, jonas.getByRole("link", { name: "Who should be asked about you?" }))
    await jonas.keyboard.press("Enter")
    await tabTo(jonas, jonas.getByRole("button", { name: "Add Amir Haddad to Peers" }))
    await jonas.keyboard.press("Space")
    await expect(jonas.getByText("Amir Haddad is proposed.")).toBeVisible()
    await tabTo(jonas, jonas.getByRole("button", { name: "Hand in" }))
    await jonas.keyboard.press("Enter")
    await expect(jonas.getByText("Handed in", { exact: true })).toBeVisible()
  })
  const bea = await visit({ javaScriptEnabled: false })
  await test.step("three without JavaScript; that there is nobody else has to be said", async () => {
    const lean = await visit({ javaScriptEnabled: false })
    await openProposals(lean, "priya")
    await lean.getByRole("button", { name: "Add Bea Lindqvist to Peers" }).click()
    await expect(lean.getByText("Bea Lindqvist is proposed.")).toBeVisible()
    await handIn(lean)
    await openProposals(lean, "tomas")
    await lean.getByLabel("Name or team").fill("pri")
    await lean.getByRole("button", { name: "Search" }).click()
    await lean.getByRole("button", { name: "Add to Peers: Priya Nair" }).click()
    await expect(lean.getByText("Priya Nair is proposed.")).toBeVisible()
    await handIn(lean)
    await openProposals(bea, "bea")
    await bea.getByRole("button", { name: "Hand in" }).click()
    await expect(bea.getByText(/Fewer are proposed than wanted\. Add more/).first()).toBeVisible()
    await bea.getByRole("checkbox", { name: "There is nobody else to propose" }).check()
    await handIn(bea)
  })

  const approval = async (page: Page, manager: string, subject: string) => {
    await page.goto(mail.linkTo(at(manager), "nominate"))
    await page.getByRole("link", { name: `Approve who is asked about ${subject}` }).click()
    await expect(page.getByRole("heading", { name: `Approve who is asked about ${subject}` })).toBeVisible()
  }
  const approve = async (page: Page) => {
    await page.getByRole("button", { name: /^Approve / }).click()
    await expect(page.getByText("The proposals are approved")).toBeVisible()
  }
  const ruth = await visit()
  const dana = await visit()
  await test.step("one manager approves all of hers; the other sends one back with a word, the organiser approves one", async () => {
    await expect.poll(() => mail.told(SAYS.approval)).toEqual(["dana", "ruth"])
    await approval(ruth, "ruth", "Mei Lin")
    await expect(ruth.getByText("typed address")).toHaveCount(3)
    await expectNoBarrier(ruth, "approving")
    await approve(ruth)
    for (const subject of ["Amir Haddad", "Jonas Weber"]) {
      await approval(ruth, "ruth", subject)
      await approve(ruth)
    }
    await approval(dana, "dana", "Priya Nair")
    await approve(dana)
    await approval(dana, "dana", "Bea Lindqvist")
    await dana.getByLabel("What should be changed?").fill("Please ask Tomás.")
    await dana.getByRole("button", { name: "Send back" }).click()
    await expect(dana.getByText("Not handed in yet")).toBeVisible()
    await lena.goto(proposals)
    await expectNoBarrier(lena, "how far the proposals are")
    await lena.getByRole("link", { name: "Look at the proposals for Tomás Silva" }).click()
    await lena.getByRole("button", { name: /^Approve / }).click()
    await expect(lena.getByRole("row", { name: "Tomás Silva" })).toContainText("Approved")
  })

  await test.step("three days before the last one, who has not handed in is reminded", async () => {
    await comesTheDay(4)
    await expect.poll(() => mail.told(SAYS.proposalsReminder)).toEqual(["bea"])
  })
  const planned = lena.getByRole("heading", { name: /^Launches by itself on / })
  await test.step("the organiser chooses the day of the launch, takes it back, and chooses again", async () => {
    await lena.goto(`/cycles/${cycleId}/setup/review`)
    const day = lena.getByLabel("Day of the launch")
    const choose = lena.getByRole("button", { name: "Choose this day" })
    const self = lena.getByLabel("Who are you in this cycle?")
    const chooseDay = async (days: number) => {
      await day.fill(dayAhead(days))
      if (await self.isVisible()) await self.selectOption("I am none of these people")
      await lena.getByRole("checkbox", { name: /^I know that the reports on / }).check()
      await choose.click()
    }
    await chooseDay(4)
    await expect(day).toHaveAccessibleDescription(/Choose a day from tomorrow on\. To launch today, launch now\./)
    await chooseDay(6)
    await expect(planned).toBeVisible()
    await lena.getByRole("button", { name: "Do not launch by itself" }).click()
    await expect(planned).toBeHidden()
    await chooseDay(6)
    await expect(lena.getByText("11 e-mails go out as it stands now.")).toBeVisible()
    await expect(lena.getByText(IN_THE_WAY)).toBeVisible()
  })
  await test.step("what was sent back comes with its word, is proposed again, and approved", async () => {
    await openProposals(bea, "bea")
    await expect(bea.getByText("Please ask Tomás.")).toBeVisible()
    await bea.getByRole("button", { name: "Add Tomás Silva to Peers" }).click()
    await expect(bea.getByText("Tomás Silva is proposed.")).toBeVisible()
    await handIn(bea)
    await expect.poll(() => mail.told(SAYS.approval)).toEqual(["dana", "dana", "ruth"])
    await approval(dana, "dana", "Bea Lindqvist")
    await approve(dana)
    await lena.reload()
    await expect(planned).toBeVisible()
    await expect(lena.getByText(IN_THE_WAY)).toHaveCount(0)
  })

  await test.step("she announces it; an address that does not work shows to her alone, and is corrected", async () => {
    mail.refused.add("cleo@client.example")
    await lena.getByRole("button", { name: "Send 11 announcements" }).click()
    await expect.poll(() => mail.told(SAYS.announcement)).toEqual(EVERYONE.filter((name) => name !== "cleo"))
    await lena.goto(`/cycles/${cycleId}/setup/raters`)
    await expect(lena.getByText("An announcement could not be delivered")).toBeVisible()
    for (const page of [mei, ruth]) {
      await page.reload()
      await expect(page.getByText("The proposals are approved")).toBeVisible()
      await expect(page.locator("main")).not.toContainText(/deliver|refused|unreachable|bounce/i)
    }
    await lena.getByRole("link", { name: "Correct" }).click()
    await lena.getByLabel("E-mail address").fill("cleo@agency.example")
    await lena.getByRole("button", { name: "Save" }).click()
    await expect.poll(() => mail.told(SAYS.announcement)).toEqual(EVERYONE)
  })

  await test.step("the day comes: it launches, and the links of those who proposed and approved end", async () => {
    mail.refused.add(at("amir"))
    await comesTheDay(6)
    await expect.poll(() => mail.told(SAYS.invitation)).toEqual(EVERYONE.filter((name) => name !== "amir"))
    for (const page of [mei, ruth]) {
      expect((await page.reload())!.status()).toBe(410)
      await expect(page.getByRole("heading", { name: "The proposals are closed" })).toBeVisible()
    }
    await lena.goto("/settings/log")
    await expect(lena.getByText("launched “Spring review” with 21 invitations")).toBeVisible()
  })
  await test.step("what was refused stands beside the rater, is corrected there, and a new link goes out", async () => {
    await lena.goto(`/cycles/${cycleId}`)
    await expect(lena.getByText("To Amir Haddad.")).toBeVisible()
    await lena.getByRole("link", { name: "Correct their addresses, and write again" }).click()
    await lena.getByText("Correct the address of Amir Haddad").click()
    await lena.getByLabel("E-mail address").fill(at("amir.haddad"))
    await lena.getByRole("button", { name: "Write again" }).click()
    await expect(lena.getByText("A new link goes to the new address.")).toBeVisible()
    await expect.poll(() => mail.textsTo(at("amir.haddad"))).toHaveLength(1)
    EVERYONE.splice(0, 1, "amir.haddad")
  })

  const before = mail.linkTo("sam@client.example")
  await test.step("neither mails nor pages promise more than is true of a server that an owner has set", async () => {
    const [text] = mail.textsTo("sam@client.example").slice(-1)
    expect(text).toContain("a mail server that an owner of the workspace has set")
    expect(text).toContain("Questions? Lena Brandt")
    const sam = await visit()
    await sam.goto(before)
    await expect(
      sam.getByText("your link came through a mail server that an owner of the workspace has set"),
    ).toBeVisible()
    await expect(sam.getByText("Mei Lin proposed 3 of 4.")).toBeVisible()
  })
  await test.step("with another account on that server, mails with links wait until that is confirmed", async () => {
    await lena.goto("/settings/mail")
    await lena.getByLabel("User").fill("somebody else")
    await lena.getByLabel("Password").fill("a password")
    await lena.getByRole("button", { name: "Save" }).first().click()
    await expect(lena.getByText("Saved. One cycle was launched with mail leaving in another way")).toBeVisible()
    await expect(lena.getByLabel("Password")).toHaveValue("")
    await lena.goto(`/cycles/${cycleId}`)
    await expect(lena.getByText("Mail leaves in another way now")).toBeVisible()
    await lena.getByRole("link", { name: "Remind everyone who is missing" }).click()
    await lena.getByRole("button", { name: "Send 11 reminders" }).click()
    await expect(lena.getByText("11 reminders go out.")).toBeVisible()
    await lena.goto(`/cycles/${cycleId}`)
    await confirm(lena, "Write new links", "Write new links")
    await expect(lena.getByText("Mail leaves in another way now")).toHaveCount(0)
    await expect.poll(() => mail.told(SAYS.invitation)).toEqual([...EVERYONE, ...EVERYONE].toSorted())
    expect(mail.told(SAYS.reminder)).toEqual([])
  })
  const answered = Object.values(OUTSIDE).map((address) => address.replace("cleo@client", "cleo@agency"))
  await test.step("three answer by their new links, on phone and desktop; an old one says that it has ended", async () => {
    const [cleo, noor, sam] = [await visit(PHONE), await visit(), await visit({ ...PHONE, javaScriptEnabled: false })]
    await sam.goto(before)
    await expect(sam.getByRole("heading", { name: "This link has ended" })).toBeVisible()
    await noor.goto(mail.linkTo("noor@client.example"))
    await noor.getByText("How your link was handled").click()
    await expect(noor.getByText("because the way of the mail changed")).toBeVisible()
    for (const [place, page] of [cleo, noor, sam].entries()) {
      await answerEverything(page, mail.linkTo(answered[place]!), { word: () => "Often" })
      await send(page)
    }
  })

  await test.step("a week and three days before the last day, who is missing is reminded once each", async () => {
    const missing = EVERYONE.filter((name) => !["cleo", "noor", "sam"].includes(name))
    await comesTheDay(7)
    await expect.poll(() => mail.told(SAYS.reminder)).toEqual(missing)
    await comesTheDay(11)
    await expect.poll(() => mail.told(SAYS.reminder)).toEqual([...missing, ...missing].toSorted())
  })
  await test.step("the last day is moved, and everyone who is asked is told", async () => {
    await lena.goto(`/cycles/${cycleId}`)
    await expect(lena.getByText("11 people get a mail with the new day")).toBeVisible()
    await lena.getByLabel("Extend the deadline").fill(dayAhead(30))
    await lena.getByRole("button", { name: "Extend" }).click()
    await expect(lena.getByText(/11 mails go out\.$/)).toBeVisible()
    await expect.poll(() => mail.told(SAYS.extension)).toEqual(EVERYONE)
  })
  await test.step("after the close, everyone who was asked is thanked", async () => {
    await closeCycle(lena)
    await expect.poll(() => mail.told(SAYS.thanks)).toEqual(EVERYONE)
  })
  await test.step("the subject opens the released report by the mailed link and the code that follows it", async () => {
    await lena.getByRole("link", { name: "Mei Lin" }).click()
    await confirm(lena, "Release to Mei Lin", "Release")
    await expect(lena.getByText(/^Released to Mei Lin on/)).toBeVisible()
    await expect.poll(() => mail.told("Read your report")).toEqual(["mei"])
    await mei.goto(mail.linkTo(at("mei"), "report"))
    await mei.getByRole("button", { name: "Send the code" }).click()
    await expect(mei.getByText("A code is on its way")).toBeVisible()
    await expect.poll(() => mail.told("With this code")).toEqual(["mei"])
    await mei.getByLabel("Then type it here").fill(/^\d{6}$/m.exec(mail.textsTo(at("mei")).at(-1)!)![0])
    await mei.getByRole("button", { name: "Open the report" }).click()
    await expect(mei.getByRole("heading", { level: 1, name: "Mei Lin" })).toBeVisible()
    await expect(mei.getByText(/Mei Lin proposed 3 of 4\./)).toBeVisible()
  })

  await test.step("in all of it no mail went to two, and none had a link of somebody else", () => {
    const receivers = new Map<string, Set<string>>()
    for (const { receivers: handed, to, headers, text } of mail.received) {
      expect(handed).toEqual([to])
      expect(headers).not.toMatch(/^b?cc:/im)
      const links = new Set(text.match(/\/(answer|nominate|report)\/[\w-]{20,}/g))
      expect(links.size).toBeLessThanOrEqual(1)
      for (const link of links) receivers.set(link, (receivers.get(link) ?? new Set()).add(to))
    }
    expect([...receivers.values()].filter(({ size }) => size > 1)).toEqual([])
    expect(receivers.size).toBeGreaterThan(2 * EVERYONE.length)
  })
})

/** Stops the server, which begins again so many days from now. */
async function comesTheDay(days: number): Promise<void> {
  await server.stop()
  await server.start({}, days)
}

/** Whom Mei proposes: they are asked about nobody else. */
const OUTSIDE = {
  "Cleo Client": "cleo@client.example",
  "Noor Client": "noor@client.example",
  "Sam Client": "sam@client.example",
}

/** A day as a date field takes it, where it is noon now. */
function dayAhead(days: number): string {
  return new Date(Date.now() + HOURS_TO_NOON * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10)
}

/** Goes on by the Tab key until it is there. */
async function tabTo(page: Page, goal: Locator): Promise<void> {
  await expect(async () => {
    await page.keyboard.press("Tab")
    expect(await goal.evaluate((element) => element === document.activeElement)).toBe(true)
  }).toPass({ intervals: [0] })
}
