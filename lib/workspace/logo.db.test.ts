import { randomBytes } from "node:crypto"
import { expect, test } from "vitest"
import { newOwner } from "@/lib/access/testing/newOwner"
import { testDatabase } from "@/lib/db/testing/database"
import { databaseKeys } from "@/lib/keys/testing/keys"
import { readLog } from "@/lib/log/readLog"
import { changeLogo } from "@/lib/workspace/changeLogo"
import { deleteWorkspace } from "@/lib/workspace/deleteWorkspace"
import { findLetterhead } from "@/lib/workspace/findLetterhead"
import { logoVersion } from "@/lib/workspace/letterhead"
import { removeLogo } from "@/lib/workspace/removeLogo"

const { db } = await testDatabase()
const now = new Date("2026-03-02T09:00:00Z")
const owner = await newOwner(db, now)

const svg = (inner: string, attributes = 'width="300" height="100"') =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inner}</svg>`)
const BAR = svg('<rect width="300" height="100" fill="#0f5f5c"/>')

/** 24 × 12 pixels, green. */
const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAABgAAAAMCAYAAAB4MH11AAAACXBIWXMAAAPoAAAD6AG1e1JrAAAAIUlEQVQ4jWPgj4/5T0vMMGoB/2gQ8Y+mIv7RjBaPv6gAAIpdAj/IsHcmAAAAAElFTkSuQmCC",
  "base64",
)
/** The same, with words of a photographer in it. */
const JPEG = Buffer.from(
  "/9j/4QDkRXhpZgAASUkqAAgAAAAIAA4BAgAIAAAAfgAAABIBAwABAAAAAQAAABoBBQABAAAAbgAAABsBBQABAAAAdgAAACgBAwABAAAAAgAAABMCAwABAAAAAQAAAJiCAgAIAAAAhgAAAGmHBAABAAAAjgAAAAAAAAA4YwAA6AMAADhjAADoAwAAUExBTlRFRABQTEFOVEVEAAYAAJAHAAQAAAAwMjEwAZEHAAQAAAABAgMAAKAHAAQAAAAwMTAwAaADAAEAAAD//wAAAqAEAAEAAAAYAAAAA6AEAAEAAAAMAAAAAAAAAP/bAEMAFA4PEg8NFBIQEhcVFBgeMiEeHBwePSwuJDJJQExLR0BGRVBac2JQVW1WRUZkiGVtd3uBgoFOYI2XjH2Wc36BfP/bAEMBFRcXHhoeOyEhO3xTRlN8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fP/AABEIAAwAGAMBIgACEQEDEQH/xAAVAAEBAAAAAAAAAAAAAAAAAAAABf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/xAAWAQEBAQAAAAAAAAAAAAAAAAAAAwT/xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oADAMBAAIRAxEAPwCQAqwAAP/Z",
  "base64",
)

test("a logo is one workspace's, replaces the one before, and can be removed; the log says so", async () => {
  const stranger = await newOwner(db, now)
  expect((await findLetterhead(db, owner)).logo).toBeNull()
  expect(await changeLogo(db, owner, BAR, now)).toEqual({ kind: "changed" })
  const { logo: first } = await findLetterhead(db, owner)
  expect(first).toMatchObject({ width: 600, height: 200 })
  expect(await changeLogo(db, owner, PNG, now)).toEqual({ kind: "changed" })
  const { logo: second } = await findLetterhead(db, owner)
  expect(second).toMatchObject({ width: 24, height: 12 })
  expect(logoVersion(second!)).not.toBe(logoVersion(first!))
  expect((await findLetterhead(db, stranger)).logo).toBeNull()
  await removeLogo(db, stranger, now)
  expect((await findLetterhead(db, owner)).logo).not.toBeNull()
  await removeLogo(db, owner, now)
  await removeLogo(db, owner, now)
  expect((await findLetterhead(db, owner)).logo).toBeNull()
  const { events } = await readLog(db, owner, 10)
  const kinds = events.map(({ kind }) => kind).filter((kind) => kind.startsWith("workspace.logo"))
  expect(kinds).toEqual(["workspace.logoRemoved", "workspace.logo", "workspace.logo"])
})

test("nothing but the picture is kept of what was uploaded", async () => {
  expect(JPEG.includes("PLANTED")).toBe(true)
  expect(await changeLogo(db, owner, JPEG, now)).toEqual({ kind: "changed" })
  const { content } = (await findLetterhead(db, owner)).logo!
  expect(Buffer.from(content).includes("PLANTED")).toBe(false)
  const scripted = svg('<script>PLANTED()</script><rect width="9" height="9" onclick="PLANTED()"/>')
  expect(await changeLogo(db, owner, scripted, now)).toEqual({ kind: "changed" })
  const drawn = Buffer.from((await findLetterhead(db, owner)).logo!.content)
  expect(drawn.subarray(1, 4).toString()).toBe("PNG")
  expect(drawn.includes("PLANTED")).toBe(false)
})

/** Says of itself that it is so wide. */
function widened(file: Buffer, place: number, width: number): Buffer {
  const wide = Buffer.from(file)
  if (file === PNG) wide.writeUInt32BE(width, place)
  else wide.writeUInt16BE(width, place)
  return wide
}

/** Ten times ten times ten …, twelve times over. */
function unfolding(): Buffer {
  const levels = Array.from({ length: 12 }, (_, level) => {
    return `<g id="l${level + 1}">${`<use href="#l${level}"/>`.repeat(10)}</g>`
  })
  return svg(`<defs><g id="l0"><rect width="9" height="9"/></g>${levels.join("")}</defs><use href="#l12"/>`)
}

const frame = JPEG.indexOf(Buffer.from([0xff, 0xc0]))

test.each([
  ["of more than a megabyte", Buffer.concat([BAR, Buffer.alloc(2 ** 20)]), "tooLarge"],
  ["that is something else", Buffer.from("<html><svg></svg></html>"), "unknown"],
  ["of no bytes", Buffer.alloc(0), "unknown"],
  ["that ends within its first bytes", PNG.subarray(0, 12), "unknown"],
  ["that ends before it says how large it is", JPEG.subarray(0, frame), "unknown"],
  ["wider than 4,000 pixels", widened(PNG, 16, 60_000), "tooManyPixels"],
  ["wider than 4,000 pixels, as JPEG", widened(JPEG, frame + 7, 60_000), "tooManyPixels"],
  ["with a picture within", svg('<image href="https://elsewhere.example/spy.png" width="9" height="9"/>'), "notPlain"],
  ["with entities", Buffer.from(`<!DOCTYPE svg [<!ENTITY a "b">]>${BAR.toString()}`), "notPlain"],
  ["with words", svg("<text>Northwind</text>"), "notPlain"],
  ["that is cut off", PNG.subarray(0, 80), "broken"],
  ["that is no valid SVG", svg("<rect"), "broken"],
  ["in which nothing is seen", svg(""), "broken"],
  ["that unfolds without an end", unfolding(), "broken"],
] as const)("a file %s is refused", async (_, file, because) => {
  expect(await changeLogo(db, owner, file, now)).toEqual({ kind: "refused", because })
})

test("a logo goes with its workspace", async () => {
  await changeLogo(db, owner, PNG, now)
  await deleteWorkspace(db, databaseKeys(randomBytes(32)), owner, now)
  expect(await db.logo.count({ where: { workspaceId: owner.workspaceId } })).toBe(0)
})
