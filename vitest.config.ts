import { fileURLToPath } from "node:url"
import { defineConfig } from "vitest/config"

const alias = { "@": fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "") }
const integration = {
  include: ["lib/**/*.db.test.ts"],
  globalSetup: ["lib/db/testing/setup.ts"],
  testTimeout: 60_000,
  hookTimeout: 60_000,
}

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: { name: "unit", include: ["lib/**/*.test.ts"], exclude: ["lib/**/*.db.test.ts"], testTimeout: 60_000 },
      },
      { resolve: { alias }, test: { name: "pglite", ...integration, env: { TEST_DATABASE: "pglite" } } },
      { resolve: { alias }, test: { name: "postgres", ...integration, env: { TEST_DATABASE: "postgres" } } },
    ],
  },
})
