"use client"

import { PageHeader } from "@/app/_ui/block"
import { Button } from "@/app/_ui/button"
import { useWords } from "@/app/_ui/wordsProvider"

interface Wrong {
  error: unknown
  retry: () => void
}

export function SomethingWrong({ error, retry }: Wrong) {
  const { t } = useWords()
  const texts = { title: t("ui.wrong.title"), lead: t("ui.wrong.lead"), again: t("ui.wrong.again") }
  const number = numberOf(error)
  return <Apology {...texts} number={number && t("ui.wrong.number", { number })} retry={retry} />
}

/** The number of the error in the server's log; what went wrong is said there alone. */
export function numberOf(error: unknown): string | null {
  return error instanceof Error && "digest" in error ? String(error.digest) : null
}

export function Apology({
  title,
  lead,
  number,
  again,
  retry,
}: Record<"title" | "lead" | "again", string> & { number: string | null; retry: () => void }) {
  return (
    <div className="page narrow" role="alert">
      <PageHeader title={title} lead={lead} />
      {number && <p className="small quiet numbers">{number}</p>}
      <div>
        <Button variant="primary" onClick={retry}>
          {again}
        </Button>
      </div>
    </div>
  )
}
