import { AxeBuilder } from "@axe-core/playwright"
import { expect, type Page } from "@playwright/test"

const STANDARD = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

/** No rule of accessibility is broken: by every rule in the light, and once more in the dark, where only colours differ. */
export async function expectNoBarrier(page: Page, what: string): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" })
    // A message may run nothing, the check neither; one that may is taken for white in the dark.
    const axe = new AxeBuilder({ page }).exclude("iframe[sandbox]")
    if (colorScheme === "light") axe.withTags(STANDARD)
    else axe.withRules("color-contrast").exclude("iframe")
    const { violations } = await axe.analyze()
    const found = violations.flatMap(({ id, nodes }) => {
      return nodes.map(({ target, any }) => `${id}: ${target.join(" ")} ${any[0]?.message ?? ""}`)
    })
    expect.soft(found, `${what}, ${colorScheme}`).toEqual([])
  }
  await page.emulateMedia({ colorScheme: "light" })
}
