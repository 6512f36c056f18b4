// A database as the first version has left it, written by SQL: before raters had links and cycles had keys of their own.

import { createHash, hkdfSync, randomUUID } from "node:crypto"
import { AEAD_AES_256_GCM, CipherSuite, KDF_HKDF_SHA256, KEM_DHKEM_X25519_HKDF_SHA256 } from "hpke"
import { tokenHash } from "@/lib/access/token"
import { oldBallotId, oldReceipt, oldToken } from "@/lib/ballot/openOldBallots"
import { pad } from "@/lib/ballot/padding"
import type { SqlSession } from "@/lib/db/migrate"
import { lockBytes } from "@/lib/keys/lockBytes"
import { deriveKey, type Secret } from "@/lib/keys/secret"
import { builtInQuestionnaire } from "@/lib/questionnaire/builtIn"
import type { Stage } from "@/prisma/client/enums"

const suite = new CipherSuite(KEM_DHKEM_X25519_HKDF_SHA256, KDF_HKDF_SHA256, AEAD_AES_256_GCM)

export const FIRST_RECEIPTS = ["AAAA-BBBB-CCCC", "DDDD-EEEE-FFFF"]
export const PEOPLE = ["Dana", "Mei", "Amir", "Bea", "Kwame", "Lotte", "Jonas", "Priya", "Ruth"]

/** What the rater typed, by the first item and one comment. */
export const typed = (score: number) => ({
  scores: { [builtInQuestionnaire.items[0]!.id]: score },
  comments: { keep: `Says clearly where we are going, ${score}.` },
  matters: [] as string[],
})

type Row = Record<string, unknown>

/** Adds a workspace with a closed, a collecting and a draft cycle about Dana (and Mei), as they may have been. */
export async function writeFirstVersion(session: SqlSession, secret: Secret) {
  const insert = async (table: string, row: Row) => {
    const names = Object.keys(row)
    const places = names.map((_, index) => `$${index + 1}`)
    const columns = names.map((name) => `"${name}"`)
    await session.query(`INSERT INTO "${table}" (${columns.join()}) VALUES (${places.join()})`, Object.values(row))
  }
  await insert("Installation", { id: 1, secretFingerprint: deriveKey(secret, "fingerprint").toString("hex") })
  const [workspaceId, userId] = [randomUUID(), randomUUID()]
  await insert("Workspace", { id: workspaceId, name: "Northwind", createdAt: "2026-03-01 09:00" })
  await insert("User", { id: userId, workspaceId, email: "owner@northwind.example", name: "Ruth", role: "owner" })
  const people = new Map(PEOPLE.map((name) => [name, randomUUID()]))
  for (const [name, id] of people)
    await insert("Person", { id, workspaceId, name, email: `${name.toLowerCase()}@northwind.example` })

  const addCycle = async (name: string, stage: Stage, subjects: string[]) => {
    const id = randomUUID()
    await insert("Cycle", {
      id,
      workspaceId,
      name,
      stage,
      questionnaire: JSON.stringify(builtInQuestionnaire),
      threshold: 3,
      behaviourThreshold: 5,
      deadline: "2026-03-30",
      createdAt: "2026-03-01 09:00",
      launchedAt: stage === "draft" ? null : "2026-03-02 00:30",
      closedAt: stage === "closed" ? "2026-03-05 09:00" : null,
    })
    const subjectIds = new Map(subjects.map((subject) => [subject, randomUUID()]))
    for (const [subject, subjectId] of subjectIds)
      await insert("Subject", { id: subjectId, cycleId: id, personId: people.get(subject) })
    const invite = async (rater: string, subject: string, group: string, over: Row = {}) => {
      const invitationId = randomUUID()
      const token = oldToken(secret, invitationId, 1)
      await insert("Invitation", {
        id: invitationId,
        cycleId: id,
        subjectId: subjectIds.get(subject),
        personId: people.get(rater),
        group,
        tokenHash: stage === "draft" ? null : tokenHash(token),
        ...over,
      })
      return { invitationId, token, subjectId: subjectIds.get(subject)!, group }
    }
    return { id, subjectIds, invite }
  }

  // ── Closed, with the receipts that its box lists
  const closed = await addCycle("Autumn", "closed", ["Dana"])
  const closedLink = await closed.invite("Amir", "Dana", "peers")
  await insert("BallotBox", { cycleId: closed.id, receipts: FIRST_RECEIPTS, damaged: ["XXXX-YYYY-ZZZZ"] })
  await insert("Report", {
    id: randomUUID(),
    cycleId: closed.id,
    subjectId: closed.subjectIds.get("Dana"),
    document: JSON.stringify({ kept: true }),
    createdAt: "2026-03-05 09:00",
  })

  // ── Being set up
  const draft = await addCycle("Next", "draft", ["Dana"])
  for (const rater of ["Amir", "Mei", "Bea"]) await draft.invite(rater, "Dana", "peers")
  await draft.invite("Dana", "Dana", "self")
  await draft.invite("Ruth", "Dana", "manager")

  // ── Collecting
  const collecting = await addCycle("Spring", "collecting", ["Dana", "Mei"])
  const pair = await suite.GenerateKeyPair(true)
  const privateKey = new Uint8Array(await suite.SerializePrivateKey(pair.privateKey))
  await insert("CycleKey", {
    cycleId: collecting.id,
    publicKey: new Uint8Array(await suite.SerializePublicKey(pair.publicKey)),
    sealedPrivateKey: lockBytes(deriveKey(secret, "cycleKey"), privateKey, collecting.id),
  })
  type Invited = Awaited<ReturnType<typeof collecting.invite>>

  const lockOldDraft = async ({ invitationId, token }: Invited, answers: ReturnType<typeof typed>, isSent: boolean) => {
    const key = new Uint8Array(hkdfSync("sha256", token, "", "draft", 32))
    const text = pad(Buffer.from(JSON.stringify({ ...answers, isSent })))
    await insert("Draft", { invitationId, ciphertext: lockBytes(key, text, invitationId) })
  }
  /** @returns the receipt that the rater was shown */
  const send = async ({ token, subjectId, group, invitationId }: Invited, score: number, isBroken = false) => {
    const { scores, ...rest } = typed(score)
    const inOrder = builtInQuestionnaire.items.map(({ id }) => scores[id] ?? null)
    const id = oldBallotId(token)
    const sealed = await suite.Seal(
      pair.publicKey,
      pad(Buffer.from(JSON.stringify({ ...rest, subjectId, group, scores: inOrder }))),
      {
        aad: Buffer.from(`${collecting.id} ${id}`),
        info: Buffer.from("parallax ballot 1"),
      },
    )
    const ciphertext = Buffer.concat([Buffer.from(sealed.encapsulatedSecret), Buffer.from(sealed.ciphertext)])
    if (isBroken) ciphertext[100]! ^= 1
    await insert("Ballot", { id, cycleId: collecting.id, ciphertext })
    await insert("Sent", { invitationId })
    return oldReceipt(id)
  }
  const links = {
    amirOnDana: await collecting.invite("Amir", "Dana", "peers"),
    amirOnMei: await collecting.invite("Amir", "Mei", "peers"),
    mei: await collecting.invite("Mei", "Dana", "peers"),
    meiOnMei: await collecting.invite("Mei", "Mei", "self"),
    bea: await collecting.invite("Bea", "Dana", "peers"),
    kwame: await collecting.invite("Kwame", "Dana", "peers"),
    lotte: await collecting.invite("Lotte", "Dana", "peers", { withdrawnOn: "2026-03-03" }),
    jonas: await collecting.invite("Jonas", "Dana", "peers"),
    priya: await collecting.invite("Priya", "Dana", "peers"),
    dana: await collecting.invite("Dana", "Dana", "self"),
  }
  const receipts = {
    amir: await send(links.amirOnDana, 4),
    mei: await send(links.mei, 3),
    priya: await send(links.priya, 5),
    dana: await send(links.dana, 1),
    bea: await send(links.bea, 2, true),
  }
  await lockOldDraft(links.amirOnMei, typed(2), false)
  await lockOldDraft(links.jonas, typed(1), false)
  await lockOldDraft(links.mei, typed(3), true)
  await insert("Declined", { invitationId: links.kwame.invitationId })

  const write = (kind: string, { invitationId }: Invited, over: Row = {}) =>
    insert("Message", {
      id: randomUUID(),
      workspaceId,
      kind,
      uniqueKey: `${kind}:${invitationId}:${randomUUID()}`,
      cycleId: collecting.id,
      invitationId,
      dueAt: "2026-03-02 09:00",
      ...over,
    })
  const mailed = { attempts: 1, sentOn: "2026-03-02" }
  for (const link of Object.values(links)) {
    const isWaiting = link === links.amirOnMei || link === links.meiOnMei
    await write(
      "invitation",
      link,
      isWaiting ? {} : link === links.priya ? { attempts: 0, sentOn: "2026-03-02" } : mailed,
    )
  }
  await write("reminder", links.amirOnDana)
  await write("reminder", links.amirOnMei)
  await write("reminder", links.jonas, { attempts: 14, failedOn: "2026-03-03", failure: "as told" })
  await write("reminder", links.jonas)

  return {
    workspaceId,
    userId,
    people,
    closed: { id: closed.id, token: closedLink.token },
    draft: { id: draft.id, subjectId: draft.subjectIds.get("Dana")! },
    collecting: { id: collecting.id, links, receipts },
  }
}

/** One text that is another where anything in the database is. */
export async function digestOf(session: SqlSession): Promise<string> {
  const tables = await session.query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename`,
  )
  const digest = createHash("sha256")
  for (const { name } of tables) {
    const rows = await session.query<{ row: string }>(`SELECT t::text AS row FROM "${name}" t ORDER BY 1`)
    digest.update(`${name}\n${rows.map(({ row }) => row).join("\n")}\n`)
  }
  return digest.digest("hex")
}
