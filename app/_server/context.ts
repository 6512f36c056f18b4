import "@/lib/installation/answering"
import type { Office } from "@/lib/worker/office"

declare global {
  // On the global object, so that every bundle of the server, and the process around it, works with the same one.
  var parallaxOffice: Promise<Office> | undefined
}

/** What the process around the pages has opened: database, secret, keys, mail, threads, configuration (lib/command/serve.ts). */
export function getContext(): Promise<Office> {
  // From here on what goes wrong is not the fault of the request (lib/command/sayWrong.ts).
  const answering = globalThis.parallaxAnswering?.getStore()
  if (answering) answering.hasBegun = true
  if (!globalThis.parallaxOffice)
    throw new Error("Pages are served by `npm start` or `npm run dev`, which open the office.")
  return globalThis.parallaxOffice
}
