import { PageHeader } from "@/app/_ui/block"
import { ButtonLink } from "@/app/_ui/button"

/** What is missing and what is not theirs to see look the same to whoever asks. */
export function NothingHere() {
  return (
    <div className="page narrow">
      <PageHeader
        title="There is nothing here"
        lead="The address may be mistyped, or what was here has been deleted, or it is not yours to see."
      />
      <div>
        <ButtonLink href="/">Go to the start</ButtonLink>
      </div>
    </div>
  )
}
