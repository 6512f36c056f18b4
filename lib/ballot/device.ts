import { UNWRITTEN, type Kept, type Values, type Writing } from "@/lib/ballot/fields"

// What one device knows of the answers about one colleague. The browser's keeper steps through these states, and so does
// the test that lets two devices type, lose letters, reload and send in any order.

/** A field on one device. */
export interface DeviceField {
  value: string
  /** Marks that its next writing may replace: of what was shown here, and of what was sent from here. */
  seen: string[]
  /** The newest writing that was sent, while it is not known to have come. */
  sent: { mark: string; value: string } | null
  /** Whether the server may not have this value. */
  isWaiting: boolean
  /** What another device has put there unseen, until somebody chooses. */
  elsewhere: Kept | null
}

export interface Device {
  /** The server's clock at the last it was heard to say, in ms since 1970: what it said before is old news. */
  heardAt: number
  fields: Record<string, DeviceField>
}

export const NEW_DEVICE: Device = { heardAt: 0, fields: {} }

/** How many marks a writing names at most. A device that forgets one asks its user once too often, and loses nothing. */
const MOST_SEEN = 200

/** The server has shown all it keeps, at `at` by its clock. Fields that are not among it are empty there. */
export function opened(device: Device, at: number, all: Record<string, Kept>): Device {
  if (at < device.heardAt) return device
  const names = new Set([...Object.keys(device.fields), ...Object.keys(all)])
  const fields = [...names].map((name) => {
    const kept = all[name] ?? { value: "", mark: UNWRITTEN }
    const field = device.fields[name]
    return [name, field?.isWaiting ? compared(field, kept) : shown(kept)] as const
  })
  return { heardAt: at, fields: Object.fromEntries(fields) }
}

/** Somebody has typed or chosen something. */
export function typed(device: Device, name: string, value: string): Device {
  const field = device.fields[name] ?? shown({ value: "", mark: UNWRITTEN })
  if (field.value === value) return device
  const { elsewhere } = field
  // Who types what the other device has, has chosen.
  if (elsewhere?.value === value) return withField(device, name, shown(elsewhere))
  return withField(device, name, { ...field, value, isWaiting: true })
}

/** Somebody has chosen between what is here and what is elsewhere, or put both together. */
export function chosen(device: Device, name: string, value: string): Device {
  const field = device.fields[name]
  if (!field?.elsewhere) return device
  const seen = shown(field.elsewhere)
  return withField(device, name, value === seen.value ? seen : { ...seen, value, isWaiting: true })
}

/**
 * What there is to send.
 * @param draw gives a mark that nothing else has
 */
export function sending(device: Device, draw: () => string): { device: Device; writings: Record<string, Writing> } {
  const writings: Record<string, Writing> = {}
  const fields = { ...device.fields }
  for (const [name, field] of Object.entries(device.fields)) {
    if (!field.isWaiting || field.elsewhere) continue
    const next = field.sent?.value === field.value ? field : resent(field, draw())
    const { sent, seen, value } = next
    fields[name] = next
    writings[name] = { value, mark: sent!.mark, over: seen }
  }
  return { device: { ...device, fields }, writings }
}

/** The server has answered to writings of this device: what it keeps of their fields. */
export function replied(device: Device, at: number, kept: Record<string, Kept>): Device {
  const isOld = at < device.heardAt
  const fields = { ...device.fields }
  for (const [name, now] of Object.entries(kept)) {
    const field = fields[name]
    // That a writing has come stays true, by whichever server's clock.
    if (field?.isWaiting && (!isOld || now.mark === field.sent?.mark)) fields[name] = compared(field, now)
  }
  return { heardAt: Math.max(at, device.heardAt), fields }
}

/** What this device, or another window on it, had kept for lack of a connection. What is typed here stays. */
export function restored(device: Device, name: string, unsent: Unsent): Device {
  const field = device.fields[name] ?? shown({ value: "", mark: UNWRITTEN })
  if (field.isWaiting) return device
  const now = { value: field.value, mark: field.seen.at(-1)! }
  return withField(device, name, compared({ ...unsent, isWaiting: true, elsewhere: null }, now))
}

/** What of a field is kept on the device until the server has it. */
export type Unsent = Pick<DeviceField, "value" | "seen" | "sent">

/** The fields that the server may not have. */
export function unsentOf(device: Device): Record<string, Unsent> {
  const waiting = Object.entries(device.fields).filter(([, { isWaiting }]) => isWaiting)
  return Object.fromEntries(waiting.map(([name, { value, seen, sent }]) => [name, { value, seen, sent }]))
}

/** The fields about which somebody has to choose. */
export function disputedIn(device: Device): string[] {
  return Object.keys(device.fields).filter((name) => device.fields[name]!.elsewhere)
}

export function valuesOf(device: Device): Values {
  return Object.fromEntries(Object.entries(device.fields).map(([name, { value }]) => [name, value]))
}

function withField(device: Device, name: string, field: DeviceField): Device {
  return { ...device, fields: { ...device.fields, [name]: field } }
}

function shown({ value, mark }: Kept): DeviceField {
  return { value, seen: [mark], sent: null, isWaiting: false, elsewhere: null }
}

function resent(field: DeviceField, mark: string): DeviceField {
  const { value, sent } = field
  const seen = sent ? [...field.seen, sent.mark].slice(-MOST_SEEN) : field.seen
  return { ...field, seen, sent: { mark, value } }
}

/** A field that waits, when the server is heard to keep `now` of it. */
function compared(field: DeviceField, now: Kept): DeviceField {
  const { value, seen, sent } = field
  if (now.value === value) return shown(now)
  if (now.mark === sent?.mark) {
    // It has come; if it was changed as it was kept (space around it), what stands here is no other text.
    if (sent.value === value) return { ...shown(now), value }
    return { ...field, seen: [now.mark], sent: null, elsewhere: null }
  }
  // The draft in which it was written is gone, sent or taken back; in an empty one it replaces nothing.
  if (now.mark === UNWRITTEN && !seen.includes(UNWRITTEN))
    return { ...field, seen: [...seen, UNWRITTEN], elsewhere: null }
  return { ...field, elsewhere: seen.includes(now.mark) ? null : now }
}
