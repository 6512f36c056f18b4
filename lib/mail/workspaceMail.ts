import { z } from "zod"

/** How a connection to a mail server is kept from being read: by TLS from its beginning, by TLS that is asked for, or not. */
export const SECURITIES = ["tls", "startTls", "none"] as const

export const MOST_PER_SECOND = 100
export const USUAL_PER_SECOND = 10

/** A mail server as an owner sets it. */
export interface OwnServer {
  host: string
  port: number
  security: (typeof SECURITIES)[number]
  /** Empty where the server asks for none. */
  user: string
  password: string
  /** The sender's address. */
  sender: string
  /** The most mails a second. */
  perSecond: number
}

/** Whom raters may ask, as mails to them say it. */
export interface Contact {
  name: string
  address: string
}

/** What owners have set of the mail of their workspace. */
export interface WorkspaceMail {
  /** Null where none is set. */
  server: OwnServer | null
  /** Of all mails; empty where none is set. */
  senderName: string
  contact: Contact | null
}

export const NOTHING_SET: WorkspaceMail = { server: null, senderName: "", contact: null }

/** As it rests, locked. */
export const WorkspaceMailSchema: z.ZodType<WorkspaceMail> = z.object({
  server: z
    .object({
      host: z.string(),
      port: z.number(),
      security: z.enum(SECURITIES),
      user: z.string(),
      password: z.string(),
      sender: z.string(),
      perSecond: z.number(),
    })
    .nullable(),
  senderName: z.string(),
  contact: z.object({ name: z.string(), address: z.string() }).nullable(),
})

/** Who passes mail on, and where what cannot be delivered comes back to, with the link in it. */
export function accountParts({ host, port, user, sender }: OwnServer): string {
  return JSON.stringify([host.toLowerCase().replace(/\.$/, ""), port, user, sender.toLowerCase()])
}

/** Whether a password that was typed for one server may be sent to the other: the same one, as well protected. */
export function opensFor(before: OwnServer, now: OwnServer): boolean {
  const door = ({ host, port, security, user }: OwnServer) => JSON.stringify([host, port, security, user])
  return door(before) === door(now)
}

/** "Ruth Berger, ruth@example.org", or what there is of it. */
export function contactText({ name, address }: Contact): string {
  return [name, address].filter(Boolean).join(", ")
}
