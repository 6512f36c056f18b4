import { databaseStore } from "@/lib/keys/databaseStore"
import type { KeyStore } from "@/lib/keys/keyStore"
import { openFolderStore } from "@/lib/keys/openFolderStore"

/** Where keys rest, as KEY_STORE says. */
export type KeyStorePlace = "database" | { folder: string }

/**
 * Opens the key store of an installation, and makes it where there is none.
 * @throws KeyStoreError when it cannot be written, or belongs to another installation
 */
export async function openKeyStore(place: KeyStorePlace, installation: string): Promise<KeyStore> {
  return place === "database" ? databaseStore : openFolderStore(place.folder, installation)
}
