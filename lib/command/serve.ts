import { AsyncLocalStorage } from "node:async_hooks"
import { once } from "node:events"
import { randomUUID } from "node:crypto"
import { readFile } from "node:fs/promises"
import { createServer, type RequestListener } from "node:http"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import next from "next"
import { answerRater } from "@/lib/command/answerRater"
import { endConnections } from "@/lib/command/endConnections"
import type { Meter } from "@/lib/command/meter"
import { clientOf, headersOf, METHODS, policyOf, refusalOf } from "@/lib/command/door"
import { drawnReports } from "@/lib/command/drawnReports"
import { raterRequestOf } from "@/lib/command/raterRequest"
import { asCommand, loadSettingsFile } from "@/lib/command/operator"
import { sayWrong } from "@/lib/command/sayWrong"
import { ownFile } from "@/lib/db/ownFiles"
import { lockFolder } from "@/lib/db/lockFolder"
import { readClock } from "@/lib/db/readClock"
import type { Answering } from "@/lib/installation/answering"
import { ConfigurationError, readConfiguration, type Configuration } from "@/lib/installation/configuration"
import { journal } from "@/lib/installation/journal"
import { migrationSteps } from "@/lib/command/migrationSteps"
import { warnOfMissingKeys } from "@/lib/command/warnOfMissingKeys"
import { prepareInstallation } from "@/lib/installation/prepareInstallation"
import type { Office } from "@/lib/worker/office"
import { openOffice } from "@/lib/worker/openOffice"
import { hasWorkspace } from "@/lib/workspace/hasWorkspace"

/** Serves the product until the process is told to stop. */
export async function serve({ dev }: { dev: boolean }): Promise<void> {
  await asCommand(async () => {
    loadSettingsFile()
    process.env.NEXT_TELEMETRY_DISABLED = "1"
    const configuration = readConfiguration(process.env)
    let answer: RequestListener = (_, response) => {
      response.writeHead(503, { "Retry-After": "5" }).end("Parallax is starting.\n")
    }
    // First of all the port and the folder: whoever cannot have them should not wait for the database.
    const server = createServer({ connectionsCheckingInterval: 5000 }, (request, response) => {
      if (request.url === ALIVE) response.writeHead(200, { "Cache-Control": "no-store" }).end()
      else answer(request, response)
    })
    server.keepAliveTimeout = KEEP_ALIVE_SECONDS * 1000
    server.headersTimeout = HEADERS_SECONDS * 1000
    server.requestTimeout = REQUEST_SECONDS * 1000
    await listen(server, configuration)
    const giveFolderBack = await takeFolder(configuration)
    const installation = await prepareInstallation(configuration, migrationSteps)
    // Pages work with the very same one (app/_server/context.ts).
    globalThis.parallaxOffice = openOffice(installation)
    const office = await globalThis.parallaxOffice
    await warnOfMissingKeys(office.db, office.keys, (sentence) => journal.error(sentence))
    const demo = configuration.demo ? await makeDemo(office) : null

    const dir = ownFile(".")
    if (!dev) await takeBuiltSettings(dir)
    const meter = configuration.metricsToken ? await startMeter(office, configuration.metricsToken, dir) : null
    const app = next({ dev, dir, hostname: configuration.host, port: configuration.port, httpServer: server })
    await app.prepare()
    answer = throughTheDoor(app.getRequestHandler(), office, { dev, meter })
    const stop = new AbortController()
    const work = configuration.worker === "inside" ? workInside(office, stop.signal) : undefined
    console.log(welcome(configuration, demo))

    await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")])
    // Said at once, so that nobody sends anybody here any more (app/api/health/ready).
    globalThis.parallaxIsStopping = true
    await endConnections(server, STOP_SECONDS)
    stop.abort()
    await work
    await app.close()
    await office.leave()
    await giveFolderBack()
    process.exit(0)
  })
}

/** Whether this process answers at all: asked while it starts and while it stops, and of nothing else. */
const ALIVE = "/api/health/alive"

/** How long what is in flight may take once the process is told to stop: a large download among it. */
const STOP_SECONDS = 30

/** Loaded only where it is asked for. */
async function startMeter(office: Office, token: string, dir: string): Promise<Meter> {
  const { openMeter } = await import("@/lib/command/meter")
  const entries = await readFile(join(dir, ".next/server/app-paths-manifest.json"), "utf8").then(JSON.parse, () => ({}))
  return openMeter(office, token, Object.keys(entries))
}

/** A server that has just been started has people who wait for a page; the duties can wait so long. */
const BEFORE_WORK_SECONDS = 1

async function workInside(office: Office, stop: AbortSignal): Promise<void> {
  await sleep(BEFORE_WORK_SECONDS * 1000, undefined, { signal: stop }).catch(() => {})
  const { runWorker } = await import("@/lib/worker/runWorker")
  await runWorker(office, stop)
}

/** Gives Next the settings with which the pages were built; a compiled program has no next.config.js. */
async function takeBuiltSettings(dir: string): Promise<void> {
  const { config } = JSON.parse(await readFile(join(dir, ".next/required-server-files.json"), "utf8"))
  process.env.__NEXT_PRIVATE_STANDALONE_CONFIG = JSON.stringify(config)
}

/** Has a request answered by Next alone. */
const asItIs: ReturnType<typeof drawnReports> = async (_, __, ___, handle) => handle()

/** Refuses what is no request for this server, and gives every response its headers. */
function throughTheDoor(
  handle: RequestListener,
  office: Office,
  { dev, meter }: { dev: boolean; meter: Meter | null },
): RequestListener {
  const { configuration } = office
  // What is being written is not held.
  const answer = dev ? asItIs : drawnReports(office)
  // Pages answer with a status of theirs by it (app/_server/status.ts).
  const answers = (globalThis.parallaxAnswering = new AsyncLocalStorage<Answering>())
  let isProxyNoticed = false
  return (request, response) => {
    const nonce = randomUUID()
    const policy = policyOf(nonce, { dev })
    for (const [name, value] of Object.entries(headersOf(request, policy, configuration)))
      response.setHeader(name, value)
    const refusal = refusalOf(request, configuration)
    if (refusal) {
      if (refusal.status === 405) response.setHeader("Allow", METHODS.join(", "))
      response.writeHead(refusal.status, { "Content-Type": "text/plain; charset=utf-8" }).end(`${refusal.sentence}\n`)
      return
    }
    const path = request.url!.split("?", 1)[0]!
    if (meter && path === "/metrics") return void meter.answer(request, response)
    meter?.watch(path, response)
    // Next has put a client's address into its own requests too; what was found of the first one holds.
    if (request.headers["x-parallax-own"] !== OWN) {
      const isProxyIgnored = !configuration.trustProxy && request.headers["x-forwarded-for"] !== undefined
      if (isProxyIgnored && !isProxyNoticed) {
        isProxyNoticed = true
        journal.warn(PROXY_IGNORED)
      }
      request.headers["x-parallax-proxy"] = isProxyIgnored ? "ignored" : ""
      request.headers["x-parallax-client"] = clientOf(request, request.socket.remoteAddress, configuration)
      request.headers["x-parallax-own"] = OWN
    }
    const ofRater = raterRequestOf(request)
    const answering: Answering = { response, hasBegun: ofRater !== null }
    // Who asks by a program is answered as it is.
    if (!path.startsWith("/api/")) sayWrong(request, answering, isDatabaseReached)
    if (ofRater) {
      void answerRater(office, ofRater, request, response, new Date()).catch((error: unknown) => {
        journal.error(traceOf(error), "A request could not be answered.")
        response.writeHead(500).end()
      })
      return
    }
    // Next takes the nonce for its scripts from the policy.
    request.headers["content-security-policy"] = policy
    // What may pass was decided above; Next compares origin and host once more, in a way of its own.
    const { origin, host, "x-forwarded-host": forwardedHost } = request.headers
    if (origin) request.headers.origin = `http://${forwardedHost ?? host}`
    answers.run(answering, () => answer(request, response, nonce, () => handle(request, response)))
  }
}

/** Where something went wrong, without what was worked with: a message may quote it. */
function traceOf(error: unknown): { name: string; trace: string[] } {
  const { name, stack = "" } = error instanceof Error ? error : new Error()
  return { name, trace: stack.split("\n").flatMap((line) => /^\s+at (.*)/.exec(line)?.[1] ?? []) }
}

/** Whether the database answers, within a second. */
async function isDatabaseReached(): Promise<boolean> {
  const { db } = (await globalThis.parallaxOffice)!
  const late = sleep(1000, false, { ref: false })
  return Promise.race([
    late,
    readClock(db).then(
      () => true,
      () => false,
    ),
  ])
}

/**
 * By which this server knows its own requests: where an action leads to another page, Next asks for that page over HTTP,
 * with the headers of the request that called the action.
 */
const OWN = randomUUID()

const PROXY_IGNORED =
  "A proxy in front of this server says from where requests come, but TRUST_PROXY is not set: all visitors count as one for the limits on attempts."

/**
 * How long an idle connection stays open: longer than the minute for which proxies usually keep theirs, so that none sends a
 * request over a connection that is just being closed.
 */
const KEEP_ALIVE_SECONDS = 75

/** How long the headers of a request may take, and all of it: a list of 20 MB over a slow line does not take longer. */
const HEADERS_SECONDS = 20
const REQUEST_SECONDS = 300

async function listen(server: ReturnType<typeof createServer>, { port, host }: Configuration): Promise<void> {
  server.listen(port, host)
  await once(server, "listening").catch((error: NodeJS.ErrnoException) => {
    const reason =
      error.code === "EADDRINUSE" ? `Port ${port} is in use` : `Cannot listen on ${host}:${port} (${error.code})`
    throw new ConfigurationError(`${reason}; set PORT to another one or stop what uses it.`)
  })
}

async function takeFolder({ location, dataFolder }: Configuration): Promise<() => Promise<void>> {
  if (!("folder" in location)) return async () => {}
  const onLost = () => {
    journal.fatal(`The lock on ${dataFolder} was lost, so another process may be using it; stopping.`)
    process.exit(1)
  }
  return lockFolder(dataFolder, onLost).catch((error: NodeJS.ErrnoException) => {
    if (!error.code) throw error
    throw new ConfigurationError(
      `Cannot write to ${dataFolder} (${error.code}); set DATA_DIR to a folder that can be written.`,
    )
  })
}

type DemoAccess = { email: string; password: string }

/** The demo workspace, made only where there is no workspace yet: in one piece, so a start that is killed leaves none. */
async function makeDemo({ db, keys }: Office): Promise<DemoAccess | null> {
  if (await hasWorkspace(db)) return null
  console.log("Making the demo workspace.")
  const { createDemoWorkspace } = await import("@/lib/demo/createDemoWorkspace")
  const creation = await createDemoWorkspace(db, keys, "first", new Date())
  switch (creation.kind) {
    case "made":
      return creation
    case "notFirst":
      // Another server on the same database has been quicker.
      return null
  }
}

function welcome({ publicUrl, mail }: Configuration, demo: DemoAccess | null): string {
  return [
    `Parallax is running at ${publicUrl}`,
    demo && `Sign in to the demo workspace as ${demo.email} with the password ${demo.password}`,
    !demo && "Open that address to create your workspace, to look around with demo data, or to sign in.",
    !mail && "No mail server is set (SMTP_URL), so messages stay in the Mailbox and nothing is sent.",
  ]
    .filter(Boolean)
    .join("\n")
}
