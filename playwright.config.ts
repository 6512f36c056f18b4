import { defineConfig, devices } from "@playwright/test"

// The product as it is delivered: built, on an empty embedded database, served by the very command of the README.
export const PORT = Number(process.env.E2E_PORT ?? 3310)
const folder = process.env.E2E_DATA ?? `test-results/data-${PORT}`
const executablePath = process.env.PLAYWRIGHT_CHROMIUM

/** Everything the server says in the run, for e2e/aftermath.spec.ts. */
export const LOG = `${folder}.log`

/** Lies in the folder of data before anything is built, so that it can be looked for in what is built. */
export const PLANTED_SECRET = "a secret that was there before the build and is of no use to anybody"

/** By which the metrics are read. */
export const METRICS_TOKEN = "the journeys read the metrics"

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results/artifacts",
  workers: 2,
  timeout: 120_000,
  // While a demo is made, everybody else waits for the embedded database.
  expect: { timeout: 30_000 },
  snapshotPathTemplate: "{testDir}/transcripts/{arg}{ext}",
  forbidOnly: Boolean(process.env.CI),
  reporter: [["list"], ["json"]],
  use: {
    baseURL: `http://localhost:${PORT}`,
    // What a trace keeps of every step takes a third of the time; TRACE=1 when something fails.
    trace: process.env.TRACE ? "retain-on-failure" : "off",
    screenshot: "only-on-failure",
    // Chromium's own sandbox needs rights that a container, or root, does not have.
    launchOptions: {
      ...(executablePath && { executablePath }),
      args: ["--no-sandbox", "--disable-background-networking"],
    },
  },
  projects: [
    {
      name: "journeys",
      testIgnore: "aftermath.spec.ts",
      use: { ...devices["Desktop Chrome"], viewport: { width: 1280, height: 800 } },
    },
    { name: "aftermath", testMatch: "aftermath.spec.ts", dependencies: ["journeys"] },
  ],
  webServer: {
    command: `rm -rf ${folder} ${LOG} && mkdir -p ${folder} && echo "${PLANTED_SECRET}" > ${folder}/secret && npm start >> ${LOG} 2>&1`,
    url: `http://localhost:${PORT}/api/health`,
    timeout: 600_000,
    gracefulShutdown: { signal: "SIGTERM", timeout: 10_000 },
    env: { PORT: String(PORT), DATA_DIR: folder, SIGN_UP: "open", METRICS_TOKEN },
  },
})
