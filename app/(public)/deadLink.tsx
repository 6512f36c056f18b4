import { PageHeader } from "@/app/_ui/block"
import { ButtonLink } from "@/app/_ui/button"

export function DeadLink({ again }: { again: string }) {
  return (
    <div className="page slim">
      <PageHeader
        title="This link no longer works"
        lead="It has been used already, or its time has passed. Nothing is lost: ask for a new one."
      />
      <div>
        <ButtonLink href={again} variant="primary">
          Ask for a new link
        </ButtonLink>
      </div>
    </div>
  )
}
