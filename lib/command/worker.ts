// `npm run worker`: sends mail and closes cycles, beside any number of servers on the same PostgreSQL.

import "@/lib/command/startFast"
import { once } from "node:events"
import { asCommand, loadSettingsFile } from "@/lib/command/operator"
import { journal } from "@/lib/installation/journal"
import { readConfiguration, ConfigurationError } from "@/lib/installation/configuration"
import { migrationSteps } from "@/lib/command/migrationSteps"
import { warnOfMissingKeys } from "@/lib/command/warnOfMissingKeys"
import { prepareInstallation } from "@/lib/installation/prepareInstallation"
import { openOffice } from "@/lib/worker/openOffice"
import { runWorker } from "@/lib/worker/runWorker"

await asCommand(async () => {
  loadSettingsFile()
  const configuration = readConfiguration(process.env)
  if ("folder" in configuration.location) {
    throw new ConfigurationError(
      "A worker of its own needs DATABASE_URL: the embedded database belongs to one process.",
    )
  }
  const office = await openOffice(await prepareInstallation(configuration, migrationSteps))
  await warnOfMissingKeys(office.db, office.keys, (sentence) => journal.error(sentence))
  const stop = new AbortController()
  void Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]).then(() => stop.abort())
  console.log("The worker is running.")
  await runWorker(office, stop.signal)
  await office.leave()
  // A round that did not end in time, and connections to the mail server, would keep the process alive.
  process.exit(0)
})
