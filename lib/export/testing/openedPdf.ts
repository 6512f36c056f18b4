import { getDocument, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs"
import type { TextItem } from "pdfjs-dist/types/src/display/api"

// A PDF as pdf.js sees it, which is what its reader does and much of what a screen reader does.

export type OpenedPdf = Awaited<ReturnType<typeof openPdf>>

export async function openPdf(bytes: Uint8Array) {
  const data = new Uint8Array(bytes)
  return getDocument({ data, verbosity: VerbosityLevel.ERRORS, useSystemFonts: false }).promise
}

/** What `look` finds on each page. */
export async function onEachPage<Found>(
  pdf: OpenedPdf,
  look: (page: Awaited<ReturnType<OpenedPdf["getPage"]>>) => Promise<Found>,
): Promise<Found[]> {
  return Promise.all(Array.from({ length: pdf.numPages }, async (_, index) => look(await pdf.getPage(index + 1))))
}

/** The text of each page, in the order in which it is drawn. */
export async function pagesOf(pdf: OpenedPdf): Promise<string[]> {
  return onEachPage(pdf, async (page) =>
    (await textItemsOf(page)).map(({ str, hasEOL }) => str + (hasEOL ? "\n" : "")).join(""),
  )
}

export async function textItemsOf(page: Awaited<ReturnType<OpenedPdf["getPage"]>>): Promise<TextItem[]> {
  const { items } = await page.getTextContent()
  return items.filter((item): item is TextItem => "str" in item)
}

/** A part of the structure that is read aloud. */
export interface Node {
  role?: string
  alt?: string
  bbox?: number[]
  /** Of a leaf: that it is a stretch of the page, or an annotation, and which. */
  type?: "content" | "object"
  id?: string
  children?: Node[]
}

/** The structure of each page. */
export async function treesOf(pdf: OpenedPdf): Promise<Node[]> {
  return onEachPage(pdf, async (page) => (await page.getStructTree()) as Node)
}

/** It and all below it, in reading order. */
export function withAll(node: Node): Node[] {
  return [node, ...(node.children ?? []).flatMap(withAll)]
}

/** The words without their breaks, which depend on where a line ended. */
export function running(text: string): string {
  return text.replace(/\s+/g, "")
}
