import type { Server } from "node:http"
import { setTimeout as sleep } from "node:timers/promises"

/**
 * Takes no new connections, lets what is in flight end, and then cuts off what has not.
 * @param mostSeconds how long it may take
 */
export async function endConnections(server: Server, mostSeconds: number): Promise<void> {
  const ended = new AbortController()
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  // A connection that is kept for another request ends with its present one.
  server.prependListener("request", (_, response) => response.setHeader("Connection", "close"))
  const idle = setInterval(() => server.closeIdleConnections(), 100)
  await Promise.race([closed, sleep(mostSeconds * 1000, undefined, { signal: ended.signal }).catch(() => {})])
  ended.abort()
  clearInterval(idle)
  server.closeAllConnections()
}
