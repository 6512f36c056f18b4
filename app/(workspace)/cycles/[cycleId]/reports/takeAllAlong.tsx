"use client"

import { useRef, useState, type MouseEvent } from "react"
import styles from "@/app/_report/takeAlong.module.css"
import { useWords } from "@/app/_ui/wordsProvider"

const ARCHIVES = [
  { query: "format=pdf&paper=a4", label: "PDF (A4)" },
  { query: "format=pdf&paper=letter", label: "PDF (Letter)" },
  { query: "format=xlsx", label: "Excel" },
  { query: "format=csv", label: "CSV" },
  { query: "format=json", label: "JSON" },
]

/** All reports as one archive. The links work by themselves; with JavaScript they say how far it has come. */
export function TakeAllAlong({ address, cycleName, count }: { address: string; cycleName: string; count: number }) {
  const { t } = useWords()
  const [words, setWords] = useState("")
  const isBusy = useRef(false)

  async function take(event: MouseEvent<HTMLAnchorElement>, format: string) {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    if (isBusy.current) return
    isBusy.current = true
    const { href } = event.currentTarget
    const progress = (done: number) => setWords(t("ui.archive.progress", { done, reports: count }))
    try {
      progress(0)
      const { archive, name } = await receive(href, progress)
      save(archive, name)
      setWords(t("ui.archive.done", { reports: count, format }))
    } catch {
      setWords(t("ui.archive.broken"))
    }
    isBusy.current = false
  }

  return (
    <nav className={styles.files} aria-label={t("ui.archive.title", { cycle: cycleName })}>
      <span className="quiet">{t("ui.archive.lead")}</span>
      <ul>
        {ARCHIVES.map(({ query, label }) => (
          <li key={query}>
            <a href={`${address}/zip?${query}`} download onClick={(event) => void take(event, label)}>
              {label}
            </a>
          </li>
        ))}
      </ul>
      <span role="status" className="quiet">
        {words}
      </span>
    </nav>
  )
}

/** The archive, and at each report that begins in it how many have come before. */
async function receive(address: string, progress: (done: number) => void): Promise<{ archive: Blob; name: string }> {
  const { Unzip } = await import("fflate")
  const response = await fetch(address)
  if (!response.ok || !response.body) throw new Error(`The server answered ${response.status}.`)
  let begun = 0
  const counter = new Unzip(() => progress(begun++))
  const chunks: Uint8Array<ArrayBuffer>[] = []
  const reader = response.body.getReader()
  for (;;) {
    const { value, done } = await reader.read()
    if (done) break
    chunks.push(value)
    counter.push(value)
  }
  progress(begun)
  const name = /filename\*=UTF-8''(\S+)/.exec(response.headers.get("Content-Disposition") ?? "")?.[1]
  return { archive: new Blob(chunks, { type: "application/zip" }), name: decodeURIComponent(name ?? "reports.zip") }
}

function save(archive: Blob, name: string): void {
  const link = document.createElement("a")
  link.href = URL.createObjectURL(archive)
  link.download = name
  link.click()
  // The browser has taken hold of it by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
