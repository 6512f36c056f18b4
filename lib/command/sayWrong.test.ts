import { createServer, type RequestListener } from "node:http"
import type { AddressInfo } from "node:net"
import { afterEach, expect, test } from "vitest"
import { sayWrong } from "@/lib/command/sayWrong"

const open: { close: () => void }[] = []
afterEach(() => open.splice(0).forEach((server) => server.close()))

/** What a browser gets where Next answers so. */
async function askFor(
  answer: RequestListener,
  headers: Record<string, string> = {},
  { isReachable = true, hasBegun = true, method = "GET" } = {},
) {
  const server = createServer((request, response) => {
    sayWrong(request, { response, hasBegun }, async () => isReachable)
    answer(request, response)
  })
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done))
  open.push(server)
  const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, { method, headers })
  return { status: response.status, retry: response.headers.get("retry-after"), body: await response.text() }
}

const failing: Record<string, RequestListener> = {
  "a number and an end": (_, response) => {
    response.statusCode = 500
    response.setHeader("Content-Length", 21)
    response.end("Internal Server Error")
  },
  "a head and a body": (_, response) => {
    response.writeHead(500, { "Content-Type": "text/plain" })
    response.write("Internal ")
    response.end("Server Error")
  },
  "a body in pieces": (_, response) => {
    response.statusCode = 500
    response.flushHeaders()
    response.write("Internal Server Error")
    response.end()
  },
}

test.each(Object.entries(failing))("an error that is said by %s is a page to be read", async (_, answer) => {
  const wrong = await askFor(answer)
  expect([wrong.status, wrong.retry]).toEqual([500, null])
  expect(wrong.body).toContain("Try again")
  expect(wrong.body).not.toContain("Internal")
})

test("while the database cannot be reached, it says when to try again", async () => {
  expect(await askFor(failing["a head and a body"]!, {}, { isReachable: false })).toMatchObject({
    status: 503,
    retry: "5",
  })
})

test.each(["RSC", "Next-Action"])(
  "what a script of the page asks for, by the header %s, is left as it is",
  async (name) => {
    expect(await askFor(failing["a head and a body"]!, { [name]: "1" })).toMatchObject({
      status: 500,
      body: "Internal Server Error",
    })
  },
)

test("whatever goes well passes untouched", async () => {
  const well: RequestListener = (_, response) => {
    response.writeHead(201, { "Content-Type": "text/plain" })
    response.write("made ")
    response.end("well")
  }
  expect(await askFor(well)).toEqual({ status: 201, retry: null, body: "made well" })
})

test.each<Record<string, string>>([{}, { "Next-Action": "1" }])(
  "what is refused before an action has begun is said to be malformed, with the headers %o",
  async (headers) => {
    for (const answer of Object.values(failing)) {
      const sent = { method: "POST", hasBegun: false }
      expect(await askFor(answer, headers, sent)).toMatchObject({ status: 400, body: expect.stringContaining("form") })
      expect((await askFor(answer, headers, { ...sent, hasBegun: true })).status).toBe(500)
    }
  },
)
