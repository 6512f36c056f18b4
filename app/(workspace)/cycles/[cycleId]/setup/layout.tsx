import type { ReactNode } from "react"
import { eraseDraft } from "@/app/(workspace)/cycles/actions"
import { Steps } from "@/app/(workspace)/cycles/[cycleId]/setup/steps"
import { draftOf, type CycleParams } from "@/app/(workspace)/cycles/organiser"
import { PageHeader } from "@/app/_ui/block"
import { ConfirmButton } from "@/app/_ui/confirm"

export default async function SetUpLayout({ children, params }: { children: ReactNode; params: CycleParams }) {
  const { cycle } = await draftOf(params)
  return (
    <div className="page">
      <PageHeader
        title={cycle.name}
        back={{ href: "/cycles", label: "Review cycles" }}
        lead="A draft. Nobody is asked before you launch it."
        actions={
          <ConfirmButton
            label="Delete draft"
            title="Delete this draft?"
            body={<p>“{cycle.name}” is deleted with everything set up in it. People stay in the directory.</p>}
            confirmLabel="Delete draft"
            pendingLabel="Deleting …"
            action={eraseDraft.bind(null, cycle.id)}
          />
        }
      />
      <Steps cycleId={cycle.id} />
      {children}
    </div>
  )
}
