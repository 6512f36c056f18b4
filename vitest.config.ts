import { availableParallelism } from "node:os"
import { fileURLToPath } from "node:url"
import { defineConfig } from "vitest/config"

const alias = { "@": fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "") }
const resolve = { alias }
const integration = {
  include: ["lib/**/*.db.test.ts"],
  globalSetup: ["lib/db/testing/setup.ts"],
  testTimeout: 60_000,
  hookTimeout: 60_000,
}

// A test's name says where it runs: `.proof` tries thousands of worlds, `.slow` makes files or runs commands, `.db`
// speaks to a database, `.faults` kills servers. All others are fast, and are what one runs while writing.
export default defineConfig({
  test: {
    // One less is usual, which on two processors is half of them.
    maxWorkers: availableParallelism(),
    projects: [
      {
        resolve,
        test: {
          name: "fast",
          include: ["lib/**/*.test.ts"],
          exclude: ["lib/**/*.{db,proof,slow,faults}.test.ts"],
          isolate: false,
          testTimeout: 60_000,
        },
      },
      { resolve, test: { name: "slow", include: ["lib/**/*.slow.test.ts"], testTimeout: 60_000 } },
      { resolve, test: { name: "proofs", include: ["lib/**/*.proof.test.ts"], testTimeout: 300_000 } },
      {
        resolve,
        test: { name: "faults", include: ["lib/**/*.faults.test.ts"], fileParallelism: false, testTimeout: 300_000 },
      },
      { resolve, test: { name: "pglite", ...integration, env: { TEST_DATABASE: "pglite" } } },
      { resolve, test: { name: "postgres", ...integration, env: { TEST_DATABASE: "postgres" } } },
    ],
  },
})
