import "@/lib/installation/answering"

/** What a page about something that is not there says to programs: never was, is no more, or was asked for too often. */
export type NothingThere = 404 | 410 | 429

/**
 * Answers this request with another status than 200, and with the page all the same; Next has a way to do so for 404 alone.
 * A page says it before it returns: then nothing has been sent yet.
 */
export function answerWith(status: NothingThere): void {
  const response = globalThis.parallaxAnswering?.getStore()?.response
  if (response && !response.headersSent) response.statusCode = status
}
