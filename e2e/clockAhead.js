// Preloaded into a server of a journey's own: its clock is ahead by so many days, so that what comes by a day comes. In plain
// JavaScript, since no compiler stands before it.

const AHEAD = Number(process.env.DAYS_AHEAD) * 86_400_000
const MACHINE = globalThis.Date
const now = () => MACHINE.now() + AHEAD

globalThis.Date = new Proxy(MACHINE, {
  construct: (date, parts, made) => Reflect.construct(date, parts.length === 0 ? [now()] : parts, made),
  apply: () => new MACHINE(now()).toString(),
  get: (date, key) => (key === "now" ? now : Reflect.get(date, key)),
})
