import type { Socket } from "node:net"
import { createTransport, type Transporter } from "nodemailer"
import addressparser from "nodemailer/lib/addressparser"
import type { MailSettings } from "@/lib/installation/configuration"
import type { Delivered, Mail, Transport, Undelivered } from "@/lib/mail/mail"
import { openSocket } from "@/lib/mail/openSocket"
import { reachWith, type Reach } from "@/lib/mail/reach"
import type { OwnServer } from "@/lib/mail/workspaceMail"
import type { MailFault } from "@/prisma/client/enums"

/**
 * How connections are used: at most what mail providers commonly allow per second, and times (ms) that together
 * stay within the limit of a delivery (schedule.ts). SMTP_URL may set each of them otherwise.
 */
const DEFAULTS = {
  maxConnections: 2,
  rateLimit: 10,
  connectionTimeout: 15_000,
  greetingTimeout: 15_000,
  socketTimeout: 30_000,
  // A connection that the server has ended between two messages is replaced, once. Trying again is what the outbox
  // is for, which has a clock.
  maxRequeues: 1,
}

/** Headers of all mail. */
const HEADERS = { "Auto-Submitted": "auto-generated" }

/** A mail that comes back is in a box that others may read: its headers say whose it was, and its text has the link. */
const HEADERS_ALONE = { return: "headers" } as const

/** A transport that can be closed: its connections end once what is on its way has been sent. */
export type OpenTransport = Transport & { close: () => void }

/** Mail by the server of the installation. */
export function openTransport({ url, from, dkim }: MailSettings): OpenTransport {
  const signature = dkim && { domainName: dkim.domain, keySelector: dkim.selector, privateKey: dkim.privateKey }
  const options = { pool: true, ...DEFAULTS, url } as const
  const transporter = createTransport(options, { headers: HEADERS, ...(signature && { dkim: signature }) })
  const [sender] = addressparser(from, { flatten: true })
  const { name, address } = sender ?? { name: "", address: from }
  // One for each connection: what waited for one would use up the time of its delivery.
  return transportBy(transporter, { name, address }, connectionsOf(transporter.options), false)
}

/** Times (ms) for a server that an owner has set: shorter, for others may wait behind it. */
const OWN_TIMES = { connectionTimeout: 8000, greetingTimeout: 8000, socketTimeout: 15_000 }

/** Mail by a server that an owner of a workspace has set. @param reach where it may stand */
export function openOwnTransport(server: OwnServer, reach: Reach): OpenTransport {
  const { host, port, security, user, password, sender, perSecond } = server
  const transporter = createTransport(
    {
      pool: true,
      ...DEFAULTS,
      ...OWN_TIMES,
      rateLimit: perSecond,
      host,
      port,
      secure: security === "tls",
      requireTLS: security === "startTls",
      ignoreTLS: security === "none",
      ...(user && { auth: { user, pass: password } }),
      getSocket(_: unknown, give: (error: Error | null, opened?: { connection: Socket }) => void) {
        openSocket(host, port, reachWith(security, reach), AbortSignal.timeout(OWN_TIMES.connectionTimeout)).then(
          (connection) => give(null, { connection }),
          (error: Error) => give(error),
        )
      },
    },
    { headers: HEADERS },
  )
  return transportBy(transporter, { name: "", address: sender }, DEFAULTS.maxConnections, true)
}

/**
 * @param sender what stands in the mails, where they name no other sender
 * @param isOwn whether an owner has set it
 */
function transportBy(
  transporter: Transporter,
  sender: { name: string; address: string },
  atOnce: number,
  isOwn: boolean,
): OpenTransport {
  /** Ids of the mails that came as far as a server that had greeted us and let us in. */
  const handedOver = new Set<string>()
  transporter.use("stream", ({ data, message }, done) => {
    message.processFunc((content) => {
      handedOver.add(data.messageId!)
      return content
    })
    done()
  })
  const send = async ({ senderName, ...mail }: Mail, limit: AbortSignal): Promise<Delivered> => {
    const from = senderName ? { ...sender, name: senderName } : sender
    try {
      const safe = { disableFileAccess: true, disableUrlAccess: true }
      await transporter.sendMail({ ...mail, from, dsn: HEADERS_ALONE, signal: limit, ...safe })
      return { outcome: "sent" }
    } catch (error) {
      return failureOf(error as SmtpError, handedOver.has(mail.messageId), isOwn)
    } finally {
      handedOver.delete(mail.messageId)
    }
  }
  return Object.assign(send, { atOnce, close: () => transporter.close() })
}

/** What SMTP_URL says of it is a text. */
function connectionsOf({ maxConnections }: { maxConnections?: number | string | undefined }): number {
  return Math.max(1, Number(maxConnections) || DEFAULTS.maxConnections)
}

/** What nodemailer says of a failure: the server's reply, and at which command it came. */
interface SmtpError extends Error {
  code?: string
  /** That of Node, where nodemailer has one of its own. */
  originalCode?: string
  command?: string
  responseCode?: number
}

/**
 * RFC 5321: 5xx is final, 4xx is not. Only what the server says of the receiver or of the text, or that it breaks off
 * once it has been handed the message, concerns the message; a wrong password, a sender that is not accepted or a
 * server out of reach is for the operator to mend.
 */
function failureOf(
  { code, originalCode = code, command, responseCode }: SmtpError,
  isHandedOver: boolean,
  isOwn: boolean,
): Undelivered {
  // Who looks after the installation reads what the network says; owners, who may name any server, do not.
  const down = (fault: MailFault, detail?: string | number) => {
    const said = isOwn || detail === undefined ? SAID[fault] : `${SAID[fault]} (${detail})`
    return { outcome: "down" as const, fault, reason: `${said}.` }
  }
  if (command === "RCPT TO" || command === "DATA") {
    if (!responseCode || responseCode < 500) {
      return { outcome: "later", reason: `The mail server asked to try later (${responseCode ?? "no reason given"}).` }
    }
    const what = command === "RCPT TO" ? "the address" : "the message"
    return { outcome: "refused", reason: `The mail server refused ${what} (${responseCode}).` }
  }
  if (code === "EENVELOPE" && command === "API")
    return { outcome: "refused", reason: "The address cannot be written to." }
  if (code === "EAUTH") return down("credentials")
  if (command === "MAIL FROM") return down("sender", responseCode)
  if (isHandedOver) return { outcome: "later", reason: `The mail server broke off (${code ?? "no reason given"}).` }
  if (code === "EADDRESS") return down("address")
  if (code === "ETLS" || CERTIFICATE.test(originalCode ?? "")) return down("encryption", originalCode)
  return down("unreachable", originalCode)
}

/** Codes by which Node says that a certificate is not believed. */
const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ERR_TLS|ERR_SSL/

/** What goes wrong with the server as a whole, for the mailbox; what to do about it stands above every page (ui.outage). */
const SAID: Record<MailFault, string> = {
  unreachable: "The mail server could not be reached",
  encryption: "The mail server could not be spoken to securely",
  address: "The mail server stands where none may be",
  credentials: "The mail server did not accept the user or password",
  sender: "The mail server did not accept the sender",
}
