import { spawn } from "node:child_process"
import { once } from "node:events"
import { createServer } from "node:net"
import { resolve } from "node:path"

/** A server in a process of its own. */
export interface Server {
  /** Such as `http://localhost:3100`. */
  origin: string
  pid: number
  stop(): Promise<void>
}

/** Starts the product as `npm start` does; it answers, and its pages are built. @param env where its data is */
export async function startProduct(env: Record<string, string>): Promise<Server> {
  return start(["--import", "tsx", "lib/command/start.ts"], { ...env, DEMO: env.DEMO ?? "" }, ".", "/api/health")
}

/** Starts the empty app. @param folder where it was built (buildFloor.ts) */
export async function startFloor(folder: string, env: Record<string, string>): Promise<Server> {
  return start([resolve("node_modules/next/dist/bin/next"), "start"], env, folder, "/alive")
}

async function start(argument: string[], env: Record<string, string>, cwd: string, alive: string): Promise<Server> {
  const port = await freePort()
  const child = spawn(process.execPath, argument, {
    cwd,
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", ...env, PORT: String(port) },
    stdio: ["ignore", "pipe", "pipe"],
  })
  let said = ""
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (said += chunk))
  const end = () => child.kill()
  process.once("exit", end)
  const origin = `http://localhost:${port}`
  const isUp = () =>
    fetch(origin + alive).then(
      ({ ok }) => ok,
      () => false,
    )
  while (!(await isUp())) {
    if (child.exitCode !== null) throw new Error(`A server did not start:\n${said}`)
    await new Promise((resume) => setTimeout(resume, 50))
  }
  const stop = async () => {
    process.off("exit", end)
    const ended = once(child, "exit")
    child.kill()
    await ended
  }
  return { origin, pid: child.pid!, stop }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1")
  await once(server, "listening")
  const address = server.address()
  server.close()
  await once(server, "close")
  if (address === null || typeof address === "string") throw new Error("There is no port.")
  return address.port
}
