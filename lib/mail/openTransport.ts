import { createTransport } from "nodemailer"
import type { MailSettings } from "@/lib/installation/configuration"
import type { Delivered, Mail, Transport, Undelivered } from "@/lib/mail/mail"

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

/** Mail by SMTP. */
export function openTransport({ url, from, dkim }: MailSettings): Transport {
  const signature = dkim && { domainName: dkim.domain, keySelector: dkim.selector, privateKey: dkim.privateKey }
  const transporter = createTransport(
    { pool: true, ...DEFAULTS, url },
    { from, headers: { "Auto-Submitted": "auto-generated" }, ...(signature && { dkim: signature }) },
  )
  /** Ids of the mails that came as far as a server that had greeted us and let us in. */
  const handedOver = new Set<string>()
  transporter.use("stream", ({ data, message }, done) => {
    message.processFunc((content) => {
      handedOver.add(data.messageId!)
      return content
    })
    done()
  })
  const send = async (mail: Mail, limit: AbortSignal): Promise<Delivered> => {
    try {
      await transporter.sendMail({ ...mail, signal: limit, disableFileAccess: true, disableUrlAccess: true })
      return { outcome: "sent" }
    } catch (error) {
      return failureOf(error as SmtpError, handedOver.has(mail.messageId))
    } finally {
      handedOver.delete(mail.messageId)
    }
  }
  // One for each connection: what waited for one would use up the time of its delivery.
  return Object.assign(send, { atOnce: connectionsOf(transporter.options) })
}

/** What SMTP_URL says of it is a text. */
function connectionsOf({ maxConnections }: { maxConnections?: number | string | undefined }): number {
  return Math.max(1, Number(maxConnections) || DEFAULTS.maxConnections)
}

/** What nodemailer says of a failure: the server's reply, and at which command it came. */
interface SmtpError extends Error {
  code?: string
  command?: string
  responseCode?: number
}

/**
 * RFC 5321: 5xx is final, 4xx is not. Only what the server says of the receiver or of the text, or that it breaks off
 * once it has been handed the message, concerns the message; a wrong password, a sender that is not accepted or a
 * server out of reach is for the operator to mend.
 */
function failureOf({ code, command, responseCode }: SmtpError, isHandedOver: boolean): Undelivered {
  if (command === "RCPT TO" || command === "DATA") {
    if (!responseCode || responseCode < 500) {
      return { outcome: "later", reason: `The mail server asked to try later (${responseCode ?? "no reason given"}).` }
    }
    const what = command === "RCPT TO" ? "the address" : "the message"
    return { outcome: "refused", reason: `The mail server refused ${what} (${responseCode}).` }
  }
  if (code === "EENVELOPE" && command === "API")
    return { outcome: "refused", reason: "The address cannot be written to." }
  if (code === "EAUTH")
    return { outcome: "down", reason: "The mail server did not accept the user or password in SMTP_URL." }
  if (command === "MAIL FROM")
    return { outcome: "down", reason: `The mail server did not accept the sender, MAIL_FROM (${responseCode}).` }
  if (isHandedOver) return { outcome: "later", reason: `The mail server broke off (${code ?? "no reason given"}).` }
  return { outcome: "down", reason: `The mail server could not be reached (${code ?? "no reason given"}).` }
}
