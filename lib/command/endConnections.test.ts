import { once } from "node:events"
import { createServer, type RequestListener, type Server } from "node:http"
import { connect, type AddressInfo, type Socket } from "node:net"
import { expect, test, vi } from "vitest"
import { endConnections } from "@/lib/command/endConnections"

async function listening(listener: RequestListener): Promise<{ server: Server; port: number }> {
  const server = createServer(listener).listen(0, "127.0.0.1")
  await once(server, "listening")
  return { server, port: (server.address() as AddressInfo).port }
}

test("a download that is in flight is sent to its end, and a connection that is kept open holds nothing up", async () => {
  let finish = () => {}
  const { server, port } = await listening((request, response) => {
    if (request.url === "/short") return void response.end("short")
    response.write("begun, ")
    finish = () => response.end("ended")
  })
  await (await fetch(`http://127.0.0.1:${port}/short`)).text()
  const download = await fetch(`http://127.0.0.1:${port}/long`)
  const over = endConnections(server, 60)
  await expect(fetch(`http://127.0.0.1:${port}/short`)).rejects.toThrow()
  finish()
  expect(await download.text()).toBe("begun, ended")
  await over
})

test("a request whose beginning has come before is answered, and told that it is the last on its connection", async () => {
  const { server, port } = await listening((_, response) => void response.writeHead(200).end("answered"))
  const socket = connect(port, "127.0.0.1")
  socket.write("GET / HTTP/1.1\r\nHost: here\r\n")
  const [connection] = (await once(server, "connection")) as [Socket]
  await vi.waitFor(() => expect(connection.bytesRead).toBeGreaterThan(0))
  let answer = ""
  socket.on("data", (part) => (answer += part))
  const over = endConnections(server, 60)
  socket.write("\r\n")
  await once(socket, "close")
  expect(answer).toMatch(/^HTTP\/1.1 200 [\s\S]*Connection: close[\s\S]*answered/)
  await over
})

test("what never ends is cut off", async () => {
  const { server, port } = await listening((_, response) => void response.write("begun"))
  const socket = connect(port, "127.0.0.1").on("error", () => {})
  socket.write("GET / HTTP/1.1\r\nHost: here\r\n\r\n")
  await once(socket, "data")
  await endConnections(server, 0.05)
  if (!socket.closed) await once(socket, "close")
  expect(socket.closed).toBe(true)
})
