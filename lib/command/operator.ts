import { FolderInUse } from "@/lib/db/lockFolder"
import { MigrationError } from "@/lib/db/migrate"
import { ConfigurationError } from "@/lib/installation/configuration"
import { KeyStoreError } from "@/lib/keys/keyStore"

/** Runs a command; a mistake of the operator ends it with one sentence, anything else with its stack. */
export async function asCommand(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (isOperatorError(error)) console.error(error.message)
    else console.error(error)
    process.exit(1)
  }
}

function isOperatorError(error: unknown): error is Error {
  return [ConfigurationError, KeyStoreError, MigrationError, FolderInUse].some((kind) => error instanceof kind)
}

/** Settings may stand in a file `.env`; the environment itself wins. */
export function loadSettingsFile(): void {
  try {
    process.loadEnvFile(".env")
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw new ConfigurationError(".env cannot be read.")
  }
}
