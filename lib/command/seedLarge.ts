// `npm run seed:large`: a workspace of 10,000 people with a draft, a collecting and a closed cycle of 2,000 subjects and
// 20,000 invitations each, to see how the product behaves at that size; `npm run seed:large -- 10` makes a tenth of it. The
// embedded database is taken for as long, so stop the server before.

import { generate } from "@/lib/command/build"

await generate()
const { asCommand, loadSettingsFile } = await import("@/lib/command/operator")
const { migrationSteps } = await import("@/lib/command/migrationSteps")
const { largeWorkspace } = await import("@/lib/cycle/testing/largeWorkspace")
const { lockFolder } = await import("@/lib/db/lockFolder")
const { ConfigurationError, readConfiguration } = await import("@/lib/installation/configuration")
const { prepareInstallation } = await import("@/lib/installation/prepareInstallation")

const OWNER = { email: "lena@meridian.example", password: "ten thousand people" }

await asCommand(async () => {
  const part = Number(process.argv[2] ?? 1)
  if (!Number.isInteger(part) || part < 1 || part > 100)
    throw new ConfigurationError("Use: npm run seed:large, or: npm run seed:large -- 10 for a tenth of it")
  loadSettingsFile()
  const configuration = readConfiguration(process.env)
  const isEmbedded = "folder" in configuration.location
  const giveFolderBack = isEmbedded ? await lockFolder(configuration.dataFolder, () => process.exit(1)) : async () => {}
  const { db, keys } = await prepareInstallation(configuration, migrationSteps)
  const size = { people: Math.ceil(10_000 / part), subjects: Math.ceil(2000 / part) }
  console.log(`Making a workspace of ${size.people} people and three cycles of ${size.subjects} subjects.`)
  const { draft, collecting, closed } = await largeWorkspace(db, keys, size, OWNER, new Date())
  await db.$disconnect()
  await giveFolderBack()
  console.log(`Sign in as ${OWNER.email} with the password ${OWNER.password}`)
  console.log(JSON.stringify({ draft, collecting, closed }))
  process.exit(0)
})
