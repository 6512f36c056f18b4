import { execFile } from "node:child_process"
import { promisify } from "node:util"
import type { Page } from "@playwright/test"
import { ROUTES, type Ids } from "./expectations"
import { signIn } from "./organiser"
import { OwnServer } from "./ownServer"
import { expect, test } from "./test"

/** Of a page, whatever the size of the workspace. */
const MOST_KILOBYTES = 150
const MOST_NODES = 2000

/** Whose size the workspace does not change: a report, and what it is read in. */
const OF_ONE_REPORT = ["/cycles/[cycleId]/reports/[subjectId]", "/coaching/[subjectId]"]

/** Pages of a list that somebody has just sent: import.spec.ts. */
const OF_ONE_LIST = /\[importId\]/

/** `npm run seed:large` makes the whole of it: pages of lists are full at a tenth. */
const PART = process.env.LARGE_PART ?? "10"

const server = new OwnServer(2)
const LENA = { email: "lena@meridian.example", password: "ten thousand people" }

test("in a large workspace every page of an organiser stays light", async ({ visit }) => {
  test.setTimeout(600_000)
  await server.empty()
  const seed = ["--import", "tsx", "lib/command/seedLarge.ts", PART]
  const env = { ...process.env, DATA_DIR: server.folder }
  const { stdout } = await promisify(execFile)(process.execPath, seed, { env })
  await server.start()
  const lena = await visit({ baseURL: server.url })
  await signIn(lena, LENA)
  await expect(lena).toHaveURL("/cycles")
  const ids = await findIds(lena, JSON.parse(stdout.trim().split("\n").at(-1)!))
  const heavy: string[] = []
  for (const [route, { stranger, isPage, owner, path }] of Object.entries(ROUTES)) {
    if (stranger === "sees" || isPage === false || owner === "nothing" || OF_ONE_REPORT.includes(route)) continue
    if (OF_ONE_LIST.test(route)) continue
    const address = path?.(ids as Ids) ?? route
    const response = await lena.request.get(address)
    expect(response.status(), address).toBe(200)
    if (!response.headers()["content-type"]?.startsWith("text/html")) continue
    const kilobytes = Math.round((await response.body()).length / 1000)
    await lena.goto(address)
    const nodes = await lena.locator("*").count()
    if (kilobytes > MOST_KILOBYTES || nodes > MOST_NODES) heavy.push(`${route}: ${kilobytes} kB, ${nodes} nodes`)
  }
  expect(heavy).toEqual([])
  await server.stop()
})

/** What pages of single things are opened with: the first of each list. */
async function findIds(page: Page, cycles: Pick<Ids, "draft" | "collecting" | "closed">): Promise<Partial<Ids>> {
  const find = async (path: string, pattern: RegExp) => {
    const [, id] = pattern.exec(await (await page.request.get(path)).text()) ?? []
    if (!id) throw new Error(`Nothing on ${path} is like ${pattern}.`)
    return id
  }
  return {
    ...cycles,
    person: await find("/people", /people\/([-0-9a-f]{36})"/),
    collectingSubject: await find(`/cycles/${cycles.collecting}`, /subjects\/([-0-9a-f]{36})/),
    draftSubject: await find(`/cycles/${cycles.draft}/setup/raters`, /([-0-9a-f]{36})/),
    reportSubject: await find(`/cycles/${cycles.closed}/reports`, /reports\/([-0-9a-f]{36})/),
    message: await find("/mailbox", /mailbox\/([-0-9a-f]{36})"/),
  }
}
