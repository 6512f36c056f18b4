// `npm run generate`: makes prisma/client from prisma/schema.prisma.

import { spawnSync } from "node:child_process"

// Any program will do in the engine's place: generating does not run it, and without one Prisma downloads it.
const env = { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath }
const { status } = spawnSync("npx", ["prisma", "generate"], { env, stdio: "inherit" })
process.exitCode = status ?? 1
