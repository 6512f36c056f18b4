import { readConfiguration } from "@/lib/command/configuration"
import { openInstallation, type Installation } from "@/lib/command/installation"

declare global {
  // On the global object, so that every bundle of the server, and the process around it, sees the same one.
  var parallaxInstallation: Promise<Installation> | undefined
}

/** The database, the secret, the mail transport and the configuration of this process. */
export function getContext(): Promise<Installation> {
  return (globalThis.parallaxInstallation ??= openInstallation(readConfiguration(process.env)))
}
