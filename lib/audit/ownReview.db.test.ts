import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import fc from "fast-check"
import { afterAll, expect, test } from "vitest"
import {
  ABOUT_OTHER,
  ABOUT_RUNNER,
  buildOwnReview,
  moveOwnAddress,
  REACTIONS,
  tellOrganiser,
  type Reactions,
} from "@/lib/audit/checkOwnReview"
import { testDatabase } from "@/lib/db/testing/database"

const { db, sql } = await testDatabase()
const folder = await mkdtemp(join(tmpdir(), "parallax-audit-"))
afterAll(() => rm(folder, { recursive: true, force: true }))

const reactionsOf = (raters: string[]) =>
  fc.record(Object.fromEntries(raters.map((rater) => [rater, fc.constantFrom(...REACTIONS)])))

/** Of the peers, whether they are enough to be shown: the one bit that the organiser is told. */
function isShown(reactions: Reactions): boolean {
  const sent = ABOUT_RUNNER.filter((rater) => ["sends", "sendsTwice"].includes(reactions[rater]!))
  return sent.length >= 3
}

test.for([
  ["as they are in the directory", 8, async () => {}],
  ["with another address there since", 4, moveOwnAddress],
] as const)(
  "whoever runs a review of themselves is told the same, whoever has answered about them: %s",
  { timeout: 240_000 },
  async ([, numRuns, before]) => {
    const review = await buildOwnReview({ db, query: sql, folder })
    await before(review)
    const about = reactionsOf(["Max", ...ABOUT_RUNNER])
    const worlds = fc
      .tuple(about, about, reactionsOf(ABOUT_OTHER))
      .filter(([one, two]) => isShown(one) === isShown(two))
    await fc.assert(
      fc.asyncProperty(worlds, async ([one, two, other]) => {
        const first = await tellOrganiser(review, review.owner, { runner: one, other })
        expect(await tellOrganiser(review, review.owner, { runner: two, other })).toBe(first)
      }),
      { numRuns },
    )
  },
)
