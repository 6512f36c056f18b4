import { spawn } from "node:child_process"
import { once } from "node:events"
import { connect, type Socket } from "node:net"
import { cp, mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { PLANTED_SECRET, PORT } from "../playwright.config"
import { OwnServer } from "./ownServer"
import { expect, test } from "./test"

test("nothing of the folder of data and keys is in what was built", async () => {
  const found: string[] = []
  const paths = await readdir(".next", { recursive: true })
  for (const path of paths) {
    if (/(^|\/)(test-results|data-\d+|in-use|holder)(\/|$)/.test(path)) found.push(path)
    const file = join(".next", path)
    if ((await stat(file)).isFile() && (await readFile(file)).includes(PLANTED_SECRET)) found.push(path)
  }
  expect(paths).toContain("standalone/server.js")
  expect(found).toEqual([])
})

test("the folder of a deployment runs wherever it is put, by node alone", async () => {
  const folder = await mkdtemp(join(tmpdir(), "parallax-deployed-"))
  await cp(".next/standalone", folder, { recursive: true })
  const port = String(PORT + 9)
  const env = { PATH: process.env.PATH, PORT: port, DATA_DIR: join(folder, "data"), NODE_ENV: "production" } as const
  const server = spawn(process.execPath, ["server.js"], { cwd: folder, env, stdio: "ignore" })
  const signIn = () =>
    fetch(`http://localhost:${port}/sign-in`).then(
      ({ status }) => status,
      () => null,
    )
  await expect.poll(signIn, { timeout: 60_000 }).toBe(200)
  server.kill()
  await once(server, "exit")
  await rm(folder, { recursive: true })
})

test("told to stop, a server takes no one new, says so to whom it still serves, finishes what it began, and ends well", async () => {
  const server = new OwnServer(8)
  await server.empty()
  await server.start()
  const page = await begin(server.url, "/sign-in")
  const ready = await begin(server.url, "/api/health/ready")
  const alive = await begin(server.url, "/api/health/alive")
  // By now it has read the others' beginnings.
  await fetch(`${server.url}/api/health/alive`)

  const ended = server.end()
  await expect
    .poll(() =>
      fetch(server.url).then(
        () => "served",
        () => "refused",
      ),
    )
    .toBe("refused")
  expect(await finish(ready)).toMatch(/^HTTP\/1.1 503 /)
  expect(await finish(alive)).toMatch(/^HTTP\/1.1 200 /)
  expect(await finish(page)).toMatch(/^HTTP\/1.1 200 [\s\S]*<\/html>/)
  expect(await ended).toBe(0)
})

/** A request that is begun and not yet complete. */
async function begin(url: string, path: string): Promise<Socket> {
  const { hostname, port, host } = new URL(url)
  const socket = connect(Number(port), hostname)
  await once(socket, "connect")
  socket.write(`GET ${path} HTTP/1.1\r\nHost: ${host}\r\n`)
  return socket
}

/** Completes it, and gives the whole answer. */
async function finish(socket: Socket): Promise<string> {
  let answer = ""
  socket.on("data", (part) => (answer += part))
  socket.write("\r\n")
  await once(socket, "close")
  return answer
}
