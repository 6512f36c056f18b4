"use client"

import { PageHeader } from "@/app/_ui/block"
import { Button } from "@/app/_ui/button"
import { useWords } from "@/app/_ui/wordsProvider"

/** The number is that of the error in the server's log; what went wrong is said there alone. */
export function SomethingWrong({ error, retry }: { error: unknown; retry: () => void }) {
  const { t } = useWords()
  const number = error instanceof Error && "digest" in error ? String(error.digest) : null
  return (
    <div className="page narrow" role="alert">
      <PageHeader title={t("ui.wrong.title")} lead={t("ui.wrong.lead")} />
      {number && (
        <p className="small quiet">
          {t.rich("ui.wrong.number", { number: () => <span className="numbers">{number}</span> })}
        </p>
      )}
      <div>
        <Button variant="primary" onClick={retry}>
          {t("ui.wrong.again")}
        </Button>
      </div>
    </div>
  )
}
