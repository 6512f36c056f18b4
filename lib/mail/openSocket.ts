import { lookup } from "node:dns/promises"
import { once } from "node:events"
import { connect, type Socket } from "node:net"
import { isWithin, type Reach } from "@/lib/mail/reach"

/** The name leads to an address where no mail server may be. */
export class AddressRefused extends Error {
  readonly code = "EADDRESS"
}

/**
 * Connects to a host within reach. The name is looked up once, every address is judged, and the connection is made to one
 * that was: a name that leads elsewhere a moment later leads nowhere new. However the host is written, what counts is where it
 * leads.
 *
 * @throws AddressRefused, or what the network says
 */
export async function openSocket(host: string, port: number, reach: Reach, limit: AbortSignal): Promise<Socket> {
  const addresses = await within(limit, lookUp(host))
  if (addresses.length === 0 || !addresses.every((address) => isWithin(reach, address))) {
    throw new AddressRefused("The mail server stands where none may be.")
  }
  let failure: unknown
  for (const address of addresses) {
    const socket = connect({ host: address, port })
    try {
      await once(socket, "connect", { signal: limit })
      return socket
    } catch (error) {
      socket.destroy()
      failure = error
      if (limit.aborted) break
    }
  }
  throw failure
}

/** Where a host leads, as the system finds it. */
export async function lookUp(host: string): Promise<string[]> {
  const found = await lookup(host.replace(/^\[(.*)\]$/, "$1"), { all: true })
  return found.map(({ address }) => address)
}

/** The system's search for a name cannot be ended, but nobody need wait for it. */
function within<Value>(limit: AbortSignal, promise: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const give = () => reject(limit.reason as Error)
    if (limit.aborted) return give()
    limit.addEventListener("abort", give, { once: true })
    promise.then(resolve, reject).finally(() => limit.removeEventListener("abort", give))
  })
}
