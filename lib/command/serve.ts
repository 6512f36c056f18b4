import { once } from "node:events"
import { createServer, type IncomingMessage, type RequestListener } from "node:http"
import next from "next"
import { buildPages } from "@/lib/command/build"
import { ConfigurationError, readConfiguration, type Configuration } from "@/lib/command/configuration"
import { openInstallation, prepareInstallation } from "@/lib/command/installation"
import { asCommand, loadSettingsFile } from "@/lib/command/operator"
import { lockFolder } from "@/lib/db/lock"
import { createDemoWorkspace } from "@/lib/demo/demo"

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
    const server = createServer((request, response) => answer(request, response))
    await listen(server, configuration)
    const giveFolderBack = await takeFolder(configuration)
    if (!dev) await buildPages(console.log)
    await prepareInstallation(configuration)
    const demo = configuration.demo ? await makeDemo(configuration) : null

    const app = next({ dev, hostname: configuration.host, port: configuration.port, httpServer: server })
    await app.prepare()
    const handle = app.getRequestHandler()
    answer = (request, response) => {
      request.headers["x-parallax-client"] = clientOf(request, configuration)
      void handle(request, response)
    }
    console.log(welcome(configuration, demo))

    await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")])
    server.close()
    server.closeIdleConnections()
    await app.close()
    await (await globalThis.parallaxInstallation)?.db.$disconnect()
    await giveFolderBack()
    process.exit(0)
  })
}

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

/** The address a request comes from; behind a proxy, the one that the proxy saw. */
function clientOf(request: IncomingMessage, { trustProxy }: Configuration): string {
  const forwarded = trustProxy
    ? String(request.headers["x-forwarded-for"] ?? "")
        .split(",")
        .at(-1)
        ?.trim()
    : ""
  return forwarded || request.socket.remoteAddress || "unknown"
}

type DemoAccess = { email: string; password: string }

/** The demo workspace, made only where there is no workspace yet. */
async function makeDemo(configuration: Configuration): Promise<DemoAccess | null> {
  const { db, secret } = await openInstallation(configuration)
  try {
    if ((await db.workspace.count()) > 0) return null
    console.log("Making the demo workspace.")
    return await createDemoWorkspace(db, secret, new Date())
  } finally {
    await db.$disconnect()
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
