import { readConfiguration } from "@/lib/installation/configuration"
import type { Office } from "@/lib/worker/office"
import { openOffice } from "@/lib/worker/openOffice"

declare global {
  // On the global object, so that every bundle of the server, and the process around it, works with the same one.
  var parallaxOffice: Promise<Office> | undefined
}

/** The database, the secret, the mail transport and the configuration of this process. */
export function getContext(): Promise<Office> {
  return (globalThis.parallaxOffice ??= openOffice(readConfiguration(process.env)))
}
