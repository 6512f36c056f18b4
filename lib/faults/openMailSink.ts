import { once } from "node:events"
import { createServer, type AddressInfo, type Socket } from "node:net"

/** A mail as it came in. */
export interface Caught {
  /** Of the header, without its brackets: it is the same for every delivery of one message. */
  messageId: string
  to: string
  /** Decoded as far as links need it. */
  text: string
}

/**
 * What the server does with a delivery:
 *  - takes: accepts it;
 *  - refuses, greylists: says 550, or 451, to the receiver;
 *  - refusesText: says 554 once it has the text;
 *  - losesReply: accepts it, and hangs up without saying so;
 *  - cuts: hangs up in the middle of the text, which it does not keep;
 *  - stalls: says nothing any more once it has the text, which it does not keep.
 */
export type Manner = "takes" | "refuses" | "greylists" | "refusesText" | "losesReply" | "cuts" | "stalls"

export interface MailSink {
  url: string
  caught: Caught[]
  /** How often each address was tried, by what was done then. */
  close(): Promise<void>
}

/** A mail server that keeps what it takes. @param mannerOf how it treats a delivery to somebody, asked once for each try */
export async function openMailSink(mannerOf: (to: string) => Manner = () => "takes"): Promise<MailSink> {
  const caught: Caught[] = []
  const open = new Set<Socket>()
  const server = createServer((socket) => {
    open.add(socket)
    socket.on("error", () => {})
    socket.on("close", () => open.delete(socket))
    converse(socket, mannerOf, (mail) => caught.push(mail))
  })
  server.listen(0, "127.0.0.1")
  await once(server, "listening")
  return {
    // As fast as it goes: what providers allow a second is not what faults are about.
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}/?rateLimit=10000`,
    caught,
    close: async () => {
      for (const socket of open) socket.destroy()
      server.close()
      await once(server, "close")
    },
  }
}

/** As much of SMTP as nodemailer speaks with a server that offers nothing (RFC 5321). */
function converse(socket: Socket, mannerOf: (to: string) => Manner, keep: (mail: Caught) => void): void {
  let pending = ""
  let isText = false
  let to = ""
  let manner: Manner = "takes"
  const say = (line: string) => socket.write(`${line}\r\n`)
  say("220 sink.example")
  socket.on("data", (chunk) => {
    pending += chunk.toString("latin1")
    for (;;) {
      if (isText) {
        if (manner === "cuts" && pending.length > 200) return void socket.destroy()
        const end = pending.indexOf("\r\n.\r\n")
        if (end < 0) return
        const text = pending.slice(0, end)
        pending = pending.slice(end + 5)
        isText = false
        receive(text)
      } else {
        const end = pending.indexOf("\r\n")
        if (end < 0) return
        const line = pending.slice(0, end)
        pending = pending.slice(end + 2)
        command(line)
      }
    }
  })

  function command(line: string): void {
    switch (line.slice(0, 4).toUpperCase()) {
      case "RCPT":
        to = /<([^>]*)>/.exec(line)?.[1] ?? ""
        manner = mannerOf(to)
        return void say(
          manner === "refuses" ? "550 nobody here" : manner === "greylists" ? "451 come again later" : "250 ok",
        )
      case "DATA":
        isText = true
        return void say("354 go on")
      case "QUIT":
        return void socket.end("221 bye\r\n")
      default:
        return void say("250 ok")
    }
  }

  function receive(raw: string): void {
    switch (manner) {
      case "refusesText":
        return void say("554 not this")
      case "stalls":
        return
      case "losesReply":
        keep(read(raw))
        return void socket.destroy()
      default:
        keep(read(raw))
        say("250 ok")
    }
  }

  function read(raw: string): Caught {
    // Quoted-printable, as far as links and plain letters need it.
    const text = raw.replaceAll("=\r\n", "").replaceAll("=3D", "=")
    return { messageId: /^Message-ID:\s*<([^@>]+)@/im.exec(raw)?.[1] ?? "", to, text }
  }
}
