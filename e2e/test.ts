import { test as base, expect, type BrowserContext, type BrowserContextOptions, type Page } from "@playwright/test"
import { exploreDemo } from "./organiser"

export { expect }

/** Opens a page in a browser of its own, as somebody else would. */
export type Visit = (options?: BrowserContextOptions) => Promise<Page>

export const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true }

/** What a browser keeps of somebody who is signed in. */
type SignedIn = Exclude<BrowserContextOptions["storageState"], string | undefined>

interface OfTest {
  expected: RegExp[]
  troubles: string[]
  visit: Visit
  /** Lena's page, who runs the reviews of the demo's Northwind. */
  lena: Page
}

/**
 * Every test fails on what a person at the browser would stumble over: an error of a script, a refused resource, or
 * a page that is wider than its window. A test that provokes an error names it in `expected`.
 */
export const test = base.extend<OfTest, { northwind: SignedIn }>({
  expected: [[], { option: true }],
  troubles: [
    async ({ expected }, use) => {
      const troubles: string[] = []
      await use(troubles)
      expect(troubles.filter((trouble) => !expected.some((pattern) => pattern.test(trouble)))).toEqual([])
    },
    { auto: true },
  ],
  context: async ({ context, troubles }, use) => {
    await watch(context, troubles)
    await use(context)
  },
  visit: async ({ browser, contextOptions, baseURL, troubles }, use) => {
    const contexts: BrowserContext[] = []
    await use(async (options = {}) => {
      const own = await browser.newContext({ ...contextOptions, ...(baseURL && { baseURL }), ...options })
      contexts.push(own)
      await watch(own, troubles)
      return own.newPage()
    })
    await Promise.all(contexts.map((own) => own.close()))
  },
  // The demo takes seconds to make, so the journeys of a worker share one. Each leaves alone what another looks for: the
  // stages of its cycles, and whoever that other one reads or writes for.
  northwind: [
    async ({ browser }, use, { project }) => {
      const context = await browser.newContext({ baseURL: project.use.baseURL! })
      await exploreDemo(await context.newPage())
      await use(await context.storageState())
      await context.close()
    },
    { scope: "worker", timeout: 120_000 },
  ],
  lena: async ({ visit, northwind }, use) => use(await visit({ storageState: northwind })),
})

async function watch(context: BrowserContext, troubles: string[]): Promise<void> {
  context.on("weberror", (event) => troubles.push(`script: ${event.error().message}`))
  context.on("console", (message) => {
    // A message in the mailbox may run nothing, not even what Playwright's trace puts into every frame.
    if (message.type() !== "error" || message.text().startsWith("Blocked script execution in 'about:srcdoc'")) return
    const page = new URL(message.page()?.url() ?? "about:blank").pathname
    troubles.push(`${page}: ${message.text()} (${message.location().url})`)
  })
  context.on("page", (page) => {
    // A page that is left before it could be looked at is looked at no more.
    page.on("domcontentloaded", () => page.evaluate(reportOverflow).catch(() => {}))
  })
}

/** Runs in the page: says so on the console when the document is wider than its window. */
function reportOverflow(): void {
  let isReported = false
  const look = () => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (isReported || scrollWidth <= clientWidth) return
    isReported = true
    const wide = [...document.querySelectorAll("body *")].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1,
    )
    const names = wide.slice(0, 5).map(({ localName, className }) => `${localName}.${String(className)}`)
    console.error(`horizontal overflow: ${scrollWidth} > ${clientWidth}: ${names.join(" ")}`)
  }
  const lookSoon = () => requestAnimationFrame(look)
  addEventListener("load", lookSoon)
  new ResizeObserver(lookSoon).observe(document.documentElement)
  new MutationObserver(lookSoon).observe(document.body, { childList: true, subtree: true, attributes: true })
}
