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
  expect(directives.get("script-src")).toMatch(/^script-src 'self' 'nonce-[\w+/=]{20,}' 'strict-dynamic'$/)
  for (const name of ["object-src", "base-uri", "frame-ancestors"]) expect(directives.get(name)).toBe(`${name} 'none'`)
  expect(directives.get("form-action")).toBe("form-action 'self'")
  expect(await policyOf()).not.toBe(policy)

  const html = await (await request.get("/sign-in")).text()
  expect(html.match(/<script(?![^>]* nonce=)[^>]*>/g)).toBeNull()
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

for (const path of ["/answer/none", "/report/none", "/reset-password/none", "/sign-in/link/none"]) {
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
  const cookies = await context.cookies()
  expect(cookies.map(({ name }) => name)).toEqual(["parallax"])
  expect(cookies[0]).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/" })
  const response = await page.request.get("/cycles")
  expect(response.headers()["cache-control"]).toMatch(/no-store|private/)
})

test("a post from another site is refused", async ({ page: ruth, playwright, baseURL }) => {
  const cycleId = await launchReview(ruth, { workspace: "Posts", subject: "Dana Okafor", ...teamAt("posts") })
  const link = await linkFor(ruth, "Invitation", "Mei Lin")
  const mei = await playwright.request.newContext(baseURL ? { baseURL } : {})

  await test.step("to where answers are kept", async () => {
    const save = (headers: Record<string, string>) => mei.post(`${link}/draft`, { form: { "score-V1": "5" }, headers })
    const foreign: Record<string, string>[] = [{}, { origin: ELSEWHERE }, { origin: "null" }, CROSS_SITE]
    for (const headers of foreign) {
      expect((await save(headers)).status()).toBe(403)
    }
    expect((await mei.get(`${link}/draft`)).status()).toBe(405)
    expect((await save({ origin: baseURL! })).status()).toBe(204)
  })
  await test.step("to the action of a rater's form", async () => {
    const fields = await declineFields(mei, link)
    for (const headers of [{ origin: ELSEWHERE }, CROSS_SITE] as Record<string, string>[]) {
      expect((await mei.post(link, { multipart: fields, headers, maxRedirects: 0 })).status()).toBe(500)
    }
    await ruth.goto(`/cycles/${cycleId}`)
    await expect(ruth.getByText("8 missing")).toBeVisible()
    expect((await mei.post(link, { multipart: fields, headers: { origin: baseURL! }, maxRedirects: 0 })).status()).toBe(
      303,
    )
    await ruth.reload()
    await expect(ruth.getByText("1 declined")).toBeVisible()
  })
  await mei.dispose()
})

test("the server says that it is well", async ({ request }) => {
  const response = await request.get("/api/health")
  expect(response.status()).toBe(200)
  expect(await response.json()).toEqual({ database: "well", worker: "well" })
})

/** What a browser without JavaScript sends when "Yes, decline" is pressed. */
async function declineFields(rater: APIRequestContext, link: string): Promise<Record<string, string>> {
  const html = await (await rater.get(link)).text()
  const form = html.split("<form").find((part) => part.includes("Yes, decline"))!
  const inputs = [...form.matchAll(/<input type="hidden" name="([^"]+)"(?: value="([^"]*)")?/g)]
  return Object.fromEntries(inputs.map(([, name, value]) => [name!, (value ?? "").replaceAll("&quot;", `"`)]))
}
