// `npm run worker`: sends mail and closes cycles, beside any number of servers on the same PostgreSQL.

import { once } from "node:events"
import { generateClient } from "@/lib/command/build"

await generateClient()
const { asCommand, loadSettingsFile } = await import("@/lib/command/operator")
const { readConfiguration, ConfigurationError } = await import("@/lib/installation/configuration")
const { migrationSteps } = await import("@/lib/command/migrationSteps")
const { warnOfMissingKeys } = await import("@/lib/command/warnOfMissingKeys")
const { prepareInstallation } = await import("@/lib/installation/prepareInstallation")
const { programOf } = await import("@/lib/command/programs")
const { openOffice } = await import("@/lib/worker/openOffice")
const { runWorker } = await import("@/lib/worker/runWorker")

await asCommand(async () => {
  loadSettingsFile()
  const configuration = readConfiguration(process.env)
  if ("folder" in configuration.location) {
    throw new ConfigurationError(
      "A worker of its own needs DATABASE_URL: the embedded database belongs to one process.",
    )
  }
  await prepareInstallation(configuration, migrationSteps)
  const office = await openOffice(configuration, programOf("thread"))
  await warnOfMissingKeys(office.db, office.keys, (sentence) => console.error(sentence))
  const stop = new AbortController()
  void Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]).then(() => stop.abort())
  console.log("The worker is running.")
  await runWorker(office, stop.signal)
  await office.leave()
  // A round that did not end in time, and connections to the mail server, would keep the process alive.
  process.exit(0)
})
