import { once } from "node:events"
import type { AddressInfo } from "node:net"
import { SMTPServer } from "smtp-server"
import { afterAll, beforeEach, expect, test } from "vitest"
import { testDatabase } from "@/lib/db/testing/database"
import { databaseKeys } from "@/lib/keys/testing/keys"
import { checkHost } from "@/lib/mail/checkHost"
import { openSocket } from "@/lib/mail/openSocket"
import type { Reach } from "@/lib/mail/reach"
import { sendTestMail } from "@/lib/mail/sendTestMail"
import { mailServer } from "@/lib/mail/testing/mailServer"
import { serverOn } from "@/lib/mail/testing/ownServer"
import { ownerOf, PUBLIC_URL } from "@/lib/mail/testing/post"
import type { OwnServer } from "@/lib/mail/workspaceMail"
import { wordsIn } from "@/lib/words/words"

const { db } = await testDatabase()
const keys = databaseKeys()
const owner = await ownerOf(db, keys)
const { port, received, told } = await mailServer()

beforeEach(() => {
  received.length = 0
  told.answers = {}
})

const tested = (over: Partial<OwnServer> = {}, reach: Reach = "any") =>
  sendTestMail(wordsIn("en"), owner, { server: serverOn(port, over), reach }, "Feedback", PUBLIC_URL)

test("a test mail reaches the owner, and has no link", async () => {
  expect(await tested()).toEqual({ kind: "sent" })
  expect(received).toMatchObject([{ to: [owner.email] }])
  expect(received[0]!.mail).toContain("From: Feedback <feedback@northwind.example>")
  expect(received[0]!.mail).not.toContain("http")
})

test.each([
  [{ auth: 535 }, { user: "x", password: "wrong" }, "credentials"],
  [{ mail: 553 }, {}, "sender"],
  [{ rcpt: 550 }, {}, "refused"],
  [{ data: 451 }, {}, "later"],
  [{}, { port: 1 }, "unreachable"],
  [{}, { host: "nowhere.invalid" }, "unreachable"],
  // It speaks no TLS at all.
  [{}, { security: "tls" }, "encryption"],
  [{}, { security: "startTls" }, "encryption"],
] as const)("where the server says %j to %j it is %s, and none of its own words", async (answers, over, kind) => {
  told.answers = answers
  expect(await tested(over)).toEqual({ kind })
})

test("a server that cannot show that it is itself gets no mail", async () => {
  for (const [secure, security] of [
    [true, "tls"],
    [false, "startTls"],
  ] as const) {
    const server = new SMTPServer({ secure, authOptional: true, closeTimeout: 100 })
    server.on("error", () => {})
    server.listen(0, "127.0.0.1")
    await once(server.server, "listening")
    afterAll(() => new Promise<void>((done) => server.close(() => done())))
    const { port: other } = server.server.address() as AddressInfo
    expect(await tested({ port: other, security })).toEqual({ kind: "encryption" })
  }
})

test.each(["127.0.0.1", "localhost", "2130706433", "0x7f000001", "0177.0.0.1", "127.1", "::ffff:127.0.0.1", "[::1]"])(
  "where anybody may create a workspace, nothing connects to this machine as %s",
  async (host) => {
    expect(await tested({ host, security: "tls" }, "public")).toEqual({ kind: "address" })
    expect(await checkHost(host, "public")).toBe("beyond")
    await expect(openSocket(host, port, "public", AbortSignal.timeout(5000))).rejects.toMatchObject({
      code: "EADDRESS",
    })
    expect(received).toEqual([])
  },
)

test("unencrypted mail goes to networks of one's own alone", async () => {
  expect(await tested({ host: "192.0.2.1" })).toEqual({ kind: "address" })
  expect(await checkHost("192.0.2.1", "own")).toBe("beyond")
})
