import { once } from "node:events"
import type { AddressInfo } from "node:net"
import { SMTPServer } from "smtp-server"

interface Received {
  /** Everyone to whom it was handed over, a blind copy among them. */
  receivers: string[]
  to: string
  headers: string
  /** What is read of it, in both of its forms. */
  text: string
}

/** A mail server that takes everything, but for the addresses that it does not know. */
export class MailServer {
  /** What it has taken, the latest last. */
  readonly received: Received[] = []
  /** Addresses that it refuses. */
  readonly refused = new Set<string>()
  private server: SMTPServer | null = null
  private port = 0

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`
  }

  /** Where it has listened before, if it has. */
  async start(): Promise<void> {
    this.server = new SMTPServer({
      authOptional: true,
      disabledCommands: ["AUTH", "STARTTLS"],
      closeTimeout: 100,
      onRcptTo: ({ address }, _session, done) =>
        done(this.refused.has(address) ? Object.assign(new Error("Nobody here"), { responseCode: 550 }) : null),
      onData: (stream, { envelope }, done) => {
        const chunks: Buffer[] = []
        stream.on("data", (chunk: Buffer) => chunks.push(chunk))
        stream.on("end", () => {
          const [headers, ...parts] = Buffer.concat(chunks).toString("latin1").split("\r\n\r\n")
          const receivers = envelope.rcptTo.map(({ address }) => address)
          this.received.push({ receivers, to: receivers[0]!, headers: headers!, text: decoded(parts.join("\n\n")) })
          done()
        })
      },
    })
    this.server.listen(this.port, "127.0.0.1")
    await once(this.server.server, "listening")
    this.port = (this.server.server.address() as AddressInfo).port
  }

  async stop(): Promise<void> {
    await new Promise<void>((done) => (this.server ? this.server.close(done) : done()))
    this.server = null
  }

  /** What has come to an address, the latest last. */
  textsTo(address: string): string[] {
    return this.received.filter(({ to }) => to === address).map(({ text }) => text)
  }

  /** The link of a kind in the last mail to an address that has one. */
  linkTo(address: string, kind: "answer" | "nominate" | "report" = "answer"): string {
    const link = new RegExp(`http:\\S+/${kind}/[\\w-]+`)
    return link.exec(this.textsTo(address).findLast((text) => link.test(text))!)![0]
  }

  /** Who got a mail that says this, each as often as it came: what stands before the @ of their addresses, in order. */
  told(phrase: string): string[] {
    return this.received.flatMap(({ to, text }) => (text.includes(phrase) ? to.split("@")[0]! : [])).toSorted()
  }
}

/** Quoted-printable, as nodemailer writes English. */
function decoded(text: string): string {
  const bytes = text
    .replaceAll("=\r\n", "")
    .replaceAll(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
  return Buffer.from(bytes, "latin1").toString("utf8")
}
