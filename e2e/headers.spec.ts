import type { APIRequestContext } from "@playwright/test"
import { linkFor } from "./mailbox"
import { launchReview } from "./organiser"
import { teamAt } from "./team"
import { expect, test } from "./test"

const ELSEWHERE = "https://evil.example"
const CROSS_SITE = { origin: "null", "sec-fetch-site": "cross-site" }

test("every page carries a policy with a nonce of its own", async ({ request }) => {
  const policyOf = async () => (await request.get("/sign-in")).headers()["content-security-policy"]!
  const policy = await policyOf()
  const directives = new Map(policy.split("; ").map((directive) => [directive.split(" ")[0]!, directive]))
  expect(directives.get("script-src")).toMatch(/^script-src 'self' 'nonce-[-0-9a-f]{36}' 'strict-dynamic'$/)
  for (const name of ["object-src", "base-uri", "frame-ancestors"]) expect(directives.get(name)).toBe(`${name} 'none'`)
  expect(directives.get("form-action")).toBe("form-action 'self'")
  expect(await policyOf()).not.toBe(policy)

  const html = await (await request.get("/sign-in")).text()
  expect(html.match(/<script(?![^>]* nonce=)[^>]*>/g)).toBeNull()
})

test("a proxy may keep a connection longer than the minute that is usual", async ({ request }) => {
  const keepAlive = (await request.get("/sign-in")).headers()["keep-alive"]!
  expect(Number(/timeout=(\d+)/.exec(keepAlive)![1])).toBeGreaterThan(60)
})

for (const path of ["/", "/sign-in", "/anonymity", "/answer/none", "/report/none", "/nowhere", "/api/health"]) {
  test(`${path} is not sniffed, framed or indexed`, async ({ request }) => {
    const headers = (await request.get(path)).headers()
    expect(headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "x-robots-tag": "noindex, nofollow",
      "cross-origin-opener-policy": "same-origin",
    })
    expect(headers["x-powered-by"]).toBeUndefined()
  })
}

for (const path of [
  "/answer/none",
  "/nominate/none",
  "/report/none",
  "/reset-password/none",
  "/confirm-address/none",
  "/sign-in/link/none",
]) {
  test(`${path}, a secret address, is not passed on or kept`, async ({ request }) => {
    const response = await request.get(path)
    expect(response.headers()).toMatchObject({
      "referrer-policy": "no-referrer",
      "x-robots-tag": "noindex, nofollow",
    })
    expect(response.headers()["cache-control"]).toContain("no-store")
    expect(await response.text()).toContain(`<meta name="robots" content="noindex, nofollow"/>`)
  })
}

test("the session is a cookie that scripts and other sites cannot use", async ({ page, context }) => {
  await page.goto("/")
  await page.getByLabel("Name of the workspace").fill("Cookies")
  await page.getByLabel("Your name").fill("Mei Lin")
  await page.getByLabel("Your e-mail address").fill("mei@cookies.example")
  await page.getByLabel("Password").fill("a long pass-phrase")
  await page.getByRole("button", { name: "Create workspace" }).click()
  await expect(page).toHaveURL("/cycles")
  const cookies = (await context.cookies()).toSorted((a, b) => a.name.localeCompare(b.name))
  const hidden = { httpOnly: true, sameSite: "Lax" }
  // Whom the browser has signed in is not sent along to where somebody answers.
  expect(cookies).toMatchObject([
    { name: "parallax", path: "/", ...hidden },
    { name: "parallax-known", path: "/sign-in", ...hidden },
  ])
  const response = await page.request.get("/cycles")
  expect(response.headers()["cache-control"]).toMatch(/no-store|private/)
})

test("a post from another site is refused", async ({ page: ruth, playwright, baseURL }) => {
  const cycleId = await launchReview(ruth, { workspace: "Posts", subject: "Dana Okafor", ...teamAt("posts") })
  const link = await linkFor(ruth, "Invitation", "Mei Lin")
  const mei = await playwright.request.newContext(baseURL ? { baseURL } : {})
  const foreign: Record<string, string>[] = [{}, { origin: ELSEWHERE }, { origin: "null" }, CROSS_SITE]

  await test.step("to where answers are kept", async () => {
    const data = { submitted: false, writings: { "score-V1": { value: "5", mark: "one", over: [""] } } }
    const save = (headers: Record<string, string>) => mei.post(`${link}/draft`, { data, headers })
    for (const headers of foreign) expect((await save(headers)).status()).toBe(403)
    expect((await mei.get(`${link}/draft`)).status()).toBe(405)
    expect((await save({ origin: baseURL! })).status()).toBe(200)
    const nonsense = await mei.post(`${link}/draft`, { data: "{", headers: { origin: baseURL! } })
    expect(nonsense.status()).toBe(400)
  })
  await test.step("to the action of a rater's form", async () => {
    const fields = await declineFields(mei, link)
    const press = (headers: Record<string, string>) =>
      mei.post(`${link}/decline`, { multipart: fields, headers, maxRedirects: 0 })
    for (const headers of foreign) expect((await press(headers)).status()).toBe(403)
    await ruth.goto(`/cycles/${cycleId}`)
    await expect(ruth.getByText("8 missing").first()).toBeVisible()
    expect((await press({ origin: baseURL! })).status()).toBe(303)
    await ruth.reload()
    await expect(ruth.getByText("1 declined")).toBeVisible()
  })
  await test.step("to where they are sent, and whoever has declined sends nothing", async () => {
    const send = (headers: Record<string, string>) => mei.post(`${link}/send`, { headers, maxRedirects: 0 })
    for (const headers of foreign) expect((await send(headers)).status()).toBe(403)
    expect((await mei.get(`${link}/send`)).status()).toBe(405)
    const location = new URL(link, baseURL).pathname
    const refused = await send({ origin: baseURL! })
    expect(refused.status()).toBe(303)
    expect(refused.headers()).toMatchObject({ location, "cache-control": "no-store" })
    expect(await (await send({ origin: baseURL!, accept: "application/json" })).json()).toEqual({ location })
  })
  await mei.dispose()
})

test("what is no request for this server goes no further than its door", async ({ request, baseURL }) => {
  const trace = await request.fetch("/sign-in", { method: "TRACE" })
  expect(trace.status()).toBe(405)
  expect(trace.headers()["allow"]).toBe("GET, HEAD, POST")
  expect((await request.get("/answer/%ff")).status()).toBe(400)
  const post = (length: number) => {
    return request.post("/sign-in", { data: "a".repeat(length), headers: { origin: baseURL! }, maxRedirects: 0 })
  }
  expect((await post(4 * 2 ** 20 + 1)).status()).toBe(413)
  expect((await post(1000)).status()).toBe(200)
  // Refused or not, every answer carries the same headers.
  expect(trace.headers()).toMatchObject({ "x-content-type-options": "nosniff", "x-frame-options": "DENY" })
})

test("the server says that it is well", async ({ request }) => {
  const response = await request.get("/api/health")
  expect(response.status()).toBe(200)
  expect(await response.json()).toEqual({
    isWell: true,
    database: "ok",
    worker: { closing: "ok", launching: "ok", keys: "ok", reminding: "ok", mail: "ok", forgetting: "ok" },
    notClosed: 0,
    keys: "ok",
    keysMissing: 0,
    keysToDestroy: expect.any(Number),
  })
})

/** What a browser without JavaScript sends when "Yes, decline" is pressed. */
async function declineFields(rater: APIRequestContext, link: string): Promise<Record<string, string>> {
  const html = await (await rater.get(`${link}/decline`)).text()
  const form = html.split("<form").find((part) => part.includes("Yes, decline"))!
  const inputs = [...form.matchAll(/<input type="hidden" name="([^"]+)"(?: value="([^"]*)")?/g)]
  return Object.fromEntries(inputs.map(([, name, value]) => [name!, (value ?? "").replaceAll("&quot;", `"`)]))
}
