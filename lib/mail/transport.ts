import { createTransport } from "nodemailer"

export interface MailSettings {
  url: string
  from: string
  dkim: { domain: string; selector: string; privateKey: string } | null
}

export interface Mail {
  /** Stable for one message, so that a receiver recognises a second delivery of the same. */
  messageId: string
  to: Receiver
  subject: string
  text: string
  html: string
}

export interface Receiver {
  name: string
  address: string
}

/**
 * What became of a delivery. "later" and "refused" concern this one message; "down" concerns the server, so
 * that trying others makes no sense now. The reason names no address.
 */
export type Delivered = { outcome: "sent" } | { outcome: "later" | "refused" | "down"; reason: string }

/** How mail leaves. */
export type Transport = (mail: Mail) => Promise<Delivered>

/**
 * How connections are used: at most what mail providers commonly allow per second, and times (ms) that together
 * stay well within the lease of a delivery (schedule.ts). SMTP_URL may set each of them otherwise.
 */
const DEFAULTS = {
  pool: true,
  maxConnections: 2,
  rateLimit: 10,
  connectionTimeout: 15_000,
  greetingTimeout: 15_000,
  socketTimeout: 30_000,
}

/** Mail by SMTP. */
export function openTransport({ url, from, dkim }: MailSettings): Transport {
  const signature = dkim && { domainName: dkim.domain, keySelector: dkim.selector, privateKey: dkim.privateKey }
  const transporter = createTransport(withDefaults(url), {
    from,
    headers: { "Auto-Submitted": "auto-generated" },
    ...(signature && { dkim: signature }),
  })
  return async (mail) => {
    try {
      await transporter.sendMail({ ...mail, disableFileAccess: true, disableUrlAccess: true })
      return { outcome: "sent" }
    } catch (error) {
      return failureOf(error as SmtpError)
    }
  }
}

/** Nodemailer reads its options from the address alone: beside one, it silently ignores all others. */
function withDefaults(address: string): string {
  const url = new URL(address)
  for (const [name, value] of Object.entries(DEFAULTS)) {
    if (!url.searchParams.has(name)) url.searchParams.set(name, String(value))
  }
  return url.toString()
}

/** What nodemailer says of a failure: the server's reply, and at which command it came. */
interface SmtpError extends Error {
  code?: string
  command?: string
  responseCode?: number
}

/**
 * RFC 5321: 5xx is final, 4xx is not. Only what the server says of the receiver or of the text concerns the
 * message; a wrong password, a sender that is not accepted or a server out of reach is for the operator to
 * mend.
 */
function failureOf({ code, command, responseCode }: SmtpError): Exclude<Delivered, { outcome: "sent" }> {
  if (command === "RCPT TO" || command === "DATA") {
    if (!responseCode || responseCode < 500) {
      return {
        outcome: "later",
        reason: `The mail server asked to try later (${responseCode ?? "no reason given"}).`,
      }
    }
    const what = command === "RCPT TO" ? "the address" : "the message"
    return { outcome: "refused", reason: `The mail server refused ${what} (${responseCode}).` }
  }
  if (code === "EENVELOPE" && command === "API")
    return { outcome: "refused", reason: "The address cannot be written to." }
  if (code === "EAUTH")
    return { outcome: "down", reason: "The mail server did not accept the user or password in SMTP_URL." }
  if (command === "MAIL FROM") {
    return {
      outcome: "down",
      reason: `The mail server did not accept the sender, MAIL_FROM (${responseCode}).`,
    }
  }
  return { outcome: "down", reason: `The mail server could not be reached (${code ?? "no reason given"}).` }
}
