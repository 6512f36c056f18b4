import { lookUp } from "@/lib/mail/openSocket"
import { isWithin, type Reach } from "@/lib/mail/reach"

/** Whether a host is within reach, or cannot be found now; what counts in the end is judged at each connection. */
export async function checkHost(host: string, reach: Reach): Promise<"within" | "beyond" | "unknown"> {
  if (reach === "any") return "within"
  const addresses = await lookUp(host).catch(() => [])
  if (addresses.length === 0) return "unknown"
  return addresses.every((address) => isWithin(reach, address)) ? "within" : "beyond"
}
