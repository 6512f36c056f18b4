// `npm run migration -- name`: writes prisma/migrations/<date>_<name>/migration.sql with the SQL that takes the
// existing migrations to prisma/schema.prisma. Without a name it only says whether the two differ (exit code 1).
// It uses Prisma's own schema engine in its WebAssembly build, on a throw-away PGlite, so that it works offline.

import { mkdir, readdir, readFile, writeFile } from "node:fs/promises"
import { createRequire } from "node:module"
import { PGlite } from "@electric-sql/pglite"
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils"
import { PrismaPGlite } from "pglite-prisma-adapter"

const FOLDER = "prisma/migrations"

const name = process.argv[2]
const sql = await differenceFromSchema()
if (sql === null) {
  console.log("The migrations and prisma/schema.prisma agree.")
} else if (!name) {
  console.error(`prisma/schema.prisma has moved on; run "npm run migration -- name_of_the_change".\n\n${sql}`)
  process.exitCode = 1
} else {
  const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14)
  const folder = `${FOLDER}/${stamp}_${name}`
  await mkdir(folder, { recursive: true })
  await writeFile(`${folder}/migration.sql`, sql)
  console.log(`Wrote ${folder}/migration.sql. Read it, and add the constraints that Prisma cannot say.`)
}

async function differenceFromSchema(): Promise<string | null> {
  const { SchemaEngine } = await loadEngine()
  const schema = { path: "prisma/schema.prisma", content: await readFile("prisma/schema.prisma", "utf8") }
  const engine = await SchemaEngine.new(
    { datamodels: [[schema.path, schema.content]] },
    () => {},
    bindMigrationAwareSqlAdapterFactory(new PrismaPGlite(await PGlite.create())),
  )
  const noFilter = { externalTables: [], externalEnums: [] }
  const { stdout, exitCode } = await engine.diff({
    from: { tag: "migrations", ...(await migrationList()) },
    to: { tag: "schemaDatamodel", files: [schema] },
    script: true,
    exitCode: true,
    filters: noFilter,
  })
  return exitCode === 2 ? stdout : null
}

async function migrationList() {
  const folders = (await readdir(FOLDER, { withFileTypes: true }).catch(() => []))
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .toSorted()
  return {
    baseDir: FOLDER,
    lockfile: { path: "migration_lock.toml", content: 'provider = "postgresql"\n' },
    shadowDbInitScript: "",
    migrationDirectories: await Promise.all(
      folders.map(async (path) => ({
        path,
        migrationFile: {
          path: "migration.sql",
          content: {
            tag: "ok" as const,
            value: await readFile(`${FOLDER}/${path}/migration.sql`, "utf8"),
          },
        },
      })),
    ),
  }
}

/** The package's own entry imports .wasm as a module, which Node 20 does not do without a flag. */
async function loadEngine() {
  const require = createRequire(import.meta.url)
  const glue = await import("@prisma/schema-engine-wasm/schema_engine_bg")
  const path = require.resolve("@prisma/schema-engine-wasm").replace("schema_engine.js", "schema_engine_bg.wasm")
  const { instance } = await WebAssembly.instantiate(await readFile(path), { "./schema_engine_bg.js": glue })
  glue.__wbg_set_wasm(instance.exports)
  ;(instance.exports.__wbindgen_start as () => void)()
  return glue
}
