// `npm run keys`: what is in the key store; `npm run keys -- destroy <cycleId>` removes a key that no cycle needs.

import { generateClient } from "@/lib/command/build"

await generateClient()
const { asCommand, loadSettingsFile } = await import("@/lib/command/operator")
const { migrationSteps } = await import("@/lib/command/migrationSteps")
const { lockFolder } = await import("@/lib/db/lockFolder")
const { ConfigurationError, readConfiguration } = await import("@/lib/installation/configuration")
const { openInstallation } = await import("@/lib/installation/openInstallation")
const { prepareInstallation } = await import("@/lib/installation/prepareInstallation")
const { destroyOrphan } = await import("@/lib/keys/destroyOrphan")
const { isCycleId } = await import("@/lib/keys/keyStore")
const { listKeys } = await import("@/lib/keys/listKeys")
type Installation = import("@/lib/installation/openInstallation").Installation

await asCommand(async () => {
  const [act, cycleId, ...more] = process.argv.slice(2)
  if (act !== undefined && (act !== "destroy" || !cycleId || !isCycleId(cycleId) || more.length > 0))
    throw new ConfigurationError("Use: npm run keys, or: npm run keys -- destroy <id of a cycle>")
  loadSettingsFile()
  const configuration = readConfiguration(process.env)
  const isEmbedded = "folder" in configuration.location
  const giveFolderBack = isEmbedded ? await lockFolder(configuration.dataFolder, () => process.exit(1)) : async () => {}
  try {
    await prepareInstallation(configuration, migrationSteps)
    const installation = await openInstallation(configuration)
    try {
      await (cycleId ? destroyByHand(installation, cycleId) : showAll(installation))
    } finally {
      await installation.db.$disconnect()
    }
  } finally {
    await giveFolderBack()
  }
  // The embedded database would keep the process alive.
  process.exit(0)
})

async function showAll({ db, keys }: Installation): Promise<void> {
  const stored = await listKeys(db, keys)
  for (const { cycleId, versions, stage, isToGo } of stored) {
    const said = [
      stage ?? "unknown",
      versions.length > 1 && `versions ${versions.join(" and ")}`,
      isToGo ? "to be destroyed" : stage === null && "ORPHAN: the database knows no such cycle",
    ]
    console.log(`${cycleId}  ${said.filter(Boolean).join(", ")}`)
  }
  const orphans = stored.filter(({ stage, isToGo }) => stage === null && !isToGo).length
  console.log(`${stored.length} in the key store, ${orphans} of them orphans`)
}

async function destroyByHand({ db, keys }: Installation, cycleId: string): Promise<void> {
  const outcome = await destroyOrphan(db, keys, cycleId)
  switch (outcome.kind) {
    case "destroyed":
      return console.log(`The key of cycle ${cycleId} is destroyed.`)
    case "none":
      throw new ConfigurationError(`There is no key of cycle ${cycleId}.`)
    case "needed":
      throw new ConfigurationError(
        outcome.stage === "unsure"
          ? "This database is a standby, and may not know of every cycle; ask the primary."
          : `Cycle ${cycleId} is ${outcome.stage} and needs its key; close or delete it first.`,
      )
  }
}
