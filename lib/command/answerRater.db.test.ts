import { once } from "node:events"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { randomUUID } from "node:crypto"
import { afterAll, expect, test } from "vitest"
import { LIMITS } from "@/lib/access/limits"
import { declineInvitation } from "@/lib/ballot/declineInvitation"
import { fivePeers } from "@/lib/ballot/testing/fivePeers"
import { answerRater } from "@/lib/command/answerRater"
import { raterRequestOf } from "@/lib/command/raterRequest"
import { testDatabase } from "@/lib/db/testing/database"
import { followedLink } from "@/lib/demo/testing/northwind"
import { databaseKeys } from "@/lib/keys/testing/keys"

const { db } = await testDatabase()
const keys = databaseKeys()
const now = new Date("2026-03-02T09:00:00Z")

/** A server that has nothing but what answers raters; what is not for it is answered with 501. */
const configuration = { publicUrl: "https://feedback.example.org" }
const server = createServer((request, response) => {
  const asked = raterRequestOf(request)
  if (!asked) return void response.writeHead(501).end()
  void answerRater({ db, keys, secret: keys.secret, configuration }, asked, request, response, now)
})
server.listen(0)
await once(server, "listening")
const origin = `http://localhost:${(server.address() as AddressInfo).port}`
afterAll(() => void server.close())

async function peer() {
  const { tokens } = await fivePeers(db, keys, now)
  const link = await followedLink(db, keys, tokens[0]!, now)
  return { link, path: `/answer/${link.token}/${link.id}` }
}

const post = (path: string, body: unknown = "", headers: Record<string, string> = {}) =>
  fetch(origin + path, {
    method: "POST",
    headers,
    redirect: "manual",
    body: typeof body === "string" ? body : JSON.stringify(body),
  })

const saving = (value: string, mark: string, { submitted = false, field = "score-V1" } = {}) => ({
  submitted,
  writings: { [field]: { value, mark, over: [""] } },
})

test("a draft is kept, and what cannot be kept is said where it stands", async () => {
  const { path } = await peer()
  const kept = await post(`${path}/draft`, saving("4", "one"))
  expect(await kept.json()).toMatchObject({ fields: { "score-V1": { value: "4", mark: "one" } }, errors: {} })
  const wrong = await post(`${path}/draft`, saving("9", "two"))
  expect(await wrong.json()).toMatchObject({ errors: { "score-V1": expect.stringContaining("from 1 to 5") } })
})

test.each([
  ["nonsense", "{", 400],
  ["nothing", "", 400],
  ["of a page that was drawn before something was sent", saving("4", "one", { submitted: true }), 409],
])("a draft that is %s is answered by its status alone", async (_, body, status) => {
  const { path } = await peer()
  const answer = await post(`${path}/draft`, body)
  expect([answer.status, await answer.text()]).toEqual([status, ""])
})

test("whoever tries many links that lead nowhere is told no more", async () => {
  const headers = { "x-parallax-client": "192.0.2.7" }
  const nowhere = () => post(`/answer/${randomUUID()}/${randomUUID()}/draft`, saving("4", "one"), headers)
  const statuses: number[] = []
  for (let tries = 0; tries <= LIMITS.unknownLink.limit; tries += 1) statuses.push((await nowhere()).status)
  expect(new Set(statuses.slice(0, -1))).toEqual(new Set([410]))
  expect(statuses.at(-1)).toBe(429)
})

test("sending answers the receipt to a script, and to a plain form its page, which alone may read the receipt", async () => {
  const { path } = await peer()
  await post(`${path}/draft`, saving("4", "one"))
  const sent = await post(`${path}/send`, "", { Accept: "application/json" })
  const { receipt } = (await sent.json()) as { receipt: string }
  expect(receipt).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/)
  expect(sent.headers.get("set-cookie")).toBe(
    `parallax-receipt=${receipt}; Path=${path}; HttpOnly; SameSite=Lax; Secure`,
  )
  await post(`${path}/draft`, saving("5", "two", { submitted: true }))
  const plain = await post(`${path}/send`)
  expect([plain.status, plain.headers.get("location")]).toEqual([303, path])
  expect(plain.headers.get("set-cookie")).not.toContain(receipt)
})

test("where nothing is sent, it leads to the page that says why", async () => {
  const { path, link } = await peer()
  const pressed = async () => (await (await post(`${path}/send`, "", { Accept: "application/json" })).json()) as object
  expect(await pressed()).toEqual({ location: `${path}?step=check` })
  await post(`${path}/draft`, saving("4", "one"))
  expect(await pressed()).toHaveProperty("receipt")
  expect(await pressed()).toEqual({ location: path })
  await db.sent.deleteMany({ where: { invitationId: link.id } })
  await post(`${path}/draft`, saving("4", "two"))
  await declineInvitation(db, keys, link, now)
  expect(await pressed()).toEqual({ location: path })
})

test("what is not posted, or is for another page, is not taken for a rater's", async () => {
  const { path } = await peer()
  expect((await fetch(`${origin}${path}/draft`)).status).toBe(405)
  for (const other of [path, `${path}/decline`, `${path}/send/more`, "/answer/a%20b/c/send"])
    expect((await post(other)).status).toBe(501)
})
