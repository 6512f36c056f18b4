import { once } from "node:events"
import { connect, type Socket } from "node:net"
import { readdir, readFile, stat } from "node:fs/promises"
import { join } from "node:path"
import { PLANTED_SECRET } from "../playwright.config"
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
