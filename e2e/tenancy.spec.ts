import { existsSync } from "node:fs"
import type { APIResponse, Page } from "@playwright/test"
import { callAction, lookAt } from "./call"
import { signInAsCoach } from "./coach"
import { ACTIONS, ROUTES, type Ids, type Right } from "./expectations"
import { findIds, findKeys } from "./ids"
import { openReport } from "./mailbox"
import { createWorkspace, exploreDemo, joinAsOrganiser } from "./organiser"
import { actionsInBuild, actionsInSource, routesInSource } from "./routes"
import { expect, test } from "./test"

const PEOPLE = /Viktor Petrov|Kwame Mensah|Lena Brandt/
const NAMES =
  /Northwind|Heads of department|Leaders, autumn|Team leads, winter|Viktor Petrov|Kwame Mensah|Lena Brandt|Harriet Cole/

/** Pages that lead a signed-in user on to their own. */
const LEADS_ON = ["/", "/sign-in"]

/** Somebody without an account, and an organiser of another workspace. */
type Outsider = "stranger" | "foreigner"

/** Who else calls the actions that take a right, with the very arguments of those who have it. */
const OTHERS: Record<Right, (Outsider | Right)[]> = {
  anyone: [],
  link: ["stranger"],
  // They hold the link, and have not opened the report.
  reader: ["stranger", "foreigner", "coach", "organiser"],
  member: ["stranger"],
  coach: ["stranger", "foreigner", "organiser"],
  organiser: ["stranger", "foreigner", "coach"],
  owner: ["stranger", "foreigner", "coach", "organiser"],
}

/** Whoever holds a link that leads somewhere has a right; these do not. */
const NO_LINKS = {
  raterToken: "none",
  raterInvitation: "none",
  reportToken: "none",
  signInToken: "none",
  passwordToken: "none",
}

const OTTO = { name: "Otto Lund", email: "otto@tenancy.example", password: "a long pass-phrase" }
const OLGA = { name: "Olga Ivanova", email: "olga@tenancy.example", password: "a long pass-phrase" }

test("every route has its expectation", () => {
  expect(Object.keys(ROUTES).toSorted()).toEqual(routesInSource())
})

test("every server action has its expectation", () => {
  expect(Object.keys(ACTIONS).toSorted()).toEqual(actionsInSource())
  expect([...actionsInBuild().keys()].toSorted()).toEqual(actionsInSource())
})

test("a workspace is closed to strangers, its coach and other organisers, some of it to its own; who may is obeyed", async ({
  page: lena,
  visit,
  baseURL,
}) => {
  test.setTimeout(240_000)
  await exploreDemo(lena)
  const found = await findIds(lena)
  const harriet = await visit()
  await signInAsCoach(lena, harriet)
  await expect(harriet.getByRole("link", { name: "Dana Okafor" }).first()).toBeVisible()
  await expect(harriet.getByRole("row", { name: "Jonas Weber" }).getByText("Not passed on")).toBeVisible()
  // Priya Nair is coached too, but her report is not released.
  await expect(harriet.getByRole("link", { name: "Priya Nair" })).toHaveCount(0)
  const otto = await visit()
  await joinAsOrganiser(lena, otto, OTTO)
  const olga = await visit()
  await createWorkspace(olga, "Another House", OLGA)
  const [stranger, visitor, dana] = [await visit(), await visit(), await visit()]
  const ids: Ids = { ...found, ...(await findKeys(lena, found, OTTO, visitor)) }
  await openReport(lena, dana, "Dana Okafor")
  const pages: Record<Outsider | Right, Page> = {
    stranger,
    foreigner: olga,
    anyone: visitor,
    link: visitor,
    reader: dana,
    member: harriet,
    coach: harriet,
    organiser: otto,
    owner: lena,
  }
  const call = (who: Outsider | Right, name: string, given: Ids) => callAction(pages[who], baseURL!, name, given)

  for (const [route, expectation] of Object.entries(ROUTES)) {
    if (expectation.isPage === false) continue
    await test.step(route, async () => {
      const path = expectation.path?.(ids) ?? route
      const read = (page: Page) => page.request.get(path, { maxRedirects: 0 })
      const seen = LEADS_ON.includes(path) ? 307 : 200
      for (const role of ["owner", "organiser", "coach"] as const) {
        const toMember = await read(pages[role])
        expect(toMember.status(), `${path} to its ${role}`).toBe(expectation[role] === "nothing" ? 404 : seen)
      }

      const toStranger = await read(stranger)
      if (expectation.stranger === "sees") expect(toStranger.status()).toBe(200)
      else await expectSignIn(toStranger)

      const toForeigner = await read(olga)
      if (expectation.foreigner === "nothing") expect(toForeigner.status()).toBe(404)
      if (expectation.foreigner !== "same") {
        expect(await toForeigner.text()).not.toMatch(NAMES)
        // The same page, as a browser asks for it that is already on another one.
        expect(await (await olga.request.get(path, { headers: { RSC: "1" } })).text()).not.toMatch(NAMES)
      }
    })
  }

  const before = await everything(pages, ids)
  const theirs = { ...ids, domain: "elsewhere.example" }
  for (const [name, { who }] of Object.entries(ACTIONS)) {
    for (const other of OTHERS[who]) {
      await test.step(`${name}, called by ${other}`, async () => {
        const response = await call(other, name, who === "link" ? { ...theirs, ...NO_LINKS } : theirs)
        const leadsTo = response.headers()["x-action-redirect"]
        if (other === "stranger" && who === "reader") expect(leadsTo).toContain(`/report/${ids.reportToken}`)
        else if (other === "stranger" && who !== "link") expect(leadsTo).toMatch(/^\/sign-in/)
        // What others of the workspace get back is the page they are on, with the names that belong there.
        const isInside = other === "organiser" || (other === "coach" && who === "reader")
        if (!isInside) expect(PEOPLE.exec(await response.text())?.[0]).toBeUndefined()
      })
    }
  }
  await test.step("and nothing of the workspace has changed", async () => {
    // What had no id in it, the other organiser has done to her own.
    expect(await everything(pages, ids)).toEqual(before)
  })

  for (const [name, { who, shows, to = who, first }] of Object.entries(ACTIONS)) {
    await test.step(`${name}, called by who may`, async () => {
      if (typeof shows === "string") return expect(existsSync(`e2e/${shows}`)).toBe(true)
      if (first) expect((await stranger.request.post(first(ids), { headers: { origin: baseURL! } })).status()).toBe(200)
      const path = shows(ids)
      const earlier = await lookAt(pages[to], path)
      expect((await call(who, name, ids)).status()).toBeLessThan(400)
      expect((await lookAt(pages[to], path)) !== earlier, `${name} changes ${path}`).toBe(true)
    })
  }
})

async function expectSignIn(response: APIResponse): Promise<void> {
  expect(response.status()).toBe(307)
  expect(response.headers().location).toBe("/sign-in")
  expect(await response.text()).not.toMatch(NAMES)
}

/** Every page on which an action shows what it has done, as those see it who look there. */
async function everything(pages: Record<Right, Page>, ids: Ids): Promise<Map<string, string>> {
  const seen = new Map<string, string>()
  for (const { who, shows, to = who } of Object.values(ACTIONS)) {
    if (typeof shows === "string") continue
    const place = `${shows(ids)} as ${to}`
    if (!seen.has(place)) seen.set(place, await lookAt(pages[to], shows(ids)))
  }
  return seen
}
