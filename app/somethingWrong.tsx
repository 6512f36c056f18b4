"use client"

import { PageHeader } from "@/app/_ui/block"
import { Button } from "@/app/_ui/button"

/** The number is that of the error in the server's log; what went wrong is said there alone. */
export function SomethingWrong({ error, retry }: { error: unknown; retry: () => void }) {
  const number = error instanceof Error && "digest" in error ? String(error.digest) : null
  return (
    <div className="page narrow" role="alert">
      <PageHeader
        title="Something went wrong on our side"
        lead="What you had saved is safe. Try again; if it stays like this, tell whoever runs this server."
      />
      {number && (
        <p className="small quiet">
          In its log, this is error <span className="numbers">{number}</span>.
        </p>
      )}
      <div>
        <Button variant="primary" onClick={retry}>
          Try again
        </Button>
      </div>
    </div>
  )
}
