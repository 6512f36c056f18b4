import { domainToASCII } from "node:url"
import { z } from "zod"
import { MOST_PER_SECOND, SECURITIES } from "@/lib/mail/workspaceMail"
import { fault } from "@/lib/words/fault"
import { emailSchema, lineSchema } from "@/lib/words/text"

// What the forms of the mail settings ask for.

/** A name or an IP address as a connection takes it; one of IPv6 with or without its brackets. */
const HostSchema = lineSchema(255)
  .transform((text) => domainToASCII(text) || (z.ipv6().safeParse(text).success ? text : ""))
  .refine((host) => host !== "", fault("mailSettings.faults.host"))

function numberSchema(max: number) {
  const range = fault("faults.fromTo", { min: 1, max })
  return z.coerce.number(range).int(range).min(1, range).max(max, range)
}

export const ServerSchema = z.object({
  host: HostSchema,
  port: numberSchema(65_535),
  security: z.enum(SECURITIES, fault("mailSettings.faults.security")),
  user: lineSchema(200),
  password: z.string(fault("faults.text")).max(500, fault("faults.tooLong", { max: 500 })),
  /** One that was typed before the form came back, locked. */
  typed: z.string().max(2000).catch(""),
  sender: emailSchema(),
  perSecond: numberSchema(MOST_PER_SECOND),
  /** Which of the two buttons was pressed. */
  intent: z.enum(["save", "test"]).catch("save"),
})

export const NamesSchema = z
  .object({
    senderName: lineSchema(80),
    contactName: lineSchema(100),
    contactAddress: z.union([z.literal(""), emailSchema()], fault("faults.email")),
  })
  .refine(({ contactName, contactAddress }) => contactAddress === "" || contactName !== "", {
    path: ["contactName"],
    error: fault("mailSettings.names.contactNameMissing"),
  })
