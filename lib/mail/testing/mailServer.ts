// Mail servers for tests: one that keeps what it gets and answers as told, and some that behave badly.

import { once } from "node:events"
import { createServer, type AddressInfo, type Socket } from "node:net"
import { SMTPServer } from "smtp-server"
import { afterAll } from "vitest"

export interface Received {
  to: string[]
  mail: string
  /** What of it comes back where it cannot be delivered: "HDRS" for the headers alone. */
  returns: string | null
}

/** What the server says to a command, where it is not "yes". */
export interface Answers {
  auth?: number
  mail?: number
  rcpt?: number
  data?: number
}

/** Call at the top of a test file; the server ends with its tests. */
export async function mailServer() {
  const received: Received[] = []
  const told: { answers: Answers } = { answers: {} }
  const say = (code: number | undefined, done: (error?: Error) => void) =>
    code ? done(Object.assign(new Error("as told"), { responseCode: code })) : done()
  const server = new SMTPServer({
    authOptional: true,
    allowInsecureAuth: true,
    disabledCommands: ["STARTTLS"],
    hideDSN: false,
    // Connections that wait for another mail are not waited for.
    closeTimeout: 100,
    onAuth: (_auth, _session, done) =>
      say(told.answers.auth, (error) => (error ? done(error) : done(null, { user: "parallax" }))),
    onMailFrom: (_address, _session, done) => say(told.answers.mail, done),
    onRcptTo: (_address, _session, done) => say(told.answers.rcpt, done),
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on("data", (chunk: Buffer) => chunks.push(chunk))
      stream.on("end", () => {
        if (told.answers.data) return say(told.answers.data, done)
        const mail = Buffer.concat(chunks).toString("latin1").replaceAll("=\r\n", "")
        const { rcptTo, dsn } = session.envelope
        received.push({ to: rcptTo.map(({ address }) => address), mail, returns: dsn?.ret ?? null })
        done()
      })
    },
  })
  server.listen(0, "127.0.0.1")
  await once(server.server, "listening")
  const { port } = server.server.address() as AddressInfo
  afterAll(() => new Promise<void>((done) => server.close(() => done())))
  return { port, received, told }
}

/** Does what a mail server should not do, with a connection that it has accepted. */
export type Rudeness =
  /** Never says anything. */
  | { kind: "silent" }
  /** Hangs up before it has greeted. */
  | { kind: "hangsUp" }
  /** Greets, takes a mail that says this, and hangs up instead of answering. */
  | { kind: "dropsMail"; saying: string }
  /** Answers to a mail with a reply that does not end, a line at a time. */
  | { kind: "babbles" }

/** Call at the top of a test, or of a test file. */
export async function rudeMailServer(rudeness: Rudeness) {
  const received: string[] = []
  const open = new Set<Socket>()
  let connections = 0
  const server = createServer((socket) => {
    connections += 1
    open.add(socket)
    socket.on("error", () => {})
    socket.on("close", () => open.delete(socket))
    if (rudeness.kind === "hangsUp") socket.end()
    if (rudeness.kind === "dropsMail" || rudeness.kind === "babbles") converse(socket)
  })
  server.listen(0, "127.0.0.1")
  await once(server, "listening")
  afterAll(() => {
    for (const socket of open) socket.destroy()
    server.close()
  })
  return { port: (server.address() as AddressInfo).port, received, connections: () => connections }

  /** As much of SMTP as a client needs to get rid of a mail. */
  function converse(socket: Socket): void {
    let mail: string | null = null
    socket.write("220 rude.example\r\n")
    socket.on("data", (chunk) => {
      const text = chunk.toString("latin1")
      if (mail !== null) {
        mail += text
        if (!mail.endsWith("\r\n.\r\n")) return
        receive(socket, mail)
        mail = null
      } else if (text.startsWith("DATA")) {
        mail = ""
        socket.write("354 go on\r\n")
      } else socket.write(text.startsWith("EHLO") ? "250 rude.example\r\n" : "250 ok\r\n")
    })
  }

  function receive(socket: Socket, mail: string): void {
    if (rudeness.kind === "dropsMail" && mail.includes(rudeness.saying)) {
      socket.destroy()
    } else if (rudeness.kind === "babbles") {
      const babble = setInterval(() => socket.write("250-and\r\n"), 20)
      socket.on("close", () => clearInterval(babble))
    } else {
      received.push(mail)
      socket.write("250 ok\r\n")
    }
  }
}
