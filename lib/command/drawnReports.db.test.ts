import { once } from "node:events"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { afterAll, expect, test } from "vitest"
import { drawnReports } from "@/lib/command/drawnReports"
import { testDatabase } from "@/lib/db/testing/database"
import { idOf } from "@/lib/demo/northwind"
import { aboutDana, closedCycle, northwind, readerOf, reportToken } from "@/lib/demo/testing/northwind"
import { databaseKeys } from "@/lib/keys/testing/keys"
import { markBehaviour } from "@/lib/plan/markBehaviour"
import { openingSeal, SEAL_COOKIE } from "@/lib/release/openingSeal"
import { recordOwnOpening } from "@/lib/release/recordOpening"
import { releaseReports } from "@/lib/release/releaseReports"
import { withdrawRelease } from "@/lib/release/withdrawRelease"

const { db } = await testDatabase()
const keys = databaseKeys()
const { secret } = keys
const now = new Date()

/** Dana's report, which she has opened today; and a server that draws a page by counting. */
async function served() {
  const world = await northwind(db, keys, now)
  const { cycleId, subjects } = await closedCycle(db, keys, world, now, aboutDana(now))
  const subjectId = idOf(subjects, "Dana Okafor")
  await releaseReports(db, secret, world.owner, cycleId, { whose: "all", to: "subject" }, now)
  const reader = await readerOf(db, secret, subjectId, now)
  await recordOwnOpening(db, reader, now)
  let [drawn, nonces] = [0, 0]
  let extra: [string, string] = ["X-Page", "yes"]
  const answer = drawnReports({ db, secret })
  const server = createServer((request, response) => {
    nonces += 1
    const nonce = `nonce-${nonces}`
    response.setHeader("X-Nonce", nonce)
    void answer(request, response, nonce, () => {
      drawn += 1
      response.setHeader("Content-Type", "text/html; charset=utf-8")
      response.setHeader(...extra)
      response.flushHeaders()
      response.write(`<script nonce="${nonce}"></script>`)
      response.end(Buffer.from(`<p>“${drawn}”</p>`))
    })
  }).listen(0, "127.0.0.1")
  await once(server, "listening")
  afterAll(() => void server.close())
  const { port } = server.address() as AddressInfo
  const token = reportToken(secret, subjectId)
  const seal = openingSeal(secret, reader.tokenHash, new Date(now.getTime() + 3_600_000))
  /** Which drawing is shown. */
  const look = async (path = `/report/${token}`, cookie = `a=b; ${SEAL_COOKIE}=${seal}`, headers = {}) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { headers: { cookie, ...headers } })
    const text = await response.text()
    expect(text).toContain(`nonce="${response.headers.get("x-nonce")}"`)
    return Number(/“(\d+)”/.exec(text)![1])
  }
  const withHeader = (header: [string, string]) => (extra = header)
  return { look, reader, owner: world.owner, token, seal, withHeader }
}

test("a report's page is drawn once, and shown with the nonce of each response", async () => {
  const { look } = await served()
  expect([await look(), await look(), await look()]).toEqual([1, 1, 1])
})

test("it is drawn anew once something that it shows has changed", async () => {
  const { look, reader } = await served()
  expect(await look()).toBe(1)
  await markBehaviour(db, reader, reader.facts.questionnaire.items[0]!.id, "keep")
  expect([await look(), await look()]).toEqual([2, 2])
})

test("what is held is shown to nobody else: without the seal, with another one, or once the release is taken back", async () => {
  const { look, owner, reader, seal } = await served()
  const path = undefined
  expect(await look()).toBe(1)
  expect(await look(path, "a=b")).toBe(2)
  expect(await look(path, `${SEAL_COOKIE}=${seal}x`)).toBe(3)
  const other = await served()
  expect(await look(path, `${SEAL_COOKIE}=${other.seal}`)).toBe(4)
  expect(await look(`/report/${other.token}`)).toBe(5)
  await withdrawRelease(db, owner, reader.reportId, now)
  expect([await look(), await look()]).toEqual([6, 7])
})

test("each language and each theme has a page of its own", async () => {
  const { look, seal } = await served()
  const inLanguage = (more: string) => look(undefined, `${more}; ${SEAL_COOKIE}=${seal}`)
  expect([await inLanguage("language=en"), await inLanguage("language=en-XA"), await inLanguage("theme=dark")]).toEqual(
    [1, 2, 3],
  )
  expect([await inLanguage("language=en-XA"), await inLanguage("theme=dark")]).toEqual([2, 3])
})

test("what is asked for by a page's script, and a page that sets a cookie, is not held", async () => {
  const { look, seal, withHeader } = await served()
  const cookie = `${SEAL_COOKIE}=${seal}`
  expect([await look(undefined, cookie, { rsc: "1" }), await look(undefined, cookie, { rsc: "1" })]).toEqual([1, 2])
  withHeader(["Set-Cookie", "a=b"])
  expect([await look(), await look()]).toEqual([3, 4])
})
