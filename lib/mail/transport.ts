import { createTransport } from "nodemailer"
import type SMTPPool from "nodemailer/lib/smtp-pool"

export interface MailSettings {
  url: string
  from: string
  dkim: { domain: string; selector: string; privateKey: string } | null
}

export interface Mail {
  /** Stable for one message, so that a receiver recognises a second delivery of the same. */
  messageId: string
  to: string
  subject: string
  text: string
  html: string
}

/** What became of a delivery; a permanent refusal is not tried again. The reason holds no address. */
export type Delivery = { outcome: "sent" } | { outcome: "later" | "refused"; reason: string }

/** How mail leaves. */
export type Transport = (mail: Mail) => Promise<Delivery>

/** Mail by SMTP. */
export function openTransport({ url, from, dkim }: MailSettings): Transport {
  const options: SMTPPool.Options = { url, pool: true, maxConnections: 2 }
  if (dkim) options.dkim = { domainName: dkim.domain, keySelector: dkim.selector, privateKey: dkim.privateKey }
  const transporter = createTransport(options, { from, headers: { "Auto-Submitted": "auto-generated" } })
  return async ({ messageId, to, subject, text, html }) => {
    try {
      await transporter.sendMail({ messageId, to, subject, text, html, disableFileAccess: true, disableUrlAccess: true })
      return { outcome: "sent" }
    } catch (error) {
      return deliveryOf(error as Error & { responseCode?: number; code?: string })
    }
  }
}

/** RFC 5321: 5xx is final, 4xx is not; so is a server that cannot be reached. */
function deliveryOf({ responseCode, code }: { responseCode?: number; code?: string }): Delivery {
  if (responseCode && responseCode >= 500) return { outcome: "refused", reason: `The mail server refused it (${responseCode}).` }
  if (responseCode) return { outcome: "later", reason: `The mail server asked to try later (${responseCode}).` }
  return { outcome: "later", reason: `The mail server could not be reached (${code ?? "no reason given"}).` }
}
