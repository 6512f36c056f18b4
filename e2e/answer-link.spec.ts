import type { Locator, Page } from "@playwright/test"
import { linkFor } from "./mailbox"
import {
  askSuggested,
  chooseSubjects,
  closeCycle,
  confirm,
  createWorkspace,
  draftCycle,
  launch,
  launchReview,
  pastePeople,
} from "./organiser"
import { QUESTIONS, receiptOn, send } from "./rater"
import { teamAt } from "./team"
import { expect, PHONE, test } from "./test"

const SEVERAL = teamAt("several")

test("a rater changes their mind: kept, sent twice, changed, taken back, declined", async ({ page: ruth, visit }) => {
  const cycleId = await launchReview(ruth, {
    workspace: "Second Thoughts",
    subject: "Dana Okafor",
    ...teamAt("thoughts"),
  })
  const overview = async (text: string) => {
    await ruth.goto(`/cycles/${cycleId}`)
    await expect(ruth.getByText(text).first()).toBeVisible()
  }
  const link = await linkFor(ruth, "Invitation", "Amir Haddad")
  const amir = await visit()
  const phone = await visit(PHONE)

  await test.step("opening a link changes nothing", async () => {
    for (const address of [link, `${link}?step=vision`, `${link}?step=check`, link]) await amir.goto(address)
    await expect(amir.getByRole("link", { name: "Begin" })).toBeVisible()
    await overview("0 of 8 answered")
  })
  await test.step("answers are kept as they are given, and found again on another device", async () => {
    await amir.getByRole("link", { name: "Begin" }).click()
    await amir.getByRole("group").first().getByRole("radio", { name: "Often" }).check()
    await expect(amir.getByText("Saved")).toBeVisible()
    await phone.goto(link)
    await expect(phone.getByText("1 of 35 answered so far")).toBeVisible()
    await phone.getByRole("link", { name: "Continue" }).click()
    await expect(phone.getByRole("group").first().getByRole("radio", { name: "Often" })).toBeChecked()
  })
  await test.step("what was typed a moment before leaving is kept too", async () => {
    await amir.goto(`${link}?step=words`)
    await amir.getByLabel(QUESTIONS.keep).pressSequentially("Listens")
    await amir.goto(`${link}?step=check`)
    await expect(async () => {
      await phone.goto(`${link}?step=words`)
      await expect(phone.getByLabel(QUESTIONS.keep)).toHaveValue("Listens", { timeout: 1000 })
    }).toPass()
  })
  await test.step("who presses Next and leaves at once loses nothing", async () => {
    await amir.goto(`${link}?step=words`)
    await amir.getByLabel(QUESTIONS.change).pressSequentially("Decides late")
    await expect(amir.getByText("Could you say in which situation")).toHaveCount(0)
    await amir.getByLabel(QUESTIONS.keep).focus()
    await expect(amir.getByText("Could you say in which situation")).toBeVisible()
    await amir.getByRole("button", { name: "To the last look" }).click()
    await amir.goto(link)
    await expect(async () => {
      await phone.goto(`${link}?step=words`)
      await expect(phone.getByLabel(QUESTIONS.change)).toHaveValue("Decides late", { timeout: 1000 })
    }).toPass()
  })
  const receipt = await test.step("a double click sends once", async () => {
    await amir.goto(`${link}?step=check`)
    await expect(
      amir.getByText("Could you say in which situation, what was done, and what came of it? Say more"),
    ).toHaveCount(2)
    await amir.getByRole("button", { name: "Send my answers" }).dblclick()
    const first = await receiptOn(amir)
    await expect(amir.getByRole("heading", { name: "Thank you" })).toBeFocused()
    await expect(amir.getByRole("heading", { name: "Thank you" })).toHaveAccessibleDescription(
      /^Your receipt( \w){4}, /,
    )
    await expect(amir.getByText(first)).toBeVisible()
    await expect(amir).toHaveTitle("Sent, about Dana Okafor · Parallax")
    await phone.goto(link)
    await expect(phone.getByText("It was shown when you sent your answers")).toBeVisible()
    await overview("1 of 8 answered")
    return first
  })
  await test.step("what was sent cannot be read; it is answered anew, with a new receipt", async () => {
    await phone.getByRole("link", { name: "Answer anew" }).click()
    await expect(phone.getByRole("radio", { checked: true })).toHaveCount(0)
    await phone.getByRole("group").first().getByRole("radio", { name: "Almost never" }).check()
    await phone.getByRole("button", { name: /^Next/ }).click()
    await expect(phone.getByText("part 2 of 12")).toBeVisible()
    await phone.goto(link)
    await expect(phone.getByText("You have begun to answer anew")).toBeVisible()
    await phone.goto(`${link}?step=check`)
    await expect(phone.getByText("Almost never")).toBeVisible()
    await phone.getByLabel("Keep my answers in this browser").check()
    expect(await send(phone)).not.toBe(receipt)
    await overview("1 of 8 answered")
  })
  await test.step("a copy in the rater's own browser brings it back to be changed", async () => {
    await phone.getByRole("button", { name: "Change what I sent" }).click()
    await expect(phone.getByRole("heading", { name: "A last look" })).toBeVisible()
    await expect(phone.getByText("Almost never")).toBeVisible()
    await send(phone)
    await expect(phone.getByRole("button", { name: "Change what I sent" })).toHaveCount(0)
  })
  await test.step("answers can be taken back, and are destroyed", async () => {
    await phone.getByRole("link", { name: "Take my answers back" }).click()
    await expect(phone).toHaveTitle("Take back your answers about Dana Okafor? · Parallax")
    await phone.getByRole("link", { name: "No, leave them there" }).click()
    await phone.getByRole("link", { name: "Take my answers back" }).click()
    await overview("1 of 8 answered")
    await phone.getByRole("button", { name: "Yes, take them back" }).click()
    await expect(phone.getByRole("status").getByText("Your answers are taken back and destroyed.")).toBeVisible()
    await expect(phone.getByRole("heading", { name: "Your feedback on Dana Okafor" })).toBeFocused()
    await expect(phone.getByRole("link", { name: "Begin" })).toBeVisible()
    await overview("0 of 8 answered")
  })
  await test.step("declining keeps the draft and can be undone", async () => {
    await phone.getByRole("link", { name: "Begin" }).click()
    await phone.getByRole("group").first().getByRole("radio", { name: "Sometimes" }).check()
    await phone.getByRole("button", { name: /^Next/ }).click()
    await expect(phone.getByText("part 2 of 12")).toBeVisible()
    await phone.goto(link)
    await phone.getByRole("link", { name: "I would rather not answer" }).click()
    await overview("8 missing")
    await phone.getByRole("button", { name: "Yes, decline" }).click()
    await expect(phone.getByRole("heading", { name: "You have declined" })).toBeFocused()
    await expect(phone).toHaveTitle("Declined, about Dana Okafor · Parallax")
    await overview("1 declined")
    await phone.getByRole("button", { name: "I would like to answer after all" }).click()
    await expect(phone.getByRole("status").getByText("You are asked again.")).toBeVisible()
    await expect(phone.getByText("1 of 35 answered so far")).toBeVisible()
    await overview("8 missing")
  })
  await test.step("who appears by name chooses up to three things that matter most in the role", async () => {
    const boss = await visit(PHONE)
    await boss.goto(`${await linkFor(ruth, "Invitation", "Ruth Castellanos")}?step=words`)
    const matters = boss.getByRole("group", { name: "Which of these matter most in the role of Dana Okafor?" })
    for (const name of ["Vision", "Trust", "Goals and roles", "Execution"]) await matters.getByLabel(name).check()
    await expect(matters.getByRole("alert")).toHaveText("Choose at most 3 of these; take a tick away.")
    await boss.getByRole("button", { name: "To the last look" }).click()
    await expect(matters.getByRole("checkbox").first()).toBeFocused()
    await expect(matters.getByRole("checkbox", { checked: true })).toHaveCount(4)
    await matters.getByLabel("Trust").uncheck()
    await expect(boss.getByText("Saved", { exact: true })).toBeVisible()
    await boss.getByRole("button", { name: "To the last look" }).click()
    await expect(boss.getByRole("heading", { name: "A last look" })).toBeVisible()
    await expect(boss.getByText("Vision, Goals and roles and Execution")).toBeVisible()
    // Colleagues are not asked this.
    await phone.goto(`${link}?step=words`)
    await expect(phone.getByLabel(QUESTIONS.keep)).toBeVisible()
    await expect(phone.getByRole("checkbox")).toHaveCount(0)
  })
})

test("without JavaScript: the list says what is ahead, a client that submits every form loses nothing, and all may be declined", async ({
  page: ruth,
  visit,
}) => {
  await createWorkspace(ruth, "Several", SEVERAL.owner)
  await pastePeople(ruth, SEVERAL.people)
  const cycleId = await draftCycle(ruth, { name: "Spring review" })
  await chooseSubjects(ruth, ["Dana Okafor", "Amir Haddad", "Jonas Weber"])
  await askSuggested(ruth)
  await launch(ruth)
  // Himself, Dana and Jonas.
  const list = await linkFor(ruth, "Invitation", "Amir Haddad")
  const amir = await visit({ ...PHONE, javaScriptEnabled: false })
  const open = async (name: string) => {
    await amir.goto(list)
    await amir.getByRole("link", { name, exact: true }).click()
  }
  const organiserSees = async () => {
    await ruth.goto(`/cycles/${cycleId}`)
    return ruth.locator("#main").innerText()
  }

  await test.step("an address that was passed on with what stood around it, or broken, is the same", async () => {
    const [start, token] = list.split("/answer/") as [string, string]
    for (const typed of [
      `${token}.`,
      `${token})`,
      `%3C${token}%3E`,
      `${token.slice(0, 9)}%0A${token.slice(9)}`,
      `${token}%22`,
    ]) {
      await amir.goto(`${start}/answer/${typed}`)
      await expect(amir).toHaveURL(list)
    }
    await amir.goto(list.replace("http:", "HTTP:"))
    await expect(amir.getByRole("heading", { name: "Your view of yourself and of 2 colleagues" })).toBeVisible()
    await expect(amir).toHaveTitle("Your view of yourself and of 2 colleagues · Parallax")
  })
  await test.step("the list begins with the rater, and goes from one to the next", async () => {
    const rows = amir.getByRole("listitem").filter({ has: amir.getByRole("link") })
    await expect(rows.first()).toContainText("Yourself")
    await expect(amir.getByText("0 of 3 done")).toBeVisible()
    await expect(amir.getByText(/About 2\d minutes in all, until the end of/)).toBeVisible()
    await amir.getByRole("link", { name: "Next: yourself" }).click()
    await amir.getByRole("link", { name: "Begin" }).click()
    await amir.getByRole("group").first().getByRole("radio", { name: "Often" }).check()
    await amir.getByRole("button", { name: /^Next/ }).click()
    await amir.goto(`${amir.url().split("?")[0]}?step=check`)
    await send(amir)
    await open("Dana Okafor")
    await amir.getByRole("link", { name: "Begin" }).click()
    await amir.getByRole("group").first().getByRole("radio", { name: "Often" }).check()
    await amir.getByRole("button", { name: /^Next/ }).click()
    await amir.goto(list)
    await expect(rows.last()).toContainText(/Yourself\s*Sent/)
    await expect(rows.first()).toContainText(/Dana Okafor.*1 of 35 answered/s)
    await expect(amir.getByRole("link", { name: "Go on with Dana Okafor" })).toBeVisible()
  })
  await test.step("whatever submits the forms of the pages that the link opens changes nothing", async () => {
    const before = await organiserSees()
    const pages = [list]
    for (const name of ["Yourself", "Dana Okafor", "Jonas Weber"]) {
      await open(name)
      pages.push(amir.url())
    }
    for (const address of pages) await submitEverything(amir, address)
    expect(await organiserSees()).toBe(before)
    await open("Dana Okafor")
    await expect(amir.getByText("1 of 35 answered so far")).toBeVisible()
  })
  await test.step("all who are not answered yet are declined at once, and asked again alone or together", async () => {
    const declineAll = async () => {
      await amir.goto(list)
      await amir.getByRole("link", { name: "I would rather not answer about any of them" }).click()
      await expect(amir.getByText("the organiser sees", { exact: false })).toBeVisible()
      await amir.getByRole("button", { name: "Yes, decline about all of them" }).click()
      await expect(amir.getByRole("status").getByText("You have declined")).toBeVisible()
    }
    await declineAll()
    expect(await organiserSees()).toContain("2 declined")
    await amir.getByRole("link", { name: "I would like to answer about them after all" }).click()
    await amir.getByRole("button", { name: "I would like to answer about all of them after all" }).click()
    await expect(amir.getByRole("link", { name: "Go on with Dana Okafor" })).toBeVisible()
    await declineAll()
    await amir.getByRole("link", { name: "Dana Okafor", exact: true }).click()
    await amir.getByRole("button", { name: "I would like to answer after all" }).click()
    await expect(amir.getByText("1 of 35 answered so far")).toBeVisible()
    expect(await organiserSees()).toContain("1 declined")
  })
})

/** Presses every button of every form that a page has, each on the page as it was. */
async function submitEverything(page: Page, address: string): Promise<void> {
  await page.goto(address)
  const count = await page.locator("form button").count()
  for (let place = 0; place < count; place += 1) {
    await page.goto(address)
    await page.locator("form button").nth(place).click()
  }
}

test("everything is answered with the keyboard alone", async ({ page: ruth, visit }) => {
  await launchReview(ruth, { workspace: "Keys Only", subject: "Dana Okafor", ...teamAt("keys") })
  const link = await linkFor(ruth, "Invitation", "Priya Nair")
  const priya = await visit()
  await priya.goto(link)
  const { keyboard } = priya
  await tabTo(priya, priya.getByRole("link", { name: "Begin" }))
  await keyboard.press("Enter")
  for (let part = 1; part <= 10; part += 1) {
    await expect(priya.getByText(`part ${part} of 12`)).toBeVisible()
    const behaviours = priya.getByRole("group")
    const count = await behaviours.count()
    await tabTo(priya, behaviours.first().getByRole("radio").first())
    if (part === 1) {
      await keyboard.press("3")
      await keyboard.press("Shift+Tab")
      await expect(behaviours.first().getByRole("radio", { name: "Often" })).toBeFocused()
      await keyboard.press("ArrowRight")
      await expect(behaviours.first().getByRole("radio", { name: "Almost always" })).toBeChecked()
    }
    for (let place = 0; place < count; place += 1) await keyboard.press(place === 1 ? "0" : "4")
    await expect(behaviours.nth(1).getByRole("radio", { name: "Not observed" })).toBeChecked()
    await expect(priya.getByRole("button", { name: /^Next/ })).toBeFocused()
    await keyboard.press("Enter")
  }
  await expect(priya.getByRole("heading", { name: "In your own words" })).toBeFocused()
  await tabTo(priya, priya.getByLabel(QUESTIONS.change))
  await keyboard.type("Say why, more often.")
  await tabTo(priya, priya.getByRole("button", { name: "To the last look" }))
  await keyboard.press("Enter")
  await expect(priya.getByText("35 of 35 behaviours answered, 1 comment written.")).toBeVisible()
  await expect(priya.getByText("25 of 25 answers are the same: intended?")).toBeVisible()
  await tabTo(priya, priya.getByRole("button", { name: "Send my answers" }))
  await keyboard.press("Enter")
  await receiptOn(priya)
  await expect(priya.getByRole("heading", { name: "Thank you" })).toBeFocused()
  await expect(priya).toHaveTitle("Sent, about Dana Okafor · Parallax")
})

test.describe("links that have ended", () => {
  test.use({ expected: [/status of 4(04|10)/] })

  test("say what happened and what to do", async ({ page: ruth, visit }) => {
    const cycleId = await launchReview(ruth, {
      workspace: "Endings",
      subject: "Dana Okafor",
      ...teamAt("endings"),
    })
    const links = {
      amir: await linkFor(ruth, "Invitation", "Amir Haddad"),
      mei: await linkFor(ruth, "Invitation", "Mei Lin"),
      jonas: await linkFor(ruth, "Invitation", "Jonas Weber"),
    }
    const rater = await visit(PHONE)
    await test.step("a link that was cut short", async () => {
      const response = await rater.goto(links.amir.split("/").slice(0, -1).join("/").slice(0, -3))
      expect(response!.status()).toBe(404)
      await expect(rater.getByRole("heading", { name: "This link leads nowhere" })).toBeVisible()
      await expect(rater).toHaveTitle("This link leads nowhere · Parallax")
    })
    await test.step("an invitation that was withdrawn", async () => {
      await ruth.goto(`/cycles/${cycleId}`)
      await ruth.getByRole("link", { name: "Dana Okafor" }).click()
      await confirm(ruth, "Withdraw Amir Haddad", "Withdraw")
      expect((await rater.goto(links.amir))!.status()).toBe(410)
      await expect(rater.getByRole("heading", { name: "You are no longer asked" })).toBeVisible()
    })
    await rater.goto(`${links.mei}?step=vision`)
    await rater.getByRole("group").first().getByRole("radio", { name: "Always", exact: true }).check()
    await rater.getByRole("button", { name: /^Next/ }).click()
    await expect(rater.getByText("part 2 of 12")).toBeVisible()
    await rater.goto(`${links.mei}?step=check`)
    const receipt = await send(rater)
    const late = await visit()
    await late.goto(`${links.jonas}?step=vision`)
    await ruth.goto(`/cycles/${cycleId}`)
    await closeCycle(ruth)
    await test.step("somebody who is still typing learns that it is too late", async () => {
      await late.getByRole("group").first().getByRole("radio", { name: "Often" }).check()
      await expect(late.getByText("No longer saved. Reload the page to see why")).toBeVisible()
      await late.getByRole("button", { name: /^Next/ }).click()
      await expect(late.getByRole("heading", { name: "The answers have been counted" })).toBeVisible()
    })
    await test.step("who answered finds their receipt in the ballot box", async () => {
      expect((await rater.goto(links.mei))!.status()).toBe(410)
      await rater.getByRole("link", { name: "Open the ballot box" }).click()
      await rater.getByLabel("Your receipt").fill(receipt)
      await rater.getByRole("button", { name: "Look it up" }).click()
      await expect(rater.getByText(`${receipt} was counted.`)).toBeVisible()
      await expect(rater.getByText("1 ballot was counted")).toBeVisible()
    })
  })
})

/** Presses Tab until the element has the focus. */
async function tabTo(page: Page, element: Locator): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    if (await element.evaluate((node) => node === document.activeElement)) return
    await page.keyboard.press("Tab")
  }
  await expect(element).toBeFocused()
}
