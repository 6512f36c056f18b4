import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { expect, test } from "vitest"
import { asClient } from "@/lib/db/testing/setup"
import { callAction, sendRequest, cookieOf } from "@/lib/faults/sendRequest"
import { findIds } from "@/lib/faults/findIds"
import { openSharedHouse } from "@/lib/faults/openHouse"
import { mangledRequests, sendMangled } from "@/lib/faults/sendMangled"
import { Form } from "@/e2e/expectations"

/** FAULTS_CASES says another number of requests, as for a long run by hand. */
const CASES = Number(process.env.FAULTS_CASES ?? 400)
const SEED = Number(process.env.FAULTS_SEED ?? Math.floor(Math.random() * 1e6))
const HOURS = 12 * 3_600_000

/** Attempts are counted, wrong codes too, and sessions end by themselves. */
const MAY_CHANGE = ["Attempt", "ReportCode", "Session", "Duty", "_prisma_migrations"]

test(
  "no page, handler or action answers with an error of the server, or writes what it refuses",
  { timeout: HOURS },
  async () => {
    const house = await openSharedHouse("smtp://127.0.0.1:1/", { servers: 1, workers: 0 })
    if ("missing" in house) throw new Error(house.missing)
    try {
      const { email, password, ids } = await house.inspect(findIds)
      const origin = house.origins()[0]!
      const reply = await callAction(origin, "app/(signing-in)/actions.ts signIn", "/sign-in", [
        null,
        new Form({ email, password }),
      ])
      const cookie = `parallax=${cookieOf(reply, "parallax")}`
      const requests = mangledRequests(ids, [cookie, cookie], CASES, SEED)
      const fuzzed = await asClient(house.url, async (client) => {
        const { rows } = await client.query<{ name: string }>(
          `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> ALL($1)`,
          [MAY_CHANGE],
        )
        const marks = rows.map(
          ({ name }) => `SELECT count(*) AS n, sum(hashtext(x.ctid::text || x.xmin::text)) AS h FROM "${name}" x`,
        )
        return sendMangled(requests, origin, async () =>
          JSON.stringify((await client.query(marks.join(" UNION ALL "))).rows),
        )
      })
      console.log(`Mangled requests with the seed ${SEED}: ${JSON.stringify(fuzzed.statuses)}`)
      expect(fuzzed.breaches).toEqual([])
      // It is still there, and still knows its owner.
      expect(await sendRequest(origin, "/cycles", { headers: { Cookie: cookie } })).toMatchObject({ status: 200 })
    } finally {
      await house.close()
    }
  },
)

test("a server that stumbles over a zero byte, and one that writes what it refuses, are found out", async () => {
  let written = 0
  const careless = createServer((request, response) => {
    let body = decodeURIComponent(request.url!.replaceAll(/%(?![0-9A-F]{2})/gi, "").replaceAll(/%[89A-F].+/gi, ""))
    request.on("data", (chunk) => (body += chunk))
    request.on("end", () => {
      if (body.includes("\u0000") || body.includes("\\u0000")) return void response.writeHead(500).end()
      if (body.includes("__proto__")) written += 1
      response.writeHead(400).end()
    })
  })
  await new Promise<void>((done) => careless.listen(0, "127.0.0.1", done))
  const origin = `http://127.0.0.1:${(careless.address() as AddressInfo).port}`
  const ids = new Proxy({}, { get: (_, name) => String(name), ownKeys: () => [] }) as Parameters<
    typeof mangledRequests
  >[0]
  const requests = mangledRequests(ids, ["parallax=a"], 400, 1)
  const { breaches } = await sendMangled(requests, origin, async () => String(written))
  careless.closeAllConnections()
  careless.close()
  expect(breaches).toContainEqual(expect.stringMatching(/^500 to/))
  expect(breaches).toContainEqual(expect.stringMatching(/^Refused/))
}, 120_000)
