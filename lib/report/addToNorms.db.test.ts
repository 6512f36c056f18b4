import { randomBytes, randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import { newOwner } from "@/lib/access/testing/newOwner"
import { testDatabase } from "@/lib/db/testing/database"
import type { Questionnaire } from "@/lib/questionnaire/schema"
import { addToNorms } from "@/lib/report/addToNorms"
import { findNorms } from "@/lib/report/findNorms"
import { addSums, sigmasFrom, type NormSums } from "@/lib/report/norms"
import { questionnaireKey } from "@/lib/report/questionnaireKey"
import { readSigmas } from "@/lib/report/readSigmas"
import { assumedSigmas } from "@/lib/report/sigmas"
import { questionnaireOf } from "@/lib/report/testing/questionnaire"
import { cycleSums, seeded, workspace } from "@/lib/report/testing/workspace"

const { db } = await testDatabase()
const secret = randomBytes(32)
const questionnaire = questionnaireOf([2, 3])
const now = new Date("2026-03-02T09:00:00Z")

const cycleOf = (subjects: number, seed: number) =>
  cycleSums(questionnaire, workspace(questionnaire, subjects, seeded(seed)))
const newWorkspace = async () => (await newOwner(db, now)).workspaceId
const add = (workspaceId: string, sums: NormSums | null, asked: Questionnaire = questionnaire) =>
  db.$transaction((tx) => addToNorms(tx, secret, workspaceId, asked, sums))
const found = (workspaceId: string, asked: Questionnaire = questionnaire) =>
  findNorms(db, secret, { workspaceId, questionnaireKey: questionnaireKey(asked) })
const rowsOf = (workspaceId: string) => db.norms.findMany({ where: { workspaceId } })

test("cycles are added to one row, and too small ones to none", async () => {
  const workspaceId = await newWorkspace()
  const [first, second] = [cycleOf(12, 1)!, cycleOf(20, 2)!]
  await add(workspaceId, cycleOf(9, 3))
  expect(await rowsOf(workspaceId)).toEqual([])
  await add(workspaceId, first)
  await add(workspaceId, null)
  await add(workspaceId, second)
  expect(await found(workspaceId)).toEqual(addSums(first, second))
  expect(await rowsOf(workspaceId)).toHaveLength(1)
})

test("reports use what is assumed until thirty subjects are there, and then what the workspace shows", async () => {
  const workspaceId = await newWorkspace()
  const inForce = () => readSigmas(db, secret, workspaceId, questionnaire)
  expect(await inForce()).toEqual(assumedSigmas(5))
  await add(workspaceId, cycleOf(19, 1))
  expect(await inForce()).toEqual(assumedSigmas(5))
  await add(workspaceId, cycleOf(11, 2))
  expect(await inForce()).toEqual(sigmasFrom((await found(workspaceId))!, questionnaire))
  expect(await inForce()).toMatchObject({ subjects: 30 })
})

test("of cycles that close at once each is added", async () => {
  const workspaceId = await newWorkspace()
  const cycles = Array.from({ length: 6 }, (_, index) => cycleOf(10 + index, index + 1)!)
  await Promise.all(cycles.map((sums) => add(workspaceId, sums)))
  const sums = (await found(workspaceId))!
  expect(sums.subjects).toBe(75)
  expect(sums.competency.squares).toBeCloseTo(cycles.reduce(addSums).competency.squares, 9)
})

test("a close that fails adds nothing, and the next one does", async () => {
  const workspaceId = await newWorkspace()
  const failing = db.$transaction(async (tx) => {
    await addToNorms(tx, secret, workspaceId, questionnaire, cycleOf(30, 1))
    throw new Error("power cut")
  })
  await expect(failing).rejects.toThrow("power cut")
  expect(await found(workspaceId)).toBeNull()
  await add(workspaceId, cycleOf(12, 2))
  expect(await found(workspaceId)).toEqual(cycleOf(12, 2))
})

test("each questionnaire and each workspace has its own", async () => {
  const [workspaceId, stranger] = [await newWorkspace(), await newWorkspace()]
  const other = questionnaireOf([2, 3], { m: 7 })
  await add(workspaceId, cycleOf(30, 1))
  expect(await found(workspaceId, other)).toBeNull()
  expect(await found(stranger)).toBeNull()
  expect(await readSigmas(db, secret, stranger, questionnaire)).toEqual(assumedSigmas(5))
  await add(workspaceId, cycleSums(other, workspace(other, 10, seeded(4))), other)
  expect((await found(workspaceId))!.subjects).toBe(30)
  expect((await found(workspaceId, other))!.subjects).toBe(10)
})

test("without the secret nothing can be read of them, and a row has nothing beside its place", async () => {
  const workspaceId = await newWorkspace()
  await add(workspaceId, cycleOf(30, 1))
  const [row] = await rowsOf(workspaceId)
  expect(Object.keys(row!).toSorted()).toEqual(["locked", "questionnaireKey", "workspaceId"])
  expect(Buffer.from(row!.locked).includes("subjects")).toBe(false)
  const place = { workspaceId, questionnaireKey: row!.questionnaireKey }
  expect(await findNorms(db, randomBytes(32), place)).toBeNull()
})

test("a row that was moved or tampered with counts as none, and keeps no cycle from closing", async () => {
  const [workspaceId, stranger] = [await newWorkspace(), await newWorkspace()]
  await add(workspaceId, cycleOf(30, 1))
  const [row] = await rowsOf(workspaceId)
  await db.norms.create({ data: { ...row!, workspaceId: stranger } })
  expect(await found(stranger)).toBeNull()
  expect(await readSigmas(db, secret, stranger, questionnaire)).toEqual(assumedSigmas(5))
  await add(stranger, cycleOf(12, 2))
  expect(await found(stranger)).toEqual(cycleOf(12, 2))
})

test("the workspace's end is the end of its norms", async () => {
  const workspaceId = await newWorkspace()
  await add(workspaceId, cycleOf(30, 1))
  await db.workspace.delete({ where: { id: workspaceId } })
  expect(await rowsOf(workspaceId)).toEqual([])
  await expect(add(randomUUID(), cycleOf(30, 1))).rejects.toThrow()
})
