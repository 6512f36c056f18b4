import { randomBytes } from "node:crypto"
import { readdir, readFile } from "node:fs/promises"
import { join } from "node:path"
import { beforeAll, describe, expect, test } from "vitest"
import { asOrganiser, type Organiser } from "@/lib/authority/authority"
import { findBallotBox } from "@/lib/ballot/findBallotBox"
import { followLink } from "@/lib/ballot/followLink"
import type { OpenedLink } from "@/lib/ballot/raterLink"
import { submitBallot } from "@/lib/ballot/submitBallot"
import { digestOf, FIRST_RECEIPTS, typed, writeFirstVersion } from "@/lib/ballot/testing/firstVersion"
import { withdrawBallot } from "@/lib/ballot/withdrawBallot"
import { migrationSteps } from "@/lib/command/migrationSteps"
import { closeCycle } from "@/lib/cycle/closeCycle"
import { launchCycle } from "@/lib/cycle/launchCycle"
import type { Database } from "@/lib/db/database"
import { migrate, type MigrationSteps, type SqlSession } from "@/lib/db/migrate"
import { emptyDatabase, type EmptyDatabase } from "@/lib/db/testing/database"
import { migrationsAround } from "@/lib/db/testing/migrations"
import type { Keys } from "@/lib/keys/keys"
import { openKeyStore, type KeyStorePlace } from "@/lib/keys/openKeyStore"
import { queryOf } from "@/lib/keys/query"
import { emptyFolder } from "@/lib/keys/testing/keys"
import { deliverDue } from "@/lib/mail/deliverDue"
import type { Mail, Transport } from "@/lib/mail/mail"
import { editPerson } from "@/lib/people/editPerson"
import { wordsIn } from "@/lib/words/words"

const MOVING = "20261129180100_old_links_have_moved"
const now = new Date("2026-03-10T09:00:00Z")
const today = new Date("2026-03-10")
const { before } = await migrationsAround("20261129180000_links_of_raters")
const { before: between, after } = await migrationsAround(MOVING)

/** A database of the first version, and what migrates it. */
async function firstVersion(keyStore: KeyStorePlace) {
  const secret = randomBytes(32)
  const session = await emptyDatabase()
  await migrate(session, { folder: before })
  const world = await writeFirstVersion(session, secret)
  return { session, secret, world, keyStore, steps: migrationSteps({ secret, keyStore, hasMailServer: true }) }
}

async function opened(
  session: EmptyDatabase,
  secret: Buffer,
  keyStore: KeyStorePlace,
): Promise<{ db: Database; keys: Keys }> {
  const db = await session.open()
  const { uuid } = await db.installation.findUniqueOrThrow({ where: { id: 1 } })
  return { db, keys: { secret, installation: uuid, graceMinutes: 0, store: await openKeyStore(keyStore, uuid) } }
}

describe.each(["folder", "database"] as const)("a database of the first version, with keys in a %s", (place) => {
  let world: Awaited<ReturnType<typeof writeFirstVersion>>
  let db: Database
  let keys: Keys
  let organiser: Organiser

  beforeAll(async () => {
    const old = await firstVersion(place === "folder" ? { folder: await emptyFolder() } : "database")
    expect((await migrate(old.session, { steps: old.steps })).slice(0, 2)).toEqual([
      "20261129180000_links_of_raters",
      MOVING,
    ])
    world = old.world
    ;({ db, keys } = await opened(old.session, old.secret, old.keyStore))
    const owner = { userId: world.userId, workspaceId: world.workspaceId, email: "owner@northwind.example" }
    organiser = asOrganiser({ ...owner, name: "Ruth", role: "owner", workspaceName: "Northwind", timeZone: "UTC" })!
  })

  async function open({ token }: { token: string }): Promise<OpenedLink> {
    const state = await followLink(db, keys, token, now)
    if (state.kind !== "open") throw new Error(`The link is ${state.kind}.`)
    return state.opened
  }
  const onlyLink = async (of: { token: string }) => (await open(of)).colleagues[0]!.link

  test("people who were asked about several colleagues are one rater, and each old link is one of theirs", async () => {
    const { links } = world.collecting
    const raters = await db.rater.findMany({ where: { cycleId: world.collecting.id }, include: { links: true } })
    expect(raters).toHaveLength(8)
    expect(raters.map(({ personId }) => personId).toSorted()).toEqual(
      ["Dana", "Mei", "Amir", "Bea", "Kwame", "Lotte", "Jonas", "Priya"]
        .map((name) => world.people.get(name))
        .toSorted(),
    )
    const amir = raters.find(({ personId }) => personId === world.people.get("Amir"))!
    const known = [links.amirOnDana, links.amirOnMei].map(({ invitationId }) => invitationId)
    expect(amir.links.map(({ legacyInvitationId }) => legacyInvitationId).toSorted()).toEqual(known.toSorted())
    const days = { cause: "legacy", issuedOn: new Date("2026-03-02"), endedOn: null }
    const linkOf = (id: string) => db.link.findFirst({ where: { legacyInvitationId: id } })
    expect(await linkOf(links.amirOnDana.invitationId)).toMatchObject({ ...days, deliveredOn: new Date("2026-03-02") })
    expect(await linkOf(links.amirOnMei.invitationId)).toMatchObject({ ...days, deliveredOn: null, laidOn: null })
    expect(await linkOf(links.priya.invitationId)).toMatchObject({ ...days, laidOn: new Date("2026-03-02") })
  })

  test("an old link opens its own invitation alone, with what was typed before", async () => {
    const { links } = world.collecting
    const amir = await open(links.amirOnMei)
    expect(amir.colleagues.map(({ kind, link }) => [kind, link.subjectName])).toEqual([["open", "Mei"]])
    expect(amir.colleagues[0]!.link).toMatchObject({ draft: typed(2), submitted: false, isCurrent: true })
    expect(await onlyLink(links.amirOnDana)).toMatchObject({ subjectName: "Dana", submitted: true })
    // What was sent is read by nobody any more.
    expect((await onlyLink(links.mei)).draft.scores).toEqual({})
    expect((await open(links.kwame)).colleagues[0]!.kind).toBe("declined")
    expect(await followLink(db, keys, links.lotte.token, now)).toEqual({ kind: "withdrawn" })
    // Withdrawn colleagues are not in the group; they never were counted.
    expect((await onlyLink(links.jonas)).groupSize).toBe(6)
  })

  test("the cycle has its key and terms, and mails leave as they did", async () => {
    const cycle = await db.cycle.findUniqueOrThrow({ where: { id: world.collecting.id } })
    expect(cycle).toMatchObject({ keyVersion: 1, mailWay: "server" })
    for (const field of [cycle.keyFingerprint, cycle.termsMac]) expect(field).toMatch(/^[\da-f]{64}$/)
    const others = await db.cycle.findMany({ where: { id: { in: [world.closed.id, world.draft.id] } } })
    for (const { keyFingerprint, termsMac, mailWay } of others)
      expect([keyFingerprint, termsMac, mailWay]).toEqual([null, null, null])
    expect(new Set((await keys.store.list(queryOf(db))).map(({ cycleId }) => cycleId))).toEqual(
      new Set([world.collecting.id]),
    )
  })

  test("of messages that wait there is one for each rater", async () => {
    const waiting = await db.message.findMany({
      where: { sentOn: null },
      select: { kind: true, failedOn: true, rater: { select: { person: { select: { name: true } } } } },
    })
    const said = waiting.map(
      ({ kind, failedOn, rater }) => `${kind} ${rater!.person!.name}${failedOn ? " failed" : ""}`,
    )
    expect(said.toSorted()).toEqual(["invitation Amir", "invitation Mei", "reminder Amir", "reminder Jonas"])
    expect(await db.message.count({ where: { sentOn: { not: null } } })).toBe(8)
  })

  test("an old link sends, takes back, and sends again", async () => {
    const { links } = world.collecting
    expect(await submitBallot(db, keys, await onlyLink(links.jonas), typed(1), now)).toMatchObject({
      kind: "submitted",
    })
    expect(await withdrawBallot(db, keys, await onlyLink(links.priya), now)).toEqual({ kind: "takenBack" })
    expect((await onlyLink(links.priya)).submitted).toBe(false)
    expect(await db.sent.count()).toBe(5)
    expect(await submitBallot(db, keys, await onlyLink(links.priya), typed(4), now)).toMatchObject({
      kind: "submitted",
    })
  })

  test("a mail to a rater makes a new link and ends the old ones, which show what was typed and send nothing", async () => {
    const { links } = world.collecting
    const sent: Mail[] = []
    const transport: Transport = async (mail) => {
      sent.push(mail)
      return { outcome: "sent" }
    }
    const post = { transport, own: new Map(), publicUrl: "https://feedback.example.org", words: wordsIn("en") }
    // Jonas has answered meanwhile.
    expect(await deliverDue(db, keys, post, now)).toMatchObject({ sent: 3, dropped: 1 })
    const toAmir = sent.filter(({ to }) => to.name === "Amir").map(({ text }) => text)
    expect(toAmir).toHaveLength(2)
    const tokens = toAmir.map((text) => /\/answer\/(\S+)/.exec(text)![1]!)
    expect(new Set(tokens).size).toBe(1)
    const renewed = await open({ token: tokens[0]! })
    expect(renewed.colleagues.map(({ kind, link }) => [link.subjectName, kind])).toEqual([
      ["Dana", "elsewhere"],
      ["Mei", "open"],
    ])
    expect(renewed.handling.map(({ cause, endedOn }) => [cause, endedOn])).toEqual([
      ["legacy", today],
      ["legacy", today],
      ["mail", null],
    ])
    const ended = await open(links.amirOnMei)
    expect(ended.isCurrent).toBe(false)
    expect(ended.colleagues[0]).toMatchObject({ kind: "ended", link: { draft: typed(2) } })
    expect(await submitBallot(db, keys, ended.colleagues[0]!.link, typed(2), now)).toEqual({ kind: "replaced" })
    // The other link of the same mail is untouched, and is not mailed again.
    expect((await open(links.dana)).isCurrent).toBe(true)
  })

  test("another address ends an old link as well", async () => {
    const { links } = world.collecting
    const change = {
      name: "Bea",
      email: "bea.two@northwind.example",
      managerId: null,
      number: null,
      hasLeft: false,
      external: false,
      unit: "",
    }
    expect(await editPerson(db, keys, organiser, world.people.get("Bea")!, change, now)).toEqual({ kind: "changed" })
    const bea = await open(links.bea)
    expect(bea).toMatchObject({ isCurrent: false, colleagues: [{ kind: "ended", link: { submitted: true } }] })
    expect(await db.message.count({ where: { kind: "addressChanged", address: "bea@northwind.example" } })).toBe(1)
    // Past Parallax: nothing opens.
    await db.person.update({ where: { id: world.people.get("Dana")! }, data: { email: "eve@elsewhere.example" } })
    expect(await followLink(db, keys, links.dana.token, now)).toEqual({ kind: "unopened" })
    await db.person.update({ where: { id: world.people.get("Dana")! }, data: { email: "dana@northwind.example" } })
  })

  test("the close counts every old ballot and lists its old receipt", async () => {
    const { id, receipts } = world.collecting
    expect(await closeCycle(db, keys, organiser, id, now)).toEqual({
      kind: "closed",
      counted: 5,
      notOpened: 1,
      missing: 0,
      unexpected: 0,
    })
    const { receipts: listed } = await db.ballotBox.findUniqueOrThrow({ where: { cycleId: id } })
    for (const receipt of [receipts.amir, receipts.mei, receipts.dana]) expect(listed).toContain(receipt)
    // One was taken back and sent anew, one never opened.
    for (const receipt of [receipts.priya, receipts.bea]) expect(listed).not.toContain(receipt)
    expect(await db.report.count({ where: { cycleId: id } })).toBe(2)
  })

  test("a cycle that was closed before keeps its box, its reports, and the page behind its links", async () => {
    const { id, token } = world.closed
    expect(await followLink(db, keys, token, now)).toMatchObject({
      kind: "closed",
      cycleId: id,
      subjectNames: ["Dana"],
    })
    expect(await db.ballotBox.findUniqueOrThrow({ where: { cycleId: id } })).toMatchObject({
      receipts: FIRST_RECEIPTS,
      notOpened: 1,
      missing: 0,
      unexpected: 0,
    })
    expect(await findBallotBox(db, id)).not.toBeNull()
    expect(await db.report.findFirst({ where: { cycleId: id } })).toMatchObject({ document: { kept: true } })
  })

  test("a cycle that was being set up is as it was, and can be launched", async () => {
    const { id, subjectId } = world.draft
    const invitations = await db.invitation.findMany({
      where: { cycleId: id },
      include: { rater: { include: { links: true } } },
    })
    expect(invitations).toHaveLength(5)
    for (const { addedOn, mac, rater } of invitations) expect([addedOn, mac, rater.links]).toEqual([null, null, []])
    const confirmation = { unshown: [subjectId], mailWay: "server" as const }
    expect(await launchCycle(db, keys, organiser, id, confirmation, now)).toEqual({ kind: "launched", invitations: 5 })
  })
})

describe("a move that is killed", () => {
  /** The steps of a migration, the moving of which dies after so many statements. */
  function dyingAfter(statements: number, steps: MigrationSteps): MigrationSteps {
    return {
      ...steps,
      [MOVING]: async (session) => {
        let left = statements
        const query: SqlSession["query"] = (sql, values) => {
          if (left === 0) return Promise.reject(new Error("killed"))
          left -= 1
          return session.query(sql, values)
        }
        await steps[MOVING]!({ ...session, query })
      },
    }
  }

  test("changes nothing, wherever it dies, and the next one takes the same keys", async () => {
    const folder = await emptyFolder()
    const { session, secret, world, steps } = await firstVersion({ folder })
    await migrate(session, { folder: between, steps })
    const untouched = await digestOf(session)
    // Without the step, as Prisma's own command would do it.
    await expect(migrate(session, { folder: after })).rejects.toThrow(/Start Parallax to migrate/)
    expect(await digestOf(session)).toBe(untouched)

    const keysOf = async () => {
      const names = (await readdir(folder)).filter((name) => name.startsWith(world.collecting.id)).toSorted()
      return Promise.all(names.map(async (name) => [name, (await readFile(join(folder, name))).toString("hex")]))
    }
    let known: Awaited<ReturnType<typeof keysOf>> | null = null
    for (const statements of [0, 1, 2, 3, 4, 5, 9, 17, 30, 40]) {
      await expect(migrate(session, { folder: after, steps: dyingAfter(statements, steps) })).rejects.toThrow("killed")
      expect(await digestOf(session)).toBe(untouched)
      const put = await keysOf()
      if (known) expect(put).toEqual(known)
      if (put.length > 0) known = put
    }
    expect(known).toHaveLength(2)
    expect(await migrate(session, { folder: after, steps })).toEqual([MOVING])
    expect(await keysOf()).toEqual(known)
    // What the product reads by now came with later migrations.
    await migrate(session, { steps })
    const { db, keys } = await opened(session, secret, { folder })
    expect(await followLink(db, keys, world.collecting.links.amirOnMei.token, now)).toMatchObject({ kind: "open" })
  })

  test("a cycle whose pair of keys is gone is moved all the same, and its ballots count as not opened", async () => {
    const { session, secret, world, keyStore, steps } = await firstVersion("database")
    await session.query(`DELETE FROM "CycleKey"`)
    await migrate(session, { steps })
    const { db, keys } = await opened(session, secret, keyStore)
    const owner = { userId: world.userId, workspaceId: world.workspaceId, email: "owner@northwind.example" }
    const organiser = asOrganiser({
      ...owner,
      name: "Ruth",
      role: "owner",
      workspaceName: "Northwind",
      timeZone: "UTC",
    })!
    expect(await closeCycle(db, keys, organiser, world.collecting.id, now)).toMatchObject({ counted: 0, notOpened: 5 })
  })
})
