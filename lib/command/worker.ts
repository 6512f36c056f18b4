// `npm run worker`: sends mail and closes cycles, beside any number of servers on the same PostgreSQL.

import { once } from "node:events"
import { generateClient } from "@/lib/command/build"

await generateClient()
const { readConfiguration, ConfigurationError } = await import("@/lib/command/configuration")
const { openInstallation, prepareInstallation } = await import("@/lib/command/installation")
const { asCommand, loadSettingsFile } = await import("@/lib/command/operator")
const { runWorker } = await import("@/lib/command/workerLoop")

await asCommand(async () => {
  loadSettingsFile()
  const configuration = readConfiguration(process.env)
  if ("folder" in configuration.location) {
    throw new ConfigurationError(
      "A worker of its own needs DATABASE_URL: the embedded database belongs to one process.",
    )
  }
  await prepareInstallation(configuration)
  const installation = await openInstallation(configuration)
  const stop = new AbortController()
  void Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]).then(() => stop.abort())
  console.log("The worker is running.")
  await runWorker(installation, stop.signal)
  await installation.db.$disconnect()
})
