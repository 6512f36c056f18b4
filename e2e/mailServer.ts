import { once } from "node:events"
import type { AddressInfo } from "node:net"
import { SMTPServer } from "smtp-server"

interface Received {
  to: string
  text: string
}

export interface MailServer {
  url: string
  /** What it has taken, the latest last. */
  received: Received[]
  /** Addresses that it refuses. */
  refused: Set<string>
  close: () => void
}

/** A mail server that takes everything, but for the addresses that it does not know. */
export async function startMailServer(): Promise<MailServer> {
  const received: Received[] = []
  const refused = new Set<string>()
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["AUTH", "STARTTLS"],
    closeTimeout: 100,
    onRcptTo: ({ address }, _session, done) =>
      done(refused.has(address) ? Object.assign(new Error("Nobody here"), { responseCode: 550 }) : null),
    onData(stream, { envelope }, done) {
      const chunks: Buffer[] = []
      stream.on("data", (chunk: Buffer) => chunks.push(chunk))
      stream.on("end", () => {
        // Quoted-printable, as far as links and plain letters need it.
        const text = Buffer.concat(chunks).toString("latin1").replaceAll("=\r\n", "").replaceAll("=3D", "=")
        received.push({ to: envelope.rcptTo[0]!.address, text })
        done()
      })
    },
  })
  server.listen(0, "127.0.0.1")
  await once(server.server, "listening")
  const { port } = server.server.address() as AddressInfo
  return { url: `smtp://127.0.0.1:${port}`, received, refused, close: () => server.close() }
}
