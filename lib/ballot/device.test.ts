import fc from "fast-check"
import { expect, test } from "vitest"
import {
  chosen,
  disputedIn,
  NEW_DEVICE,
  opened,
  replied,
  restored,
  sending,
  typed,
  unsentOf,
  valuesOf,
  type Device,
} from "@/lib/ballot/device"
import { allKept, keptOf, merged, NO_DRAFT, type Draft, type Writings } from "@/lib/ballot/draft"
import { commentField, scoreField, UNWRITTEN, type Kept } from "@/lib/ballot/fields"

const FIELDS = [scoreField("V1"), commentField("keep")]

/** A letter is on its way, or lost, or comes late and twice. */
interface Letter {
  from: number
  submitted: boolean
  writings: Writings
}

interface Reply {
  to: number
  at: number
  kept: Record<string, Kept>
}

/**
 * A server and two devices of one rater, by the product's own states; only the network between them is made up. It notes
 * every word that is put in the place of another, to be judged.
 */
class World {
  clock = 1
  draft: Draft = NO_DRAFT
  submitted = false
  letters: Letter[] = []
  replies: Reply[] = []
  devices: { now: Device; isSubmitted: boolean }[] = []
  /** By mark: whose writing it was, and which of that device's it was. */
  private readonly written = new Map<string, { by: number; place: number }>()
  /** Marks that each device has shown to its user. */
  private readonly shownTo: Set<string>[] = [new Set([UNWRITTEN]), new Set([UNWRITTEN])]
  /** All that was typed, by device and field, the newest last. */
  private readonly typedBy: Record<string, string[]>[] = [{}, {}]
  private words = 0

  constructor() {
    for (const place of [0, 1]) {
      this.devices.push({ now: NEW_DEVICE, isSubmitted: false })
      this.reload(place)
    }
  }

  type(place: number, field: string): void {
    const value = field === FIELDS[0] ? String((this.words % 5) + 1) : `word ${this.words}`
    this.words += 1
    this.devices[place]!.now = typed(this.devices[place]!.now, field, value)
    ;(this.typedBy[place]![field] ??= []).push(value)
  }

  send(place: number): void {
    const device = this.devices[place]!
    const { device: now, writings } = sending(device.now, () => `m${this.written.size}.${(this.clock += 1)}`)
    device.now = now
    for (const { mark } of Object.values(writings)) {
      if (!this.written.has(mark)) this.written.set(mark, { by: place, place: this.written.size })
    }
    if (Object.keys(writings).length > 0) this.letters.push({ from: place, submitted: device.isSubmitted, writings })
  }

  /** The server reads a letter, and answers; the letter may come again. */
  deliver(index: number, isTwice: boolean): void {
    const letter = this.letters[index % this.letters.length]
    if (!letter) return
    if (!isTwice) this.letters = this.letters.filter((other) => other !== letter)
    const at = (this.clock += 1)
    if (letter.submitted !== this.submitted) return
    const before = this.draft
    this.draft = merged(before, letter.writings).draft
    for (const field of Object.keys(letter.writings)) this.judge(letter, field, keptOf(before, field))
    const fields = Object.keys(letter.writings).map((field) => [field, keptOf(this.draft, field)] as const)
    this.replies.push({ to: letter.from, at, kept: Object.fromEntries(fields) })
  }

  /** What was put in the place of another was seen by its writer, or was the writer's own and earlier. */
  private judge({ from, writings }: Letter, field: string, before: Kept): void {
    const after = keptOf(this.draft, field)
    if (after.mark === before.mark) return
    expect(after).toEqual({ value: writings[field]!.value, mark: writings[field]!.mark })
    const old = this.written.get(before.mark)
    const isOwnAndEarlier = old?.by === from && old.place < this.written.get(after.mark)!.place
    expect(isOwnAndEarlier || this.shownTo[from]!.has(before.mark)).toBe(true)
  }

  hear(index: number): void {
    const reply = this.replies[index % this.replies.length]
    if (!reply) return
    this.replies = this.replies.filter((other) => other !== reply)
    const device = this.devices[reply.to]!
    device.now = replied(device.now, reply.at, reply.kept)
    this.note(reply.to)
  }

  loseReply(index: number): void {
    this.replies = this.replies.filter((_, place) => place !== index % this.replies.length)
  }

  /** Closed and opened again, on the same device: what it has kept is there, its answers to come are not. */
  reload(place: number): void {
    const device = this.devices[place]!
    this.replies = this.replies.filter(({ to }) => to !== place)
    const stored = unsentOf(device.now)
    let now = opened(NEW_DEVICE, (this.clock += 1), allKept(this.draft))
    for (const [field, unsent] of Object.entries(stored)) now = restored(now, field, unsent)
    this.devices[place] = { ...device, now, isSubmitted: this.submitted }
    this.note(place)
  }

  /** Back to an old picture of the page: it comes from the browser, and says so by its time. */
  back(place: number, old: { at: number; all: Record<string, Kept> }): void {
    this.devices[place]!.now = opened(this.devices[place]!.now, old.at, old.all)
    this.note(place)
  }

  picture(): { at: number; all: Record<string, Kept> } {
    return { at: (this.clock += 1), all: allKept(this.draft) }
  }

  choose(place: number, isMine: boolean): void {
    const device = this.devices[place]!
    for (const field of disputedIn(device.now)) {
      const { value, elsewhere } = device.now.fields[field]!
      this.shownTo[place]!.add(elsewhere!.mark)
      device.now = chosen(device.now, field, isMine ? value : elsewhere!.value)
      if (!isMine) this.typedBy[place]![field] = []
    }
  }

  submit(place: number): void {
    // As the page does: with words of this device that have not come, nothing is sent.
    const device = this.devices[place]!
    if (device.isSubmitted !== this.submitted || Object.keys(unsentOf(device.now)).length > 0) return
    this.submitted = true
    this.draft = NO_DRAFT
    for (const typedHere of this.typedBy) for (const field of FIELDS) delete typedHere[field]
    this.reload(place)
  }

  private note(place: number): void {
    for (const { seen, isWaiting, elsewhere } of Object.values(this.devices[place]!.now.fields)) {
      if (!isWaiting) for (const mark of seen) this.shownTo[place]!.add(mark)
      // Nobody is asked to choose between two words of this one device.
      if (elsewhere) expect(this.written.get(elsewhere.mark)?.by).not.toBe(place)
    }
  }

  /** The newest that was typed on a device is on it, or on the server, or was replaced by somebody who had seen it. */
  checkNothingLost(): void {
    for (const place of [0, 1]) {
      for (const [field, [...all]] of Object.entries(this.typedBy[place]!)) {
        const newest = all.at(-1)
        if (newest === undefined) continue
        const here = this.devices[place]!.now.fields[field]!
        const kept = keptOf(this.draft, field)
        const isReplaced = this.written.get(kept.mark)?.by !== place && !here.isWaiting
        expect([here.value, kept.value].includes(newest) || isReplaced).toBe(true)
      }
    }
  }

  /** All connections are back and everybody chooses: then all agree, and nothing waits. */
  settle(): void {
    for (let round = 0; round < 4; round += 1) {
      for (const place of [0, 1]) {
        this.reload(place)
        this.choose(place, true)
        this.send(place)
        while (this.letters.length > 0) this.deliver(this.letters.length - 1, false)
        while (this.replies.length > 0) this.hear(0)
      }
    }
    for (const place of [0, 1]) {
      const device = this.devices[place]!.now
      expect(unsentOf(device)).toEqual({})
      for (const field of FIELDS) expect(valuesOf(device)[field] ?? "").toBe(keptOf(this.draft, field).value)
    }
  }
}

type Step = (world: World) => void

const place = fc.nat({ max: 1 })
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.tuple(place, fc.constantFrom(...FIELDS)).map(
      ([at, field]): Step =>
        (w) =>
          w.type(at, field),
    ),
  },
  {
    weight: 5,
    arbitrary: place.map(
      (at): Step =>
        (w) =>
          w.send(at),
    ),
  },
  {
    weight: 5,
    arbitrary: fc.tuple(fc.nat(), fc.boolean()).map(
      ([index, twice]): Step =>
        (w) =>
          w.deliver(index, twice),
    ),
  },
  {
    weight: 4,
    arbitrary: fc.nat().map(
      (index): Step =>
        (w) =>
          w.hear(index),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.nat().map(
      (index): Step =>
        (w) =>
          w.loseReply(index),
    ),
  },
  {
    weight: 2,
    arbitrary: place.map(
      (at): Step =>
        (w) =>
          w.reload(at),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(place, fc.boolean()).map(
      ([at, mine]): Step =>
        (w) =>
          w.choose(at, mine),
    ),
  },
  {
    weight: 1,
    arbitrary: place.map(
      (at): Step =>
        (w) =>
          w.submit(at),
    ),
  },
)

/** How many interleavings of two devices are tried. */
const INTERLEAVINGS = 3000

test("two devices may type, save, lose letters and replies, go back, reload and send in any order: nothing is lost", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), place, (steps, backAt) => {
      const world = new World()
      const half = Math.floor(steps.length / 2)
      for (const each of steps.slice(0, half)) {
        each(world)
        world.checkNothingLost()
      }
      const picture = world.picture()
      for (const each of steps.slice(half)) {
        each(world)
        world.checkNothingLost()
      }
      world.back(backAt, picture)
      world.checkNothingLost()
      world.settle()
    }),
    { numRuns: INTERLEAVINGS },
  )
})

const DRAFT: Draft = {
  ...NO_DRAFT,
  scores: { V1: 4 },
  comments: { keep: "Kept" },
  marks: { "score-V1": "a", "comment-keep": "b" },
}
const [SCORE, COMMENT] = [FIELDS[0]!, FIELDS[1]!]

test("an empty text area of another device empties nothing, and an old rating is not put back", () => {
  const late = {
    [SCORE]: { value: "2", mark: "x", over: [UNWRITTEN] },
    [COMMENT]: { value: "", mark: "y", over: [UNWRITTEN] },
  }
  expect(merged(DRAFT, late)).toEqual({ draft: DRAFT, refused: [SCORE, COMMENT] })
})

test("who has seen what is there may empty it", () => {
  const { draft } = merged(DRAFT, { [COMMENT]: { value: "", mark: "y", over: ["b"] } })
  expect(keptOf(draft, COMMENT)).toEqual({ value: "", mark: "y" })
})

test("a writing that comes twice, or says what is there already, changes nothing", () => {
  const again = merged(DRAFT, { [SCORE]: { value: "1", mark: "a", over: [UNWRITTEN] } })
  expect([again.draft === DRAFT, again.refused]).toEqual([true, []])
  expect(merged(DRAFT, { [SCORE]: { value: "4", mark: "z", over: [] } }).draft).toBe(DRAFT)
})

test("words wait for a choice where another device has others, and both can be kept", () => {
  let device = opened(NEW_DEVICE, 1, {})
  device = typed(device, COMMENT, "From the laptop")
  device = replied(sending(device, () => "l").device, 2, { [COMMENT]: { value: "From the phone", mark: "p" } })
  expect(disputedIn(device)).toEqual([COMMENT])
  expect(sending(device, () => "m").writings).toEqual({})
  device = chosen(device, COMMENT, "From the phone\n\nFrom the laptop")
  expect(sending(device, () => "n").writings[COMMENT]).toEqual({
    value: "From the phone\n\nFrom the laptop",
    mark: "n",
    over: ["p"],
  })
})

test("an old picture of the page puts nothing back", () => {
  const device = opened(NEW_DEVICE, 10, { [SCORE]: { value: "4", mark: "a" } })
  expect(opened(device, 9, { [SCORE]: { value: "2", mark: "z" } })).toBe(device)
})

test("a reply that comes after a newer one says nothing", () => {
  let device = typed(opened(NEW_DEVICE, 1, {}), COMMENT, "One")
  device = typed(sending(device, () => "1").device, COMMENT, "One, two")
  device = replied(sending(device, () => "2").device, 5, { [COMMENT]: { value: "One, two", mark: "2" } })
  device = typed(device, COMMENT, "One, two, three")
  expect(replied(device, 4, { [COMMENT]: { value: "One", mark: "1" } })).toEqual(device)
  // Of what was sent itself it counts all the same: two servers' clocks differ.
  const { device: sent } = sending(device, () => "3")
  const after = replied(sent, 4, { [COMMENT]: { value: "One, two, three", mark: "3" } })
  expect([unsentOf(after), after.heardAt]).toEqual([{}, 5])
})

test("words that the server keeps without the space around them have come", () => {
  const device = typed(opened(NEW_DEVICE, 1, {}), COMMENT, "Listens ")
  const after = replied(sending(device, () => "l").device, 2, { [COMMENT]: { value: "Listens", mark: "l" } })
  expect([unsentOf(after), valuesOf(after)[COMMENT]]).toEqual([{}, "Listens "])
})

test("what an earlier window kept does not take the place of what is typed in this one", () => {
  const device = typed(opened(NEW_DEVICE, 1, {}), COMMENT, "Typed now")
  expect(restored(device, COMMENT, { value: "Typed before", seen: [UNWRITTEN], sent: null })).toBe(device)
})

test("words that were not sent before the answers were come into the empty draft after it", () => {
  const unsent = { value: "Too late?", seen: ["old"], sent: { mark: "mine", value: "Too late?" } }
  const device = restored(opened(NEW_DEVICE, 1, {}), COMMENT, unsent)
  expect(disputedIn(device)).toEqual([])
  expect(sending(device, () => "n").writings[COMMENT]).toMatchObject({ value: "Too late?", over: ["old", UNWRITTEN] })
})
