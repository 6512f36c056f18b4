import type { AsyncLocalStorage } from "node:async_hooks"
import type { ServerResponse } from "node:http"

/** How the server and its pages see a request that is being answered. */
export interface Answering {
  response: ServerResponse
  /** Whether the product has begun to work on it: whatever a page or an action does needs what the process has opened. */
  hasBegun: boolean
}

declare global {
  // On the global object, so that every bundle of the server, and the process around it, knows the same one.
  var parallaxAnswering: AsyncLocalStorage<Answering> | undefined
}
