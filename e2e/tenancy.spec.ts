import type { APIResponse, Page } from "@playwright/test"
import { signInAsCoach } from "./coach"
import { ACTIONS, Form, ROUTES, type Ids } from "./expectations"
import { createWorkspace, joinAsOrganiser } from "./organiser"
import { actionsInBuild, actionsInSource, routesInSource, type BuiltAction } from "./routes"
import { expect, test } from "./test"

const PEOPLE = /Viktor Petrov|Kwame Mensah|Lena Brandt/
const NAMES =
  /Northwind|Heads of department|Leaders, autumn|Team leads, winter|Viktor Petrov|Kwame Mensah|Lena Brandt|Harriet Cole/

/** Pages that lead a signed-in user on to their own. */
const LEADS_ON = ["/", "/sign-in"]

test("every route has its expectation", () => {
  expect(Object.keys(ROUTES).toSorted()).toEqual(routesInSource())
})

test("every server action has its expectation", () => {
  expect(Object.keys(ACTIONS).toSorted()).toEqual(actionsInSource())
  expect([...actionsInBuild().keys()].toSorted()).toEqual(actionsInSource())
})

test("a workspace is closed to strangers, to its coach and to other organisers, and some of it to its own", async ({
  page: lena,
  visit,
  baseURL,
}) => {
  const origin = baseURL!
  await lena.goto("/")
  await lena.getByRole("button", { name: "Explore with demo data" }).click()
  await expect(lena.getByRole("heading", { name: "Review cycles" })).toBeVisible({ timeout: 60_000 })
  const ids = await idsOf(lena)
  const harriet = await visit()
  await signInAsCoach(lena, harriet)
  await expect(harriet.getByRole("link", { name: "Dana Okafor" }).first()).toBeVisible()
  await expect(harriet.getByRole("row", { name: "Jonas Weber" }).getByText("Not passed on")).toBeVisible()
  // Priya Nair is coached too, but her report is not released.
  await expect(harriet.getByRole("link", { name: "Priya Nair" })).toHaveCount(0)
  const otto = await visit()
  await joinAsOrganiser(lena, otto, {
    name: "Otto Lund",
    email: "otto@tenancy.example",
    password: "a long pass-phrase",
  })
  const olga = await visit()
  const owner = { name: "Olga Ivanova", email: "olga@tenancy.example", password: "a long pass-phrase" }
  await createWorkspace(olga, "Another House", owner)
  const stranger = await visit()
  const read = (page: Page, path: string) => page.request.get(path, { maxRedirects: 0 })

  for (const [route, expectation] of Object.entries(ROUTES)) {
    if (expectation.isPage === false) continue
    await test.step(route, async () => {
      const path = expectation.path?.(ids) ?? route
      const seen = LEADS_ON.includes(path) ? 307 : 200
      for (const [page, role] of [
        [lena, "owner"],
        [otto, "organiser"],
        [harriet, "coach"],
      ] as const) {
        const toMember = await read(page, path)
        expect(toMember.status(), `${path} to its ${role}`).toBe(expectation[role] === "nothing" ? 404 : seen)
      }

      const toStranger = await read(stranger, path)
      if (expectation.stranger === "sees") expect(toStranger.status()).toBe(200)
      else await expectSignIn(toStranger)

      const toForeigner = await read(olga, path)
      if (expectation.foreigner === "nothing") expect(toForeigner.status()).toBe(404)
      if (expectation.foreigner !== "same") {
        expect(await toForeigner.text()).not.toMatch(NAMES)
        // The same page, as a browser asks for it that is already on another one.
        expect(await (await olga.request.get(path, { headers: { RSC: "1" } })).text()).not.toMatch(NAMES)
      }
    })
  }

  const built = actionsInBuild()
  const before = await everything(lena, ids)
  for (const [name, { who, args }] of Object.entries(ACTIONS)) {
    if (who === "anyone") continue
    await test.step(name, async () => {
      const call = (page: Page) => callAction(page, origin, built.get(name)!, ids, args(ids))
      const toStranger = await call(stranger)
      if (who !== "link") expect(toStranger.headers()["x-action-redirect"]).toMatch(/^\/sign-in/)
      if (who === "coach" || who === "organiser" || who === "owner") {
        expect(await (await call(olga)).text()).not.toMatch(PEOPLE)
        // What a coach gets back is the page they are on, with the names that belong there.
        const toCoach = await (await call(harriet)).text()
        if (who !== "coach") expect(toCoach).not.toMatch(PEOPLE)
        if (who === "owner") await call(otto)
      }
    })
  }
  await test.step("and nothing of the workspace has changed", async () => {
    // What had no id in it, the other organiser has done to her own.
    expect(await everything(lena, ids)).toEqual(before)
  })
  await test.step("whereas its own organiser is obeyed by the very same calls", async () => {
    for (const name of [
      "cycles/[cycleId]/actions.ts extend",
      "people/actions.ts savePerson",
      "settings/actions.ts remove",
    ]) {
      const action = `app/(workspace)/${name}`
      await callAction(lena, origin, built.get(action)!, ids, ACTIONS[action]!.args(ids))
    }
    const after = await everything(lena, ids)
    expect(after[`/cycles/${ids.collecting}`]).toContain("1 May 2031")
    expect(after["/people"]).toContain("intruder@elsewhere.example")
    expect(after["/settings"]).not.toContain("Harriet Cole")
  })
})

/** What is to be found in the demo workspace, as its own pages lead there. */
async function idsOf(organiser: Page): Promise<Ids> {
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
  const draftSubject = await find(`/cycles/${draft}/setup/raters`, /raters\/([-0-9a-f]{36})/)
  const reportSubject = await find(`/cycles/${closed}/reports`, /reports\/([-0-9a-f]{36})">Dana Okafor</)
  return {
    draft,
    collecting,
    closed,
    collectingSubject,
    draftSubject,
    reportSubject,
    unreleasedSubject: await find(`/cycles/${closed}/reports`, /reports\/([-0-9a-f]{36})">Priya Nair</),
    report: await find(`/cycles/${closed}/reports/${reportSubject}`, /"reportId":"([-0-9a-f]{36})"/),
    draftInvitation: await find(
      `/cycles/${draft}/setup/raters/${draftSubject}`,
      new RegExp(`\\["${draft}","([-0-9a-f]{36})"\\]`),
    ),
    openInvitation: await find(
      `/cycles/${collecting}/subjects/${collectingSubject}`,
      new RegExp(`\\["${collecting}","([-0-9a-f]{36})"\\]`),
    ),
    person: await find("/people", /people\/([-0-9a-f]{36})">Viktor Petrov</),
    freePerson: await find("/people", /people\/([-0-9a-f]{36})">Sofia Bianchi</),
    message: await readableMessage(organiser, collecting),
    coach: await find("/settings", /"([-0-9a-f]{36})"\]/),
  }
}

/** One whose link still leads somewhere: of an answer that was declined there is nothing left to read. */
async function readableMessage(organiser: Page, cycleId: string): Promise<string> {
  const html = await (await organiser.request.get(`/mailbox?cycle=${cycleId}`)).text()
  for (const [, id] of html.matchAll(/mailbox\/([-0-9a-f]{36})"/g)) {
    if ((await organiser.request.get(`/mailbox/${id}`)).ok()) return id!
  }
  throw new Error("No message can be read.")
}

async function expectSignIn(response: APIResponse): Promise<void> {
  expect(response.status()).toBe(307)
  expect(response.headers().location).toBe("/sign-in")
  expect(await response.text()).not.toMatch(NAMES)
}

/** Calls a server action as a browser with JavaScript does. */
function callAction(
  { request }: Page,
  origin: string,
  action: BuiltAction,
  ids: Ids,
  args: unknown[],
): Promise<APIResponse> {
  const address = ROUTES[action.route]!.path?.(ids) ?? action.route.replace(/\[\w+\]/, "none")
  const body = new FormData()
  const encoded = args.map((arg, index) => {
    if (!(arg instanceof Form)) return arg
    for (const [name, value] of Object.entries(arg.fields)) body.append(`_${index + 1}_${name}`, value)
    return `$K${index + 1}`
  })
  // What refers to the fields has to come after them.
  body.append("0", JSON.stringify(encoded))
  const headers = { "Next-Action": action.id, Origin: origin }
  return request.post(address, { multipart: body, headers, maxRedirects: 0 })
}

/** The words of the pages of a workspace: what its organiser would see changed, the log included. */
async function everything(organiser: Page, ids: Ids): Promise<Record<string, string>> {
  const paths = [
    "/cycles",
    `/cycles/${ids.collecting}`,
    `/cycles/${ids.collecting}/subjects/${ids.collectingSubject}`,
    `/cycles/${ids.draft}/setup/details`,
    `/cycles/${ids.draft}/setup/questionnaire`,
    `/cycles/${ids.draft}/setup/raters/${ids.draftSubject}`,
    `/cycles/${ids.draft}/setup/review`,
    `/cycles/${ids.closed}/reports`,
    `/cycles/${ids.closed}/reports/${ids.reportSubject}`,
    "/people",
    "/settings",
  ]
  const seen: Record<string, string> = {}
  for (const path of paths) {
    await organiser.goto(path)
    seen[path] = await organiser.locator("main").innerText()
  }
  return seen
}
