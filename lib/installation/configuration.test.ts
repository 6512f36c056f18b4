import { expect, test } from "vitest"
import { ConfigurationError, readConfiguration } from "@/lib/installation/configuration"

test("with nothing set, the embedded database in ./data serves on port 3000 and mail stays in the mailbox", () => {
  const configuration = readConfiguration({})
  expect(configuration).toMatchObject({
    location: { folder: `${process.cwd()}/data/database` },
    keyStore: { folder: `${process.cwd()}/data/keys` },
    port: 3000,
    publicUrl: "http://localhost:3000",
    mail: null,
    worker: "inside",
    demo: false,
  })
})

test("an empty variable counts as not set", () => {
  expect(readConfiguration({ DATABASE_URL: "", KEY_STORE: "", PORT: " " })).toEqual(readConfiguration({}))
})

test("keys rest in a folder of their own, or in the database where the operator says so", () => {
  const storeOf = (environment: Record<string, string>) => readConfiguration(environment).keyStore
  const DATABASE_URL = "postgresql://db.internal/parallax"
  expect(storeOf({ DATA_DIR: "/srv/parallax" })).toEqual({ folder: "/srv/parallax/keys" })
  expect(storeOf({ KEY_STORE: "elsewhere" })).toEqual({ folder: `${process.cwd()}/elsewhere` })
  expect(storeOf({ KEY_STORE: "database" })).toBe("database")
  expect(storeOf({ DATABASE_URL, KEY_STORE: "/mnt/keys" })).toEqual({ folder: "/mnt/keys" })
  expect(storeOf({ DATABASE_URL, KEY_STORE: "database" })).toBe("database")
})

test("an address without a slash at its end is what links are made from", () => {
  expect(readConfiguration({ PUBLIC_URL: "https://feedback.example.org/" }).publicUrl).toBe(
    "https://feedback.example.org",
  )
})

test.each([
  [{ DATABASE_URL: "mysql://localhost/x" }, /^DATABASE_URL must be an address like postgresql:/],
  [{ DATABASE_URL: "not an address" }, /^DATABASE_URL must be/],
  [{ PORT: "eighty" }, /^PORT must be a number\.$/],
  [{ PORT: "70000" }, /^PORT must be from 1 to 65535\.$/],
  [{ AUTH_SECRET: "short" }, /^AUTH_SECRET must have at least 32 characters/],
  [{ SMTP_URL: "mail.example.org" }, /^SMTP_URL must be an address like smtp:/],
  [{ DEMO: "yes" }, /^DEMO must be 1 or 0\.$/],
  [{ DKIM_DOMAIN: "example.org" }, /^DKIM_DOMAIN needs DKIM_SELECTOR/],
  [
    { DATABASE_URL: "postgresql://db/x" },
    /^KEY_STORE must be set beside DATABASE_URL: to a folder .* or to the word database/,
  ],
  [{ WORKER: "separate" }, /^WORKER can be separate only with DATABASE_URL/],
])("%o is refused in one sentence", (environment, sentence) => {
  expect(() => readConfiguration(environment)).toThrow(ConfigurationError)
  expect(() => readConfiguration(environment)).toThrow(sentence)
})
