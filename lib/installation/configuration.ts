import { resolve } from "node:path"
import { z } from "zod"
import type { DatabaseLocation } from "@/lib/db/database"
import type { KeyStorePlace } from "@/lib/keys/openKeyStore"

/** How mail leaves: a server, a sender, and the signature where the server does not sign. */
export interface MailSettings {
  url: string
  from: string
  dkim: { domain: string; selector: string; privateKey: string } | null
}

/** Everything an operator can set, parsed once from the environment (README, "Configuration"). */
export interface Configuration {
  location: DatabaseLocation
  /** Folder of the embedded database and of the secret, absolute. */
  dataFolder: string
  /** Where the keys of the cycles rest: outside of the database, unless the operator says otherwise. */
  keyStore: KeyStorePlace
  /** Set by AUTH_SECRET; otherwise the secret is read from, or made in, the data folder. */
  givenSecret: string | null
  port: number
  host: string
  /** Where people reach this server, without a slash at the end. */
  publicUrl: string
  /** How mail leaves; without it, messages stay in the Mailbox. */
  mail: MailSettings | null
  /** Makes the demo workspace at the start if there is no workspace yet. */
  demo: boolean
  /** Who may create a workspace: only the first visitor of an empty installation, or anyone. */
  signUp: "first" | "open"
  /** Whether this process also sends mail and closes cycles, or leaves that to `npm run worker`. */
  worker: "inside" | "separate"
  /** Whether X-Forwarded-For can be believed, because a proxy of yours sets it. */
  trustProxy: boolean
  /** What a scraper sends to read /metrics; without it there is no such page. */
  metricsToken: string | null
}

/** A setting is missing or wrong; the message is one sentence meant for the operator. */
export class ConfigurationError extends Error {}

/**
 * Reads the settings from environment variables; an empty variable counts as not set.
 * @throws ConfigurationError naming the first variable that is wrong, and what it should be
 */
export function readConfiguration(environment: Record<string, string | undefined>): Configuration {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()))
  const parsed = EnvironmentSchema.safeParse(set)
  if (!parsed.success) {
    const { path, message } = parsed.error.issues[0]!
    throw new ConfigurationError(`${path.join(".")} ${message}.`)
  }
  const env = parsed.data
  const dataFolder = resolve(env.DATA_DIR)
  const publicUrl = env.PUBLIC_URL ?? `http://localhost:${env.PORT}`
  return {
    location: env.DATABASE_URL ? { url: env.DATABASE_URL } : { folder: `${dataFolder}/database` },
    dataFolder,
    keyStore: env.KEY_STORE === "database" ? "database" : { folder: resolve(env.KEY_STORE ?? `${dataFolder}/keys`) },
    givenSecret: env.AUTH_SECRET ?? null,
    port: env.PORT,
    host: env.HOST,
    publicUrl,
    mail: env.SMTP_URL
      ? {
          url: env.SMTP_URL,
          from: env.MAIL_FROM ?? `Parallax <parallax@${new URL(publicUrl).hostname}>`,
          dkim:
            env.DKIM_DOMAIN && env.DKIM_SELECTOR && env.DKIM_PRIVATE_KEY
              ? { domain: env.DKIM_DOMAIN, selector: env.DKIM_SELECTOR, privateKey: env.DKIM_PRIVATE_KEY }
              : null,
        }
      : null,
    demo: env.DEMO,
    signUp: env.SIGN_UP,
    worker: env.WORKER,
    trustProxy: env.TRUST_PROXY,
    metricsToken: env.METRICS_TOKEN ?? null,
  }
}

const flag = z
  .enum(["0", "1", "false", "true"], { error: "must be 1 or 0" })
  .default("0")
  .transform((value) => value === "1" || value === "true")

function address(protocols: string[], example: string) {
  const error = `must be an address like ${example}`
  return z.string().refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol), { error })
}

const EnvironmentSchema = z
  .object({
    DATABASE_URL: address(["postgresql:", "postgres:"], "postgresql://user:password@host:5432/database").optional(),
    DATA_DIR: z.string().default("./data"),
    KEY_STORE: z.string().optional(),
    AUTH_SECRET: z.string().min(32, "must have at least 32 characters; `openssl rand -base64 32` makes one").optional(),
    PORT: z.coerce
      .number("must be a number")
      .int("must be a whole number")
      .min(1, "must be from 1 to 65535")
      .max(65535, "must be from 1 to 65535")
      .default(3000),
    HOST: z.string().default("127.0.0.1"),
    PUBLIC_URL: address(["http:", "https:"], "https://feedback.example.org")
      .transform((value) => value.replace(/\/+$/, ""))
      .optional(),
    SMTP_URL: address(["smtp:", "smtps:"], "smtp://user:password@mail.example.org:587").optional(),
    MAIL_FROM: z.string().includes("@", { error: "must be a sender like Parallax <feedback@example.org>" }).optional(),
    DKIM_DOMAIN: z.string().optional(),
    DKIM_SELECTOR: z.string().optional(),
    DKIM_PRIVATE_KEY: z
      .string()
      .transform((value) => value.replaceAll("\\n", "\n"))
      .optional(),
    DEMO: flag,
    SIGN_UP: z.enum(["first", "open"], { error: "must be first or open" }).default("first"),
    WORKER: z.enum(["inside", "separate"], { error: "must be inside or separate" }).default("inside"),
    TRUST_PROXY: flag,
    METRICS_TOKEN: z.string().min(16, "must have at least 16 characters; `openssl rand -hex 16` makes one").optional(),
  })
  .refine((env) => !env.DKIM_DOMAIN === !env.DKIM_SELECTOR && !env.DKIM_DOMAIN === !env.DKIM_PRIVATE_KEY, {
    path: ["DKIM_DOMAIN"],
    error: "needs DKIM_SELECTOR and DKIM_PRIVATE_KEY beside it, or none of the three",
  })
  .refine((env) => !env.DATABASE_URL || env.KEY_STORE, {
    path: ["KEY_STORE"],
    error:
      "must be set beside DATABASE_URL: to a folder that all servers share, so that the keys of answers rest outside of the database, or to the word database, so that they rest in it, which promises less",
  })
  .refine((env) => env.DATABASE_URL || env.WORKER === "inside", {
    path: ["WORKER"],
    error: "can be separate only with DATABASE_URL: the embedded database belongs to one process",
  })
