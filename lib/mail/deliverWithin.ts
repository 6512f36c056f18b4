import { setTimeout as sleep } from "node:timers/promises"
import type { Delivered, Mail, Transport } from "@/lib/mail/mail"

const LATE: Delivered = { outcome: "later", reason: "The mail server took too long." }

/** Whatever a mail server does, or does not do: a delivery ends. */
export async function deliverWithin(transport: Transport, mail: Mail, seconds: number): Promise<Delivered> {
  const limit = new AbortController()
  const delivered = new AbortController()
  const late = sleep(seconds * 1000, LATE, { signal: delivered.signal })
  late.catch(() => {})
  try {
    return await Promise.race([transport(mail, limit.signal), late])
  } finally {
    delivered.abort()
    limit.abort()
  }
}
