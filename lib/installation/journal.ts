import { pino } from "pino"

/**
 * What a server and a worker say to those who run them: one JSON object a line, on standard error. It never has the address of
 * a request, a link, a person or the message of an error, which may carry any of them; and nothing a rater does makes a line.
 */
export const journal = pino(
  { base: null, timestamp: pino.stdTimeFunctions.isoTime, formatters: { level: (level) => ({ level }) } },
  process.stderr,
)
