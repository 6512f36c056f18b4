import { AsyncLocalStorage } from "node:async_hooks"
import { once } from "node:events"
import { randomUUID } from "node:crypto"
import { createServer, type RequestListener, type ServerResponse } from "node:http"
import { setTimeout as sleep } from "node:timers/promises"
import next from "next"
import { buildPages } from "@/lib/command/build"
import { clientOf, headersOf, METHODS, policyOf, refusalOf } from "@/lib/command/door"
import { asCommand, loadSettingsFile } from "@/lib/command/operator"
import { sayWrong } from "@/lib/command/sayWrong"
import { lockFolder } from "@/lib/db/lockFolder"
import { readClock } from "@/lib/db/readClock"
import { createDemoWorkspace } from "@/lib/demo/createDemoWorkspace"
import { ConfigurationError, readConfiguration, type Configuration } from "@/lib/installation/configuration"
import { migrationSteps } from "@/lib/command/migrationSteps"
import { warnOfMissingKeys } from "@/lib/command/warnOfMissingKeys"
import { prepareInstallation } from "@/lib/installation/prepareInstallation"
import type { Office } from "@/lib/worker/office"
import { openOffice } from "@/lib/worker/openOffice"
import { runWorker } from "@/lib/worker/runWorker"
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
    // First of all the port and the folder: whoever cannot have them should not wait for a build.
    const server = createServer({ connectionsCheckingInterval: 5000 }, (request, response) => answer(request, response))
    server.keepAliveTimeout = KEEP_ALIVE_SECONDS * 1000
    server.headersTimeout = HEADERS_SECONDS * 1000
    server.requestTimeout = REQUEST_SECONDS * 1000
    await listen(server, configuration)
    const giveFolderBack = await takeFolder(configuration)
    if (!dev) await buildPages(console.log)
    await prepareInstallation(configuration, migrationSteps)
    // Pages work with the very same one (app/_server/context.ts).
    globalThis.parallaxOffice = openOffice(configuration)
    const office = await globalThis.parallaxOffice
    await warnOfMissingKeys(office.db, office.keys, (sentence) => console.error(sentence))
    const demo = configuration.demo ? await makeDemo(office) : null

    const app = next({ dev, hostname: configuration.host, port: configuration.port, httpServer: server })
    await app.prepare()
    answer = throughTheDoor(app.getRequestHandler(), configuration, { dev })
    const stop = new AbortController()
    const work = configuration.worker === "inside" ? runWorker(office, stop.signal) : undefined
    console.log(welcome(configuration, demo))

    await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")])
    stop.abort()
    server.close()
    server.closeIdleConnections()
    await app.close()
    await work
    await office.db.$disconnect()
    await giveFolderBack()
    process.exit(0)
  })
}

/** Refuses what is no request for this server, and gives every response its headers. */
function throughTheDoor(
  handle: RequestListener,
  configuration: Configuration,
  { dev }: { dev: boolean },
): RequestListener {
  // Pages answer with a status of theirs by it (app/_server/status.ts).
  const responses = (globalThis.parallaxResponse = new AsyncLocalStorage<ServerResponse>())
  let isProxyNoticed = false
  return (request, response) => {
    const policy = policyOf(randomUUID(), { dev })
    for (const [name, value] of Object.entries(headersOf(request, policy, configuration)))
      response.setHeader(name, value)
    const refusal = refusalOf(request, configuration)
    if (refusal) {
      if (refusal.status === 405) response.setHeader("Allow", METHODS.join(", "))
      response.writeHead(refusal.status, { "Content-Type": "text/plain; charset=utf-8" }).end(`${refusal.sentence}\n`)
      return
    }
    // Next has put a client's address into its own requests too; what was found of the first one holds.
    if (request.headers["x-parallax-own"] !== OWN) {
      const isProxyIgnored = !configuration.trustProxy && request.headers["x-forwarded-for"] !== undefined
      if (isProxyIgnored && !isProxyNoticed) {
        isProxyNoticed = true
        console.warn(PROXY_IGNORED)
      }
      request.headers["x-parallax-proxy"] = isProxyIgnored ? "ignored" : ""
      request.headers["x-parallax-client"] = clientOf(request, request.socket.remoteAddress, configuration)
      request.headers["x-parallax-own"] = OWN
    }
    sayWrong(request, response, isDatabaseReached)
    // Next takes the nonce for its scripts from the policy.
    request.headers["content-security-policy"] = policy
    // What may pass was decided above; Next compares origin and host once more, in a way of its own.
    const { origin, host, "x-forwarded-host": forwardedHost } = request.headers
    if (origin) request.headers.origin = `http://${forwardedHost ?? host}`
    responses.run(response, () => handle(request, response))
  }
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
    console.error(`The lock on ${dataFolder} was lost, so another process may be using it; stopping.`)
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
