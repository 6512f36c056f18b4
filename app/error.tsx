"use client"

import { PageHeader } from "@/app/_ui/block"
import { Button } from "@/app/_ui/button"

export default function ErrorPage({ reset }: { reset: () => void }) {
  return (
    <main className="page narrow">
      <PageHeader title="Something went wrong on our side" lead="What you had saved is safe. Try again; if it stays like this, tell whoever runs this server." />
      <div>
        <Button variant="primary" onClick={reset}>
          Try again
        </Button>
      </div>
    </main>
  )
}
