import { expect, type Locator, type Page } from "@playwright/test"
import { linkFor } from "./mailbox"

export interface Member {
  name: string
  email: string
  password: string
}

export interface Listed {
  name: string
  email: string
  managerEmail?: string
}

/** The steps of somebody who runs a review, each from a signed-in page. */
export async function createWorkspace(page: Page, workspaceName: string, owner: Member): Promise<void> {
  await page.goto("/")
  await page.getByLabel("Name of the workspace").fill(workspaceName)
  await page.getByLabel("Your name").fill(owner.name)
  await page.getByLabel("Your e-mail address").fill(owner.email)
  await page.getByLabel("Password").fill(owner.password)
  await page.getByRole("button", { name: "Create workspace" }).click()
  await expect(page.getByRole("heading", { name: "Begin with a first cycle" })).toBeVisible()
}

/** A workspace of one's own that is full of invented people, Northwind; its organiser is signed in. */
export async function exploreDemo(page: Page): Promise<void> {
  await page.goto("/")
  await page.getByRole("button", { name: "Explore with demo data" }).click()
  await expect(page.getByRole("heading", { name: "Review cycles" })).toBeVisible({ timeout: 60_000 })
}

export async function signIn(page: Page, { email, password }: Pick<Member, "email" | "password">): Promise<void> {
  await page.goto("/sign-in")
  await page.getByLabel("E-mail address").fill(email)
  await page.getByLabel("Password").fill(password)
  await page.getByRole("button", { name: "Sign in" }).click()
}

/** A second organiser is invited by the owner, and chooses a password. */
export async function joinAsOrganiser(owner: Page, newcomer: Page, { name, email, password }: Member): Promise<void> {
  await owner.goto("/settings/members")
  await owner.getByLabel("Name", { exact: true }).last().fill(name)
  await owner.getByLabel("E-mail address").fill(email)
  await owner.getByLabel("Role", { exact: true }).selectOption({ label: "Organiser" })
  await owner.getByRole("button", { name: "Invite" }).click()
  await expect(owner.getByText(`${name} gets a message with a link to choose a password.`)).toBeVisible()
  await newcomer.goto(await linkFor(owner, "Password link", name))
  await newcomer.getByLabel("New password").fill(password)
  await newcomer.getByRole("button", { name: "Save and sign in" }).click()
  await expect(newcomer).toHaveURL("/cycles")
}

export async function pastePeople(page: Page, people: Listed[]): Promise<void> {
  await page.goto("/people/import")
  const lines = people.map(({ name, email, managerEmail }) => [name, email, managerEmail ?? ""].join("\t"))
  await page.getByLabel("Paste lines").fill(["Name\tE-mail\tManager", ...lines].join("\n"))
  await page.getByRole("button", { name: "Read these lines" }).click()
  await page.getByRole("button", { name: "Go on to the lines" }).click()
  await page.getByRole("button", { name: /^Take over \d+ pe/ }).click()
  await expect(page.getByText("Taken over", { exact: true })).toBeVisible()
  await page.goto("/people")
  await expect(page.getByText(`${people.length} of ${people.length} people`)).toBeVisible()
}

/** A new draft with its details; leaves the page at the step where people are chosen. @returns the cycle's id */
export async function draftCycle(
  page: Page,
  { name, welcome = "" }: { name: string; welcome?: string },
): Promise<string> {
  await page.goto("/cycles/new")
  await page.getByLabel("Name of the cycle").fill(name)
  await page.getByRole("button", { name: "Create draft" }).click()
  await page.getByLabel("A sentence of your own").fill(welcome)
  await page.getByRole("button", { name: "Save and continue" }).click()
  await page.getByRole("link", { name: "Continue to people" }).click()
  await expect(page.getByRole("heading", { name: "Who is reviewed" })).toBeVisible()
  return /cycles\/([^/]+)/.exec(page.url())![1]!
}

/** A part of the questionnaire whose wording can be edited, by the words that open its form. */
export function wordingOf(page: Page, opener: string): Locator {
  return page.locator("details").filter({ has: page.getByText(opener) })
}

export async function chooseSubjects(page: Page, names: string[]): Promise<void> {
  const field = page.getByLabel("From your directory")
  await field.fill(names.join("; "))
  await field.press("Enter")
  for (const name of names) await expect(page.getByRole("button", { name: `Remove ${name}` })).toBeVisible()
}

/** Asks everyone whom the lines of reporting suggest. */
export async function askSuggested(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Continue to raters" }).click()
  await page.getByRole("button", { name: /^Add (all \d+|it)$/ }).click()
  await expect(page.getByRole("button", { name: /^Add (all \d+|it)$/ })).toBeHidden()
}

/** Asks people about somebody, in their cell of the grid. */
export async function askAs(page: Page, group: string, names: string[], about = "Dana Okafor"): Promise<void> {
  await page.getByRole("link", { name: `Change ${group} of ${about}` }).click()
  const field = page.getByLabel(`Add to ${group} of ${about}`)
  await field.fill(names.join("; "))
  await field.press("Enter")
  for (const name of names)
    await expect(page.getByRole("button", { name: `Remove ${name} from ${group}` })).toBeVisible()
}

/** @param inSpite whether too few are asked about somebody, which has to be confirmed */
export async function launch(page: Page, inSpite = false): Promise<void> {
  await page.getByRole("link", { name: "Check and launch" }).click()
  const dialog = await openConfirmation(page, "Launch")
  if (inSpite) await dialog.getByRole("checkbox").check()
  // Whom the directory does not tell is asked.
  const self = dialog.getByLabel("Who are you in this cycle?")
  if (await self.isVisible()) await self.selectOption("I am none of these people")
  await dialog.getByRole("button", { name: /^Launch, \d+ e-mails? goe?s? out$/ }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText("Collecting", { exact: true })).toBeVisible()
}

/** From the page of a cycle that collects. */
export async function closeCycle(page: Page): Promise<void> {
  await confirm(page, "Close this cycle", "Close for good")
  await expect(page.getByText("Closed", { exact: true })).toBeVisible()
}

/** Presses a button that asks first, and says yes. @param ticks whether there is a box to tick before */
export async function confirm(page: Page, label: string | RegExp, yes: string | RegExp, ticks = false): Promise<void> {
  const dialog = await openConfirmation(page, label)
  if (ticks) await dialog.getByRole("checkbox").check()
  await dialog.getByRole("button", { name: yes }).click()
  await expect(dialog).toBeHidden()
}

async function openConfirmation(page: Page, label: string | RegExp): Promise<Locator> {
  const dialog = page.getByRole("alertdialog")
  await expect(async () => {
    await page.getByRole("button", { name: label, exact: true }).click()
    await expect(dialog).toBeVisible({ timeout: 1000 })
  }).toPass()
  return dialog
}

/** A review that collects: one subject, asked about by everyone of a small directory. @returns the cycle's id */
export async function launchReview(
  page: Page,
  review: { workspace: string; owner: Member; people: Listed[]; subject: string },
): Promise<string> {
  await createWorkspace(page, review.workspace, review.owner)
  await pastePeople(page, review.people)
  const cycleId = await draftCycle(page, { name: "Spring review" })
  await chooseSubjects(page, [review.subject])
  await askSuggested(page)
  await launch(page)
  return cycleId
}
