import type { Office } from "@/lib/worker/office"

declare global {
  // On the global object, so that every bundle of the server, and the process around it, works with the same one.
  var parallaxOffice: Promise<Office> | undefined
}

/** The database, the secret, the mail transport and the configuration of this process, which opened them before it serves. */
export function getContext(): Promise<Office> {
  if (!globalThis.parallaxOffice)
    throw new Error("Pages are served by lib/command/serve.ts alone, which opens the office.")
  return globalThis.parallaxOffice
}
