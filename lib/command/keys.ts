// `npm run keys`: what is in the key store; `npm run keys -- destroy <cycleId>` removes a key that no cycle needs.

import { asCommand, loadSettingsFile } from "@/lib/command/operator"
import { migrationSteps } from "@/lib/command/migrationSteps"
import { lockFolder } from "@/lib/db/lockFolder"
import { ConfigurationError, readConfiguration } from "@/lib/installation/configuration"
import { prepareInstallation } from "@/lib/installation/prepareInstallation"
import { destroyOrphan } from "@/lib/keys/destroyOrphan"
import { isCycleId } from "@/lib/keys/keyStore"
import { listKeys } from "@/lib/keys/listKeys"
import type { Installation } from "@/lib/installation/openInstallation"

await asCommand(async () => {
  const [act, cycleId, ...more] = process.argv.slice(2)
  if (act !== undefined && (act !== "destroy" || !cycleId || !isCycleId(cycleId) || more.length > 0))
    throw new ConfigurationError("Use: npm run keys, or: npm run keys -- destroy <id of a cycle>")
  loadSettingsFile()
  const configuration = readConfiguration(process.env)
  const isEmbedded = "folder" in configuration.location
  const giveFolderBack = isEmbedded ? await lockFolder(configuration.dataFolder, () => process.exit(1)) : async () => {}
  try {
    const installation = await prepareInstallation(configuration, migrationSteps)
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
