import { connect, type Socket } from "node:net"
import { setTimeout as sleep } from "node:timers/promises"

/**
 * How a client is slow:
 *  - says nothing: connects, and that is all;
 *  - headers: sends one letter of them at a time;
 *  - body: announces one, and sends a letter of it at a time;
 *  - reads nothing: asks for a long page, and takes nothing of it.
 */
export type Slowness = "says nothing" | "headers" | "body" | "reads nothing"

export interface Held {
  /** How many the server has not hung up on. */
  count(slowness?: Slowness): number
  release(): void
}

/** Holds so many connections to a server, and keeps them busy with next to nothing. */
export async function holdConnections(port: number, each: Record<Slowness, number>): Promise<Held> {
  const sockets: { slowness: Slowness; socket: Socket }[] = []
  for (const [slowness, count] of Object.entries(each) as [Slowness, number][]) {
    for (let place = 0; place < count; place += 1) {
      const socket = connect(port, "127.0.0.1")
      socket.on("error", () => {})
      sockets.push({ slowness, socket })
      await new Promise((resolve) => socket.once("connect", resolve).once("error", resolve))
      begin(socket, slowness)
    }
  }
  const isHeld = ({ socket }: { socket: Socket }) => !socket.destroyed && !socket.readableEnded
  const stop = new AbortController()
  void drip(
    () => sockets.filter(isHeld).filter(({ slowness }) => slowness === "headers" || slowness === "body"),
    stop.signal,
  )
  return {
    count: (slowness) => sockets.filter((one) => isHeld(one) && (!slowness || one.slowness === slowness)).length,
    release: () => {
      stop.abort()
      for (const { socket } of sockets) socket.destroy()
    },
  }
}

function begin(socket: Socket, slowness: Slowness): void {
  switch (slowness) {
    case "says nothing":
      return void socket.resume()
    case "headers":
      socket.write("GET /sign-in HTTP/1.1\r\nHost: localhost\r\nX-Slow: ")
      return void socket.resume()
    case "body":
      socket.write(
        "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nOrigin: http://localhost\r\nContent-Type: text/plain\r\nContent-Length: 100000\r\n\r\n",
      )
      return void socket.resume()
    case "reads nothing":
      socket.pause()
      socket.write("GET /method HTTP/1.1\r\nHost: localhost\r\n\r\n")
  }
}

async function drip(held: () => { socket: Socket }[], stop: AbortSignal): Promise<void> {
  while (!stop.aborted) {
    for (const { socket } of held()) socket.write("x")
    await sleep(1000, undefined, { signal: stop }).catch(() => {})
  }
}
