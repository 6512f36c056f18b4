import ipaddr from "ipaddr.js"
import type { Configuration } from "@/lib/installation/configuration"
import type { OwnServer } from "@/lib/mail/workspaceMail"

/** Where a mail server may stand: anywhere, on the public internet alone, or on networks of one's own alone. */
export type Reach = "any" | "public" | "own"

/** Where a server may stand that an owner sets: where anybody may become one, nowhere that only this machine can reach. */
export function reachOf({ signUp }: Pick<Configuration, "signUp">): Reach {
  return signUp === "open" ? "public" : "any"
}

/** Where a server may stand to which nothing is encrypted: on networks of one's own. */
export function reachWith(security: OwnServer["security"], reach: Reach): Reach {
  return security === "none" ? "own" : reach
}

/** Networks that are one's own: what is sent there unencrypted does not cross others'. */
const OWN = ["loopback", "private", "uniqueLocal", "linkLocal"]

/** Whether an IP address is within reach; an IPv4 address that is written as IPv6 counts as what it is. */
export function isWithin(reach: Reach, address: string): boolean {
  // Forms with fewer parts or in other bases are for a look-up to resolve, and are no addresses here.
  if (!ipaddr.IPv4.isValidFourPartDecimal(address) && !ipaddr.IPv6.isValid(address)) return false
  const range = ipaddr.process(address).range()
  switch (reach) {
    case "any":
      return true
    case "public":
      return range === "unicast"
    case "own":
      return OWN.includes(range)
  }
}
