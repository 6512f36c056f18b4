"use client"

import { useRouter } from "next/navigation"
import { createContext, startTransition, useContext, useEffect, useState, type FormEvent, type ReactNode } from "react"
import { useColleagues } from "@/app/answer/_keeping/keeping"
import { Receipt } from "@/app/answer/[token]/[invitationId]/receipt"
import { Button } from "@/app/_ui/button"
import { useWords } from "@/app/_ui/wordsProvider"

const ReceiptContext = createContext<string | null>(null)
const SendContext = createContext<((event: FormEvent<HTMLFormElement>) => void) | undefined>(undefined)
const StandingContext = createContext<Standing>("still")

type Standing = "still" | "sending" | "failed"

/** What the server says of a sending: its receipt, or where it is said what came of it. */
type Reply = { receipt: string; at: number } | { location: string }

/**
 * The last look, and what comes in its place once its answers are sent: the receipt is in the server's reply, and nothing else
 * has to be asked for. Without JavaScript the form is a plain one, which leads on to the same page.
 */
export function Sending({
  url,
  nonce,
  sentUrl,
  sentTitle,
  sent,
  children,
}: {
  url: string
  /** Of the draft that is looked at. */
  nonce: string | null
  /** Of the page that comes after. */
  sentUrl: string
  sentTitle: string
  sent: ReactNode
  children: ReactNode
}) {
  const router = useRouter()
  const [colleague] = useColleagues()
  const [done, setDone] = useState<{ receipt: string; nonce: string | null } | null>(null)
  const [standing, setStanding] = useState<Standing>("still")
  // What is begun anew is looked at like the first.
  const receipt = done && done.nonce === nonce ? done.receipt : null
  useEffect(() => {
    if (receipt === null) return
    window.history.replaceState(null, "", sentUrl)
    document.title = `${sentTitle} · Parallax`
  }, [receipt, sentUrl, sentTitle])
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (standing === "sending") return
    setStanding("sending")
    // What came from a screen before, and is still on its way, belongs to it.
    await colleague?.keeper.saveNow()
    const reply = await post(url)
    if (reply === null) return setStanding("failed")
    if ("location" in reply) {
      const isHere = reply.location === window.location.pathname + window.location.search
      return startTransition(() => {
        router.replace(reply.location)
        setStanding(isHere ? "failed" : "still")
      })
    }
    // What is typed from now on is another draft.
    if (colleague) colleague.keeper.open({ ...colleague.drawn, submitted: true, at: reply.at, all: {} })
    setDone({ receipt: reply.receipt, nonce })
    setStanding("still")
  }
  if (receipt !== null) return <ReceiptContext value={receipt}>{sent}</ReceiptContext>
  return (
    <SendContext value={send}>
      <StandingContext value={standing}>{children}</StandingContext>
    </SendContext>
  )
}

/** The form whose button sends. */
export function SendForm({ url, label, children }: { url: string; label: string; children: ReactNode }) {
  const { t } = useWords()
  const standing = useContext(StandingContext)
  return (
    <form action={url} method="post" onSubmit={useContext(SendContext)}>
      <div className="stack">
        {children}
        <div>
          <Button type="submit" variant="primary" aria-disabled={standing === "sending" || undefined}>
            {standing === "sending" ? t("ui.answering.sending") : label}
          </Button>
        </div>
        <p role="alert">{standing === "failed" && t("ui.answering.notSent")}</p>
      </div>
    </form>
  )
}

/** The receipt of what was sent from this very page. */
export function ReceiptHere() {
  const receipt = useContext(ReceiptContext)
  return receipt !== null && <Receipt receipt={receipt} />
}

/** @returns null where no answer came that can be read */
async function post(url: string): Promise<Reply | null> {
  const response = await fetch(url, { method: "POST", headers: { Accept: "application/json" } }).catch(() => null)
  return response?.ok ? await response.json().catch(() => null) : null
}
