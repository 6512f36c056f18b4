import type { Metadata } from "next"
import { createDraft } from "@/app/(workspace)/cycles/actions"
import { requireOrganiser } from "@/app/_server/viewer"
import { Card, PageHeader } from "@/app/_ui/block"
import { ButtonLink } from "@/app/_ui/button"
import { ActionForm, FormActions, SubmitButton, TextField } from "@/app/_ui/form"

export const metadata: Metadata = { title: "New cycle" }

export default async function NewCyclePage() {
  await requireOrganiser()
  return (
    <div className="page narrow">
      <PageHeader
        title="New cycle"
        back={{ href: "/cycles", label: "Review cycles" }}
        lead="Give it a name that its raters will recognise. Everything else comes in the next steps, and nobody is asked before you launch."
      />
      <Card>
        <ActionForm action={createDraft}>
          <TextField
            name="name"
            label="Name of the cycle"
            hint="It stands in the invitations and on the reports, such as “Spring review 2027”."
            maxLength={100}
            required
          />
          <FormActions>
            <SubmitButton pendingLabel="Creating …">Create draft</SubmitButton>
            <ButtonLink href="/cycles" variant="quiet">
              Cancel
            </ButtonLink>
          </FormActions>
        </ActionForm>
      </Card>
    </div>
  )
}
