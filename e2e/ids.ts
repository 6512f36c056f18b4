import { expect, type Page } from "@playwright/test"
import type { Ids } from "./expectations"
import { codeFor, linkFor, openInvitationAbout } from "./mailbox"
import { draftCycle } from "./organiser"

type Keys = Pick<Ids, "raterToken" | "raterInvitation" | "reportToken" | "code" | "signInToken" | "passwordToken">

/** What is to be found in the demo workspace, as its own pages lead there, and another draft. */
export async function findIds(organiser: Page): Promise<Omit<Ids, keyof Keys>> {
  const find = async (path: string, pattern: RegExp) => {
    const html = (await (await organiser.request.get(path)).text()).replaceAll("\\", "").replaceAll("&quot;", `"`)
    const found = pattern.exec(html)?.[1]
    if (!found) throw new Error(`${path} has nothing like ${pattern}`)
    return found
  }
  const cycle = (name: string) => find("/cycles", new RegExp(`href="/cycles/([-0-9a-f]{36})">${name}<`))
  const [draft, collecting, closed] = [
    await cycle("Heads of department, next spring"),
    await cycle("Team leads, winter"),
    await cycle("Leaders, autumn"),
  ]
  const collectingSubject = await find(`/cycles/${collecting}`, /subjects\/([-0-9a-f]{36})/)
  const draftSubject = await find(`/cycles/${draft}/setup/raters`, /subject=([-0-9a-f]{36})/)
  const reviewed = (name: string) => find(`/cycles/${closed}/reports`, new RegExp(`reports/([-0-9a-f]{36})">${name}<`))
  const reportSubject = await reviewed("Dana Okafor")
  return {
    draft,
    spareDraft: await draftCycle(organiser, { name: "Team leads, next winter" }),
    collecting,
    closed,
    collectingSubject,
    draftSubject,
    draftSubjects: await find(`/cycles/${draft}/setup/review`, /"name":"unshown","value":"([-0-9a-f ]+)"/),
    reportSubject,
    unreleasedSubject: await reviewed("Priya Nair"),
    coachedSubject: await reviewed("Jonas Weber"),
    report: await find(`/cycles/${closed}/reports/${reportSubject}`, /"reportId":"([-0-9a-f]{36})"/),
    openInvitation: await find(
      `/cycles/${collecting}/subjects/${collectingSubject}`,
      new RegExp(`\\["${collecting}","(?!${collectingSubject})([-0-9a-f]{36})"`),
    ),
    collectingRater: await find(`/cycles/${collecting}/raters`, new RegExp(`\\["${collecting}","([-0-9a-f]{36})"\\]`)),
    person: await find("/people", /people\/([-0-9a-f]{36})">Viktor Petrov</),
    freePerson: await find("/people", /people\/([-0-9a-f]{36})">Sofia Bianchi</),
    list: await beginList(organiser, "/people/import", "Name,E-mail\nViktor Petrov,new@x.example"),
    pairs: await beginList(
      organiser,
      `/cycles/${draft}/setup/import`,
      "Subject,Rater,Group\nViktor Petrov,Lena Brandt,x",
    ),
    message: await readableMessage(organiser, collecting),
    coach: await find("/settings/members", /"([-0-9a-f]{36})"\]/),
    domain: "northwind-too.example",
  }
}

/** A list that waits to be taken over. @returns its id */
async function beginList(organiser: Page, base: string, list: string): Promise<string> {
  const { origin } = new URL(organiser.url())
  const file = { name: "list.csv", mimeType: "text/csv", buffer: Buffer.from(list) }
  const answer = await organiser.request.post(`${base}/file`, { headers: { origin }, multipart: { file } })
  return /import\/([-0-9a-f]{36})/.exec(answer.url())![1]!
}

/** One whose link still leads somewhere: of an answer that was declined there is nothing left to read. */
async function readableMessage(organiser: Page, cycleId: string): Promise<string> {
  const html = await (await organiser.request.get(`/mailbox?cycle=${cycleId}`)).text()
  for (const [, id] of html.matchAll(/mailbox\/([-0-9a-f]{36})"/g)) {
    if ((await organiser.request.get(`/mailbox/${id}`)).ok()) return id!
  }
  throw new Error("No message can be read.")
}

/** Keys that are good and not used yet: to an answer, to Dana's report, and to the account of a member. */
export async function findKeys(
  organiser: Page,
  { collecting }: Pick<Ids, "collecting">,
  member: { name: string; email: string },
  visitor: Page,
): Promise<Keys> {
  const raterLink = await openInvitationAbout(organiser, collecting, "Samuel Adeyemi")
  const reportLink = await linkFor(organiser, "Report", "Dana Okafor")
  await visitor.goto(reportLink)
  await visitor.getByRole("button", { name: "Send the code" }).click()
  await expect(visitor.getByText("A code is on its way")).toBeVisible()
  for (const [path, label] of [
    ["/sign-in", "Send a sign-in link to"],
    ["/forgot-password", "E-mail address"],
  ] as const) {
    await visitor.goto(path)
    await visitor.getByLabel(label).fill(member.email)
    await visitor.getByRole("button", { name: "Send me a link" }).click()
    await expect(visitor.getByText(`If ${member.email} has an account here`)).toBeVisible()
  }
  return {
    raterToken: raterLink.split("/").at(-2)!,
    raterInvitation: tokenIn(raterLink),
    reportToken: tokenIn(reportLink),
    code: await codeFor(organiser, "Dana Okafor"),
    signInToken: tokenIn(await linkFor(organiser, "Sign-in link", member.name)),
    passwordToken: tokenIn(await linkFor(organiser, "Password link", member.name)),
  }
}

function tokenIn(link: string): string {
  return link.split("/").at(-1)!
}
