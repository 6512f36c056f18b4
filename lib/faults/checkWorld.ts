import { followLink } from "@/lib/ballot/followLink"
import type { Database } from "@/lib/db/database"
import { makeTokens } from "@/lib/demo/makeTokens"
import type { CycleStory, Ledger } from "@/lib/faults/ledger"
import type { Caught } from "@/lib/faults/openMailSink"
import type { World } from "@/lib/faults/prepareWorld"
import type { Keys } from "@/lib/keys/keys"
import { readLog, type Log } from "@/lib/log/readLog"
import { countedRows } from "@/lib/report/counted"
import { storedFacts } from "@/lib/report/storedFacts"
import type { Stage } from "@/prisma/client/enums"

/**
 * Compares what the database holds with what clients were told, while nobody asks the servers for anything.
 * @returns what is lost, doubled or half done, in sentences; none where all is as it was told
 */
export async function checkWorld(db: Database, keys: Keys, world: World, ledger: Ledger): Promise<string[]> {
  const breaches: string[] = []
  const log = await readLog(db, world.owner)
  if (!log.isIntact) breaches.push("The log's chain is broken.")
  for (const cycle of ledger.cycles) breaches.push(...(await checkCycle(db, keys, log, ledger, cycle)))
  breaches.push(...(await checkImports(db, world, log, ledger)))
  breaches.push(...(await checkDemos(db, ledger)))
  return breaches
}

async function checkCycle(db: Database, keys: Keys, log: Log, ledger: Ledger, cycle: CycleStory): Promise<string[]> {
  const breaches: string[] = []
  const breach = (sentence: string) => breaches.push(`Cycle ${cycle.id}: ${sentence}`)
  const { id: cycleId } = cycle
  const { stage } = await db.cycle.findUniqueOrThrow({ where: { id: cycleId }, select: { stage: true } })
  if (cycle.launched === "told" && stage === "draft") breach("its launch was confirmed, and it is a draft.")
  if (cycle.launched === "no" && stage !== "draft") breach("it was launched by nobody.")
  if (cycle.closed === "told" && stage !== "closed") breach("its close was confirmed, and it is not closed.")
  if (cycle.closed === "no" && stage === "closed") breach("it was closed by nobody.")

  const eventsOf = (kind: string) => log.events.filter((event) => event.kind === kind && event.about.cycle === cycleId)
  const launches = eventsOf("cycle.launched").length
  const closes = eventsOf("cycle.closed").length
  if (launches !== (stage === "draft" ? 0 : 1)) breach(`the log has ${launches} launches.`)
  if (closes !== (stage === "closed" ? 1 : 0)) breach(`the log has ${closes} closes.`)

  const links = await db.link.count({ where: { rater: { cycleId } } })
  const invitations = await db.message.count({ where: { cycleId, kind: "invitation" } })
  const asked = cycle.raters.size
  if (links !== (stage === "draft" ? 0 : asked)) breach(`${links} links for ${asked} raters.`)
  if (invitations !== (stage === "collecting" ? asked : 0)) breach(`${invitations} invitations for ${asked} raters.`)

  if (stage === "collecting") breaches.push(...(await checkCollecting(db, keys, ledger, cycle)))
  if (stage === "closed") breaches.push(...(await checkClosed(db, ledger, cycle)))
  return breaches
}

/** What raters find behind their links. */
async function checkCollecting(db: Database, keys: Keys, ledger: Ledger, cycle: CycleStory): Promise<string[]> {
  const breaches: string[] = []
  const touched = [...cycle.raters.values()].flat().filter(({ id }) => ledger.stories.has(id))
  if (touched.length === 0) return []
  const tokens = await makeTokens(db, keys, cycle.id)
  const seen = new Set<string>()
  for (const token of tokens.values()) {
    const state = await followLink(db, keys, token, new Date())
    if (state.kind !== "open") {
      breaches.push(`Cycle ${cycle.id}: a link is ${state.kind}.`)
      continue
    }
    for (const { link } of state.opened.colleagues) {
      seen.add(link.id)
      const story = ledger.stories.get(link.id)
      const kept = { draft: link.draft.comments.keep ?? null, sent: link.submitted }
      if (story && !story.allows(kept))
        breaches.push(`Invitation ${link.id}: ${JSON.stringify(kept)} is kept where it may be ${story}.`)
    }
  }
  for (const { id } of touched) if (!seen.has(id)) breaches.push(`Invitation ${id}: it is on no link any more.`)
  const ballots = await db.ballot.count({ where: { cycleId: cycle.id } })
  const sent = await db.sent.count({ where: { invitation: { cycleId: cycle.id } } })
  if (ballots !== sent) breaches.push(`Cycle ${cycle.id}: ${ballots} ballots where ${sent} were sent.`)
  return breaches
}

/** Each receipt is in the box or was replaced; what reports count is what was sent. */
async function checkClosed(db: Database, ledger: Ledger, cycle: CycleStory): Promise<string[]> {
  const breaches: string[] = []
  const { id: cycleId } = cycle
  const breach = (sentence: string) => breaches.push(`Cycle ${cycleId}: ${sentence}`)
  const box = await db.ballotBox.findUnique({ where: { cycleId } })
  if (!box) return [`Cycle ${cycleId}: it is closed and has no ballot box.`]
  if (box.notOpened + box.missing + box.unexpected > 0)
    breach(`the box says ${box.notOpened} not opened, ${box.missing} missing, ${box.unexpected} unexpected.`)
  const inBox = new Set(box.receipts)
  if (inBox.size !== box.receipts.length) breach("the box has a receipt twice.")

  const known = new Set<string>()
  const counts = new Map(cycle.subjects.map((id) => [id, { least: 0, most: 0 }]))
  for (const { id, subjectId } of [...cycle.raters.values()].flat()) {
    const story = ledger.stories.get(id)
    const receipts = story?.receipts() ?? new Set([null])
    const count = counts.get(subjectId)!
    if (!receipts.has(null)) count.least += 1
    if (receipts.size > 1 || !receipts.has(null)) count.most += 1
    const counted = [...receipts].filter((receipt) => receipt !== null && inBox.has(receipt))
    for (const receipt of counted) known.add(receipt!)
    if (counted.length > 1) breach(`invitation ${id} is counted ${counted.length} times.`)
    if (counted.length === 0 && !receipts.has(null) && !receipts.has("?"))
      breach(`a receipt was given for invitation ${id} and is not in the box.`)
  }
  const total = [...counts.values()].reduce((sum, { least, most }) => [sum[0]! + least, sum[1]! + most], [0, 0])
  if (inBox.size < total[0]! || inBox.size > total[1]!)
    breach(`the box has ${inBox.size} receipts, not ${total.join(" to ")}.`)
  const stranger = [...inBox].find((receipt) => !known.has(receipt))
  const isUnknownPossible = [...cycle.raters.values()]
    .flat()
    .some(({ id }) => ledger.stories.get(id)?.receipts().has("?"))
  if (stranger && !isUnknownPossible) breach(`the box has a receipt that is nobody's now: ${stranger}.`)

  const left = {
    ballots: await db.ballot.count({ where: { cycleId } }),
    drafts: await db.draft.count({ where: { invitation: { cycleId } } }),
    sent: await db.sent.count({ where: { invitation: { cycleId } } }),
    declined: await db.declined.count({ where: { invitation: { cycleId } } }),
  }
  for (const [what, count] of Object.entries(left)) if (count > 0) breach(`${count} ${what} are left.`)

  const reports = await db.report.findMany({ where: { cycleId }, select: { subjectId: true, document: true } })
  if (reports.length !== cycle.subjects.length) breach(`${reports.length} reports on ${cycle.subjects.length} people.`)
  for (const { subjectId, document } of reports) {
    const { least, most } = counts.get(subjectId)!
    const n = countedRows(storedFacts(document)).reduce((sum, row) => sum + row.n, 0)
    // Fewer than three are not shown.
    if (n > most || (n < least && least >= 3)) breach(`a report counts ${n} raters, not ${least} to ${most}.`)
  }
  return breaches
}

async function checkImports(db: Database, { owner }: World, log: Log, ledger: Ledger): Promise<string[]> {
  const breaches: string[] = []
  const rows = await db.person.groupBy({
    by: ["unit"],
    where: { workspaceId: owner.workspaceId, unit: { not: "" } },
    _count: true,
  })
  const found = new Map(rows.map(({ unit, _count }) => [unit, _count]))
  let done = 0
  for (const { unit, people, done: isDone } of ledger.imports) {
    const count = found.get(unit) ?? 0
    if (count === people) done += 1
    const isRight = count === people ? isDone !== "no" : count === 0 && isDone !== "told"
    if (!isRight) breaches.push(`The list ${unit} of ${people} (${isDone}): ${count} of its people are there.`)
  }
  const events = log.events.filter(({ kind }) => kind === "people.imported").length
  if (events !== done) breaches.push(`The log has ${events} imports where ${done} were done.`)
  return breaches
}

/** Each demo is there as a whole. */
async function checkDemos(db: Database, { demos }: Ledger): Promise<string[]> {
  const found = await db.workspace.findMany({
    where: { isDemo: true },
    select: { id: true, _count: { select: { cycles: true, people: true, users: true } } },
  })
  const breaches: string[] = []
  if (found.length < demos.told || found.length > demos.told + demos.maybe)
    breaches.push(`${found.length} demo workspaces, not ${demos.told} to ${demos.told + demos.maybe}.`)
  const shapes = new Set(found.map(({ _count }) => JSON.stringify(_count)))
  if (shapes.size > 1) breaches.push(`Demo workspaces differ: ${[...shapes].join(", ")}.`)
  return breaches
}

/** What the mail server took by now and is not written down as sent: where something was killed just now, it may come again. */
export async function noteUnmarked(db: Database, ledger: Ledger, caught: Caught[]): Promise<void> {
  const unsent = await db.message.findMany({ where: { sentOn: null, failedOn: null }, select: { id: true } })
  const ids = new Set(unsent.map(({ id }) => id))
  for (const { messageId } of caught) if (ids.has(messageId)) ledger.mayComeTwice.add(messageId)
}

/** How many mails a rater has got at most by then: the invitation, and after the close the thanks. */
const MOST_MAILS: Record<Stage, number> = { draft: 0, nominating: 0, collecting: 1, closed: 2 }

/** Whether everyone who was asked got one mail: at the end, when nothing is due any more. */
export async function checkMail(db: Database, ledger: Ledger, caught: Caught[]): Promise<string[]> {
  const breaches: string[] = []
  const times = new Map<string, number>()
  for (const { messageId } of caught) times.set(messageId, (times.get(messageId) ?? 0) + 1)
  for (const [id, count] of times)
    if (count > 1 && !ledger.mayComeTwice.has(id)) breaches.push(`Mail ${id} came ${count} times.`)
  const invited = new Map<string, Set<string>>()
  for (const { to, messageId } of caught) invited.set(to, (invited.get(to) ?? new Set()).add(messageId))
  for (const { id, raters } of ledger.cycles) {
    const { stage } = await db.cycle.findUniqueOrThrow({ where: { id }, select: { stage: true } })
    for (const address of raters.keys()) {
      const mails = invited.get(address)?.size ?? 0
      if (mails > MOST_MAILS[stage]) breaches.push(`Cycle ${id}: somebody got ${mails} mails.`)
      if (mails === 0 && stage === "collecting") breaches.push(`Cycle ${id}: somebody who is asked got no mail.`)
    }
  }
  const unsent = await db.message.count({ where: { kind: "invitation", sentOn: null } })
  if (unsent > 0) breaches.push(`${unsent} invitations were never sent.`)
  return breaches
}
