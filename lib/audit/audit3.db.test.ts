import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, expect, test } from "vitest"
import { makeKeys } from "@/lib/audit/makeKeys"
import { compareWorlds, realChecks } from "@/lib/audit/realChecks"
import { runRealCycle } from "@/lib/audit/runRealCycle"
import { testDatabase } from "@/lib/db/testing/database"

const [one, two] = [await testDatabase(), await testDatabase()]
const folder = await mkdtemp(join(tmpdir(), "parallax-audit-"))
afterAll(() => rm(folder, { recursive: true, force: true }))
const a = await runRealCycle({ db: one.db, query: one.sql, folder }, await makeKeys(folder), 0)
const b = await runRealCycle({ db: two.db, query: two.sql, folder }, await makeKeys(folder), 1)

test.each(realChecks)("$attacker: $attack", async (attack) => {
  const [x, y] = [await attack.run(a, false), await attack.run(a, true)]
  console.log(attack.attack, "|", x.got, "|", y.got)
  expect([x.isBreach, y.isBreach]).toEqual([false, true])
})
test("worlds", () => {
  const [x, y] = [compareWorlds([a, b], false), compareWorlds([a, b], true)]
  console.log(x.got, "|", y.got)
  expect([x.isBreach, y.isBreach]).toEqual([false, true])
})
import { diskAttack } from "@/lib/audit/attackTheDisk"
test("disk", async () => {
  const g = { db: one.db, query: one.sql, folder }
  const [x, y] = [await diskAttack.run(g, false), await diskAttack.run(g, true)]
  console.log(x.got, "|", y.got)
  expect([x.isBreach, y.isBreach]).toEqual([false, true])
})
import { ownReviewAttack } from "@/lib/audit/checkOwnReview"
test("own", async () => {
  const g = { db: one.db, query: one.sql, folder }
  const [x, y] = [await ownReviewAttack.run(g, false), await ownReviewAttack.run(g, true)]
  console.log(x.got, "|", y.got)
  expect([x.isBreach, y.isBreach]).toEqual([false, true])
})
