import { spawnSync } from "node:child_process"
import { accessSync, constants, existsSync } from "node:fs"
import { delimiter, join } from "node:path"
import { userInfo } from "node:os"
import { chromium } from "@playwright/test"

/**
 * A Chromium for the browser tests: PLAYWRIGHT_CHROMIUM, Playwright's own, one installed on this machine, or one
 * installed now (Playwright's download, else Debian's package).
 * @returns the path of its program, or in one sentence what is missing
 */
export function findBrowser(): { path: string } | { missing: string } {
  const found = installedBrowser()
  if (found) return { path: found }
  console.log("No browser found; installing one.")
  spawnSync("npx", ["playwright", "install", "--with-deps", "chromium"], { stdio: "ignore" })
  if (!installedBrowser() && userInfo().uid === 0) {
    spawnSync("sh", ["-c", "apt-get update && apt-get install -y --no-install-recommends chromium"], {
      stdio: "ignore",
    })
  }
  const installed = installedBrowser()
  if (installed) return { path: installed }
  return { missing: "no Chromium was found and none could be installed; set PLAYWRIGHT_CHROMIUM to the path of one" }
}

function installedBrowser(): string | undefined {
  const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
  const onPath = (process.env.PATH ?? "").split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)))
  const places = [process.env.PLAYWRIGHT_CHROMIUM ?? "", chromium.executablePath(), ...onPath, ...KNOWN_PLACES]
  return places.find((path) => path && existsSync(path) && isExecutable(path))
}

const KNOWN_PLACES = ["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"]

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
